import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { plainDigits } from '../idGrammar.ts';
import { propertyWords } from '../idWords.ts';
import { joint } from '../separators.ts';
import type { Definition } from '../trace.ts';

const number = String.raw`\d{1,4}`;
/** `Property 1: Name`, `Property 1`, `Property 1 - …`: how a property is spoken of at the beginning of a line. */
const propertyLabel = (numbers: string): string =>
	String.raw`(?:${propertyWords})\s{0,3}#?(${numbers})(?=\s{0,3}(?:[:：.*—–]|-(?!\s?\d)|$))`;

/** In a heading, in bold, in a list or not. */
const property = new RegExp(String.raw`^[\s>*_+#-]*${propertyLabel(number)}`, 'iu');

/** A test of a property, or of several: `**Property 3: Name**` and `**Property 1 and 2**` in a task. */
export const testedProperties = new RegExp(
	String.raw`^\s*(?:[-*+]\s+)?[_*]{0,3}${propertyLabel(`${number}(?:(?:${joint}|[-–—~])${number})*`)}`,
	'iu',
);

/** The correctness properties of a design; each goes on to the next one or to the next heading. */
export function propertyDefinitions(document: SpecDocument, visible: (line: number) => string): Definition[] {
	const { lines, headings } = document;
	const ends = new Set(headings.map((heading) => heading.range.start.line));
	const definitions: Definition[] = [];
	let last: { readonly index: number } | undefined;
	const close = (line: number): void => {
		const open = last && definitions[last.index];
		if (last && open) {
			definitions[last.index] = {
				...open,
				range: { start: open.range.start, end: lines.positionAt(lines.startOf(line)) },
			};
		}
		last = undefined;
	};
	for (let line = 0; line < lines.count; line++) {
		const source = visible(line);
		const found = property.exec(plainDigits(source));
		if (found || ends.has(line)) {
			close(line);
		}
		if (!found) {
			continue;
		}
		const id = found[1] ?? '';
		const at = found[0].lastIndexOf(id);
		last = { index: definitions.length };
		definitions.push(
			define({
				space: 'property',
				type: 'property',
				id,
				idRange: range(line, at, line, at + id.length),
				range: range(line, 0, line, source.length),
				text: briefly(plainText(source.slice(found[0].length).replace(/^[\s*_:：.—–-]+/u, ''))),
			}),
		);
	}
	close(lines.count);
	return definitions;
}
