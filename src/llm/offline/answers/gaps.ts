import { plainText } from '../../../core/document/plainText.ts';
import type { SpecDocument } from '../../../core/document/specDocument.ts';
import type { QuestionMaterial } from '../../../core/generation/material.ts';
import { absentSections } from '../../../core/generation/questions/absentSections.ts';
import type { KindSection } from '../../../core/kinds/kind.ts';
import { takesParts } from '../../../core/kinds/ownForm.ts';
import { archiveOf } from '../../../core/openspec/place.ts';
import { plural } from '../../../core/outline/summary.ts';
import { isEnglish, statementsOf } from '../../../core/rules/requirements/statements.ts';
import { firstSentence } from '../../../core/shortText.ts';
import type { SectionFacts } from '../../../core/workspace/facts.ts';
import type { OfflineItem } from './answerLine.ts';

/**
 * What a document lacks by the description of its kind: sections that are absent, those that wait to be written, and what
 * happens when something goes wrong. What is optional is no gap any more in a document that is done or put away.
 */
export function gapsOffline(material: QuestionMaterial): OfflineItem[] {
	const { own, indexed } = material;
	const isWanted = optionalWanted(material);
	const isLack = !takesParts(own.document, own.kind);
	const absent = absentSections(own.document, own.kind)
		.filter(({ section }) => (isLack && section.required === true) || isWanted(section))
		.map(({ section }): OfflineItem => {
			const isRequired = isLack && section.required === true;
			const about = firstSentence(section.guidance ?? '');
			const behind = about === '' ? '' : ` ${about}`;
			const name = plainText(section.heading);
			return {
				section: section.heading,
				severity: isRequired ? 'warning' : 'information',
				message: `There is no section “${name}”${isRequired ? ', which every document of this kind has' : ' (optional)'}.${behind}`,
				fix: `Write the section “${name}”.${behind}`,
			};
		});
	return [...absent, ...unwritten(own.document, indexed.facts.sections), ...noFailure(material)];
}

/** So many documents of a kind tell what is the custom. */
const custom = 3;

/** Whether an optional section may be missed: not in what is settled, and not where no other document has it. */
function optionalWanted({ indexed: { facts }, peers }: QuestionMaterial): (section: KindSection) => boolean {
	const stage = facts.record?.status?.stage;
	const isSettled = facts.done || (stage !== undefined && stage !== 'draft' && stage !== 'proposed');
	const isOver = isSettled || archiveOf(facts.path) !== undefined;
	const known = new Set(peers.flatMap((peer) => idsOf(peer.facts.sections)));
	return ({ id, optionalInTemplate }) =>
		!isOver && optionalInTemplate !== true && (peers.length < custom || known.has(id));
}

function idsOf(sections: readonly SectionFacts[]): string[] {
	return sections.flatMap(({ id, state, children }) => [...(state === 'missing' ? [] : [id]), ...idsOf(children)]);
}

function unwritten(document: SpecDocument, sections: readonly SectionFacts[]): OfflineItem[] {
	const bounds = document.headings.map(({ range }) => range.start.line);
	const marksIn = ({ line }: SectionFacts): number => {
		const end = bounds.find((bound) => bound > line) ?? document.lines.count;
		return document.placeholders.filter(({ range: { start } }) => start.line > line && start.line < end).length;
	};
	return sections.flatMap((section) => {
		const marks = section.state === 'draft' ? marksIn(section) : 0;
		const message =
			section.state === 'empty'
				? 'Nothing stands here yet.'
				: marks > 0
					? `${plural(marks, 'place is', 'places are')} still to be filled in here.`
					: undefined;
		const item = {
			section: section.title,
			line: section.line,
			severity: section.required ? ('warning' as const) : ('information' as const),
			fix: 'Write what is missing.',
		};
		return [...(message === undefined ? [] : [{ ...item, message }]), ...unwritten(document, section.children)];
	});
}

/** Fewer criteria leave the rest to others. */
const fewest = 5;
const failure =
	/\b(?:if|errors?|fail\w*|invalid|unavailable|reject\w*|den(?:y|ied)|exceed\w*|missing|time-?out|cannot|unauthori[sz]ed|not found|unable|exception|fallback|retry|retries|lost|empty|unless|conflict\w*|not)\b/i;

/** Criteria that say what happens when all goes well, and nothing else. */
function noFailure({ own: { document, kind } }: QuestionMaterial): OfflineItem[] {
	const statements = statementsOf(document, kind);
	const { title } = document;
	return title === undefined ||
		kind.trace?.dialect !== 'kiro' ||
		statements.length < fewest ||
		statements.some(({ text }) => !isEnglish(text) || failure.test(text))
		? []
		: [
				{
					section: title.text,
					line: title.range.start.line,
					message: `None of the ${statements.length} criteria says what happens when something goes wrong.`,
					fix: 'Add criteria for what can fail: IF …, THEN … .',
				},
			];
}
