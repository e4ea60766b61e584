import type { AdrRecord, RecordLink } from '../../adr/record.ts';
import { circlesOf } from './circles.ts';

/** Words of a label by which only a part of a record is replaced. */
const part =
	/\bpart(?:s|ly|ial|ially)?\b|\bteilweise\b|\ben partie\b|\bpartielle|\bparcial|\bin parte\b|част|部分|一部/iu;

/** Who supersedes whom among the records of a log folder. What replaces a part only leaves both in force. */
export class Supersession {
	private readonly olderOf = new Map<AdrRecord, Set<AdrRecord>>();
	private readonly saidByNewer = new Map<string, Set<AdrRecord>>();
	private readonly saidByOlder = new Map<string, Set<AdrRecord>>();
	private circles: ReadonlyMap<AdrRecord, number> | undefined;

	/** @param targetOf the record that a link of a record means */
	constructor(records: readonly AdrRecord[], targetOf: (link: RecordLink, from: AdrRecord) => AdrRecord | undefined) {
		for (const record of records) {
			for (const link of record.links) {
				const isNewer = link.relation === 'supersedes';
				const target = isNewer || link.relation === 'superseded-by' ? targetOf(link, record) : undefined;
				if (!target || part.test(link.label)) {
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

	/** A way from a record over those it supersedes back to itself, which stands at both ends; undefined for none. */
	circle(record: AdrRecord): readonly AdrRecord[] | undefined {
		this.circles ??= circlesOf(this.olderOf);
		const circle = this.circles.get(record);
		if (circle === undefined) {
			return undefined;
		}
		const reachedFrom = new Map<AdrRecord, AdrRecord>();
		// The list grows while it is gone through
		const line = [record];
		for (const one of line) {
			for (const next of this.olderOf.get(one) ?? []) {
				if (!reachedFrom.has(next) && this.circles.get(next) === circle) {
					reachedFrom.set(next, one);
					line.push(next);
				}
			}
		}
		const way = [record];
		for (let one = reachedFrom.get(record); one && one !== record; one = reachedFrom.get(one)) {
			way.unshift(one);
		}
		return [record, ...way];
	}
}
