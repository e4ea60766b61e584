import { localDate } from '../localDate.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';

/**
 * The date of a new record: today, or that of ADR_DATE, with which scripts make the same file twice.
 * adr-tools writes whatever ADR_DATE says; here it is a day, since dates are put in order and written in the form of a log.
 * @returns `YYYY-MM-DD`
 * @throws UsageError when ADR_DATE is no day of the calendar
 */
export function dayOf({ environment: { ADR_DATE: day } }: Terminal): string {
	if (!day) {
		return localDate(new Date());
	}
	if (!isDay(day)) {
		throw new UsageError(`ADR_DATE is "${day}"; write a day as YYYY-MM-DD.`);
	}
	return day;
}

function isDay(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	// Engines take the 31st of a short month for the 1st of the next
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
