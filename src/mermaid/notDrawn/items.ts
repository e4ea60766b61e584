import type { Span } from '../parserProblem.ts';
import { visibleSpan } from '../place.ts';

/**
 * Where an item stands in the first line that begins like `start` and has all of `items`, separated by commas.
 * @param item one of `items`
 */
export function spanOfItem(text: string, start: RegExp, items: readonly string[], item: string): Span | undefined {
	let lineStart = 0;
	for (const line of text.split('\n')) {
		const from = start.exec(line)?.[0].length;
		if (from !== undefined) {
			const present = itemsFrom(line, from);
			const found = present.find(({ text: name }) => name === item);
			if (found !== undefined && items.every((name) => present.some((other) => other.text === name))) {
				return { start: lineStart + found.at, end: lineStart + found.at + item.length };
			}
		}
		lineStart += line.length + 1;
	}
	return undefined;
}

/** The first line that has a pattern and all of `words`, without the blanks around it. */
export function spanOfLine(text: string, pattern: RegExp, words: readonly string[]): Span | undefined {
	let start = 0;
	for (const line of text.split('\n')) {
		const present = line.split(/[\s,:(){}<>"-]+/);
		if (pattern.test(line) && words.every((word) => present.includes(word))) {
			return visibleSpan(text, start, start + line.length);
		}
		start += line.length + 1;
	}
	return undefined;
}

/** The first line that has a task of this name, without a number behind it. */
export function spanOfTask(text: string, name: string): Span | undefined {
	let start = 0;
	for (const line of text.split('\n')) {
		const rest = line.trimStart();
		if (rest.startsWith(name) && !/^\s*:\s*[\d.]+\s*(?::|$)/.test(rest.slice(name.length))) {
			return visibleSpan(text, start, start + line.length);
		}
		start += line.length + 1;
	}
	return undefined;
}

function itemsFrom(line: string, from: number): readonly { readonly text: string; readonly at: number }[] {
	let at = from;
	return line
		.slice(from)
		.split(/[,)]/)
		.map((part) => {
			const item = { text: part.trim(), at: at + part.length - part.trimStart().length };
			at += part.length + 1;
			return item;
		});
}
