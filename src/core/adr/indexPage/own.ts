import type { AdrRecord } from '../record/record.ts';
import { isWords, piecesWith, type ReadList } from './form.ts';
import type { Piece, PieceRole } from './pieces.ts';

/**
 * What the entries of a list say in the records' own words: there, what differs is out of date. Elsewhere the author of
 * the page means something else by it, or says it better.
 * @param added records that get an entry of the list, which will say what is so
 */
export function ownRoles(read: ReadList, added: readonly AdrRecord[]): ReadonlySet<PieceRole> {
	const roles: readonly PieceRole[] = ['title', 'status', 'id', 'date'];
	return new Set(roles.filter((role) => (role === 'title' ? sharesTitles(read, added) : agreesOn(role, read, added))));
}

/** Whether entries have the titles of their records: three of four, in a list of several. */
function sharesTitles({ entries, form }: ReadList, added: readonly AdrRecord[]): boolean {
	const parts = entries.map(({ pieces }) => (form.title === undefined ? [] : (pieces.get(form.title) ?? [])));
	const same = parts.filter((part) => part.some(({ role }) => role === 'title')).length + added.length;
	const other = parts.filter((part) => part.some(isWords)).length;
	return same > 1 && same >= 3 * other;
}

/** Whether what entries say is mostly so: three of four; of the statuses, which change, half of them. */
function agreesOn(role: PieceRole, { entries }: ReadList, added: readonly AdrRecord[]): boolean {
	const answers = entries.flatMap((one) => piecesWith(one, role).map((piece) => isRight(piece, one.record)));
	const known = answers.length > 0 ? added.filter((record) => has(record, role)).length : 0;
	const right = answers.filter((answer) => answer === true).length + known;
	const wrong = answers.filter((answer) => answer === false).length;
	return role === 'status' ? right >= wrong || right + wrong < 3 : right + wrong > 1 && right >= 3 * wrong;
}

function has({ status, name, date }: AdrRecord, role: PieceRole): boolean {
	const value = role === 'status' ? status?.stage : role === 'id' ? name.number : date?.day;
	return value !== undefined;
}

/** Whether a piece says of its record what is so; undefined where it can't be told. */
export function isRight(
	{ role, text, stage }: Piece,
	{ status, name, titleNumber, date }: AdrRecord,
): boolean | undefined {
	if (role === 'id') {
		const number = Number(/\d+$/.exec(text)?.[0]);
		return name.number === undefined ? undefined : number === name.number || number === titleNumber?.number;
	}
	if (role === 'date') {
		return date?.day === undefined ? undefined : dayOf(text) === date.day || text === date.text;
	}
	return stage === undefined || status?.stage === undefined ? undefined : stage === status.stage;
}

/** The day of a date in one of the forms that lists have, `YYYY-MM-DD`. */
function dayOf(text: string): string {
	const [first = '', month = '', last = ''] = text.split(/[-/.]/);
	const [year, day] = first.length === 4 ? [first, last] : [last, first];
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
