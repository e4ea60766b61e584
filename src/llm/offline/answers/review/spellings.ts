import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import { plural } from '../../../../core/outline/summary.ts';
import type { OfflineItem } from '../answerLine.ts';
import { proseLines } from '../proseLines.ts';

/**
 * A name with a capital inside: `GitHub`, `Door_Service`. With and without `_`, a term and a class may both be right.
 */
const name = /(?<![\p{L}\p{N}_./@-])\p{Lu}\p{L}*(?:_?\p{Lu}\p{L}*)*(?:_\p{L}+)*(?![\p{L}\p{N}_/@(-]|\.\p{L})/gu;

/** So often a name has to be written in one way, for another to be a slip. */
const often = 3;

interface Spelling {
	readonly text: string;
	readonly line: number;
	count: number;
}

/** A name that is written in one way nearly everywhere, and in another once or twice: `GitHub`, `Github`. */
export function spellings({ own: { document } }: QuestionMaterial): OfflineItem[] {
	const byKey = new Map<string, Map<string, Spelling>>();
	for (const { line, text } of proseLines(document)) {
		for (const [word] of text.matchAll(name)) {
			const key = word.toLowerCase();
			const written = byKey.get(key) ?? new Map<string, Spelling>();
			const spelling = written.get(word) ?? { text: word, line, count: 0 };
			spelling.count++;
			byKey.set(key, written.set(word, spelling));
		}
	}
	return [...byKey.values()].flatMap((written) => slips([...written.values()]));
}

function slips(written: readonly Spelling[]): OfflineItem[] {
	const [usual, ...others] = [...written].sort((a, b) => b.count - a.count);
	if (!usual || usual.count < often || !hasInnerCapital(usual.text)) {
		return [];
	}
	return others
		.filter(({ text, count }) => count * 3 <= usual.count && !isShouted(text))
		.map(({ text, line }) => ({
			line,
			quote: text,
			message: `“${text}” is written “${usual.text}” elsewhere in this document (${plural(usual.count, 'time')}).`,
			fix: `Write “${usual.text}” in place of “${text}”.`,
		}));
}

function hasInnerCapital(text: string): boolean {
	return /\p{Ll}_?\p{Lu}/u.test(text);
}

/** All in capitals: a constant, or a word in a heading's manner. */
function isShouted(text: string): boolean {
	return text === text.toUpperCase();
}
