/** From this length on V8 keeps a part of a string as a view of the whole. */
const shortestView = 13;

/**
 * Lets the strings in plain data stand for themselves: as a view, one heading would keep the text of its whole document
 * in memory. Ranges are passed over.
 * @param value changed in place; no string in it reads differently afterwards
 * @returns the same value
 */
export function detach<T>(value: T): T {
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) {
			value[i] = typeof value[i] === 'string' ? copyOf(value[i]) : detach(value[i]);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const key in value) {
			const part = value[key];
			if (typeof part === 'string') {
				value[key] = copyOf(part);
			} else if (typeof part === 'object' && key !== 'range') {
				detach(part);
			}
		}
	}
	return value;
}

function copyOf<T extends string>(text: T): T {
	// Cut and joined again it is a string of its own
	return text.length < shortestView ? text : (` ${text}`.slice(1) as T);
}
