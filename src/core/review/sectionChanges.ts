import { allSections } from '../document/allSections.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import { headingKey } from '../kinds/headingKey.ts';

/** What became of the sections between two versions of a document, by their headings. */
export interface SectionChanges {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** Sections whose own text, without that of sections within, is another. */
	readonly changed: readonly string[];
}

/** The box of a task, which may be one that can be left out: `[ ]*`. */
const box = /((?:^| )(?:[-*+]|\d+[.)]) )\[.\](?=\*? )/g;

/**
 * Compares sections by the headings above and of them. Blanks, line breaks, the order of sections and the boxes of tasks
 * do not count.
 */
export function sectionChanges(old: SpecDocument, now: SpecDocument): SectionChanges {
	const before = bodies(old);
	const after = bodies(now);
	const names = (keys: Iterable<string>, from: ReadonlyMap<string, Body>): string[] =>
		[...keys].flatMap((key) => from.get(key)?.title ?? []);
	return {
		added: names(
			[...after.keys()].filter((key) => !before.has(key)),
			after,
		),
		removed: names(
			[...before.keys()].filter((key) => !after.has(key)),
			before,
		),
		changed: names(
			[...after].filter(([key, { text }]) => before.has(key) && before.get(key)?.text !== text).map(([key]) => key),
			after,
		),
	};
}

interface Body {
	readonly title: string;
	readonly text: string;
}

function bodies({ sections, lines }: SpecDocument): Map<string, Body> {
	const found = new Map<string, Body>();
	const counts = new Map<string, number>();
	for (const section of allSections(sections)) {
		const path = pathOf(section);
		const count = (counts.get(path) ?? 0) + 1;
		counts.set(path, count);
		// No heading begins with a blank
		const key = count === 1 ? path : `${path}\n ${count}`;
		const text = lines.slice(section.bodyRange).replace(/\s+/g, ' ').trim();
		found.set(key, { title: section.heading.text, text: text.replace(box, '$1[ ]') });
	}
	return found;
}

function pathOf({ heading, parent }: Section): string {
	return `${parent ? pathOf(parent) : ''}\n${headingKey(heading.text)}`;
}
