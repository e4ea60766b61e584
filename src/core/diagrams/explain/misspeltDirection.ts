import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const directions = ['TB', 'TD', 'BT', 'LR', 'RL'];

/** Alone, it is where the arrows lead to. */
const byWord: Readonly<Record<string, string>> = { RIGHT: 'LR', LEFT: 'RL' };

/** By the first letter: `LEFT-RIGHT`, `LX`, `DOWN`, `HORIZONTAL`. */
const byLetter: Readonly<Record<string, string>> = {
	T: 'TB',
	D: 'TD',
	B: 'BT',
	U: 'BT',
	L: 'LR',
	R: 'RL',
	V: 'TB',
	H: 'LR',
};

/** A flowchart whose direction Mermaid does not know. */
export const misspeltDirection: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart' || at?.line !== header.line) {
		return undefined;
	}
	const { line } = header;
	const end = header.range.end.character;
	const [, blanks = '', word = ''] = /^(\s+)([^\s;%]+)/.exec(lines.line(line).slice(end)) ?? [];
	if (word === '' || directions.includes(word)) {
		return undefined;
	}
	const start = end + blanks.length;
	const upper = word.toUpperCase();
	const meant = directionFor(upper);
	return {
		message: `\`${word}\` is no direction; there are TB, TD, BT, LR and RL.`,
		range: range(line, start, line, start + word.length),
		attempts:
			meant === undefined
				? []
				: [
						{
							title: `Change it to ${meant}`,
							text: withPart(lines, line, start, start + word.length, meant),
							certain: meant === upper,
						},
					],
	};
};

function directionFor(word: string): string | undefined {
	const [first = '', second = ''] = word;
	return directions.find((one) => one === first + second) ?? byWord[word] ?? byLetter[first];
}
