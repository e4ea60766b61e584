import { seriesLetters } from '../record/prefixLetters.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { type DecisionLog, decisionLogs, logFolder } from './log.ts';

const known = new WeakMap<readonly AdrRecord[], RecordLookup>();

/** The lookup of a list of records, made once for each list. */
export function lookupIn(records: readonly AdrRecord[]): RecordLookup {
	const lookup = known.get(records) ?? new RecordLookup(records);
	known.set(records, lookup);
	return lookup;
}

/** Finds records by path, by number, and by the links of others: rules, graphs and edits all ask here. */
export class RecordLookup {
	private readonly byPath: ReadonlyMap<string, AdrRecord>;
	private readonly logs = new Map<string, DecisionLog>();
	private readonly byNumber = new Map<DecisionLog, ReadonlyMap<number, readonly AdrRecord[]>>();
	private readonly byPrefix = new Map<string, DecisionLog[]>();

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
			const key = prefixKey(log, log.prefix);
			this.byPrefix.set(key, [...(this.byPrefix.get(key) ?? []), log]);
		}
	}

	/** All records by path. */
	all(): Iterable<AdrRecord> {
		return this.byPath.values();
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
		const letters = seriesLetters(prefix);
		if (letters === '' || letters === seriesLetters(own.prefix)) {
			return own;
		}
		const logs = this.byPrefix.get(prefixKey(own, prefix)) ?? [];
		return logs.length === 1 ? logs[0] : undefined;
	}

	/**
	 * The record that a link means: by its path, else by a number that just one record has.
	 * @param from path of the record that has the link
	 */
	target(link: RecordLink, from: string): AdrRecord | undefined {
		const there = link.path === undefined ? undefined : this.byPath.get(link.path);
		const own = this.logs.get(from);
		if (there || !own || link.number === undefined || (link.path !== undefined && hasExtension.test(link.path))) {
			return there;
		}
		const log = this.logFor(link.prefix, own);
		const [only, another] = log ? this.numbered(log, link.number) : [];
		return another ? undefined : only;
	}

	/** The links of a record that lead to another one. */
	linksTo({ path, links }: Pick<AdrRecord, 'path' | 'links'>, other: Pick<AdrRecord, 'path'>): readonly RecordLink[] {
		return links.filter((link) => this.target(link, path)?.path === other.path);
	}
}

/** A path with an extension names a file; one without may be the route of a site. */
const hasExtension = /\.\w+$/;

/** Letters tell apart the logs of one log folder. */
function prefixKey({ records: [first] }: DecisionLog, prefix: string): string {
	return `${logFolder(first?.path ?? '')}\n${seriesLetters(prefix)}`;
}
