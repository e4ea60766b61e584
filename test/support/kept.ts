import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineIndex, type Position, type Range, type TextEdit } from '../../src/core/document/text.ts';
import { OperationError } from '../../src/core/workspace/change.ts';

/**
 * Compares what came out with what is kept in test/fixtures/kept, to the letter. Where a change is meant, run the spec
 * with ARCHSPEC_KEEP=1, which writes the file anew, and read what git shows: each line that differs has to be wanted.
 * @param name of the file, without its extension
 * @param lines what came out
 */
export function assertKept(name: string, lines: readonly string[]): void {
	const file = fileURLToPath(new URL(`../fixtures/kept/${name}.txt`, import.meta.url));
	if (process.env.ARCHSPEC_KEEP === '1') {
		writeFileSync(file, `${lines.join('\n')}\n`);
	}
	const kept = readFileSync(file, 'utf8').slice(0, -1).split('\n');
	assert.deepEqual(lines, kept, `test/fixtures/kept/${name}.txt; ARCHSPEC_KEEP=1 writes it anew`);
}

/** A range of a text with what stands there, on one line and counted from 1: `3:1-3:9 "Accepted"`. */
export function placed(range: Range, lines: LineIndex): string {
	const place = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;
	return `${place(range.start)}-${place(range.end)} ${JSON.stringify(lines.slice(range))}`;
}

/** Texts of a file in test/fixtures/kept in their order, by the name that stands before each behind `=== `. */
export function keptTexts(name: string): Readonly<Record<string, string>> {
	const parts = readFileSync(fileURLToPath(new URL(`../fixtures/kept/${name}.txt`, import.meta.url)), 'utf8')
		.replaceAll('\r\n', '\n')
		.split(/^=== /m)
		.slice(1);
	return Object.fromEntries(
		parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
	);
}

/** Edits with what stands in their places, a line for each: `3:1-3:9 "Accepted" → "Proposed"`. Long texts are cut. */
export function toldEdits(edits: readonly TextEdit[], text: string): string[] {
	const lines = new LineIndex(text);
	return edits.map(({ range, newText }) => {
		const [place = '', stood = ''] = placed(range, lines).split(/ (.*)/s);
		return `${place} ${inBrief(stood)} → ${JSON.stringify(newText)}`;
	});
}

/** What an operation does, as lines, or the words in which it is refused. */
export function refusedOr(lines: () => string[]): string[] {
	try {
		return lines();
	} catch (error) {
		if (error instanceof OperationError) {
			return [error.message];
		}
		throw error;
	}
}

/** A text with its beginning and end, where it is longer than a line should be. */
export function inBrief(text: string): string {
	return text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text;
}

/** What an operation is, in few words: `move 3 up`. */
export function operationInBrief(operation: object): string {
	const words = Object.values(operation).map((value: unknown) =>
		typeof value === 'string' && /^[\w-]+$/.test(value) ? value : JSON.stringify(value),
	);
	return words.join(' ');
}

/** A heading with what comes of it: in the same line, where that is one. */
export function underHeading(heading: string, lines: readonly string[]): string[] {
	const [only = ''] = lines;
	return lines.length < 2 ? [`${heading}: ${only}`] : [`${heading}:`, ...lines.map((line) => `    ${line}`)];
}
