import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { TaskGroup } from './task.ts';
import { uniqueKeys } from './uniqueKeys.ts';

/** The headings that tell tasks apart, and for each task the innermost of them. */
export interface GroupedTasks {
	readonly groups: readonly TaskGroup[];
	/** Places in `groups`, one for each task of the document. */
	readonly groupOf: readonly (number | undefined)[];
}

interface Heading {
	readonly section: Section;
	readonly parent: Heading | undefined;
	/** Number of tasks under it, those under its children included. */
	tasks: number;
}

const known = new WeakMap<SpecDocument, GroupedTasks>();

/**
 * Headings with tasks under them. One that holds all tasks of the document is left out: it tells nothing apart. Read
 * once for a document, however many ask.
 */
export function readGroups(document: SpecDocument): GroupedTasks {
	const grouped = known.get(document) ?? groupsOf(document);
	known.set(document, grouped);
	return grouped;
}

function groupsOf({ sections, tasks }: SpecDocument): GroupedTasks {
	const headings = inOrder(sections);
	// A section lasts until the next heading, or begins others that do: the last heading before a task is its own
	let next = 0;
	const innermost = tasks.map(({ range }) => {
		while (next < headings.length && (headings[next]?.section.range.start.line ?? 0) < range.start.line) {
			next++;
		}
		return headings[next - 1];
	});
	for (const heading of innermost) {
		for (let at = heading; at; at = at.parent) {
			at.tasks++;
		}
	}
	const shown = headings.filter((heading) => heading.tasks > 0 && heading.tasks < tasks.length);
	const places = new Map(shown.map((heading, place) => [heading, place]));
	const placeOf = (heading: Heading | undefined): number | undefined => heading && places.get(heading);
	const titles = shown.map(({ section }) => section.heading.text);
	const keys = uniqueKeys(titles);
	return {
		groups: shown.map(({ section, parent }, place) => ({
			key: keys[place] ?? '',
			title: titles[place] ?? '',
			line: section.range.start.line,
			parent: placeOf(parent),
		})),
		groupOf: innermost.map(placeOf),
	};
}

function inOrder(sections: readonly Section[]): Heading[] {
	const headings: Heading[] = [];
	const visit = (section: Section, parent: Heading | undefined): void => {
		const heading = { section, parent, tasks: 0 };
		headings.push(heading);
		for (const child of section.children) {
			visit(child, heading);
		}
	};
	for (const section of sections) {
		visit(section, undefined);
	}
	return headings;
}
