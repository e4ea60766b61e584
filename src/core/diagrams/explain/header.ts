import { LineIndex, type Range, range } from '../../document/text.ts';

/** Families of types that have their words and arrows in common. */
export type Family = 'flowchart' | 'sequence' | 'class' | 'state' | 'er' | 'other';

/** The first words of a diagram, which tell its type. */
export interface Header {
	/** As written; empty for a diagram without any. */
	readonly word: string;
	readonly family: Family;
	/** Where the word stands. */
	readonly range: Range;
	/** Line in which it stands, from 0. */
	readonly line: number;
}

const families: readonly (readonly [RegExp, Family])[] = [
	[/^(?:graph|flowchart)/i, 'flowchart'],
	[/^sequence/i, 'sequence'],
	[/^class/i, 'class'],
	[/^state/i, 'state'],
	[/^er/i, 'er'],
];

/** Finds the header behind front matter, directives, comments and blank lines. */
export function readHeader(text: string): Header {
	const lines = new LineIndex(text);
	const line = firstOwnLine(lines);
	const source = lines.line(line);
	const start = source.length - source.trimStart().length;
	const word = /^[^\s;:{]*/.exec(source.slice(start))?.[0] ?? '';
	return {
		word,
		family: families.find(([begins]) => begins.test(word))?.[1] ?? 'other',
		range: range(line, start, line, start + word.length),
		line,
	};
}

function firstOwnLine(lines: LineIndex): number {
	let line = skipBlank(lines, 0);
	if (lines.line(line).trimEnd() === '---') {
		line++;
		while (line < lines.count && lines.line(line).trim() !== '---') {
			line++;
		}
		line = skipBlank(lines, line + 1);
	}
	while (line < lines.count && lines.line(line).trimStart().startsWith('%%')) {
		if (lines.line(line).trimStart().startsWith('%%{')) {
			while (line < lines.count && !lines.line(line).includes('}%%')) {
				line++;
			}
		}
		line = skipBlank(lines, line + 1);
	}
	return Math.min(line, lines.count - 1);
}

function skipBlank(lines: LineIndex, from: number): number {
	let line = from;
	while (line < lines.count - 1 && lines.line(line).trim() === '') {
		line++;
	}
	return line;
}
