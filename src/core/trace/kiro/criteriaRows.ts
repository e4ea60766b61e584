import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { byPlace } from '../origin.ts';
import type { Definition } from '../trace.ts';
import { isCriterion } from './criterionWords.ts';

/** `1.2`, `AC-1`; a number alone is counted in what stands above, where criteria are said to follow. */
const numberOfRow = /^\d{1,4}(?:\.\d{1,4}){0,4}$|^AC[-_ ]?\d{1,4}(?:\.\d{1,4}){0,3}$/;

/** Where a table of criteria may stand. */
export interface RowPlace {
	readonly within: Range;
	/** A heading or a line above says that criteria follow. */
	readonly isTitled: boolean;
	/** Id and key of what they are counted in, the key undefined for a chapter; undefined under none. */
	readonly owner: { readonly id: string; readonly key: string | undefined } | undefined;
}

/**
 * Criteria that are the rows of a table: `| 1.1 | WHEN a reader pays … SHALL … |`, under their requirement or where
 * criteria are said to follow. A table that sums up those of lists, or of a table before it, gives birth to none.
 */
export function criteriaRows({ tables, lines }: SpecDocument, { within, isTitled, owner }: RowPlace): Definition[] {
	return tables.flatMap(({ rows }) => {
		const line = rows[0]?.range.start.line ?? -1;
		if (line < within.start.line || line > within.end.line || (!isTitled && !owner)) {
			return [];
		}
		const found = rows.map(({ cells: [first, ...others], range: whole }) => {
			const id = first?.text.replace(/[\s*_`]/g, '') ?? '';
			const words = others.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
			const isBelow = !owner || !id.includes('.') || id.startsWith(`${owner.id}.`) || /^AC/.test(id);
			return first && numberOfRow.test(id) && isBelow && (isTitled || isCriterion(words))
				? { id, words, place: first.range.start, whole }
				: undefined;
		});
		const items = found.filter((one) => one !== undefined);
		return items.length < found.length || items.some(({ id }) => /^\d+$/.test(id) && !(owner && isTitled))
			? []
			: items.map(({ id, words, place, whole }) => {
					const at = lines.line(place.line).indexOf(id, place.character);
					return define({
						space: 'requirement',
						type: 'criterion',
						id: /^\d+$/.test(id) ? `${owner?.id}.${id}` : id,
						idRange: range(place.line, at, place.line, at + id.length),
						range: whole,
						text: briefly(plainText(words)),
						parent: owner?.key,
					});
				});
	});
}

/** What lists define with the rows that say something new, each id once: first those under a requirement. */
export function withRows(listed: readonly Definition[], rows: readonly Definition[]): Definition[] {
	if (rows.length === 0) {
		return [...listed];
	}
	const addressOf = ({ key, parent }: Definition): string => (/^\d/.test(key) ? key : `${parent} ${key}`);
	const known = new Set(listed.map(addressOf));
	const born = [...rows.filter(({ parent }) => parent), ...rows.filter(({ parent }) => !parent)].filter((row) => {
		const isNew = !known.has(addressOf(row));
		known.add(addressOf(row));
		return isNew;
	});
	return [...listed, ...born].sort(byPlace);
}
