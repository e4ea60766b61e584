import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** Blocks of programming languages, and what a sequence diagram has for them. */
const blocks: Readonly<Record<string, string>> = {
	if: 'alt',
	while: 'loop',
	for: 'loop',
	parallel: 'par',
	try: 'critical',
};
const begins = /^(\s*)(if|while|for|parallel|try)\b(?![^:]*->)/;

/** A block of a sequence diagram that is called as in a programming language. */
export const otherBlock: Cause = ({ lines, header, at }) => {
	const line = header.family === 'sequence' && at ? lines.line(at.line) : '';
	const [, indent = '', word = ''] = begins.exec(line) ?? [];
	const meant = blocks[word];
	if (!at || meant === undefined) {
		return undefined;
	}
	const end = indent.length + word.length;
	return {
		message: `A sequence diagram has no block \`${word}\`; write \`${meant}\`.`,
		range: range(at.line, indent.length, at.line, end),
		attempts: [
			{ title: `Change it to ${meant}`, text: withPart(lines, at.line, indent.length, end, meant), certain: false },
		],
	};
};
