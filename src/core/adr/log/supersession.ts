import { isInPart } from '../record/extent.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { circlesOf } from './circles.ts';

/** Records of which each supersedes the next, and the last the first. */
export interface Circle {
	readonly records: readonly AdrRecord[];
	/** Where the record stands among them that was asked about. */
	readonly place: number;
}

/** Who supersedes whom among the records of a log folder. What replaces a part only leaves both in force. */
export class Supersession {
	private readonly olderOf = new Map<AdrRecord, Set<AdrRecord>>();
	private readonly saidByNewer = new Map<string, Set<AdrRecord>>();
	private readonly saidByOlder = new Map<string, Set<AdrRecord>>();
	private parts: ReadonlyMap<AdrRecord, number> | undefined;
	private readonly ways = new Map<number, { records: readonly AdrRecord[]; places: ReadonlyMap<AdrRecord, number> }>();

	/** @param targetOf the record that a link of a record means */
	constructor(records: readonly AdrRecord[], targetOf: (link: RecordLink, from: AdrRecord) => AdrRecord | undefined) {
		for (const record of records) {
			for (const link of record.links) {
				const isNewer = link.relation === 'supersedes';
				const target = isNewer || link.relation === 'superseded-by' ? targetOf(link, record) : undefined;
				if (!target || isInPart(link, target)) {
					continue;
				}
				const [newer, older] = isNewer ? [record, target] : [target, record];
				const others = this.olderOf.get(newer) ?? new Set();
				this.olderOf.set(newer, others.add(older));
				const said = isNewer ? this.saidByNewer : this.saidByOlder;
				const sayers = said.get(target.path) ?? new Set();
				said.set(target.path, sayers.add(record));
			}
		}
	}

	/** Records that say that they supersede the one at a path. */
	claimedBy(path: string): readonly AdrRecord[] {
		return [...(this.saidByNewer.get(path) ?? [])];
	}

	/** Records that say that the one at a path supersedes them. */
	grantedBy(path: string): readonly AdrRecord[] {
		return [...(this.saidByOlder.get(path) ?? [])];
	}

	/** A way from a record over those it supersedes back to itself; undefined where there is none. */
	circle(record: AdrRecord): Circle | undefined {
		const part = this.partOf(record);
		if (part === undefined) {
			return undefined;
		}
		const before = this.ways.get(part);
		const place = before?.places.get(record);
		if (before && place !== undefined) {
			return { records: before.records, place };
		}
		const records = this.wayBack(record, part);
		if (!before) {
			// The records on this way have it in common, so that a long one is looked for just once
			this.ways.set(part, { records, places: new Map(records.map((one, i) => [one, i])) });
		}
		return { records, place: 0 };
	}

	/** The shortest way from a record over those it supersedes to another one, both included; undefined without one. */
	chain(newer: AdrRecord, older: AdrRecord): readonly AdrRecord[] | undefined {
		const way = this.walk(newer, older, () => true);
		return way.length > 0 ? [newer, ...way, older] : this.olderOf.get(newer)?.has(older) ? [newer, older] : undefined;
	}

	/** Whether each of two records supersedes the other over a chain of others. */
	inOneCircle(a: AdrRecord, b: AdrRecord): boolean {
		const part = this.partOf(a);
		return part !== undefined && part === this.partOf(b);
	}

	private partOf(record: AdrRecord): number | undefined {
		this.parts ??= circlesOf(this.olderOf);
		return this.parts.get(record);
	}

	/** The shortest way from a record back to itself, which stands at its beginning alone. */
	private wayBack(record: AdrRecord, part: number): AdrRecord[] {
		return [record, ...this.walk(record, record, (one) => this.partOf(one) === part)];
	}

	/** What stands between two records on the shortest way from one to the other. */
	private walk(from: AdrRecord, to: AdrRecord, leadsOn: (record: AdrRecord) => boolean): AdrRecord[] {
		const reachedFrom = new Map<AdrRecord, AdrRecord>();
		// The list grows while it is gone through
		const line = [from];
		for (const one of line) {
			for (const next of this.olderOf.get(one) ?? []) {
				if (!reachedFrom.has(next) && leadsOn(next)) {
					reachedFrom.set(next, one);
					line.push(next);
				}
			}
		}
		const way: AdrRecord[] = [];
		let one = reachedFrom.get(to);
		while (one && one !== from) {
			way.push(one);
			one = reachedFrom.get(one);
		}
		return way.reverse();
	}
}
