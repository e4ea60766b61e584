import { range } from '../document/text.ts';
import type { PlacedName, SourceLine } from './source.ts';
import { wordsIn } from './words.ts';

/**
 * The name in `### Requirement: Name`; undefined for another line and for one without anything behind the colon.
 * @param line its index, from 0
 */
export function requirementName(source: readonly SourceLine[], line: number): PlacedName | undefined {
	const { text, fenced } = source[line] ?? { text: '', fenced: true };
	const start = fenced ? undefined : wordsIn(source).header.exec(text)?.[0].length;
	return start === undefined || start === text.length ? undefined : nameIn(text, line, start, text.length);
}

/** The name in a header that stands in back quotes, perhaps, from `start` to the end of the line. */
export function listedName(source: readonly SourceLine[], line: number, start: number): PlacedName | undefined {
	const text = source[line]?.text ?? '';
	const quoted = text[start] === '`' ? start + 1 : start;
	const found = wordsIn(source).listed.exec(text.slice(quoted))?.[0].length;
	const from = quoted + (found ?? 0);
	if (found === undefined || from === text.length) {
		return undefined;
	}
	const end = Math.max(text.trimEnd().length, from);
	return nameIn(text, line, from, end > from && text[end - 1] === '`' ? end - 1 : end);
}

/** Names are compared as they are, but for blanks around them and the hashes that close a heading. */
function nameIn(text: string, line: number, from: number, to: number): PlacedName {
	const part = withoutClosing(text.slice(from, to));
	const start = from + part.length - part.trimStart().length;
	const name = part.trim();
	return { name, range: range(line, start, line, start + name.length) };
}

/** Without hashes that close a heading: a run at the end with a blank or tab before it, so that `C#` stays. */
export function withoutClosing(text: string): string {
	const trimmed = text.trimEnd();
	let end = trimmed.length;
	while (trimmed[end - 1] === '#') {
		end--;
	}
	const isClosing = end < trimmed.length && /[ \t]/.test(trimmed[end - 1] ?? '');
	return isClosing ? trimmed.slice(0, end) : text;
}

/** The same for names that differ in case and blanks alone: one of the two is a slip. */
export function foldName(name: string): string {
	return name.toLowerCase().replace(/\s+/g, ' ');
}
