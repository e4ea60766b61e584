import type { DecisionLog } from '../../adr/log/log.ts';
import type { AdrRecord, RecordLink } from '../../adr/record/record.ts';
import { listed } from '../../listed.ts';
import { shortName } from '../../outline/recordLabel.ts';
import type { WorkspaceRule } from '../rule.ts';
import { readLog, type Seat } from './peers.ts';

export const missingTarget: WorkspaceRule = {
	id: 'adr/missing-target',
	scope: 'workspace',
	severity: 'warning',
	summary: 'A record says how it relates to another one by a number that no record of the log has.',
	why: [
		'"Superseded by ADR-0099" sends its reader away from a decision and nowhere else. A link to a file that is not there is',
		'reported by `link/missing-file`; this rule looks at numbers alone, as MADR writes them. Ids with the letters of',
		'another system or another log, and links to other sites, are left alone.',
	].join('\n'),
	example: {
		path: 'docs/decisions/0003-use-queues.md',
		bad: '---\nstatus: superseded by ADR-0007\n---\n\n# Use queues\n\n## Context and Problem Statement\n\nCalls fail.\n\n## Considered Options\n\n* Queues\n* Retries\n\n## Decision Outcome\n\nChosen option: "Queues", because nothing is lost.\n',
		good: '---\nstatus: superseded by ADR-0004\n---\n\n# Use queues\n\n## Context and Problem Statement\n\nCalls fail.\n\n## Considered Options\n\n* Queues\n* Retries\n\n## Decision Outcome\n\nChosen option: "Queues", because nothing is lost.\n',
		files: {
			'docs/decisions/0004-use-streams.md':
				'# Use streams\n\n## Context and Problem Statement\n\nOrder counts.\n\n## Considered Options\n\n* Streams\n* Queues\n\n## Decision Outcome\n\nChosen option: "Streams", because they keep the order.\n',
		},
	},
	check(facts, _kind, view, report) {
		const links = facts.record?.links.filter(isNumber) ?? [];
		const lost = links.length > 0 ? readLog(facts, view, (seat) => links.map((link) => whatIsLost(link, seat))) : [];
		for (const [i, { range, number }] of links.entries()) {
			const found = lost?.[i];
			if (found) {
				report({ range, message: `No record of ${found.folder} has the number ${number}; ${found.nearest}.` });
			}
		}
	},
};

/** Whether a record is named by its number alone. */
function isNumber({ path, elsewhere, number }: RecordLink): boolean {
	return path === undefined && !elsewhere && number !== undefined;
}

/** The log in which a number is missing; undefined where it is there, or may be one of somewhere else. */
function whatIsLost(
	{ number = 0, prefix }: RecordLink,
	{ log: own, peers }: Seat,
): { folder: string; nearest: string } | undefined {
	const log = peers.logFor(prefix, own);
	const isCounting = log?.records.some(({ name }) => name.number !== undefined);
	return log && isCounting && peers.numbered(log, number).length === 0
		? { folder: log.folder, nearest: nearest(log, number) }
		: undefined;
}

/** How many numbers of records a message names. */
const named = 2;

/** The records whose numbers are the nearest to one that none has. */
function nearest({ records }: DecisionLog, number: number): string {
	// By number, those without one at the end
	let low = 0;
	let high = records.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((records[middle]?.name.number ?? Number.POSITIVE_INFINITY) < number) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const ids = records
		.slice(Math.max(low - named, 0), low + named)
		.filter(({ name }) => name.number !== undefined)
		.sort((a, b) => distance(a, number) - distance(b, number))
		.slice(0, named)
		.sort((a, b) => distance(a, 0) - distance(b, 0))
		.map(shortName);
	return ids.length > 1 ? `the nearest are ${listed(ids)}` : `there is ${listed(ids)} alone`;
}

function distance({ name }: AdrRecord, number: number): number {
	return Math.abs((name.number ?? 0) - number);
}
