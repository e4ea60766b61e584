import { plainText } from '../../document/plainText.ts';
import type { AdrRecord } from '../record/record.ts';
import type { Stretch } from './inlineTargets.ts';
import type { MentionPart } from './mention.ts';
import type { RecordForms } from './recordForms.ts';
import type { WrittenPath } from './writtenPath.ts';

/** A part of a mention by its offsets. */
export interface FoundPart extends Stretch {
	readonly kind: MentionPart['kind'];
	readonly inTarget?: boolean;
}

/**
 * Whether a path leads to a record, or into the folder of its own, and where it writes the record's name.
 * @returns undefined for another path; without a `part` where the name is not written: `index.md` beside the record
 */
export function namePart(
	{ parts, path }: WrittenPath,
	{ record, stem, ending, isTelling }: RecordForms,
): { readonly leads: boolean; readonly part: Stretch | undefined } | undefined {
	const wanted = record.path.split('/');
	const place = wanted.length - (record.name.ownFolder ? 2 : 1);
	const last = parts[place];
	if (!last || parts.slice(0, place).some(({ name }, i) => name !== wanted[i])) {
		return undefined;
	}
	const rest =
		path === record.path
			? ending
			: parts
					.map(({ name }) => name)
					.slice(place)
					.join('/')
					.slice(stem.length);
	const isFolder = record.name.ownFolder && last.name === stem;
	// Sites serve a record without its extension or with another one
	const isServed = isTelling && !record.name.ownFolder && (last.name === stem || last.name === `${stem}.html`);
	const isServedHere = isServed && parts.length === wanted.length;
	if (path !== record.path && !isFolder && !isServedHere) {
		return undefined;
	}
	const behind = record.name.ownFolder ? '' : rest;
	return {
		leads: path === record.path || isServedHere || parts.length === place + 1,
		part: last.start < 0 ? undefined : { start: last.start, end: last.end - behind.length },
	};
}

const leadingNumber = /^(?:\p{L}[\p{L}-]{0,15}[-_\s]?)?#?\d{1,5}[\s.:)–—-]+/u;

/** The title of a record in the text of a link: all of it, or what stands behind a number or an id. */
export function titlePart(content: string, { start, end }: Stretch, { title, titlePrefix }: AdrRecord): FoundPart[] {
	const source = content.slice(start, end);
	const skipped = [0, leadingNumber.exec(source)?.[0].length ?? 0];
	if (titlePrefix && source.startsWith(titlePrefix)) {
		skipped.push(titlePrefix.length);
	}
	for (const length of skipped) {
		const words = source.slice(length);
		if (plainText(words) === title) {
			const from = start + length + (words.length - words.trimStart().length);
			return [{ kind: 'title', start: from, end: from + words.trim().length }];
		}
	}
	return [];
}

/** The record's number at the beginning of a link's text, where more than a number of something can be meant. */
export function numberPart(content: string, { start, end }: Stretch, { record }: RecordForms): FoundPart[] {
	const source = content.slice(start, end);
	const found = /^([\s*_`"'#]*)(\d{1,5})(?!\d)/.exec(source);
	const [whole = '', marks = '', digits = ''] = found ?? [];
	if (!found || Number(digits) !== record.name.number) {
		return [];
	}
	const rest = source.slice(whole.length);
	const isAlone = /^[\s*_`"']*$/.test(rest) || /^\s*[.:)\]–—]/u.test(rest) || /^\s+-\s/.test(rest);
	if (!isAlone && plainText(rest) !== record.title) {
		return [];
	}
	const from = start + marks.length;
	return [{ kind: 'number', start: from, end: from + digits.length }];
}
