import type { RecordDate } from '../../adr/record/record.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { LateFix, WorkspaceRule } from '../rule.ts';

export const date: WorkspaceRule = {
	id: 'adr/date',
	scope: 'workspace',
	severity: 'warning',
	summary: 'The date of a record is none.',
	why: [
		'Lists and histories go by the date, and a month 13 has no place in them. Dates that can be read in several ways, dates',
		'in words and placeholders are left alone. Where month and day are swapped, the editor offers to swap them back.',
	].join('\n'),
	example: {
		path: 'docs/adr/0006-rotate-keys.md',
		bad: '# 6. Rotate keys\n\nDate: 2024-13-05\n\n## Status\n\nAccepted\n\n## Context\n\nKeys leak.\n\n## Decision\n\nWe rotate them.\n\n## Consequences\n\nA job runs.\n',
		good: '# 6. Rotate keys\n\nDate: 2024-12-05\n\n## Status\n\nAccepted\n\n## Context\n\nKeys leak.\n\n## Decision\n\nWe rotate them.\n\n## Consequences\n\nA job runs.\n',
	},
	check({ record }, _kind, _view, report) {
		const found = record?.date;
		if (found && found.day === undefined && isImpossible(found.text)) {
			report({ range: found.range, message: `There is no day ${found.text.trim()}.`, suggestions: swapped(found) });
		}
	},
};

/** Three numbers, the year first or last; what a placeholder has, zeros, is none. */
const numbers = /^\s*(?:(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-./])(\d{1,2})\6(\d{4}))\s*$/;

/** Whether a text is three numbers as of a date, and no reading of them is a day. */
function isImpossible(text: string): boolean {
	const found = numbers.exec(text);
	if (!found) {
		return false;
	}
	const [year, one, other] = [found[1] ?? found[8], found[3] ?? found[5], found[4] ?? found[7]].map(Number);
	if (!year || !one || !other) {
		return false;
	}
	return !isDay(year, one, other) && (found[1] !== undefined || !isDay(year, other, one));
}

/** Month and day the other way round, where that is a day; where the year stands behind, none is. */
function swapped({ range, text }: RecordDate): LateFix[] {
	const [, year, mark = '', one = '', other = ''] = numbers.exec(text) ?? [];
	if (!isDay(Number(year), Number(other), Number(one))) {
		return [];
	}
	const right = [year, other, one].join(mark);
	const edits = ({ lines }: SpecDocument) => [{ range, newText: lines.slice(range).replace(text.trim(), right) }];
	return [{ title: `Change it to ${right}`, edits }];
}

function isDay(year: number, month: number, day: number): boolean {
	return month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
