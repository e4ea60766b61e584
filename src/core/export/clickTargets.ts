import { findDiagrams } from '../diagrams/findDiagrams.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';

/** An address that a part of a diagram leads to. */
export interface ClickTarget {
	readonly target: string;
	readonly range: Range;
}

/** `click A "address"`, `click A href "address"`, and the `link` of class diagrams. */
const statement = /^([ \t]*(?:click[ \t]+\S+[ \t]+(?:href[ \t]+)?|link[ \t]+\S+[ \t]+)")([^"]+)"/;

/** The addresses to which the diagrams of a document lead, in order of place. */
export function clickTargets(document: SpecDocument): readonly ClickTarget[] {
	const { lines } = document;
	return findDiagrams(document).flatMap(({ text, line: first }) =>
		text.split('\n').flatMap((own, i) => {
			const [, before = '', target] = statement.exec(own) ?? [];
			if (target === undefined) {
				return [];
			}
			// A line of a diagram is the end of one of the document
			const line = first + i;
			const start = lines.line(line).length - own.length + before.length;
			return [{ target, range: range(line, start, line, start + target.length) }];
		}),
	);
}
