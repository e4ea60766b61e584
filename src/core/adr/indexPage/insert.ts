import { range, type TextEdit } from '../../document/text.ts';
import { grouped } from '../../grouped.ts';
import type { AdrRecord } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import type { ReadEntry, ReadList } from './form.ts';
import type { IndexEntry, IndexList, IndexPage } from './page.ts';
import type { PieceRole } from './pieces.ts';
import { commonWidths, type RowStyle, rowLike } from './row.ts';
import { byNumber, groupOf } from './scope.ts';
import type { StatusWords } from './statusWords.ts';

/** New entries of a page, and the entry that the first of them stands next to. */
export interface Additions {
	readonly edits: readonly TextEdit[];
	readonly beside: IndexEntry | undefined;
	/** The records that each list gets. */
	readonly byList: ReadonlyMap<IndexList, readonly AdrRecord[]>;
}

/** A list in its order, with all that new entries of it are written from. */
interface OpenList extends ReadList {
	readonly descending: boolean;
	readonly style: RowStyle;
	/** The entry as which a new one beside another is written. */
	readonly samples: ReadonlyMap<ReadEntry, ReadEntry>;
	/** What the numbers of an ordered list are; undefined for a list without. */
	readonly marks: 'records' | 'same' | 'counted' | undefined;
}

/** A place in a list for a record. */
interface Slot {
	readonly list: OpenList;
	readonly neighbour: ReadEntry;
	readonly after: boolean;
}

/** Adds records to the lists of a page: each in the order and form of the list in which the one before it stands. */
export function insertions(
	page: IndexPage,
	lists: readonly ReadList[],
	status: StatusWords,
	missing: readonly AdrRecord[],
): Additions {
	if (missing.length === 0) {
		return { edits: [], beside: undefined, byList: new Map() };
	}
	const open = lists.filter(({ entries }) => entries.length > 0).map((list) => openList(page, list, status));
	const finder = new SlotFinder(open);
	const slots = missing.toSorted(byNumber).map((record) => ({ record, slot: finder.find(record) }));
	const edits: TextEdit[] = [];
	for (const beside of grouped(slots, ({ slot }) => slot.neighbour).values()) {
		const ordered = beside[0]?.slot.list.descending ? beside.toReversed() : beside;
		let step = 0;
		for (const { record, slot } of ordered) {
			step++;
			edits.push(insertion(page, record, slot, step));
		}
	}
	const byList = new Map(
		[...grouped(slots, ({ slot }) => slot.list.list)].map(([list, some]) => [list, some.map(({ record }) => record)]),
	);
	return { edits, beside: slots[0]?.slot.neighbour.entry, byList };
}

function openList(page: IndexPage, read: ReadList, status: StatusWords): OpenList {
	const { list, entries, form } = read;
	let rising = 0;
	for (const [i, { record }] of entries.entries()) {
		const before = entries[i - 1];
		rising += before === undefined ? 0 : Math.sign(byNumber(record, before.record));
	}
	const inTable = list.form === 'table';
	const widths = inTable ? commonWidths(list.entries.map(({ source }) => source)) : [];
	return {
		...read,
		descending: rising < 0,
		style: { page: page.path, form, status, inTable, widths },
		samples: samplesOf(entries),
		marks: marksOf(entries),
	};
}

/** Finds where records go: beside the nearest one before them of their own folder and prefix, else of any. */
class SlotFinder {
	private readonly groups = new Map<string, Slot[]>();
	private readonly all: Slot[];
	/** Lists for each stage, where the page has a list for each. */
	private readonly byStage: boolean;

	constructor(lists: readonly OpenList[]) {
		this.all = lists.flatMap((list) => list.entries.map((neighbour) => ({ list, neighbour, after: !list.descending })));
		this.all.sort((a, b) => byNumber(a.neighbour.record, b.neighbour.record));
		for (const slot of this.all) {
			for (const key of [groupOf(slot.neighbour.record), stageKey(slot.neighbour.record, slot.list)]) {
				const group = this.groups.get(key) ?? [];
				group.push(slot);
				this.groups.set(key, group);
			}
		}
		const told = lists.filter(({ list }) => stageOf(list.heading) !== undefined);
		const right = told.filter(({ list, entries }) =>
			entries.every(({ record }) => record.status?.stage === stageOf(list.heading)),
		);
		this.byStage = told.length > 1 && right.length > told.length / 2;
	}

	find(record: AdrRecord): Slot {
		const sameStage = this.byStage ? this.groups.get(`${groupOf(record)}\n${record.status?.stage}`) : undefined;
		const slots = sameStage ?? this.groups.get(groupOf(record)) ?? this.all;
		const before = lastBefore(slots, record);
		const slot = before ?? slots[0];
		if (slot === undefined) {
			throw new RangeError('a page without entries has no place beside one');
		}
		return before ? slot : { ...slot, after: !slot.after };
	}
}

function stageKey(record: AdrRecord, { list }: OpenList): string {
	return `${groupOf(record)}\n${stageOf(list.heading)}`;
}

/** The last of the slots, which are in order, whose record comes before this one. */
function lastBefore(slots: readonly Slot[], record: AdrRecord): Slot | undefined {
	let low = 0;
	let high = slots.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const slot = slots[middle];
		if (slot && byNumber(slot.neighbour.record, record) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return slots[low - 1];
}

/** @param step how many new entries stand between this one and its neighbour, itself counted */
function insertion(
	{ lineBreak }: IndexPage,
	record: AdrRecord,
	{ list, neighbour, after }: Slot,
	step: number,
): TextEdit {
	const { line, lastLine, lastLength } = neighbour.entry;
	const mark = markFor(list, neighbour, record, after ? step : 0);
	const row = rowLike(list.samples.get(neighbour) ?? neighbour, record, list.style, mark);
	const breaks = list.list.loose ? lineBreak + lineBreak : lineBreak;
	return after
		? { range: range(lastLine, lastLength, lastLine, lastLength), newText: breaks + row }
		: { range: range(line, 0, line, 0), newText: row + breaks };
}

/** For each entry the one nearby that says the most of its record: itself, where none says more. */
function samplesOf(entries: readonly ReadEntry[]): ReadonlyMap<ReadEntry, ReadEntry> {
	const said = entries.map(saysHowMuch);
	const samples = new Map<ReadEntry, ReadEntry>();
	for (const [i, entry] of entries.entries()) {
		let best = i;
		for (const other of [i - 1, i + 1, i - 2, i + 2, i - 3, i + 3]) {
			best = (said[other] ?? -1) > (said[best] ?? -1) ? other : best;
		}
		samples.set(entry, entries[best] ?? entry);
	}
	return samples;
}

/** What is struck out says of its record that it is no more: nothing is written like it. */
function saysHowMuch({ entry, pieces }: ReadEntry): number {
	if (entry.source.includes('~~')) {
		return -1;
	}
	const roles = new Set<PieceRole>();
	for (const part of pieces.values()) {
		for (const { role } of part) {
			roles.add(role);
		}
	}
	roles.delete('words');
	roles.delete('remark');
	return roles.size;
}

/** What the numbers of an ordered list are: those of the records, all the same, or counted on. */
function marksOf(entries: readonly ReadEntry[]): OpenList['marks'] {
	const marks = entries.map(({ entry }) => markIn(entry));
	const [first] = marks;
	if (first === undefined) {
		return undefined;
	}
	if (entries.every(({ record }, i) => record.name.number === marks[i])) {
		return 'records';
	}
	return marks.length > 1 && marks.every((mark) => mark === first) ? 'same' : 'counted';
}

function markFor({ marks }: OpenList, neighbour: ReadEntry, { name }: AdrRecord, step: number): string | undefined {
	const own = markIn(neighbour.entry);
	if (own === undefined || marks === undefined) {
		return undefined;
	}
	return `${marks === 'records' ? (name.number ?? own + step) : marks === 'same' ? own : own + step}`;
}

function markIn({ parts, source }: IndexEntry): number | undefined {
	const part = parts.find(({ key }) => key === 'mark');
	return part && Number(source.slice(part.start, part.end));
}
