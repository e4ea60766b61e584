import type { RecordEvent } from '../adr/history/statusHistory.ts';

/**
 * Whether a decision that held, or was to be made, has been superseded since a time.
 * @param events of its record, the oldest first
 * @param since ISO 8601
 */
export function supersededSince(events: readonly RecordEvent[], since: string): boolean {
	const time = Date.parse(since);
	const then = events.findLast(({ version }) => version !== undefined && Date.parse(version.date) <= time);
	return then !== undefined && then.stage !== 'superseded' && events.at(-1)?.stage === 'superseded';
}
