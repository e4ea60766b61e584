import type { AdrRecord } from '../../adr/record.ts';
import { baseName } from '../../workspace/paths.ts';
import type { WorkspaceRule } from '../rule.ts';
import { isCompanion } from './companion.ts';
import { listed, seatOf } from './peers.ts';
import { placeOfNumber } from './places.ts';

export const duplicateNumber: WorkspaceRule = {
	id: 'adr/duplicate-number',
	scope: 'workspace',
	severity: 'error',
	summary: 'Two records of a log have the same number.',
	why: [
		'"ADR 12" then means two decisions, in every commit, review and record that names it. It happens when two branches',
		'take the next number at the same time. Folders that each count from the beginning are logs of their own, and so are',
		'prefixes (`API-001`, `CLI-001`). Translations and attachments of a record share its number rightly, and 0 is often',
		'a number that is still to be given.',
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
		const seat = seatOf(facts, view);
		const number = seat?.record.name.number;
		if (!seat || !number) {
			return;
		}
		const { log, peers, record } = seat;
		const others = peers.numbered(log, number).filter((other) => isAnother(other, record));
		if (others.length > 0) {
			const names = listed(
				others.map(({ path, name }) => baseName(name.ownFolder ? path.replace(/\/[^/]*$/, '') : path)),
			);
			const next = log.records.reduce((highest, { name }) => Math.max(highest, name.number ?? 0), 0) + 1;
			report({
				range: placeOfNumber(record),
				message: `${names} ${others.length > 1 ? 'have' : 'has'} the number ${number} too. Give one of them another: ${next} is free.`,
				operations: [{ title: `Renumber this record to ${next}`, renumber: next }],
			});
		}
	},
};

function isAnother(other: AdrRecord, record: AdrRecord): boolean {
	return other.path !== record.path && !isCompanion(other, record);
}
