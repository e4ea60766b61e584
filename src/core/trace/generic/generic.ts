import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { type Definition, type IdSpace, idKey, type TraceFacts, type TraceReference } from '../trace.ts';
import { writtenIds } from './idPattern.ts';

/** What may stand before an id that begins a heading, an item or a row, where it is born. */
const beginning = /^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[^\]]\]\s+)?|\|\s*)[*_`]{0,3}$/;
const boldLine = /^\s*(?:\*\*|__)$/;

/**
 * The ids of a document that are written as a team's configuration says. They are unique in the whole workspace.
 * @param patterns regular expressions of whole ids, at least one
 * @param defines with `requirement` an id is born where it begins a heading, an item of a list or a row of a table
 * @returns undefined for a document that names none
 */
export function readGeneric(
	document: SpecDocument,
	patterns: readonly string[],
	defines: readonly IdSpace[],
): TraceFacts | undefined {
	const { lines } = document;
	const visible = visibleLines(document);
	const sections = sectionLines(document);
	const definitions: Definition[] = [];
	const references: Omit<TraceReference, 'from'>[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = visible(line);
		for (const { id, index } of writtenIds(source, patterns)) {
			const place = range(line, index, line, index + id.length);
			const before = source.slice(0, index);
			if (defines.includes('requirement') && (beginning.test(before) || boldLine.test(before))) {
				definitions.push(
					define({
						space: 'requirement',
						type: 'requirement',
						id,
						idRange: place,
						range: sections.get(line) ?? range(line, 0, line, source.length),
						text: briefly(plainText(source.slice(index + id.length).replace(/^[\s*_`:：.|—–-]+|[\s|#]+$/gu, ''))),
					}),
				);
			} else {
				references.push({ space: 'requirement', relation: 'mentions', text: id, keys: [idKey(id)], range: place });
			}
		}
	}
	definitions.sort(byPlace);
	return definitions.length + references.length === 0
		? undefined
		: { dialect: 'generic', scope: '', definitions, references: withOrigin(references, definitions) };
}

/** What belongs to a heading, by its line. */
function sectionLines({ sections }: SpecDocument): ReadonlyMap<number, Range> {
	const found = new Map<number, Range>();
	const visit = (section: Section): void => {
		found.set(section.heading.range.start.line, section.range);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	return found;
}
