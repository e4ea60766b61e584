import type { Section } from '../../../document/specDocument.ts';
import { contains } from '../../../document/text.ts';
import { listTicking } from '../../status/tickedStatus.ts';
import type { Sample, SiblingValues } from './sample.ts';
import { closed, commentAtEnd, statusLike } from './statusLike.ts';

/**
 * The body of the section that holds the status: the new word as the sample has its own, in a list item or beside a
 * date where it has it so. Links and remarks of the sample stay behind.
 * @returns undefined for a section in which the sample has no status
 */
export function statusBodyLike(
	{ document, record }: Sample,
	section: Section,
	samples: readonly Sample[],
	values: SiblingValues,
): string | undefined {
	const { status } = record;
	if (status?.form !== 'section' || !contains(section.bodyRange, status.range.start)) {
		return undefined;
	}
	const boxes = listTicking(document, status, values.status);
	if (boxes !== undefined) {
		return boxes;
	}
	const { line, character } = status.range.start;
	const source = document.lines.line(line);
	const lead = source.slice(0, character);
	const end = status.range.end.character;
	const own = source.slice(character, end) + commentAtEnd(source.slice(end));
	const text = lead + statusLike(lead, own, samples, values);
	return closed(text.trimStart());
}
