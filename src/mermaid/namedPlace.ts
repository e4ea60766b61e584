import { property, type Span } from './parserProblem.ts';

/** What a message puts into quotes or brackets, or names at its end. */
const named = /"([^"]+)"|'([^']+)'|\[([^\]]+)\]|\(([^)]+)\)|: ([^\s.]+)\.?$/g;

/** A message may quote much of the text; the thing that it is about comes first. */
const maxNames = 3;

/**
 * Where the thing stands that a diagram's own complaint names ("No such shape: oval."), if it stands once in the text: a
 * complaint about what the text means comes without a place.
 * @param text what the parser got
 */
export function namedPlace(error: Error, text: string): Span | undefined {
	if (error instanceof TypeError) {
		// Mermaid itself went wrong: what it names is its own
		return undefined;
	}
	const token = property(property(error, 'hash'), 'text');
	const names = [...error.message.matchAll(named)].map((match) => match.slice(1).find((name) => name !== undefined));
	for (const name of [token, ...names.slice(0, maxNames)]) {
		const start = typeof name === 'string' && name.trim() !== '' ? onlyPlace(text, name) : undefined;
		if (typeof name === 'string' && start !== undefined) {
			return { start, end: start + name.length };
		}
	}
	return undefined;
}

/** Where a name stands as a word of its own; undefined where it stands nowhere, or more than once. */
function onlyPlace(text: string, name: string): number | undefined {
	let place: number | undefined;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) {
			if (place !== undefined) {
				return undefined;
			}
			place = at;
		}
	}
	return place;
}

function isWord(char: string | undefined): boolean {
	return char !== undefined && /[\p{L}\p{N}_]/u.test(char);
}
