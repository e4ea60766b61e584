import type { Section, SpecDocument } from '../document/specDocument.ts';
import { isBlankLine } from './text/lineEdits.ts';

/** Lines of a document, without blank ones at either end. `last` is before `first` where there are none. */
export interface Area {
	readonly first: number;
	readonly last: number;
}

/** The lines between a section's heading and its first child section or its end. */
export function bodyArea(document: SpecDocument, { heading, bodyRange }: Section): Area {
	return trimmed(document, heading.range.end.line + 1, lineBefore(document, bodyRange.end));
}

/**
 * The lines of a document that belong to none of its sections: those before the title, and those between it and the
 * first section.
 */
export function headAreas(document: SpecDocument, title: Section | undefined): Area[] {
	const first = document.frontMatter ? document.frontMatter.range.end.line + 1 : 0;
	const section = document.sections.find((one) => one !== title);
	const begin = [title, section].flatMap((one) => one?.range.start.line ?? []);
	const before = trimmed(document, first, begin.length > 0 ? Math.min(...begin) - 1 : document.lines.count - 1);
	return title ? [before, bodyArea(document, title)] : [before];
}

function lineBefore({ lines, text }: SpecDocument, end: { readonly line: number; readonly character: number }): number {
	return lines.offsetAt(end) === text.length && end.character > 0 ? end.line : end.line - 1;
}

function trimmed(document: SpecDocument, from: number, to: number): Area {
	let first = from;
	let last = to;
	while (first <= last && isBlankLine(document, first)) {
		first++;
	}
	while (last >= first && isBlankLine(document, last)) {
		last--;
	}
	return { first, last };
}
