import type { Field, SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';

/** The fields of a document's head: those before the first heading that is not its title. */
export function headFields(document: SpecDocument): readonly Field[] {
	const end = document.headings.find((heading) => !heading.nested && heading !== document.title)?.range.start;
	return end ? document.fields.filter(({ range }) => comparePositions(range.start, end) < 0) : document.fields;
}
