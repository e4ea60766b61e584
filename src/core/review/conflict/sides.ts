import { allSections } from '../../document/allSections.ts';
import { parseDocument } from '../../document/parse.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { headingKey } from '../../kinds/headingKey.ts';

/** Both sides of the merge conflicts in a text. */
export interface Sides {
	/** What stands behind the marks: `HEAD`, the name of a branch; empty where nothing does. */
	readonly names: readonly [ours: string, theirs: string];
	readonly ours: string;
	readonly theirs: string;
}

const marks = {
	ours: /^<{7}(?: (.*))?$/,
	base: /^\|{7}(?: .*)?$/,
	middle: /^={7}$/,
	end: /^>{7}(?: (.*))?$/,
};

/** The texts that both sides of a merge had; undefined where the text has no conflict with all of git's marks. */
export function sidesOf(text: string): Sides | undefined {
	const both: [string[], string[]] = [[], []];
	let names: [string, string] | undefined;
	let ourName = '';
	let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	for (const line of text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []) {
		const content = line.replace(/[\r\n]+$/, '');
		const [, name = ''] = marks.ours.exec(content) ?? [];
		if (part === 'both' && marks.ours.test(content)) {
			part = 'ours';
			ourName = name;
		} else if (part === 'ours' && marks.base.test(content)) {
			part = 'base';
		} else if ((part === 'ours' || part === 'base') && marks.middle.test(content)) {
			part = 'theirs';
		} else if (part === 'theirs' && marks.end.test(content)) {
			names ??= [ourName, marks.end.exec(content)?.[1] ?? ''];
			part = 'both';
		} else if (part !== 'base') {
			if (part !== 'theirs') {
				both[0].push(line);
			}
			if (part !== 'ours') {
				both[1].push(line);
			}
		}
	}
	return names && part === 'both' ? { names, ours: both[0].join(''), theirs: both[1].join('') } : undefined;
}

/** A section that is not the same on both sides. */
export interface SectionSides {
	readonly title: string;
	/** Its text with its heading, without sections within; empty where a side does not have it. */
	readonly ours: string;
	readonly theirs: string;
}

/** The sections that differ, in the order of our side; those that only the other side has follow. */
export function differingSections(path: string, { ours, theirs }: Sides): SectionSides[] {
	const [a, b] = [ours, theirs].map((text) => partsOf(parseDocument(path, text))) as [Parts, Parts];
	const keys = new Set([...a.keys(), ...b.keys()]);
	return [...keys].flatMap((key) => {
		const [one, other] = [a.get(key), b.get(key)];
		const title = one?.title ?? other?.title ?? '';
		return one?.text === other?.text ? [] : [{ title, ours: one?.text ?? '', theirs: other?.text ?? '' }];
	});
}

type Parts = ReadonlyMap<string, { readonly title: string; readonly text: string }>;

function partsOf(document: SpecDocument): Parts {
	const { lines, sections, text } = document;
	const parts = new Map<string, { title: string; text: string }>();
	const counts = new Map<string, number>();
	const all = allSections(sections);
	const first = all[0] ? lines.offsetAt(all[0].range.start) : text.length;
	if (text.slice(0, first).trim() !== '') {
		parts.set('', { title: '', text: text.slice(0, first) });
	}
	for (const section of all) {
		const { range, bodyRange, heading } = section;
		const path = pathOf(section);
		const count = (counts.get(path) ?? 0) + 1;
		counts.set(path, count);
		const key = count === 1 ? path : `${path}\n ${count}`;
		const source = text.slice(lines.offsetAt(range.start), lines.offsetAt(bodyRange.end));
		parts.set(key, { title: heading.text, text: source });
	}
	return parts;
}

function pathOf({ heading, parent }: Section): string {
	return `${parent ? pathOf(parent) : ''}\n${headingKey(heading.text)}`;
}
