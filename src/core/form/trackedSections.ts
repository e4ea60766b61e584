import type { TextEdit } from '../document/text.ts';
import type { SectionEntry } from './formModel.ts';
import { movedLines } from './movedLines.ts';

/** A section that is known again when the text has changed: its id may be that of another one by then. */
export interface TrackedSection {
	readonly id: string;
	readonly title: string;
	/** Its title behind those of the sections that it is a part of. */
	readonly path: string;
	/** Whether its kind requires it and the text has it not. */
	readonly isMissing: boolean;
	/** Of its heading, from 0; undefined where that is missing, or was deleted. */
	readonly line: number | undefined;
}

/** Sections of a text, and what those of the text before it are called now. */
export interface SectionTracks {
	readonly sections: readonly TrackedSection[];
	/** Ids by those of before; without the ids of sections that are gone. */
	readonly ids: ReadonlyMap<string, string>;
}

/** Sections where edits have moved them to. @param edits as for `movedLines` */
export function moveSections(sections: readonly TrackedSection[], edits: readonly TextEdit[]): TrackedSection[] {
	const lines = movedLines(
		sections.map(({ line }) => line),
		edits,
	);
	// Of two headings that were joined to one line the first one goes on
	const seen = new Set<number>();
	return sections.map((one, place) => {
		const line = lines[place];
		const isFirst = line !== undefined && !seen.has(line);
		return { ...one, line: isFirst && seen.add(line) ? line : undefined };
	});
}

/**
 * Finds sections again: by the line of the heading; where a larger edit has taken that away, by the titles, as long as as
 * many sections have them as before; and what is missing by its id. What none of these tells for certain is not the same
 * section. Time grows linearly with the sections.
 * @param before with the lines that their headings have in the text of `entries`
 */
export function trackSections(before: readonly TrackedSection[], entries: readonly SectionEntry[]): SectionTracks {
	const sections = withPaths(entries);
	const pairing = new Pairing(before, sections);
	pairing.pair(({ line }) => line);
	pairing.pair(({ isMissing, path }) => (isMissing ? undefined : path));
	pairing.pair(({ isMissing, title }) => (isMissing ? undefined : title));
	const missing = new Set([...before, ...sections].filter(({ isMissing }) => isMissing).map(({ id }) => id));
	pairing.pair(({ id }) => (missing.has(id) ? id : undefined));
	return { sections, ids: pairing.ids };
}

/**
 * The section that is shown in place of one that is gone: the one that has its place among those of its title, else the
 * nearest behind it that is still there, else the nearest before it. Undefined where none is.
 */
export function sectionInstead(
	before: readonly TrackedSection[],
	gone: string,
	{ sections, ids }: SectionTracks,
): string | undefined {
	const at = before.findIndex(({ id }) => id === gone);
	const title = before[at]?.title;
	const isLike = (one: TrackedSection): boolean => one.title === title && one.line !== undefined;
	const alike = sections.filter(isLike);
	const rank = before.slice(0, Math.max(at, 0)).filter((one) => one.title === title).length;
	const nearest = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)).reverse()];
	return (alike[rank] ?? alike.at(-1))?.id ?? nearest.map(({ id }) => ids.get(id)).find((id) => id !== undefined);
}

/** Pairs sections of two texts, those that one sign tells before those that need another. */
class Pairing {
	readonly ids = new Map<string, string>();
	private before: readonly TrackedSection[];
	private now: readonly TrackedSection[];

	constructor(before: readonly TrackedSection[], now: readonly TrackedSection[]) {
		this.before = before;
		this.now = now;
	}

	/** Pairs in order those that have the same sign, where both texts have as many of them. */
	pair(sign: (section: TrackedSection) => string | number | undefined): void {
		const wanted = bySign(this.now, sign);
		const paired = new Set<TrackedSection>();
		for (const [name, group] of bySign(this.before, sign)) {
			const others = wanted.get(name) ?? [];
			for (const [place, one] of others.length === group.length ? group.entries() : []) {
				const other = others[place];
				if (other) {
					this.ids.set(one.id, other.id);
					paired.add(one).add(other);
				}
			}
		}
		this.before = this.before.filter((one) => !paired.has(one));
		this.now = this.now.filter((one) => !paired.has(one));
	}
}

function bySign(
	sections: readonly TrackedSection[],
	sign: (section: TrackedSection) => string | number | undefined,
): ReadonlyMap<string | number, readonly TrackedSection[]> {
	const found = new Map<string | number, TrackedSection[]>();
	for (const section of sections) {
		const name = sign(section);
		const group = name === undefined ? undefined : found.get(name);
		if (group) {
			group.push(section);
		} else if (name !== undefined) {
			found.set(name, [section]);
		}
	}
	return found;
}

function withPaths(entries: readonly SectionEntry[]): TrackedSection[] {
	const titles: string[] = [];
	return entries.map(({ id, title, depth, line, state }) => {
		titles.length = depth;
		titles.push(title);
		const isMissing = state === 'missing';
		return { id, title, path: titles.join('\n'), isMissing, line: isMissing ? undefined : line };
	});
}
