import { parseDocument } from '../../document/parse.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { FileVersion } from '../../workspace/versions.ts';
import { describeRecord } from '../record/describeRecord.ts';
import type { AdrRecord, RecordLink, Stage } from '../record/record.ts';

/** What became different in a record from one version to the next. */
export type RecordChange =
	| { readonly what: 'created'; readonly title: string; readonly status: string | undefined }
	| { readonly what: 'status'; readonly from: string | undefined; readonly to: string | undefined }
	| { readonly what: 'title'; readonly from: string; readonly to: string }
	| { readonly what: 'path'; readonly from: string; readonly to: string }
	/** A record that it names as its successor besides its status. */
	| { readonly what: 'superseded'; readonly by: string };

/** A version that changed something. */
export interface RecordEvent {
	/** Undefined for what is not committed yet. */
	readonly version: FileVersion | undefined;
	readonly changes: readonly RecordChange[];
	/** What the status means from then on. */
	readonly stage: Stage | undefined;
}

/**
 * What changed when in a record: title, status, place and what supersedes it. Versions that changed none of these are
 * left out.
 * @param versions oldest first
 * @param now what stands in the file now, committed or not
 */
export function recordHistory(kind: Kind, versions: readonly FileVersion[], now?: AdrRecord): readonly RecordEvent[] {
	const events: RecordEvent[] = [];
	let before: AdrRecord | undefined;
	const add = (version: FileVersion | undefined, record: AdrRecord) => {
		const changes = before ? changesBetween(before, record) : [created(record)];
		before = record;
		if (changes.length > 0) {
			events.push({ version, changes, stage: record.status?.stage });
		}
	};
	for (const version of versions) {
		// A version that does not say where it stood is taken to have stood where the file stands now
		const record = describeRecord(parseDocument(version.path ?? now?.path ?? '', version.text), kind);
		if (record) {
			add(version, record);
		}
	}
	if (now && before) {
		add(undefined, now);
	}
	return events;
}

function created({ title, status }: AdrRecord): RecordChange {
	return { what: 'created', title, status: status?.text };
}

function changesBetween(before: AdrRecord, after: AdrRecord): RecordChange[] {
	const changes: RecordChange[] = [];
	if (before.path !== after.path) {
		changes.push({ what: 'path', from: before.path, to: after.path });
	}
	if (before.title !== after.title) {
		changes.push({ what: 'title', from: before.title, to: after.title });
	}
	if (statusKey(before) !== statusKey(after)) {
		changes.push({ what: 'status', from: before.status?.text, to: after.status?.text });
	}
	const known = new Set(successors(before).map(({ key }) => key));
	const told = after.status?.range.start.line;
	for (const { link, name, key } of successors(after)) {
		if (!known.has(key) && link.range.start.line !== told) {
			changes.push({ what: 'superseded', by: name });
		}
	}
	return changes;
}

/** What a status says: of one that names its successors the stage and these, whatever words stand for them. */
function statusKey(record: AdrRecord): string | undefined {
	const { status } = record;
	const named = successors(record).filter(({ link }) => link.range.start.line === status?.range.start.line);
	return status?.stage === 'superseded' && named.length > 0
		? ['superseded', ...named.map(({ key }) => key)].join('\n')
		: status?.text;
}

function successors({ links }: AdrRecord): { link: RecordLink; name: string; key: string }[] {
	return links
		.filter(({ relation }) => relation === 'superseded-by')
		.map((link) => ({ link, name: nameOf(link), key: String(link.number ?? link.path) }));
}

/** `ADR-0012`, `12`, or the path where it has no number. */
function nameOf({ prefix, number, path }: RecordLink): string {
	return number === undefined ? (path ?? '') : `${prefix}${number}`;
}

/** A change as a person reads it, in plain text. */
export function changeInWords(change: RecordChange): string {
	switch (change.what) {
		case 'created':
			return `Created “${change.title}”${change.status === undefined ? '' : `: ${change.status}`}`;
		case 'status':
			return `${change.from ?? 'No status'} → ${change.to ?? 'no status'}`;
		case 'title':
			return `Title “${change.from}” → “${change.to}”`;
		case 'path':
			return `Moved from ${change.from}`;
		case 'superseded':
			return `Superseded by ${change.by}`;
	}
}
