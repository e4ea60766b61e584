import { isNext, isRecordNumber } from './labelledLinks.ts';
import { beginsWithNothing } from './nothing.ts';
import type { Relation } from './record.ts';
import type { RecordReference } from './recordReference.ts';

/** What may stand before a bare number that begins a value: marks, and words that say what it counts. */
const lead = new RegExp(
	String.raw`^(?:[\s*_"'“„«([「『\x60]|the(?!\p{L})|${[
		'(?:decision|record|number|entscheidung|beschluss|décision|decisión|decisão|decisione|beslissing|решение)(?!\\p{L})',
		'(?:no|nr)(?!\\p{L})\\.?|n[°º]|决策|決策|決定',
	].join('|')})*$`,
	'iu',
);

/** Leads on from one record to what became of it. */
const arrow = /^[\s*_`]*(?:->|=>|[→⇒➜➔])[\s*_`]*$/u;

/**
 * What the value of a field or key named for a relation names: links and ids wherever they stand, but a bare number at
 * its beginning alone, or in a list behind another name. Elsewhere it counts something else: "rule 1", "chapter 4",
 * "(2024)", and so does a number with letters of its own behind a name: "ADR-2 and the P0-11 paragraph of the handbook".
 * A value that begins with "none" tells something else.
 * @param source a line, with blanks before the value
 * @param references what in it may name a record, in order
 * @param relation that the field or key is named for: of "Superseded by: ADR-5 → ADR-7" the first one is meant
 */
export function fieldReferences(
	source: string,
	references: readonly RecordReference[],
	relation: Relation,
): RecordReference[] {
	const named: RecordReference[] = [];
	let before: RecordReference | undefined;
	if (references.length === 0 || beginsWithNothing(source.trimStart())) {
		return named;
	}
	for (const reference of references) {
		const last = named.at(-1);
		const isChained =
			relation === 'superseded-by' && before !== undefined && arrow.test(source.slice(before.end, reference.start));
		before = reference;
		if (isChained) {
			continue;
		}
		const isListed = last ? isNext(source, last.end, reference) : lead.test(source.slice(0, reference.start));
		const isOther = last !== undefined && !isListed && isForeign(reference, named);
		if ((isName(source, reference) && !isOther) || isCounted(source, reference, isListed)) {
			named.push(reference);
		}
	}
	return named;
}

/** Whether a reference is more than a number; a date or a range names no record. */
function isName(source: string, { isLink, isSure, prefix, path, start, end }: RecordReference): boolean {
	const isFile = path !== undefined && /\p{L}/u.test(source.slice(start, end));
	return isLink || isSure || prefix !== '' || isFile;
}

/** Whether a number has letters that no record before it has, and that say nothing of records. */
function isForeign({ isLink, isSure, prefix }: RecordReference, named: readonly RecordReference[]): boolean {
	return !isLink && !isSure && prefix !== '' && !named.some((one) => one.prefix === prefix);
}

function isCounted(source: string, reference: RecordReference, isListed: boolean): boolean {
	const isPadded = /^[#№]?0\d\d/.test(source.slice(reference.start, reference.end));
	return reference.number !== undefined && (isPadded || (isListed && isRecordNumber(source, reference)));
}
