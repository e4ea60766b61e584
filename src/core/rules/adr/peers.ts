import { type Dialect, dialectOf } from '../../adr/dialect/dialect.ts';
import { type DecisionLog, decisionLogs, logFolder } from '../../adr/log/log.ts';
import type { AdrRecord, RecordLink } from '../../adr/record/record.ts';
import { recordNumber } from '../../outline/recordLabel.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';
import { Supersession } from './supersession.ts';

/** A record and those it is read together with: what rules ask of a decision log, put in order once for all of it. */
export interface Seat {
	/** Its ranges may be those of an older text, as those of the others. */
	readonly record: AdrRecord;
	readonly peers: Peers;
	/** The log that counts the record. */
	readonly log: DecisionLog;
}

const known = new WeakMap<readonly AdrRecord[], Peers>();

/**
 * What a rule reads off the log of a record, as plain data: the rule runs again only when that is something else.
 * Undefined for a document that is no record, and while the others are not known.
 */
export function readLog<T>({ path, record }: DocumentFacts, view: FactView, read: (seat: Seat) => T): T | undefined {
	if (!record) {
		return undefined;
	}
	const answer = view.fromRecords(logFolder(path), (records) => {
		const peers = known.get(records) ?? new Peers(records);
		known.set(records, peers);
		const self = peers.at(path);
		const log = peers.logOf(path);
		return self && log && read({ record: self, peers, log });
	});
	return answer === 'unknown' ? undefined : answer;
}

/** The records of a log folder. Their ranges may be those of an older text. */
export class Peers {
	private readonly byPath: ReadonlyMap<string, AdrRecord>;
	private readonly logs = new Map<string, DecisionLog>();
	private readonly byNumber = new Map<DecisionLog, ReadonlyMap<number, readonly AdrRecord[]>>();
	private readonly byPrefix = new Map<string, DecisionLog[]>();
	private readonly dialects = new Map<DecisionLog, Dialect>();
	private succession: Supersession | undefined;

	constructor(records: readonly AdrRecord[]) {
		this.byPath = new Map(records.map((record) => [record.path, record]));
		for (const log of decisionLogs(records)) {
			const byNumber = new Map<number, AdrRecord[]>();
			for (const record of log.records) {
				this.logs.set(record.path, log);
				const { number } = record.name;
				if (number !== undefined) {
					const same = byNumber.get(number) ?? [];
					same.push(record);
					byNumber.set(number, same);
				}
			}
			this.byNumber.set(log, byNumber);
			const letters = lettersOf(log.prefix);
			this.byPrefix.set(letters, [...(this.byPrefix.get(letters) ?? []), log]);
		}
	}

	/** The record at a path. */
	at(path: string): AdrRecord | undefined {
		return this.byPath.get(path);
	}

	/** The log that counts the record at a path. */
	logOf(path: string): DecisionLog | undefined {
		return this.logs.get(path);
	}

	/** The records of a log that have a number; more than one where it is taken twice. */
	numbered(log: DecisionLog, number: number): readonly AdrRecord[] {
		return this.byNumber.get(log)?.get(number) ?? [];
	}

	/** The log that an id with these letters before its number counts in; undefined for letters of another system. */
	logFor(prefix: string, own: DecisionLog): DecisionLog | undefined {
		const letters = lettersOf(prefix);
		if (letters === '' || letters === lettersOf(own.prefix)) {
			return own;
		}
		const logs = this.byPrefix.get(letters) ?? [];
		return logs.length === 1 ? logs[0] : undefined;
	}

	/** The record that a link means: by its path, else by a number that just one record has. */
	target(link: RecordLink, own: DecisionLog): AdrRecord | undefined {
		const there = link.path === undefined ? undefined : this.byPath.get(link.path);
		if (there || link.number === undefined || (link.path !== undefined && hasExtension.test(link.path))) {
			return there;
		}
		const log = this.logFor(link.prefix, own);
		const [only, another] = log ? this.numbered(log, link.number) : [];
		return another ? undefined : only;
	}

	/** How the records of a log are written. */
	dialectOf(log: DecisionLog): Dialect {
		const dialect = this.dialects.get(log) ?? dialectOf(log, log.records.at(-1)?.kind ?? '');
		this.dialects.set(log, dialect);
		return dialect;
	}

	/** Who supersedes whom. */
	get supersession(): Supersession {
		this.succession ??= new Supersession([...this.byPath.values()], (link, from) => {
			const log = this.logs.get(from.path);
			return log && this.target(link, log);
		});
		return this.succession;
	}
}

/** A path with an extension names a file; one without may be the route of a site. */
const hasExtension = /\.\w+$/;

/** What a prefix says: "ADR-" says what all records are, and nothing of which. */
function lettersOf(prefix: string): string {
	const letters = prefix.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase();
	return /^m?adrs?$/.test(letters) ? '' : letters;
}

/** How the others call a record: `ADR-0012`, else the name of its file without extension. */
export function idOf(record: Pick<AdrRecord, 'name' | 'path'>): string {
	const { name, path } = record;
	return recordNumber(record) || path.replace(/^.*\//, '').slice(0, -name.extension.length || undefined);
}

/** Ids in a sentence: `0001, 0002 and 0003`. */
export function listed(ids: readonly string[]): string {
	return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
