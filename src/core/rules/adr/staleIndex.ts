import type { IndexEntry } from '../../adr/indexPage/page.ts';
import type { StaleEntry } from '../../adr/indexPage/stale.ts';
import { indexUpdate } from '../../adr/indexPage/update.ts';
import { logFolder } from '../../adr/log/log.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import { type Range, range } from '../../document/text.ts';
import { listedInBrief } from '../../listed.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { WorkspaceRule } from '../rule.ts';

export const staleIndex: WorkspaceRule = {
	id: 'adr/stale-index',
	scope: 'workspace',
	severity: 'warning',
	summary: 'The index page of a log lacks records, or says another status, number, date or title than they have.',
	why: [
		'Who reads the index takes it for all there is. Where a page lists most records of a folder, those that it lacks are',
		'reported; a page that names a few of them, or none in a list, means to. Drafts and records that are no longer in',
		'force may be left out as long as all of them are. A status is compared by what it means, and a title is reported',
		'only where the file was renamed with its record: pages may say it shorter or better. Records that are gone are',
		'`link/missing-file`.',
		'The fix writes what is missing in the form and order of the page, and leaves the rest as it is.',
		'`archspec adr index` does the same and removes what is gone.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/README.md',
		bad: '# Records\n\n* [1. Store orders](0001-store-orders.md)\n* [2. Queue mails](0002-queue-mails.md)\n',
		good: '# Records\n\n* [1. Store orders](0001-store-orders.md)\n* [2. Queue mails](0002-queue-mails.md)\n* [3. Cache pages](0003-cache-pages.md)\n',
		files: {
			'docs/adr/0001-store-orders.md':
				'# 1. Store orders\n\n## Status\n\nAccepted\n\n## Context\n\nOrders last.\n\n## Decision\n\nWe use rows.\n\n## Consequences\n\nBackups.\n',
			'docs/adr/0002-queue-mails.md':
				'# 2. Queue mails\n\n## Status\n\nAccepted\n\n## Context\n\nMails are slow.\n\n## Decision\n\nWe queue them.\n\n## Consequences\n\nSome are late.\n',
			'docs/adr/0003-cache-pages.md':
				'# 3. Cache pages\n\n## Status\n\nAccepted\n\n## Context\n\nPages are slow.\n\n## Decision\n\nWe cache them.\n\n## Consequences\n\nSome are old.\n',
		},
	},
	check({ path, recordIndex }, _kind, view, report) {
		const isListing = recordIndex?.numbered || recordIndex?.lists.some(({ entries }) => entries.length > 0);
		const records = isListing ? view.records(logFolder(path)) : 'unknown';
		if (!recordIndex || records === 'unknown') {
			return;
		}
		const isGone = (one: string): boolean => view.entry(one) === 'none';
		const { missing, beside, additions, stale } = indexUpdate(recordIndex, records, { isGone, onlyWhole: true });
		if (beside && missing.length > 0) {
			report({
				range: lineOf(beside),
				message: `This list lacks ${namesOf(missing)}.`,
				fix: { title: `Add ${namesOf(missing)} to the list`, edits: additions },
			});
		}
		for (const one of stale) {
			report({
				range: one.range,
				message: saying(one),
				fix: { title: `Write "${one.edit.newText}"`, edits: [one.edit] },
			});
		}
	},
};

function namesOf(records: readonly AdrRecord[]): string {
	return listedInBrief(records.map(({ path, name }) => baseName(name.ownFolder ? folderOf(path) : path)));
}

/** The entry without the blanks around it. */
function lineOf({ line, source }: IndexEntry): Range {
	return range(line, source.length - source.trimStart().length, line, source.trimEnd().length);
}

function saying({ record, what, text }: StaleEntry): string {
	const now = {
		title: record.title,
		status: record.status?.text ?? '',
		number: `${record.name.number}`,
		date: record.date?.text ?? '',
	}[what];
	return `The ${what} of ${namesOf([record])} is "${now}", not "${text}".`;
}
