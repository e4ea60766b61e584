import { comparePositions, LineIndex, type Range } from '../../src/core/document/text.ts';
import type { SourceText } from '../../src/core/trace/rewrite/sourceText.ts';

/** What of the texts is not compared. */
export interface Apart {
	/** Lines of a text that go with an item. */
	readonly block?: { readonly path: string; readonly first: number; readonly last: number };
	/** Keys of requirements that go, with what is counted below them. */
	readonly gone?: readonly string[];
	/** What names nothing may be taken out. */
	readonly lost?: boolean;
	/** Ranges, which grow around what had no number of its own. */
	readonly ranges?: boolean;
}

/** Whether a key is one of those that go, or counted below one. */
export function isGone(key: string, { gone = [] }: Apart): boolean {
	return gone.some((one) => key === one || key.startsWith(`${one}.`));
}

/**
 * Who means what, one line for each id that is named: the document, the item that names it, and the item that is meant
 * by its words. An id that nothing has means nothing.
 */
export function meanings(texts: readonly SourceText[], apart: Apart = {}): string[] {
	const meant = itemsByKey(texts);
	return texts
		.flatMap(({ path, trace }) =>
			trace.references
				.filter(({ range, keys }) => !isInBlock(path, range, apart) && !(apart.ranges && keys.length > 1))
				.flatMap(({ space, keys, from, relation }) => {
					const owner = from ? (meant.get(`${from.space}:${from.key}`) ?? 'nothing') : 'the text';
					return keys
						.filter((key) => space !== 'requirement' || !isGone(key, apart))
						.map((key) => `${path}: ${owner} ${relation} ${meant.get(`${space}:${key}`) ?? 'nothing'}`);
				}),
		)
		.sort();
}

/** Items by what they say, the first one of an id; tasks by their place, since what they say names others. */
function itemsByKey(texts: readonly SourceText[]): ReadonlyMap<string, string> {
	const items = new Map<string, string>();
	for (const { trace } of texts) {
		for (const [place, { space, key, text, type }] of trace.definitions.entries()) {
			const said = space === 'task' ? `task ${place}` : `${type} ${text.replace(/\d+/g, '#')}`;
			if (!items.has(`${space}:${key}`)) {
				items.set(`${space}:${key}`, said);
			}
		}
	}
	return items;
}

/** The lines of a text, with the same sign for every id that is born or named in it, in order of their words. */
export function otherWords({ path, lines, trace }: SourceText, apart: Apart = {}): string[] {
	const { definitions, references } = trace;
	const ids = [...definitions.map(({ idRange }) => idRange), ...references.map(({ range }) => range)].sort((a, b) =>
		comparePositions(b.start, a.start),
	);
	const source = new LineIndex(lines.text);
	const masked = Array.from({ length: source.count }, (_, line) => source.line(line));
	for (const { start, end } of ids) {
		const line = masked[start.line] ?? '';
		masked[start.line] = `${line.slice(0, start.character)}§${line.slice(end.character)}`;
	}
	return masked
		.filter((_, line) => !isInBlock(path, { start: { line, character: 0 }, end: { line, character: 0 } }, apart))
		.map((line) => line.replace(/§(?:(?:, |、|,|，)§)+/g, '§').trimEnd())
		.filter((line) => line !== '')
		.sort();
}

function isInBlock(path: string, { start }: Range, { block }: Apart): boolean {
	return block !== undefined && block.path === path && start.line >= block.first && start.line <= block.last;
}

/** What one list has more often than the other. */
export function more(list: readonly string[], other: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const one of other) {
		counts.set(one, (counts.get(one) ?? 0) + 1);
	}
	return list.filter((one) => {
		const left = counts.get(one) ?? 0;
		counts.set(one, left - 1);
		return left <= 0;
	});
}
