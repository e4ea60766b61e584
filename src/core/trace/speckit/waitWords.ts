import { taskId } from '../../document/taskText.ts';

/** In characters: what is looked at around words that say that a task waits. */
const longest = 120;

/** In the part of a sentence before the words: what denies or asks. */
const denial =
	/(?<!\p{L})(?:not|never|false|wrong|neither|nor|avoid|why|whether|if|unless|cannot|formerly|previously|instead of)(?!\p{L})[^.,;|()]{0,120}$|n['’]t\s[^.,;|()]{0,120}$/iu;

/** Before a label, `previously: depends on T001`, it denies only at its end. */
const deniedLabel = /(?<!\p{L})(?:not|formerly|previously|no longer)\s?[:：][\s*_]{0,6}$/iu;

/** Directly behind the tasks that are waited for. */
const denialBehind =
	/^[*_`\]\s]{0,6}(?:\?|(?:is|was|are|were|would be)\s(?:not|never|false|wrong|impossible|forbidden|no longer)\b)/i;

/** A part of a sentence that begins with a task and goes on with the words. */
const clauseOfTask = new RegExp(
	String.raw`(?:^\s*|[-+*\],;:.|→]\s|,?\sand\s)[*_\x60[]{0,4}${taskId}[*_\x60\]]{0,4}\s[*_]{0,3}$`,
	'u',
);

/**
 * Whether what is said around words such as `T004 depends on T003` denies it or asks for it, as far as simple words tell.
 * @param at where the words begin
 * @param end where the ids behind them end
 */
export function isDenied(source: string, at: number, end: number): boolean {
	const before = source.slice(Math.max(0, at - longest), at);
	const part = before.slice(Math.max(before.lastIndexOf(':'), before.lastIndexOf('：')) + 1);
	return denial.test(part) || deniedLabel.test(before) || denialBehind.test(source.slice(end, end + longest));
}

/**
 * Whether "after" says that a task waits: in brackets, as a label or behind one of dependencies. In a sentence it mostly
 * says when something else happens, `After T010: commit`; there it counts in `T004 after T003`, and as its last words.
 * @param at where the word begins
 * @param words it, with the signs behind it
 * @param end where the ids behind it end
 */
export function saysAfter(source: string, at: number, words: string, end: number): boolean {
	const before = source.slice(Math.max(0, at - longest), at);
	const behind = source.slice(end, end + 20);
	return (
		/[([（][^()[\]（）]{0,120}$/.test(before) ||
		/[:：]/.test(words) ||
		/depend\p{L}{0,6}[*_]{0,3}\s?[:：][\s*_]{0,6}$/iu.test(before) ||
		(/\S\s?[,—–-]\s[*_]{0,3}$/.test(before) && /^[*_`\]]{0,4}\.?\s{0,3}$/.test(behind)) ||
		(clauseOfTask.test(before) && /^[*_`\]]{0,4}\s{0,3}(?:$|[,.;|]|and\s)/.test(behind))
	);
}
