import { markdownTitle } from '../adr/indexPage/markdownTitle.ts';
import type { KindSection, SectionSeed } from './kind.ts';

/** A requirement or user story that a new document begins with. */
export interface SeedItem {
	readonly type: SectionSeed['each'];
	readonly id: string;
	/** What it says, as plain text. */
	readonly text: string;
	/** Ids of its criteria. */
	readonly criteria: readonly string[];
}

/** Digits of `{count}`: T001. */
const countDigits = 3;

const token = /\{(n|id|number|text|criteria|count)\}/g;

/**
 * The body of a section made of ids, of a repeatable section the sections with their headings; undefined where the
 * section is not made so, or there is nothing to make it of.
 */
export function seedBody(section: KindSection, all: readonly SeedItem[]): string | undefined {
	const { seed } = section;
	const items = seed ? all.filter(({ type }) => type === seed.each) : [];
	if (!seed || items.length === 0) {
		return undefined;
	}
	const { first = 1, before, template, after } = seed;
	const next = first + items.length;
	let count = 0;
	const fill = (piece: string, n: number, item?: SeedItem): string =>
		piece.trim().replace(token, (whole, name: string) => {
			if (name === 'count') {
				return String(++count).padStart(countDigits, '0');
			}
			return name === 'n' ? String(n) : item ? filled(name, item) : whole;
		});
	const pieces = [
		...(before === undefined ? [] : [fill(before, first)]),
		...items.map((item, i) => fill(template, first + i, item)),
		...(after === undefined ? [] : [fill(after, next)]),
	];
	const isList = !section.repeatable && (section.content === 'tasks' || section.content === 'list');
	return pieces.join(isList ? '\n' : '\n\n');
}

function filled(name: string, { id, text, criteria }: SeedItem): string {
	switch (name) {
		case 'number':
			return /\d.*$/.exec(id)?.[0] ?? id;
		case 'criteria':
			return criteria.length > 0 ? criteria.join(', ') : id;
		default:
			return markdownTitle(name === 'id' ? id : text, false);
	}
}
