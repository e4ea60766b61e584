import type { SpecDocument } from '../../document/specDocument.ts';
import { folderOf } from '../../workspace/paths.ts';
import { keysOf } from '../idList.ts';

/** `011` of `specs/011-trace`. */
const folderNumber = /(?:^|\/)(\d{3})-[^/]+(?:\/(?:checklists|contracts))?$/;

/**
 * The number of its feature that a document writes into ids, `011` of `FR-011-002`; undefined where it does not. Upward
 * `FR-011-015` may as well be a range: not where no id stands without such a number, unless it is a single one that begins
 * with 001, as most ranges do.
 */
export function numberInIds({ path, lines: { text } }: SpecDocument): string | undefined {
	const number = folderNumber.exec(folderOf(path))?.[1];
	if (number === undefined || !text.includes(`-${number}-`)) {
		return undefined;
	}
	const form = new RegExp(String.raw`(?<![\p{L}\p{N}-])(\p{Lu}{1,6})-${number}-(\d{3})(?!\d)`, 'gu');
	const found = [...text.matchAll(form)];
	if (found.some(([, , last = '']) => last <= number)) {
		return number;
	}
	const letters = new Set(found.map((one) => one[1]));
	const isPlain = [...text.matchAll(withoutNumber)].some((one) => letters.has(one[1]));
	const isRange = number === '001' && new Set(found.map(([whole]) => whole)).size === 1;
	return found.length === 0 || isPlain || isRange ? undefined : number;
}

/** `FR-002`, and no part of a longer id. */
const withoutNumber = /(?<![\p{L}\p{N}-])(\p{Lu}{1,6})-\d{3}(?![\d-])/gu;

/**
 * The keys of `FR-011-002` and of `FR-011-001–FR-011-003`, where the numbers behind that of the feature count.
 * @param feature the number that ids of the document have in them
 */
export function keysInFeature(written: string, feature: string | undefined): readonly string[] {
	const plain = feature === undefined ? written : written.replaceAll(before(feature), '');
	const keys = keysOf(plain);
	return plain === written ? keys : keys.map((key) => key.replace(/(?<=\p{Lu})(?=\d)/u, `${Number(feature)}-`));
}

/** The number of a feature with its hyphen, between letters and number of an id. */
function before(feature: string): RegExp {
	return new RegExp(String.raw`(?<=\p{Lu})-${feature}(?=-\d{3})`, 'gu');
}
