import { builtinKinds } from '../../generated/kinds.ts';
import type { Kind } from '../../kinds/kind.ts';
import { firstRecordKind } from './firstRecord.ts';

/** The forms that come with ArchSpec, the likeliest for a new log first; the one without a form of its own is last. */
const known: readonly string[] = [firstRecordKind, 'adr-madr-4', 'adr-madr-3', 'adr-madr-2', 'adr-log4brains'];

const builtin: ReadonlySet<string> = new Set(builtinKinds.map(({ id }) => id));

/** Kinds that the records of a new log may have, in the order in which they are offered: the team's own first. */
export function logKinds(kinds: readonly Kind[]): readonly Kind[] {
	const rank = ({ id }: Kind): number => {
		const place = known.indexOf(id);
		return !builtin.has(id) ? -1 : place < 0 ? known.length : place;
	};
	return kinds.filter(({ record }) => record !== undefined).sort((a, b) => rank(a) - rank(b));
}
