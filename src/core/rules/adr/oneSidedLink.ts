import { describeRecord } from '../../adr/describeRecord.ts';
import { dialectOf } from '../../adr/dialect.ts';
import { linkEdits } from '../../adr/linkEdits.ts';
import type { DecisionLog } from '../../adr/log.ts';
import type { AdrRecord } from '../../adr/record.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { LateFix, WorkspaceRule } from '../rule.ts';
import { idOf, type Seat, seatOf } from './peers.ts';
import { placeOfStatus } from './places.ts';

export const oneSidedLink: WorkspaceRule = {
	id: 'adr/one-sided-link',
	scope: 'workspace',
	severity: 'hint',
	summary: 'Another record says that it supersedes this one, or is superseded by it, and this one does not say so.',
	why: [
		'Who finds the old record must learn that it no longer holds, or builds on it. A warning where both records are in',
		'force by their status, else a hint. The record that lacks the words has the finding, and its fix writes them as the',
		'other records of the log do: the status too, where that is how the log says it. Quiet where the record links to the',
		'other one at another place, where only a part is superseded or the newer record is not accepted yet, and about newer',
		'records of a log that names the newer one in the status of the older and nothing else, as MADR does.',
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
		const seat = seatOf(facts, view);
		if (!seat) {
			return;
		}
		const range = placeOfStatus(seat.record);
		for (const newer of missingNewer(facts, seat)) {
			const bothHold = seat.record.status?.stage === 'accepted' && newer.status?.stage === 'accepted';
			report({
				range,
				severity: bothHold ? 'warning' : 'hint',
				message: `${idOf(newer)} says that it supersedes this record, which does not say so.`,
				fix: writing('superseded-by', newer, seat.log, kind),
			});
		}
		for (const older of missingOlder(facts, seat)) {
			report({
				range,
				message: `${idOf(older)} says that this record supersedes it, which this one does not say.`,
				fix: writing('supersedes', older, seat.log, kind),
			});
		}
	},
};

/** Records in force that say that they supersede this one, which names no successor. */
function missingNewer(facts: DocumentFacts, { peers, record }: Seat): readonly AdrRecord[] {
	const isOver =
		record.status?.stage === 'rejected' || record.links.some(({ relation }) => relation === 'superseded-by');
	return isOver
		? []
		: peers.supersession.claimedBy(record.path).filter((one) => isInForce(one) && isUnsaid(one, facts));
}

/** Records that name this one as their successor, in a log where successors name them too. */
function missingOlder(facts: DocumentFacts, { peers, record, log }: Seat): readonly AdrRecord[] {
	const older = peers.supersession.grantedBy(record.path).filter((one) => isUnsaid(one, facts));
	return older.length > 0 && isInForce(record) && peers.dialectOf(log).links !== 'status' ? older : [];
}

/** Whether what a record decides counts already: it is accepted, or was once. */
function isInForce({ status }: AdrRecord): boolean {
	return status?.stage !== 'draft' && status?.stage !== 'proposed' && status?.stage !== 'rejected';
}

/** Whether nothing in a document leads to the other record, and the other one is not the document itself. */
function isUnsaid(other: AdrRecord, { path, references }: DocumentFacts): boolean {
	return other.path !== path && !references.some((reference) => reference.path === other.path);
}

/** Writes the words in which the log says it; the relation to the other record is read anew from the text. */
function writing(relation: 'supersedes' | 'superseded-by', target: AdrRecord, log: DecisionLog, kind: Kind): LateFix {
	return {
		title:
			relation === 'supersedes' ? `Say that it supersedes ${idOf(target)}` : `Say that ${idOf(target)} supersedes it`,
		edits: (document) => {
			const record = describeRecord(document, kind);
			const dialect = record && dialectOf(log, kind.id, record);
			return record && dialect
				? linkEdits(document, record, kind, dialect, { label: dialect.labels[relation], target })
				: [];
		},
	};
}
