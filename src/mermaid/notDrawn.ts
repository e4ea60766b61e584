import type { ParsedDiagram } from './mermaid.ts';
import { type ParserProblem, property, type Span } from './parserProblem.ts';

/** Mermaid's default for `maxTextSize`, which a diagram can't change; it draws a notice instead of a longer text. */
const maxTextSize = 50_000;

/**
 * Why a diagram that parses can't be drawn: what Mermaid finds out after parsing, by its own functions where it has them.
 * @param text of the diagram as it was written
 * @param grammarText gives what its parser got; spans are offsets of it
 */
export function whyNotDrawn(
	{ type, db }: ParsedDiagram,
	text: string,
	grammarText: () => string,
): ParserProblem | undefined {
	if (text.length > maxTextSize) {
		return refusal(`Mermaid draws at most ${maxTextSize} characters, and these are ${text.length}.`, undefined);
	}
	if (type === 'gantt') {
		return ganttProblem(db, grammarText());
	}
	return type === 'c4' ? c4Problem(db, grammarText()) : undefined;
}

/** Dates are read when the tasks are asked for. */
function ganttProblem(db: object, text: string): ParserProblem | undefined {
	try {
		call(db, 'getTasks');
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, date] = /^Invalid date:(.*)$/s.exec(message) ?? [];
		return date === undefined
			? refusal(message, undefined)
			: refusal(`Invalid date: ${date}`, spanOfItem(text, /^[^:\n]*:/, [date], date));
	}
}

/** A relation has to lead from a shape to a shape. */
function c4Problem(db: object, text: string): ParserProblem | undefined {
	for (const relation of list(call(db, 'getRels'))) {
		const ends = [property(relation, 'from'), property(relation, 'to')].map(String);
		const unknown = ends.find((end) => call(db, 'getC4Shape', end) === undefined);
		if (unknown !== undefined) {
			const message = `The relation from "${ends[0]}" to "${ends[1]}" needs a shape "${unknown}".`;
			return refusal(message, spanOfItem(text, /^\s*(?:Bi)?Rel\w*\s*\(/, ends, unknown));
		}
	}
	return undefined;
}

/**
 * Where an item stands in the first line that begins like `start` and has all of `items`, separated by commas.
 * @param item one of `items`
 */
function spanOfItem(text: string, start: RegExp, items: readonly string[], item: string): Span | undefined {
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

function refusal(message: string, span: Span | undefined): ParserProblem {
	return { message, span, expected: [], found: undefined };
}

function call(db: object, name: string, ...values: readonly unknown[]): unknown {
	const method: unknown = property(db, name);
	return typeof method === 'function' ? Reflect.apply(method, db, values) : undefined;
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
