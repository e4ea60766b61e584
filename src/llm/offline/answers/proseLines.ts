import type { SpecDocument } from '../../../core/document/specDocument.ts';
import { visibleLines } from '../../../core/document/visibleLines.ts';

/** A line as it is written, with blanks in place of all that is no prose: what stands in it stands in the source. */
export interface ProseLine {
	/** From 0. */
	readonly line: number;
	readonly text: string;
	/** Heading that it stands under; empty above the first. */
	readonly section: string;
}

/** Code, addresses, links to other sites, targets of links and tags are what somebody else wrote. */
const others = /(`+)[^`]*\1|\[[^[\]]*\]\(https?:[^()]*\)|\]\([^()\s]*(?:\s[^()]*)?\)|https?:\/\/[^\s)>]*|<[^<>]*>/g;

const kept = new WeakMap<SpecDocument, readonly ProseLine[]>();

/**
 * The prose of a document, in order: no fences, comments, headings, code spans and addresses. Kept for each document.
 */
export function proseLines(document: SpecDocument): readonly ProseLine[] {
	const known = kept.get(document);
	if (known) {
		return known;
	}
	const visible = visibleLines(document);
	const headings = new Map(document.headings.map(({ range, text }) => [range.start.line, text]));
	const lines: ProseLine[] = [];
	let section = '';
	for (let line = 0; line < document.lines.count; line++) {
		const heading = headings.get(line);
		section = heading ?? section;
		const text = heading === undefined ? visible(line).replace(others, (part) => ' '.repeat(part.length)) : '';
		if (text.trim() !== '') {
			lines.push({ line, text, section });
		}
	}
	kept.set(document, lines);
	return lines;
}

/** The words of a line around a match: enough to find the place by, and from that line alone. */
export function wordsAt({ lines }: SpecDocument, line: number, start: number, length: number): string {
	return lines.line(line).slice(start, start + length);
}
