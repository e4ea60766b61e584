import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** A message or note of a sequence diagram up to its text. */
const beginning = /^\s*(?:[^:;]*(?:->|-->|-x|-\)|--x|--\)|<<)[^:;]*|note\s[^:;]*):/i;

/** A semicolon in the text of a message: it ends the statement, and the rest of the text is none. */
export const semicolon: Cause = ({ lines, header, at }) => {
	if (header.family !== 'sequence' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const start = beginning.exec(line)?.[0].length;
	if (start === undefined) {
		return undefined;
	}
	// The one that ends an entity (`#35;`), or the statement, is meant
	const text = line.slice(start);
	const mended = text.replace(/(#\w+;)|;(?!\s*$)/g, (_, entity: string | undefined) => entity ?? '#59;');
	if (mended === text) {
		return undefined;
	}
	const first = start + firstDifference(text, mended);
	return {
		message: 'A semicolon ends the message here. Write #59; for a semicolon in the text.',
		range: range(at.line, first, at.line, first + 1),
		attempts: [
			{
				title: 'Write the semicolon as #59;',
				text: withPart(lines, at.line, start, line.length, mended),
				certain: !/;.*(?:->|-x|-\))/.test(text),
			},
		],
	};
};

function firstDifference(one: string, other: string): number {
	let at = 0;
	while (at < one.length && one[at] === other[at]) {
		at++;
	}
	return at;
}
