import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const many = '0..*';
/** How often, as class diagrams write it, beside the signs of an ER diagram on the left and on the right. */
const signs: Readonly<Record<string, readonly [left: string, right: string]>> = {
	'1': ['||', '||'],
	'0..1': ['|o', 'o|'],
	'1..*': ['}|', '|{'],
	[many]: ['}o', 'o{'],
};
const number = String.raw`0\.\.1|[01]\.\.[*nNmM]|[1*nNmM]`;
const relation = new RegExp(String.raw`^(\s*(?:"[^"]*"|[^\s"]+)\s+)(${number})(\s*(?:--|\.\.)\s*)(${number})(?=\s)`);

/** A relationship of an ER diagram whose ends have the numbers of class diagrams: `A 1--* B`. */
export const umlCardinality: Cause = ({ lines, header, at }) => {
	const [whole = '', before = '', left = '', line = '', right = ''] =
		(header.family === 'er' && at && relation.exec(lines.line(at.line))) || [];
	const meant = `${signFor(left, 0)}${line.trim()}${signFor(right, 1)}`;
	// Mermaid reads `1--1`
	if (!at || whole === '' || left + right === '11') {
		return undefined;
	}
	return {
		message: `\`${whole.slice(before.length)}\` is how class diagrams write it; in an ER diagram it is \`${meant}\`.`,
		range: range(at.line, before.length, at.line, whole.length),
		attempts: [
			{
				title: `Change it to ${meant}`,
				text: withPart(lines, at.line, before.length, whole.length, meant),
				certain: false,
			},
		],
	};
};

function signFor(written: string, side: 0 | 1): string {
	const usual = written.replace(/[nNmM]/, '*');
	return (signs[usual === '*' ? many : usual] ?? [])[side] ?? '';
}
