import { allSections } from '../document/allSections.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import type { SectionFacts } from '../workspace/facts.ts';
import { templateBody } from './templateBody.ts';

/** A draft waits to be written where at least one in so many of its lines holds a placeholder. */
const oneIn = 3;

/**
 * The sections that wait to be written, in order of place: those with nothing below them that are empty, or drafts with
 * placeholders other than a question that somebody has to answer. A section with children is written by writing these,
 * and one that is written but for a mark here and there is its author's. What stands there as a new document of the kind
 * has it, such as a small diagram, nobody has written.
 * @param sections those of the document's facts
 */
export function unwrittenSections(
	document: SpecDocument,
	kind: Kind,
	sections: readonly SectionFacts[],
): SectionFacts[] {
	const marked = markedLines(document);
	const bounds = document.headings.filter(({ nested }) => !nested).map(({ range }) => range.start.line);
	const isMarked = ({ line }: SectionFacts): boolean => {
		const end = bounds.find((bound) => bound > line) ?? document.lines.count;
		const inside = Array.from({ length: end - line - 1 }, (_, i) => line + 1 + i);
		const marks = inside.filter((at) => marked.has(at)).length;
		if (marks === 0) {
			return false;
		}
		const given = templateLines(document, kind, line);
		const written = inside.filter((at) => {
			const text = document.lines.line(at).trim();
			return text !== '' && (marked.has(at) || !given.has(text));
		}).length;
		return marks * oneIn >= written;
	};
	const unwritten = (section: SectionFacts): SectionFacts[] => {
		if (section.children.length > 0) {
			return section.children.flatMap(unwritten);
		}
		return section.state === 'empty' || (section.state === 'draft' && isMarked(section)) ? [section] : [];
	};
	return sections.flatMap(unwritten);
}

/** What the lines of a section say in a new document of the kind. */
function templateLines(document: SpecDocument, kind: Kind, line: number): ReadonlySet<string> {
	const section = allSections(document.sections).find(({ heading }) => heading.range.start.line === line);
	const body = section ? templateBody(document, kind, section) : '';
	return new Set(body.split('\n').map((text) => text.trim()));
}

/** Lines with a placeholder that is no question. */
function markedLines({ placeholders }: SpecDocument): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const { form, range } of placeholders) {
		for (let line = range.start.line; form !== 'clarification' && line <= range.end.line; line++) {
			lines.add(line);
		}
	}
	return lines;
}
