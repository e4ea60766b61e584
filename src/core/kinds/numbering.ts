import { escapeRegex } from '../escapeRegex.ts';
import { usualDigits } from './templateTokens.ts';

/** A number for a new file or folder, and with how many digits the others there are written. */
export interface NextNumber {
	readonly number: number;
	readonly digits: number;
}

const numberToken = /\{number(?::(\d+))?\}/;

/** A longer number is a date or a time stamp. */
const mostDigits = 5;

/**
 * The next number in a folder: the highest there and one. A name that already has the slug keeps its number, so that a
 * plan joins the specification in its folder.
 * @param template of the name, with `{number}` and perhaps `{slug}`
 * @param names of what stands in the folder
 */
export function nextNumber(template: string, slug: string, names: Iterable<string>): NextNumber | undefined {
	const token = numberToken.exec(template);
	if (!token) {
		return undefined;
	}
	const before = template.slice(0, token.index);
	const after = template.slice(token.index + token[0].length).replaceAll('{slug}', slug);
	// Other tokens before the number are unknown here: whatever stands in their place is skipped.
	const start = new RegExp(
		`^${before
			.split(/\{[^{}]*\}/)
			.map(escapeRegex)
			.join('.*?')}(\\d{1,${mostDigits}})(?!\\d)(.*)$`,
		'i',
	);
	let highest = 0;
	let digits = Number(token[1] ?? usualDigits);
	for (const name of names) {
		const [, number, rest] = start.exec(name) ?? [];
		if (number === undefined) {
			continue;
		}
		if (template.includes('{slug}') && rest === after) {
			return { number: Number(number), digits: number.length };
		}
		if (Number(number) >= highest) {
			highest = Number(number);
			digits = number.length;
		}
	}
	return { number: highest + 1, digits };
}

/** Fixes the width of a name's number: `{number}` becomes `{number:3}` in a folder of three digits. */
export function withDigits(template: string, digits: number): string {
	return template.replace(numberToken, `{number:${digits}}`);
}
