import type { Range } from '../document/text.ts';
import { sharedRange } from './sharedPlaces.ts';

/** From this length on V8 keeps a part of a string as a view of the whole. */
const shortestView = 13;

/** Fields with ranges, which hold no text; there are more of them than of all else. */
const places: ReadonlySet<string> = new Set(['range', 'idRange', 'markRange', 'titleRange']);

/**
 * Lets the strings in plain data stand for themselves: as a view, one heading would keep the text of its whole document
 * in memory. Equal strings of the value become one, and so do equal short strings and equal ranges of all values.
 * @param value changed in place; no string in it reads differently afterwards
 * @returns the same value
 */
export function detach<T>(value: T, copies = new Map<string, string>()): T {
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) {
			value[i] = typeof value[i] === 'string' ? copyOf(value[i], copies) : detach(value[i], copies);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const key in value) {
			const part: unknown = value[key];
			if (typeof part === 'string') {
				value[key] = copyOf(part, copies) as (typeof value)[typeof key];
			} else if (typeof part === 'object' && part !== null) {
				if (places.has(key)) {
					value[key] = sharedRange(part as Range) as (typeof value)[typeof key];
				} else {
					detach(part, copies);
				}
			}
		}
	}
	return value;
}

function copyOf(text: string, copies: Map<string, string>): string {
	if (text.length < shortestView) {
		return sharedText(text);
	}
	let copy = copies.get(text);
	if (copy === undefined) {
		// What an array is put together to is a text of its own
		copy = [text.slice(0, 1), text.slice(1)].join('');
		copies.set(copy, copy);
	}
	return copy;
}

/** How many short texts are kept for all documents: ids and keys, of which each feature has the same. */
const mostShared = 1 << 16;

const sharedTexts = new Map<string, string>();

function sharedText(text: string): string {
	const known = sharedTexts.get(text);
	if (known === undefined && sharedTexts.size < mostShared) {
		sharedTexts.set(text, text);
	}
	return known ?? text;
}
