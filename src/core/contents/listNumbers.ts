import { range, type TextEdit } from '../document/text.ts';

/** An entry of a table of contents as it will stand. */
export interface NumberedEntry {
	/** From 0; undefined for a new one. */
	readonly line: number | undefined;
	readonly indent: string;
	/** A list mark, or a number with its sign. */
	readonly mark: string;
	/** It is taken out. */
	readonly gone: boolean;
}

/** The marks of new entries, and edits for those behind them. */
export interface ListNumbers {
	readonly markOf: (entry: NumberedEntry) => string;
	readonly edits: readonly TextEdit[];
}

/**
 * Numbers of lists whose numbers count go on counting; elsewhere a new entry has a 1, and Markdown counts.
 * @param entries those that stay, go and come, in their order
 */
export function listNumbers(entries: readonly NumberedEntry[]): ListNumbers {
	const lists = listsOf(entries);
	const known = lists.map((list) => list.flatMap(({ line, mark }) => (line === undefined ? [] : [numberOf(mark)])));
	const isCounting = known.some((numbers) => numbers.length > 1 && counts(numbers));
	const marks = new Map<NumberedEntry, string>();
	const edits: TextEdit[] = [];
	for (const [i, list] of lists.entries()) {
		const numbers = known[i] ?? [];
		// One entry alone counts where others do
		const own = numbers.length > 1 ? counts(numbers) : isCounting;
		let next = numbers[0] ?? 1;
		for (const entry of list.filter(({ gone }) => !gone)) {
			const mark = entry.mark.replace(/^\d+/, String(own ? next++ : 1));
			marks.set(entry, mark);
			if (own && entry.line !== undefined && mark !== entry.mark) {
				const start = entry.indent.length;
				edits.push({ range: range(entry.line, start, entry.line, start + entry.mark.length), newText: mark });
			}
		}
	}
	return { markOf: (entry) => marks.get(entry) ?? entry.mark, edits };
}

/** Entries of one indentation below the same entry. */
function listsOf(entries: readonly NumberedEntry[]): NumberedEntry[][] {
	const all: NumberedEntry[][] = [];
	const open: { readonly width: number; readonly list: NumberedEntry[] }[] = [];
	for (const entry of entries) {
		const width = entry.indent.length;
		while ((open.at(-1)?.width ?? 0) > width) {
			open.pop();
		}
		let last = open.at(-1);
		if (last?.width !== width) {
			last = { width, list: [] };
			open.push(last);
			all.push(last.list);
		}
		last.list.push(entry);
	}
	return all;
}

function numberOf(mark: string): number {
	return Number.parseInt(mark, 10);
}

function counts(numbers: readonly number[]): boolean {
	return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}
