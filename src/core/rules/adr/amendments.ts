import type { DecisionLog } from '../../adr/log/log.ts';
import type { AdrRecord, RecordLink, Relation } from '../../adr/record/record.ts';
import { reverse } from '../../adr/record/relation.ts';

/** What leaves both records in force; each has its reverse. */
export type Amendment = Extract<Relation, 'amends' | 'amended-by' | 'clarifies' | 'clarified-by'>;

/** That a record names another one, and what that one says in return. */
export interface SaidOf {
	readonly by: AdrRecord;
	readonly answer: Amendment;
}

/** So many pairs of records that name each other show that a log writes both sides. */
const fewestPairs = 2;

/** Who amends or clarifies whom among the records of a log folder, and in which logs both sides say it. */
export class Amendments {
	private readonly said = new Map<string, SaidOf[]>();
	/** By log, how many such links the other record answers, and how many not. */
	private readonly counts = new Map<DecisionLog, { answered: number; open: number }>();

	/**
	 * @param targetOf the record that a link of a record means
	 * @param logOf the log that counts a record
	 */
	constructor(
		records: readonly AdrRecord[],
		targetOf: (link: RecordLink, from: AdrRecord) => AdrRecord | undefined,
		logOf: (record: AdrRecord) => DecisionLog | undefined,
	) {
		const pairs = new Set<string>();
		for (const by of records) {
			for (const link of by.links) {
				const answer = reverse(link.relation);
				const target = isAmendment(answer) ? targetOf(link, by) : undefined;
				if (target && target !== by && isAmendment(answer)) {
					pairs.add(keyOf(by, link.relation, target));
					const said = this.said.get(target.path) ?? [];
					said.push({ by, answer });
					this.said.set(target.path, said);
				}
			}
		}
		const byPath = new Map(records.map((record) => [record.path, record]));
		for (const [path, said] of this.said) {
			const target = byPath.get(path);
			const log = target && logOf(target);
			const count = (log && this.counts.get(log)) ?? { answered: 0, open: 0 };
			for (const { by, answer } of target ? said : []) {
				count[target && pairs.has(keyOf(target, answer, by)) ? 'answered' : 'open']++;
			}
			if (log) {
				this.counts.set(log, count);
			}
		}
	}

	/** What other records say of the one at a path. */
	of(path: string): readonly SaidOf[] {
		return this.said.get(path) ?? [];
	}

	/** Whether mostly both records of a log say that one amends or clarifies the other. */
	areMutual(log: DecisionLog): boolean {
		const { answered, open } = this.counts.get(log) ?? { answered: 0, open: 0 };
		// Each pair is counted from both of its ends
		return answered >= 2 * fewestPairs && answered > 2 * open;
	}
}

function isAmendment(relation: Relation): relation is Amendment {
	return relation !== 'other' && relation !== 'supersedes' && relation !== 'superseded-by';
}

function keyOf(from: AdrRecord, relation: Relation, to: AdrRecord): string {
	return `${from.path}\n${relation}\n${to.path}`;
}
