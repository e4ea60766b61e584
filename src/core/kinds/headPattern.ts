/** What a pattern begins with that looks for the beginning of the whole text. */
const textStart = String.raw`(?<![\s\S])`;

/**
 * Compiles a pattern that is looked for in the first part of a text, with the flags `imu`. One that can begin at the
 * start of lines alone, or of the text, is tried there alone: V8 looks at every character for it, which takes ten times
 * as long, and each document is asked for several kinds.
 * @returns whether a text has the pattern; its lines end with LF
 */
export function headPattern(source: string): (text: string) => boolean {
	if (source.startsWith(textStart) && !hasAlternatives(source)) {
		const pattern = new RegExp(source, 'imuy');
		return (text) => {
			pattern.lastIndex = 0;
			return pattern.test(text);
		};
	}
	const anywhere = new RegExp(source, 'imu');
	if (!source.startsWith('^') || hasAlternatives(source)) {
		return (text) => anywhere.test(text);
	}
	const pattern = new RegExp(source, 'imuy');
	return (text) => {
		// They begin lines for a regular expression as well
		if (text.includes('\u2028') || text.includes('\u2029')) {
			return anywhere.test(text);
		}
		for (let start = 0; ; ) {
			pattern.lastIndex = start;
			if (pattern.test(text)) {
				return true;
			}
			const end = text.indexOf('\n', start);
			if (end < 0) {
				return false;
			}
			start = end + 1;
		}
	};
}

/** Whether a pattern has several that stand in no parentheses: each begins for itself. */
function hasAlternatives(source: string): boolean {
	let depth = 0;
	let isInClass = false;
	for (let at = 0; at < source.length; at++) {
		const sign = source[at];
		if (sign === '\\') {
			at++;
		} else if (isInClass) {
			isInClass = sign !== ']';
		} else if (sign === '[') {
			isInClass = true;
		} else if (sign === '(') {
			depth++;
		} else if (sign === ')') {
			depth--;
		} else if (sign === '|' && depth === 0) {
			return true;
		}
	}
	return false;
}
