import type { Kind } from '../../../kinds/kind.ts';
import { sectionMarkdown } from '../../../kinds/sectionMarkdown.ts';
import { frontMatterLike } from './frontMatter.ts';
import { headLike } from './head.ts';
import { isMost, type Sample, type SiblingValues } from './sample.ts';
import { sectionsLike } from './sections.ts';

/**
 * The text of a new record that looks like the newest of its log. Lines end with LF.
 * @param samples records of one kind, the newest first; at least one
 */
export function textLike(samples: readonly Sample[], kind: Kind, values: SiblingValues): string {
	const sections = sectionsLike(samples, kind, values);
	const frontMatter = frontMatterLike(samples, kind, values);
	const body = [
		headLike(samples, kind, values, !/^title:/m.test(frontMatter ?? '')),
		...(sections.length > 0 ? sections : sectionsOf(kind)),
	]
		.filter((block) => block !== '')
		.join('\n\n');
	if (frontMatter === undefined) {
		return `${body}\n`;
	}
	return `${frontMatter}\n${isMost(samples.filter(isApart).length, samples) ? '\n' : ''}${body}\n`;
}

function sectionsOf(kind: Kind): string[] {
	return kind.sections
		.filter((section) => !section.optionalInTemplate)
		.map((section) => sectionMarkdown(section, section.level ?? 2, { kind }).trimEnd());
}

/** Whether a blank line stands below front matter. */
function isApart({ document: { frontMatter, lines } }: Sample): boolean {
	return frontMatter !== undefined && lines.line(frontMatter.range.end.line + 1).trim() === '';
}
