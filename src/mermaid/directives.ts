import type { Replacement } from './mappedText.ts';

const space = /\s/;
const word = /\w/;

/**
 * The directives (`%%{init: …}%%`, `%%{wrap}%%`) of a diagram's text, to be taken out as Mermaid takes them out: one that
 * is never closed reaches to the end of the text.
 */
export function directives(text: string): readonly Replacement[] {
	const found: Replacement[] = [];
	for (let start = text.indexOf('%%{'); start >= 0; ) {
		const end = directiveEnd(text, start + 3);
		if (end !== undefined) {
			found.push({ start, end, text: '' });
		}
		start = text.indexOf('%%{', end ?? start + 1);
	}
	return found;
}

/** Where the directive ends whose content begins at `from`; undefined where no name stands there. */
function directiveEnd(text: string, from: number): number | undefined {
	const name = skip(text, from, space);
	const nameEnd = skip(text, name, word);
	if (nameEnd === name) {
		return undefined;
	}
	const afterName = skip(text, nameEnd, space);
	const value = text[afterName] === ':' ? skip(text, afterName + 1, space) : afterName;
	const valueEnd = skip(text, value, word);
	const end = valueEnd > value ? skip(text, valueEnd, space) : closing(text, value);
	return text.startsWith('}%%', end) ? end + 3 : end;
}

function closing(text: string, from: number): number {
	const end = text.indexOf('}%%', from);
	return end < 0 ? text.length : end;
}

function skip(text: string, from: number, what: RegExp): number {
	let at = from;
	while (what.test(text.charAt(at))) {
		at++;
	}
	return at;
}
