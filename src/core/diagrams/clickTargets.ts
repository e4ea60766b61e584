import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';
import { type Diagram, rangeInDocument } from './diagram.ts';
import { findDiagrams } from './findDiagrams.ts';

/** An address that a part of a diagram leads to. */
export interface ClickTarget {
	readonly target: string;
	/** Where it stands in the document. */
	readonly range: Range;
}

/** `click A "address"`, `click A href "address"`, and the `link` of class diagrams. */
const statement = /^([ \t]*(?:click[ \t]+\S+[ \t]+(?:href[ \t]+)?|link[ \t]+\S+[ \t]+)")([^"]+)"/;

/** What a diagram without addresses hardly has. */
const mayLead = /^[ \t]*(?:click|link)[ \t]/m;

/** The addresses to which the diagrams of a document lead, in order of place. */
export function clickTargets(document: SpecDocument): readonly ClickTarget[] {
	// Asked of each document, and most diagrams lead nowhere
	const fences = document.fences.filter(({ content }) => mayLead.test(content));
	return fences.length > 0 ? findDiagrams({ ...document, fences }).flatMap(clicksOf) : [];
}

/** The addresses to which a diagram leads. */
export function clicksOf(diagram: Diagram): readonly ClickTarget[] {
	return diagram.text.split('\n').flatMap((own, line) => {
		const [, before = '', target] = statement.exec(own) ?? [];
		if (target === undefined) {
			return [];
		}
		const place = range(line, before.length, line, before.length + target.length);
		return [{ target, range: rangeInDocument(diagram, place) }];
	});
}
