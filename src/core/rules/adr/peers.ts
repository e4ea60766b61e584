import { type Dialect, dialectOf } from '../../adr/dialect/dialect.ts';
import { type DecisionLog, logFolder } from '../../adr/log/log.ts';
import { RecordLookup } from '../../adr/log/recordLookup.ts';
import { Supersession } from '../../adr/log/supersession.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';
import { Amendments } from './amendments.ts';

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
export class Peers extends RecordLookup {
	private readonly dialects = new Map<DecisionLog, Dialect>();
	private succession: Supersession | undefined;
	private changes: Amendments | undefined;

	/** How the records of a log are written. */
	dialectOf(log: DecisionLog): Dialect {
		const dialect = this.dialects.get(log) ?? dialectOf(log, log.records.at(-1)?.kind ?? '');
		this.dialects.set(log, dialect);
		return dialect;
	}

	/** Who supersedes whom. */
	get supersession(): Supersession {
		this.succession ??= new Supersession([...this.all()], (link, from) => this.target(link, from.path));
		return this.succession;
	}

	/** Who amends or clarifies whom. */
	get amendments(): Amendments {
		this.changes ??= new Amendments(
			[...this.all()],
			(link, from) => this.target(link, from.path),
			({ path }) => this.logOf(path),
		);
		return this.changes;
	}
}
