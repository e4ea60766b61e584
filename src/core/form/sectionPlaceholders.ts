import type { SpecDocument } from '../document/specDocument.ts';
import { comparePositions, type Position, type Range } from '../document/text.ts';
import { countedPlaceholders } from '../kinds/countedPlaceholders.ts';
import type { Kind } from '../kinds/kind.ts';
import { contentOf, type FormSection } from './sections.ts';

/**
 * Texts of the placeholders in all that is edited with a section, each once: in its own text, and where it is about
 * options in all sections that cards gather from. Above the first section for `undefined`.
 */
export function sectionPlaceholders(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	of: FormSection | undefined,
): readonly string[] {
	const shown = of ? rangesOf(sections, of) : [headRange(sections)];
	const isShown = (at: Position): boolean =>
		shown.some(({ start, end }) => comparePositions(at, start) >= 0 && comparePositions(at, end) < 0);
	const found = countedPlaceholders(document, kind).filter(({ range }) => isShown(range.start));
	return [...new Set(found.map(({ text }) => text))];
}

function rangesOf(sections: readonly FormSection[], of: FormSection): readonly Range[] {
	if (contentOf(of) !== 'options') {
		return of.section ? [{ start: of.section.range.start, end: of.section.bodyRange.end }] : [];
	}
	return sections.flatMap((one) => (one.section && contentOf(one) === 'options' ? one.section.range : []));
}

function headRange(sections: readonly FormSection[]): Range {
	const lines = sections.flatMap(({ section }) => section?.heading.range.start.line ?? []);
	return { start: { line: 0, character: 0 }, end: { line: Math.min(...lines, Number.MAX_SAFE_INTEGER), character: 0 } };
}
