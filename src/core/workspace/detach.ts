/** From this length on V8 keeps a part of a string as a view of the whole. */
const shortestView = 13;

/** Ranges hold no text, and there are more of them than of all else. */
const places: ReadonlySet<string> = new Set(['range', 'idRange']);

/**
 * Lets the strings in plain data stand for themselves: as a view, one heading would keep the text of its whole document
 * in memory. Equal strings become one. Ranges are passed over.
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
			const part = value[key];
			if (typeof part === 'string') {
				value[key] = copyOf(part, copies) as typeof part;
			} else if (typeof part === 'object' && !places.has(key)) {
				detach(part, copies);
			}
		}
	}
	return value;
}

function copyOf(text: string, copies: Map<string, string>): string {
	if (text.length < shortestView) {
		return text;
	}
	let copy = copies.get(text);
	if (copy === undefined) {
		// Put together and cut again it is a view of nothing but itself
		copy = ` ${text}`.slice(1);
		copies.set(copy, copy);
	}
	return copy;
}
