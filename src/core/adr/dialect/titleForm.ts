import type { AdrRecord } from '../record/record.ts';
import { mostUsed } from './mostUsed.ts';

interface Prefix {
	readonly before: string;
	/** As written; empty for none. */
	readonly digits: string;
	readonly after: string;
}

/**
 * What the title of a new record looks like, with the tokens of `scaffold`: `{number:1}. {title}`.
 * @param records the newest first
 * @returns undefined where none has a title
 */
export function titleForm(records: readonly AdrRecord[]): string | undefined {
	const prefixes = records.filter(({ titleRange }) => titleRange !== undefined).map(prefixOf);
	const most = mostUsed(prefixes, keyOf);
	if (!most) {
		return undefined;
	}
	const alike = prefixes.filter((prefix) => keyOf(prefix) === keyOf(most));
	const [{ before, digits: written, after } = most] = alike;
	const digits = Math.max(1, ...alike.map(paddedDigits));
	const number = written === '' ? '' : `{number:${digits}}`;
	return `${before}${number}${after}{title}`;
}

/** Parts what stands before the title's own words at the number that it has there. */
function prefixOf({ titlePrefix = '', titleNumber }: AdrRecord): Prefix {
	const none = { before: titlePrefix, digits: '', after: '' };
	if (!titleNumber) {
		return none;
	}
	for (const { 0: digits, index } of titlePrefix.matchAll(/\d+/g)) {
		if (Number(digits) === titleNumber.number) {
			return { before: titlePrefix.slice(0, index), digits, after: titlePrefix.slice(index + digits.length) };
		}
	}
	return none;
}

function keyOf({ before, digits, after }: Prefix): string {
	return [before, digits === '' ? '' : '#', after].join('\0');
}

/** With how many digits a number is padded: `012` with three; `12` with any. */
function paddedDigits({ digits }: Prefix): number {
	return digits.startsWith('0') ? digits.length : 1;
}
