import { graphEdges } from '../adr/graph/graphEdges.ts';
import type { DecisionLog } from '../adr/log/log.ts';
import { type AdrRecord, type Stage, stages } from '../adr/record/record.ts';
import { baseName, folderOf } from '../workspace/paths.ts';
import { compareNames } from './compareNames.ts';

/** What the records of a workspace root are put together by. */
export type DecisionGrouping = 'folder' | 'status' | 'tag' | 'date';

/** `number`: as a log numbers its records; `newest`: the other way round. */
export type DecisionOrder = 'number' | 'newest';

/** A stage, `other` for a status whose word is none of those we know, `none` where a record has no status. */
export type StageKey = Stage | 'other' | 'none';

/** All that a record may be at, in the order of its life. */
export const stageKeys: readonly StageKey[] = [...stages, 'other', 'none'];

/** A record with those that it supersedes, as far as they stand in the same group. */
export interface DecisionEntry {
	readonly record: AdrRecord;
	readonly superseded: readonly DecisionEntry[];
}

/** Records that are shown together: a log, or what has a status, a tag or a year in common. */
export interface DecisionGroup {
	/** Unique in the root. */
	readonly id: string;
	readonly label: string;
	/** What tells groups of one name apart; empty where nothing is needed. */
	readonly detail: string;
	/** The log, where it is one. */
	readonly log: DecisionLog | undefined;
	/** Number of all records in it, nested ones included. */
	readonly size: number;
	readonly entries: readonly DecisionEntry[];
}

export interface DecisionArrangement {
	readonly groupBy: DecisionGrouping;
	readonly order: DecisionOrder;
	/** Which records are shown; all without it. */
	readonly filter?: ReadonlySet<StageKey> | undefined;
}

/** For the path of a record the paths of those that supersede it, whichever side says so. */
export type Superseders = ReadonlyMap<string, readonly string[]>;

const stageLabels: Readonly<Record<StageKey, string>> = {
	draft: 'Draft',
	proposed: 'Proposed',
	accepted: 'Accepted',
	rejected: 'Rejected',
	deprecated: 'Deprecated',
	superseded: 'Superseded',
	other: 'Other status',
	none: 'No status',
};

/** The group of a record by the stage of its status: `other` for a word that is not known, `none` for no status. */
export function stageKeyOf({ status }: AdrRecord): StageKey {
	return status ? (status.stage ?? 'other') : 'none';
}

/** Name of a stage as it is shown to a person. */
export function stageLabel(key: StageKey): string {
	return stageLabels[key];
}

/** What supersedes what among the records of a root. */
export function supersedersOf(records: readonly AdrRecord[]): Superseders {
	const superseders = new Map<string, string[]>();
	for (const { from, to, relation } of graphEdges(records)) {
		if (relation === 'supersedes') {
			const known = superseders.get(to);
			if (known) {
				known.push(from);
			} else {
				superseders.set(to, [from]);
			}
		}
	}
	return superseders;
}

/**
 * Records in their groups. Logs stand by folder, stages in the order of a record's life, tags by name, years with the
 * newest first. In a group the records of a log stand together, and a superseded one below the one that supersedes it.
 * Linear in the number of records, but for sorting.
 */
export function groupDecisions(
	logs: readonly DecisionLog[],
	superseders: Superseders,
	{ groupBy, order, filter }: DecisionArrangement,
): readonly DecisionGroup[] {
	const heaps = new Map<string, { log: DecisionLog | undefined; records: AdrRecord[] }>();
	for (const log of logs) {
		for (const record of order === 'newest' ? log.records.toReversed() : log.records) {
			if (filter && !filter.has(stageKeyOf(record))) {
				continue;
			}
			for (const id of groupIds(record, log, groupBy)) {
				const heap = heaps.get(id) ?? { log: groupBy === 'folder' ? log : undefined, records: [] };
				heaps.set(id, heap);
				heap.records.push(record);
			}
		}
	}
	return [...heaps]
		.sort(([a], [b]) => compareIds(a, b, groupBy))
		.map(([id, { log, records }]) => ({
			id,
			...(log ? logName(log) : { label: groupLabel(id, groupBy), detail: '' }),
			log,
			size: records.length,
			// A group of several logs has no numbers that could be compared
			entries: nestSuperseded(log || order === 'number' ? records : records.toSorted(byDay), superseders),
		}));
}

/** Records as they are, but each that another of them supersedes below that one; below the first where several do. */
function nestSuperseded(records: readonly AdrRecord[], superseders: Superseders): readonly DecisionEntry[] {
	const entries = new Map<string, { record: AdrRecord; superseded: DecisionEntry[] }>();
	for (const record of records) {
		entries.set(record.path, { record, superseded: [] });
	}
	const parents = new Map<string, string>();
	for (const { path } of records) {
		const parent = superseders.get(path)?.find((other) => entries.has(other));
		if (parent !== undefined) {
			parents.set(path, parent);
		}
	}
	cutCycles(records, parents);
	const top: DecisionEntry[] = [];
	for (const entry of entries.values()) {
		const parent = entries.get(parents.get(entry.record.path) ?? '');
		(parent?.superseded ?? top).push(entry);
	}
	return top;
}

/** Of records that supersede each other in a circle one loses its parent, so that all of them are shown. */
function cutCycles(records: readonly AdrRecord[], parents: Map<string, string>): void {
	const walked = new Map<string, number>();
	for (const [walk, { path }] of records.entries()) {
		let at: string | undefined = path;
		while (at !== undefined && !walked.has(at)) {
			walked.set(at, walk);
			at = parents.get(at);
		}
		if (at !== undefined && walked.get(at) === walk) {
			parents.delete(at);
		}
	}
}

function groupIds(record: AdrRecord, log: DecisionLog, groupBy: DecisionGrouping): readonly string[] {
	switch (groupBy) {
		case 'folder':
			return [`${log.folder}/${log.prefix}`];
		case 'status':
			return [stageKeyOf(record)];
		case 'tag':
			return record.tags.length > 0 ? [...new Set(record.tags)] : [''];
		case 'date':
			return [dayOf(record).slice(0, 4)];
	}
}

/** The day of a record, else that in the name of its file; empty without either. */
function dayOf({ date, name }: AdrRecord): string {
	return date?.day ?? name.date?.replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3') ?? '';
}

/** The newest first; records of one day, or without one, stay in the order they have. */
function byDay(a: AdrRecord, b: AdrRecord): number {
	const [dayA, dayB] = [dayOf(a), dayOf(b)];
	return dayA === dayB ? 0 : dayA < dayB ? 1 : -1;
}

/** What has no tag or no date stands at the end. */
function compareIds(a: string, b: string, groupBy: DecisionGrouping): number {
	if (groupBy === 'status') {
		const life: readonly string[] = stageKeys;
		return life.indexOf(a) - life.indexOf(b);
	}
	if (a === '' || b === '') {
		return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
	}
	return groupBy === 'date' ? compareNames(b, a) : compareNames(a, b);
}

function groupLabel(id: string, groupBy: DecisionGrouping): string {
	if (groupBy === 'status') {
		return stageLabels[stageKeys.find((key) => key === id) ?? 'other'];
	}
	return id || (groupBy === 'date' ? 'No date' : 'No tag');
}

/** Folders of logs are mostly called alike: what stands above tells them apart. */
function logName({ folder, prefix }: DecisionLog): { label: string; detail: string } {
	const name = prefix.replace(/[\s_.-]+$/, '');
	return {
		label: `${baseName(folder)} ${name}`.trim(),
		detail: folderOf(folder),
	};
}

/** Paths of the records of entries, each before those that it superseded. Without recursion: a chain may be as long as a log. */
export function entryPaths(entries: readonly DecisionEntry[]): string[] {
	const paths: string[] = [];
	const open = entries.toReversed();
	for (let entry = open.pop(); entry; entry = open.pop()) {
		paths.push(entry.record.path);
		open.push(...entry.superseded.toReversed());
	}
	return paths;
}
