import type { Heading, SpecDocument } from '../document/specDocument.ts';
import { lastAtMost } from '../document/text.ts';

/** Answers, for lines in any order, which heading of a section is the last one above a line. */
export function headingAbove({ headings }: SpecDocument): (line: number) => Heading | undefined {
	const own = headings.filter(({ nested }) => !nested);
	const lines = own.map(({ range }) => range.start.line);
	return (line) => {
		const last = own[lastAtMost(lines, line)];
		return last && last.range.start.line <= line ? last : undefined;
	};
}

/** A heading as a name: without a number before it. */
export function nameOf(heading: Heading | undefined): string {
	return (heading?.text ?? '').replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').trim();
}
