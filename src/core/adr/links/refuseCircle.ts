import { shortName } from '../../outline/recordLabel.ts';
import { OperationError } from '../../workspace/change.ts';
import { lookupIn } from '../log/recordLookup.ts';
import { Supersession } from '../log/supersession.ts';
import type { AdrRecord } from '../record/record.ts';

/**
 * Refuses that a record supersedes others of which one supersedes it already, itself or over others: which of them holds
 * could not be told any more.
 * @param records all of the workspace root
 * @throws OperationError that says what is written already
 */
export function refuseCircle(records: readonly AdrRecord[], newer: AdrRecord, older: readonly AdrRecord[]): void {
	const lookup = lookupIn(records);
	const supersession = new Supersession(records, (link, from) => lookup.target(link, from.path));
	const here = lookup.at(newer.path);
	for (const { path } of older) {
		const other = lookup.at(path);
		const chain = here && other && supersession.chain(other, here);
		if (chain) {
			const [first = other, ...more] = chain;
			const between = more.slice(0, -1).map(shortName);
			const over = between.length === 0 ? '' : `, over ${listedShort(between)}`;
			throw new OperationError(
				`${shortName(first)} already supersedes ${shortName(here)}${over}. ` +
					'Remove that link first if it is the other way round.',
			);
		}
	}
}

/** A chain may be as long as a log. */
function listedShort(names: readonly string[]): string {
	return names.length > 4 ? `${names.length} others` : names.join(', ');
}
