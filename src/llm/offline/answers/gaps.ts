import type { QuestionMaterial } from '../../../core/generation/material.ts';
import { absentSections } from '../../../core/generation/questions/absentSections.ts';
import type { SectionFacts } from '../../../core/workspace/facts.ts';
import type { OfflineItem } from './answerLine.ts';

/** What a document lacks by the description of its kind: sections that are absent, and those that wait to be written. */
export function gapsOffline({ own: { document, kind }, indexed: { facts } }: QuestionMaterial): OfflineItem[] {
	const absent = absentSections(document, kind).map(({ section }): OfflineItem => {
		const isRequired = section.required === true;
		const about = firstSentence(section.guidance ?? '');
		return {
			section: section.heading,
			severity: isRequired ? 'warning' : 'information',
			message: `There is no section “${section.heading}”${isRequired ? ', which every document of this kind has' : ''}.${about}`,
			fix: `Write the section “${section.heading}”.${about}`,
		};
	});
	return [...absent, ...unwritten(facts.sections)];
}

function unwritten(sections: readonly SectionFacts[]): OfflineItem[] {
	return sections.flatMap((section) => {
		const below = unwritten(section.children);
		const isOpen = section.state === 'empty' || (section.state === 'draft' && below.length === 0);
		const what = section.state === 'empty' ? 'Nothing stands here yet.' : 'Something here is still to be written.';
		const own: OfflineItem[] = isOpen
			? [
					{
						section: section.title,
						line: section.line,
						severity: section.required ? 'warning' : 'information',
						message: what,
						fix: 'Write what is missing.',
					},
				]
			: [];
		return [...own, ...below];
	});
}

function firstSentence(guidance: string): string {
	const sentence = guidance
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(?<=[.!?。])\s.*$/, '');
	return sentence === '' ? '' : ` ${sentence}`;
}
