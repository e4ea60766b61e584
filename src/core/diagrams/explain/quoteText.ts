import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { inQuotes, isBalanced } from './quoteLabel.ts';
import { withPart } from './replaced.ts';

/** Characters of a line between which a text stands. */
interface Part {
	readonly start: number;
	readonly end: number;
}

/** Texts of a line, each a group of a pattern. */
function groups(pattern: RegExp): (line: string) => readonly Part[] {
	const indexed = new RegExp(pattern.source, `${pattern.flags}d`);
	return (line) =>
		(indexed.exec(line)?.indices ?? [])
			.slice(1)
			.flatMap((found) => (found === undefined ? [] : [{ start: found[0], end: found[1] }]));
}

/** Brackets around the texts of nodes in mind maps and on boards, the longer ones first. */
const brackets: readonly (readonly [string, string])[] = [
	['((', '))'],
	['{{', '}}'],
	['[', ']'],
	['(', ')'],
];

function nodeText(line: string): readonly Part[] {
	const last = line.replace(/\s*(?:@\{.*)?$/, '').length;
	const first = /^\s*[^\s()[\]{}"]*/.exec(line)?.[0].length ?? 0;
	const [opening, closing] =
		brackets.find(([open, close]) => line.startsWith(open, first) && line.slice(0, last).endsWith(close)) ?? [];
	const part = { start: first + (opening?.length ?? 0), end: last - (closing?.length ?? 0) };
	return opening === undefined || part.start >= part.end ? [] : [part];
}

/** Where types of diagrams have texts that may stand in quotes, by the beginning of the type's name. */
const texts: readonly (readonly [RegExp, readonly ((line: string) => readonly Part[])[]])[] = [
	[
		/^quadrant/i,
		[
			groups(/^\s*[xy]-axis\s+("[^"]*"|[^\s"][^"]*?)\s*-->\s*("[^"]*"|[^\s"][^"]*?)\s*$/),
			groups(/^\s*(?:[xy]-axis|quadrant-[1-4])\s+([^\s"][^"]*?)\s*$/),
			groups(/^\s*([^\s":][^":]*?)\s*(?::::\w+\s*)?:\s*\[/),
		],
	],
	[
		/^xychart/i,
		[
			groups(/^\s*title\s+([^\s"][^"]*?)\s*$/),
			groups(
				/^\s*[xy]-axis\s+([^\s"[\]](?:[^"[\]]*?[^"[\]\s\d.+-])?)(?:\s*\[[^\]]*\]|\s+[\d.+-]+\s*-->\s*[\d.+-]+)?\s*$/,
			),
		],
	],
	[/^(?:kanban|mindmap)/i, [nodeText]],
	[/^block/i, [groups(/\[([^"[\]]+)\]/)]],
	[/^(?:flowchart|graph)/i, [groups(/(?:^|[\s;&])[\p{L}\p{N}_]+>((?:(?!--|==|-\.)[^"[\]])+)\]/u)]],
];

/** A text of another type than flowcharts, or of a flag in one, that needs quotes for its brackets, slashes and the like. */
export const quoteText: Cause = ({ lines, header, at }) => {
	const places = at ? (texts.find(([type]) => type.test(header.word))?.[1] ?? []) : [];
	const line = at ? lines.line(at.line) : '';
	for (const part of places.flatMap((place) => place(line))) {
		const text = line.slice(part.start, part.end);
		if (at && part.start <= at.character && at.character <= part.end && mayNeedQuotes(text.trim())) {
			return {
				message: 'This text has to stand in quotes.',
				range: range(at.line, part.start, at.line, part.end),
				attempts: [
					{
						title: 'Put the text in quotes',
						text: withPart(lines, at.line, part.start, part.end, inQuotes(text.trim())),
						certain: isBalanced(text),
					},
				],
			};
		}
	}
	return undefined;
};

/** Letters and digits need no quotes, and what stands in quotes has them. */
function mayNeedQuotes(text: string): boolean {
	return /[^A-Za-z\d\s]/.test(text) && !/^".*"$/.test(text);
}
