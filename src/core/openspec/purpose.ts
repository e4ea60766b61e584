import type { Range } from '../document/text.ts';
import type { OutlineSection } from './outline.ts';
import { findLine, type SourceLine, wordsOf } from './source.ts';

/** Fewest characters of a purpose that OpenSpec takes for one. */
export const shortestPurpose = 50;

const shouted = /^(?:TBD|TODO)(?![\p{L}\p{N}\p{M}_])/u;
/** In small letters it may begin a sentence: "Todo" is a word of Spanish. */
const marked = /^(?:TBD|TODO)[ \t]*(?:$|[:\-–—.,;()[\]{}])/i;
/** What `openspec archive` writes for a new capability, with the change's name between the two. */
const written = ['TBD - created by archiving change ', '. Update Purpose after archive.'] as const;

/**
 * Where a purpose is still the word of a template, or what `openspec archive` leaves for a new capability; undefined for
 * one that somebody wrote.
 */
export function unwrittenPurpose(source: readonly SourceLine[], { line, end }: OutlineSection): Range | undefined {
	const first = findLine(source, line + 1, end, ({ fenced, text }) => !fenced && text.trim() !== '');
	const words = first < end ? (source[first]?.text.trim() ?? '') : '';
	if (shouted.test(words) || marked.test(words)) {
		return wordsOf(source, first);
	}
	const left = findLine(source, first, end, ({ fenced, text }) => !fenced && isLeftByArchive(text));
	return left < end ? wordsOf(source, left) : undefined;
}

/** Length of a purpose in UTF-16 units, fences and blank lines within it included. */
export function purposeLength(source: readonly SourceLine[], { line, end }: OutlineSection): number {
	return source
		.slice(line + 1, end)
		.map(({ text }) => text)
		.join('\n')
		.trim().length;
}

function isLeftByArchive(text: string): boolean {
	const start = text.indexOf(written[0]);
	return start >= 0 && text.includes(written[1], start + written[0].length);
}
