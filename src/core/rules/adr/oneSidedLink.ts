import type { Dialect } from '../../adr/dialect/dialect.ts';
import { linkEdits } from '../../adr/links/linkEdits.ts';
import { describeRecord } from '../../adr/record/describeRecord.ts';
import type { LinkTarget } from '../../adr/record/linkTarget.ts';
import type { AdrRecord, Relation } from '../../adr/record/record.ts';
import type { Kind } from '../../kinds/kind.ts';
import { shortName } from '../../outline/recordLabel.ts';
import { OperationError } from '../../workspace/change.ts';
import type { LateFix, WorkspaceRule } from '../rule.ts';
import { readLog, type Seat } from './peers.ts';
import { placeOfStatus } from './places.ts';

/** What the newer record does to the older one, and whether the record at hand is the older one. */
const wording: Readonly<Record<Unanswered['relation'], { readonly verb: string; readonly isPassive: boolean }>> = {
	supersedes: { verb: 'supersedes', isPassive: false },
	'superseded-by': { verb: 'supersedes', isPassive: true },
	amends: { verb: 'amends', isPassive: false },
	'amended-by': { verb: 'amends', isPassive: true },
	clarifies: { verb: 'clarifies', isPassive: false },
	'clarified-by': { verb: 'clarifies', isPassive: true },
};

export const oneSidedLink: WorkspaceRule = {
	id: 'adr/one-sided-link',
	scope: 'workspace',
	severity: 'hint',
	summary:
		'Another record says how the two relate, by superseding, amending or clarifying, and this one does not say so.',
	why: [
		'Who finds the old record must learn that it no longer holds, or builds on it. A warning where both records are in',
		'force by their status, else a hint. The record that lacks the words has the finding, and its fix writes them as the',
		'other records of the log do: the status too, where that is how the log says it. Quiet where the record links to the',
		'other one at another place, where only a part is superseded ("ADR-0005 rule 1", "in part") or the newer record is not',
		'accepted yet, and about newer records of a log that names the newer one in the status of the older and nothing else,',
		'as MADR does. What amends or clarifies is looked at where most such records of the log name each other.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0001-store-files.md',
		bad: '# 1. Store files\n\nDate: 2024-01-08\n\n## Status\n\nAccepted\n\n## Context\n\nServers fail.\n\n## Decision\n\nWe store files.\n\n## Consequences\n\nDisks fill.\n',
		good: '# 1. Store files\n\nDate: 2024-01-08\n\n## Status\n\nSuperseded by [2. Store rows](0002-store-rows.md)\n\n## Context\n\nServers fail.\n\n## Decision\n\nWe store files.\n\n## Consequences\n\nDisks fill.\n',
		files: {
			'docs/adr/0002-store-rows.md':
				'# 2. Store rows\n\nDate: 2024-05-06\n\n## Status\n\nAccepted\n\nSupersedes [1. Store files](0001-store-files.md)\n\n## Context\n\nFiles are slow.\n\n## Decision\n\nWe store rows.\n\n## Consequences\n\nA server runs.\n',
		},
	},
	check(facts, kind, view, report) {
		const { record, references } = facts;
		const told = readLog(facts, view, unansweredBy);
		if (!record || !told) {
			return;
		}
		const range = placeOfStatus(record);
		for (const { relation, target, bothHold } of told.links) {
			// Whoever links to the other record at any place leads its readers there.
			if (!references.some(({ path }) => path === target.path)) {
				const id = shortName(target);
				const { verb, isPassive } = wording[relation];
				report({
					range,
					severity: bothHold ? 'warning' : 'hint',
					message: isPassive
						? `${id} says that it ${verb} this record, which does not say so.`
						: `${id} says that this record ${verb} it, which this one does not say.`,
					fix: {
						title: isPassive ? `Say that ${id} ${verb} it` : `Say that it ${verb} ${id}`,
						edits: writing(relation, target, told.dialect, kind),
					},
				});
			}
		}
	},
};

/** What another record says of its relation to this one. */
interface Unanswered {
	/** What this one should say. */
	readonly relation: Exclude<Relation, 'other'>;
	readonly target: LinkTarget;
	readonly bothHold: boolean;
}

/** What other records say that this one does not, and how the log writes it; undefined where there is nothing. */
function unansweredBy(seat: Seat): { links: readonly Unanswered[]; dialect: Dialect } | undefined {
	const { peers, record, log } = seat;
	const newer = newerThan(seat).map((one) => ({
		relation: 'superseded-by' as const,
		target: targetOf(one),
		bothHold: record.status?.stage === 'accepted' && one.status?.stage === 'accepted',
	}));
	const older = olderThan(seat).map((one) => ({
		relation: 'supersedes' as const,
		target: targetOf(one),
		bothHold: false,
	}));
	const links = [...newer, ...older, ...amendedWith(seat)].filter(
		({ target }) => target.path !== record.path && !isSaid(target, seat),
	);
	return links.length > 0 ? { links, dialect: peers.dialectOf(log) } : undefined;
}

/** Records in force that say that they supersede this one, unless it names a successor already. */
function newerThan({ peers, record }: Seat): readonly AdrRecord[] {
	const isOver =
		record.status?.stage === 'rejected' || record.links.some(({ relation }) => relation === 'superseded-by');
	return isOver ? [] : peers.supersession.claimedBy(record.path).filter(isInForce);
}

/** Records that name this one as their successor, in a log where successors name them too. */
function olderThan({ peers, record, log }: Seat): readonly AdrRecord[] {
	const older = isInForce(record) ? peers.supersession.grantedBy(record.path) : [];
	return older.length > 0 && peers.dialectOf(log).links !== 'status' ? older : [];
}

/** Records in force that say that they amend or clarify this one, or it them, in a log whose records name each other. */
function amendedWith({ peers, record, log }: Seat): readonly Unanswered[] {
	const said = isInForce(record) && record.status?.stage !== 'superseded' ? peers.amendments.of(record.path) : [];
	return (said.length > 0 && peers.amendments.areMutual(log) ? said : [])
		.filter(({ by }) => isInForce(by))
		.map(({ by, answer }) => ({ relation: answer, target: targetOf(by), bothHold: false }));
}

/** Whether what a record decides counts already: it is accepted, or was once. */
function isInForce({ status }: AdrRecord): boolean {
	return status?.stage !== 'draft' && status?.stage !== 'proposed' && status?.stage !== 'rejected';
}

/** Whether the record names the other one in whatever relation, by path or number. */
function isSaid(target: LinkTarget, { record, peers }: Seat): boolean {
	return peers.linksTo(record, target).length > 0;
}

function targetOf({ path, title, titlePrefix = '', name }: AdrRecord): LinkTarget {
	return { path, title, titlePrefix, name };
}

/**
 * Writes the words in which the log says it. The record is read anew from the text that is to be mended; one in which a
 * fence or comment is not closed is left for its author to mend first.
 */
function writing(relation: Unanswered['relation'], target: LinkTarget, dialect: Dialect, kind: Kind): LateFix['edits'] {
	return (document) => {
		const record = describeRecord(document, kind);
		try {
			return record ? linkEdits(document, record, kind, dialect, { label: dialect.labels[relation], target }) : [];
		} catch (error) {
			if (error instanceof OperationError) {
				return [];
			}
			throw error;
		}
	};
}
