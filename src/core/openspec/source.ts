import type { LineIndex, Range } from '../document/text.ts';
import { range } from '../document/text.ts';

/** A line as OpenSpec reads it. */
export interface SourceLine {
	readonly text: string;
	/** Inside a fence, or one of its two ends. */
	readonly fenced: boolean;
	/** 1 to 6 for a heading, 0 for all else. */
	readonly level: number;
	/** What stands behind the hashes, trimmed; empty for a line that is no heading. */
	readonly title: string;
}

/** A part of a line: the name of a requirement, mostly. */
export interface PlacedName {
	readonly name: string;
	readonly range: Range;
}

/**
 * The lines of a text as OpenSpec sees them, which is not as Markdown does: headings count where they begin their line,
 * also in comments and whatever stands around them, closing hashes belong to their title, and a fence is one at any
 * indentation. A verdict that agrees with OpenSpec's needs the same view.
 * Source: https://github.com/Fission-AI/OpenSpec, 1.13 (observed).
 */
export function readSource(lines: LineIndex): readonly SourceLine[] {
	const source: SourceLine[] = [];
	let fence = '';
	for (let i = 0; i < lines.count; i++) {
		const text = lines.line(i);
		const mark = fenceMark(text);
		if (fence !== '') {
			source.push({ text, fenced: true, level: 0, title: '' });
			if (mark?.closes && mark.run[0] === fence[0] && mark.run.length >= fence.length) {
				fence = '';
			}
		} else if (mark) {
			fence = mark.run;
			source.push({ text, fenced: true, level: 0, title: '' });
		} else {
			source.push({ text, fenced: false, ...headingOf(text) });
		}
	}
	return source;
}

/** The run of back quotes or tildes that a line begins with, and whether nothing follows it. */
function fenceMark(text: string): { run: string; closes: boolean } | undefined {
	const trimmed = text.trim();
	const run = /^(?:`{3,}|~{3,})/.exec(trimmed)?.[0];
	return run === undefined ? undefined : { run, closes: run.length === trimmed.length };
}

function headingOf(text: string): { level: number; title: string } {
	const hashes = /^#{1,6}(?=\s)/.exec(text)?.[0].length ?? 0;
	return { level: hashes, title: hashes > 0 ? text.slice(hashes).trim() : '' };
}

/** Index of the first line from `from` on, before `to`, that a test holds for; `to` when there is none. */
export function findLine(
	source: readonly SourceLine[],
	from: number,
	to: number,
	test: (line: SourceLine) => boolean,
): number {
	for (let i = from; i < to; i++) {
		const line = source[i];
		if (line && test(line)) {
			return i;
		}
	}
	return to;
}

/** Where the words of a line stand: all but the blanks around them. */
export function wordsOf(source: readonly SourceLine[], line: number): Range {
	const text = source[line]?.text ?? '';
	return range(line, text.length - text.trimStart().length, line, text.trimEnd().length || text.length);
}
