import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LineIndex, Position, Range } from '../../src/core/document/text.ts';

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
