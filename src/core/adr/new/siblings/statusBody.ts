import type { Section } from '../../../document/specDocument.ts';
import { contains } from '../../../document/text.ts';
import { dateIn, takeApart } from '../../status/statusValue.ts';
import type { Sample, SiblingValues } from './sample.ts';

/**
 * The body of the section that holds the status: the new word as the sample has its own, in a list item or behind a
 * date where it has it so. Links and remarks of the sample stay behind.
 * @returns undefined for a section in which the sample has no status
 */
export function statusBodyLike(
	{ document, record }: Sample,
	section: Section,
	values: SiblingValues,
): string | undefined {
	const { status } = record;
	if (status?.form !== 'section' || !contains(section.bodyRange, status.range.start)) {
		return undefined;
	}
	const { line, character } = status.range.start;
	const source = document.lines.line(line);
	const { before, rest } = takeApart(source.slice(character, status.range.end.character));
	const written = dateIn(before)?.text;
	const lead = written === undefined ? '' : before.slice(before.indexOf(written)).replace(written, values.date);
	const start = source.slice(0, character) + lead;
	const marks = /^[*_~]*/.exec(rest)?.[0] ?? '';
	return `${start.trimStart()}${/[*_~]$/.test(start) ? '' : emphasisOf(before)}${values.status}${marks}`;
}

/** Marks of emphasis that open in front of a status. */
function emphasisOf(before: string): string {
	return /[*_~]+$/.exec(before)?.[0] ?? '';
}
