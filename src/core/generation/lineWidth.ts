import { parseBlocks } from '../document/markdown.ts';

/** Begins an item or a quotation of its own. */
const beginsOwn = /^\s*(?:[-*+]\s|\d+[.)]\s|>)/;

/** Ends in a script that is broken anywhere, not only where a word ends. */
const withoutWords = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]\s*$/;

/** Columns between which authors and their programs break lines. */
const narrowest = 50;
const widest = 130;

/** The lines of a Markdown text that are prose; those of code, tables, headings and HTML are empty. */
export function proseLines(text: string): string[] {
	const lines = text.split('\n');
	const prose = lines.map(() => '');
	for (const { type, map } of parseBlocks(text)) {
		for (let i = map?.[0] ?? 0; type === 'paragraph_open' && i < (map?.[1] ?? 0); i++) {
			prose[i] = lines[i] ?? '';
		}
	}
	return prose;
}

/**
 * The column at which lines of prose are broken, where an author does that: the first word of each line would not have
 * found room in the one above it.
 * @param lines of paragraphs, with an empty one wherever something else stands
 * @param least number of broken lines that tell so
 * @returns undefined where lines end with their paragraph or with their sentence, or words are not told apart by blanks
 */
export function lineWidth(lines: readonly string[], least: number): number | undefined {
	const broken: { readonly length: number; readonly next: number; readonly hasWords: boolean }[] = [];
	for (const [i, line] of lines.entries()) {
		const next = (lines[i + 1] ?? '').trim();
		if (line.trim() !== '' && next !== '' && !beginsOwn.test(next)) {
			const hasWords = /\S\s+\S/.test(line) && !withoutWords.test(line);
			broken.push({ length: line.trimEnd().length, next: next.split(/\s/, 1)[0]?.length ?? 0, hasWords });
		}
	}
	const width = Math.max(0, ...broken.slice(0, 1000).map(({ length }) => length));
	const full = broken.filter(({ length, next, hasWords }) => hasWords && length + 1 + next > width);
	return broken.length >= least && width >= narrowest && width <= widest && full.length >= broken.length * 0.8
		? width
		: undefined;
}
