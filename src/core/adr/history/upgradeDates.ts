import type { TextEdit } from '../../document/text.ts';
import type { WorkspaceChange } from '../../workspace/change.ts';
import type { AdrRecord } from '../record/record.ts';

/**
 * Writes dates of the form DD/MM/YYYY, which adr-tools had before version 3, as YYYY-MM-DD. Any other date, and one that
 * no calendar has, stays as it is.
 */
export function upgradeDates(records: readonly AdrRecord[]): WorkspaceChange {
	const edits = new Map<string, readonly TextEdit[]>();
	for (const { path, date } of records) {
		const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date?.text ?? '') ?? [];
		const newText = `${year}-${month}-${day}`;
		if (date?.day === newText) {
			edits.set(path, [{ range: date.range, newText }]);
		}
	}
	return { edits, creates: [], renames: [] };
}
