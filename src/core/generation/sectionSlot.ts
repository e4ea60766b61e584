import type { Section, SpecDocument } from '../document/specDocument.ts';
import { lineBreakOf } from '../document/text.ts';

/** Where the body of a section stands, and what has to stand around a new one. Offsets are in UTF-16 units. */
export interface SectionSlot {
	/**
	 * The old body, without the blank lines around it; where there is none, all between the heading and what follows.
	 */
	readonly start: number;
	readonly end: number;
	/** What sets a new body apart from the heading above it and from what follows. */
	readonly before: string;
	readonly after: string;
	/** That of the document. */
	readonly lineBreak: string;
}

/**
 * The place of what stands between a heading and its first child section or its end. Blank lines around a body are the
 * author's and stay; where there is no body yet, the new one is set apart by a blank line on either side.
 */
export function sectionSlot({ text, lines }: SpecDocument, { heading, bodyRange }: Section): SectionSlot {
	const lineBreak = lineBreakOf(text);
	const headingLine = heading.range.end.line;
	const bodyEnd = Math.max(lines.offsetAt(bodyRange.end), lines.endOf(headingLine));
	const afterLast = bodyEnd === text.length ? lines.count : lines.positionAt(bodyEnd).line;
	let first = headingLine + 1;
	let last = afterLast - 1;
	while (first <= last && isBlank(lines.line(first))) {
		first++;
	}
	while (last > first && isBlank(lines.line(last))) {
		last--;
	}
	if (first <= last) {
		return { start: lines.startOf(first), end: lines.endOf(last), before: '', after: '', lineBreak };
	}
	const isLast = bodyEnd === text.length;
	const endsWithBreak = lines.count > headingLine + 1;
	return {
		start: lines.endOf(headingLine),
		end: bodyEnd,
		before: lineBreak + lineBreak,
		after: isLast ? (endsWithBreak ? lineBreak : '') : lineBreak + lineBreak,
		lineBreak,
	};
}

/** The document with another body in the slot. @param body lines ended by LF, none at its end */
export function withBody(text: string, slot: SectionSlot, body: string): string {
	const { start, end, before, after, lineBreak } = slot;
	return text.slice(0, start) + before + body.replaceAll('\n', lineBreak) + after + text.slice(end);
}

function isBlank(line: string): boolean {
	return /^[ \t]*$/.test(line);
}
