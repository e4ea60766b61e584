import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { plainDigits } from '../idGrammar.ts';
import { propertyWords } from '../idWords.ts';
import { jointInAnyCase } from '../separators.ts';
import type { Definition } from '../trace.ts';

const number = String.raw`\d{1,4}`;
/** `Property 1: Name`, `Property 1`, `Property 1 - …`: how a property is spoken of at the beginning of a line. */
const propertyLabel = (numbers: string): string =>
	String.raw`(?:${propertyWords})\s{0,3}#?(${numbers})(?=\s{0,3}(?:[:：*—–]|\.(?!\d)|-(?!\s?\d)|$))`;

/** In a heading, in bold, in a list or not. */
const property = new RegExp(String.raw`^[\s>*_+#-]*${propertyLabel(number)}`, 'iu');

/** A test of a property, or of several: `**Property 3: Name**` and `**Property 1 and 2**` in a task. */
export const testedProperties = new RegExp(
	String.raw`^\s*(?:[-*+]\s+)?[_*]{0,3}${propertyLabel(`${number}(?:(?:${jointInAnyCase}|[-–—~])${number})*`)}`,
	'iu',
);

/** A place that may define a property: of what number, behind which words, and how much it looks like a definition. */
interface Candidate {
	readonly line: number;
	readonly id: string;
	readonly label: string;
	/** From 0, what looks most like one (`rankOf`). */
	readonly rank: number;
}

/**
 * The correctness properties of a design; each goes on to the next one or to the next heading. A list that begins with
 * numbers which are defined elsewhere talks of those properties: what was thought of, what was put together.
 */
export function propertyDefinitions(document: SpecDocument, visible: (line: number) => string): Definition[] {
	const { lines, headings } = document;
	const candidates = candidatesIn(document, visible);
	const ranks = new Map<string, number>();
	for (const { id, rank } of candidates) {
		ranks.set(id, Math.min(rank, ranks.get(id) ?? rank));
	}
	const found = candidates.filter(({ id, rank }) => rank === ranks.get(id));
	const ends = new Set([...headings.map((heading) => heading.range.start.line), ...found.map(({ line }) => line)]);
	return found.map(({ line, id, label }) => {
		const at = label.lastIndexOf(id);
		let end = line + 1;
		while (end < lines.count && !ends.has(end)) {
			end++;
		}
		return define({
			space: 'property',
			type: 'property',
			id,
			idRange: range(line, at, line, at + id.length),
			range: { start: { line, character: 0 }, end: lines.positionAt(lines.startOf(end)) },
			text: briefly(
				plainText(
					visible(line)
						.slice(label.length)
						.replace(/^[\s*_:：.—–-]+/u, ''),
				),
			),
		});
	});
}

/** Headings and bold lines state a property before bold items do, those before bare lines, and those before bare items. */
function rankOf(label: string, isListed: boolean): number {
	if (/[*_]{2}/.test(label)) {
		return isListed ? 1 : 0;
	}
	return isListed ? 3 : /^[\s>]*#/.test(label) ? 0 : 2;
}

function candidatesIn({ lines }: SpecDocument, visible: (line: number) => string): Candidate[] {
	const candidates: Candidate[] = [];
	for (let line = 0; line < lines.count; line++) {
		const [label, id] = property.exec(plainDigits(visible(line))) ?? [];
		if (label !== undefined && id !== undefined) {
			const isListed = /^[\s>]*[-*+]\s/.test(label);
			candidates.push({ line, id, label, rank: rankOf(label, isListed) });
		}
	}
	return candidates;
}
