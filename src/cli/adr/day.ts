import { localDate } from '../localDate.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';

/**
 * The date of a new record: today, or that of ADR_DATE, with which scripts make the same file twice.
 * @returns `YYYY-MM-DD`
 * @throws UsageError when ADR_DATE is no such date
 */
export function dayOf({ environment: { ADR_DATE: day } }: Terminal): string {
	if (!day) {
		return localDate(new Date());
	}
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
		throw new UsageError(`ADR_DATE is "${day}"; write a date as YYYY-MM-DD.`);
	}
	return day;
}
