import { allSections } from '../../document/allSections.ts';
import { hiddenLines } from '../../document/hiddenLines.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { ListedItem } from './fieldList.ts';
import type { Relation } from './record.ts';
import { relationOf } from './relation.ts';

/** A section that lists the records of one relation below a heading named for it: `## Supersedes`. */
export interface RelationSection {
	readonly section: Section;
	readonly relation: Relation;
	/** The heading as written. */
	readonly name: string;
}

/** Characters of such a heading: "This decision partially supersedes". */
const longest = 50;

/** The sections of a document that are headed by what supersedes, at any depth below its title. */
export function relationSections(document: SpecDocument): RelationSection[] {
	return allSections(document.sections).flatMap((section) => {
		const { text } = section.heading;
		const relation = section.heading === document.title || text.length > longest ? 'other' : relationOf(text);
		// "Changes" heads what changes, and "Amendments" what was written later
		return relation === 'supersedes' || relation === 'superseded-by' ? [{ section, relation, name: text }] : [];
	});
}

const mark = /^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)*(?:\[[ xX]\]\s+)?/;

/** Where the items and the paragraphs of such a section begin; an item below another one tells more of that. */
export function entriesOf(document: SpecDocument, { heading, bodyRange: { end } }: Section): ListedItem[] {
	const { lines } = document;
	const isHidden = hiddenLines(document);
	const entries: ListedItem[] = [];
	let isInEntry = false;
	const last = end.character > 0 ? end.line : end.line - 1;
	for (let line = heading.range.end.line + 1; line <= last; line++) {
		const source = lines.line(line);
		const isBlank = source.trim() === '';
		const isItem = /^ ?(?:[-*+]|\d{1,9}[.)])\s/.test(source);
		if (!isBlank && !isHidden(line) && (isItem || (!isInEntry && /^\S/.test(source)))) {
			entries.push({ line, character: mark.exec(source)?.[0].length ?? 0 });
		}
		isInEntry = !isBlank && (isInEntry || !isHidden(line));
	}
	return entries;
}
