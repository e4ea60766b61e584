import { countOn, isCompanion } from '../../adr/log/companion.ts';
import { nextNumber } from '../../adr/log/nextNumber.ts';
import { listed } from '../../listed.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { WorkspaceRule } from '../rule.ts';
import { readLog, type Seat } from './peers.ts';
import { placeOfNumber } from './places.ts';

export const duplicateNumber: WorkspaceRule = {
	id: 'adr/duplicate-number',
	scope: 'workspace',
	severity: 'error',
	summary: 'Two records of a log have the same number.',
	why: [
		'"ADR 12" then means two decisions, in every commit, review and record that names it. It happens when two branches',
		'take the next number at the same time. Folders that each count from the beginning are logs of their own, and so are',
		'prefixes (`API-001`, `CLI-001`). Translations and attachments of a record share its number rightly, and so do',
		'names that count on behind it (`11-1-…`, `11-2-…`); 0 is often a number that is still to be given.',
		'The quick fix in the editor gives the record the next free number and changes every reference to it;',
		'`archspec adr renumber` does the same.',
	].join('\n'),
	example: {
		path: 'docs/adr/0002-cache-pages.md',
		bad: '# 2. Cache pages\n\n## Status\n\nAccepted\n\n## Context\n\nPages are slow.\n\n## Decision\n\nWe cache them.\n\n## Consequences\n\nSome are old.\n',
		goodPath: 'docs/adr/0003-cache-pages.md',
		good: '# 3. Cache pages\n\n## Status\n\nAccepted\n\n## Context\n\nPages are slow.\n\n## Decision\n\nWe cache them.\n\n## Consequences\n\nSome are old.\n',
		files: {
			'docs/adr/0002-queue-mails.md':
				'# 2. Queue mails\n\n## Status\n\nAccepted\n\n## Context\n\nMails are slow.\n\n## Decision\n\nWe queue them.\n\n## Consequences\n\nSome are late.\n',
		},
	},
	check(facts, _kind, view, report) {
		const number = facts.record?.name.number;
		const found = number ? readLog(facts, view, (seat) => sharersOf(seat, number)) : undefined;
		if (facts.record && found) {
			const { names, next } = found;
			report({
				range: placeOfNumber(facts.record),
				message: `${listed(names)} ${names.length > 1 ? 'have' : 'has'} the number ${number} too. Give one of them another: ${next} is free.`,
				operations: [{ title: `Renumber this record to ${next}`, renumber: next }],
			});
		}
	},
};

/** How many records a message names. */
const named = 4;

/** What the other records with the number of this one are called, and the number behind the last one of the log. */
function sharersOf({ log, peers, record }: Seat, number: number): { names: string[]; next: number } | undefined {
	const names: string[] = [];
	for (const other of peers.numbered(log, number)) {
		if (other.path === record.path || isCompanion(other, record) || countOn(other, record)) {
			continue;
		}
		if (names.length === named) {
			names.push('others');
			break;
		}
		names.push(baseName(other.name.ownFolder ? folderOf(other.path) : other.path));
	}
	return names.length > 0 ? { names, next: nextNumber(log) } : undefined;
}
