/** Letters and digits in brackets are labels (`[P]`, `[1]`), not marks; `x` is the one letter that is. */
const box = /^\[([^\p{L}\p{N}[\]\\]|[xX])\](\\?\*|[ \t]+\\?\*(?=[ \t]))?(?:[ \t]+|$)/u;
/**
 * `1.2`, `**1.2**`, `1.2*`, and `1.2a` that was put in later: a number in brackets, or with other marks around it, is
 * something else, and later letters are units.
 */
const numbered =
	/^(?:\*\*)?(\d{1,4}(?:\.\d{1,4}){0,5}(?:(?<=\.\d{1,4})[a-g])?)(?:\.(?=[\s*\\]|$))?(\\?\*)?(?=[\s:*]|$)/u;
/**
 * `T001`, `T-001`, `T1.1`, `TASK-001`, `P1-1.7`; `T-7` counts days to an event, and `P1` is a priority. As a part of
 * regular expressions.
 */
export const taskId = String.raw`(?:T\d{1,5}(?:\.\d{1,3}){0,2}|T-(?:0\d{1,3}|\d{3,4}|\d{1,3}(?:\.\d{1,3}){1,2})|(?:TASK-?|[Tt]ask-)\d{1,4}(?:\.\d{1,3}){0,2}|P\d{1,2}[.-]\d{1,3}(?:\.\d{1,3}){0,2})[a-z]?`;

/** The same, also `**T001**`, `~~T001 …~~`, `[T001]`, `Task T001:`. */
const lettered = new RegExp(
	String.raw`^(?:\*\*|__|~~|\x60){0,2}(?:Task\s)?\\?\[?(${taskId}|CHK\d{3,}[a-z]?)(?:\.(?=[\s*\\]|$))?(\\?\*)?(?=[\s:：*~\x60_\]\\]|$)`,
	'u',
);
/** `Task 1.1: …`, `**Task 1.1** …`: behind its word a number is an id where a sign or the end of marks tells it from what is said. */
const worded =
	/^(?:\*\*|__|~~|`){0,2}\\?\[?[Tt]ask\s(\d{1,4}(?:\.\d{1,4}){1,5})(?=(?:\.?\s?[:：~_*`\]]|\s[–—-]\s|\.?$))/u;

export interface TaskText {
	readonly mark: string;
	readonly id: string | undefined;
	readonly optional: boolean;
	/** Offset in the content at which the text after box and star begins. */
	readonly textStart: number;
}

/**
 * Reads the beginning of a list item as a task: `[ ]`, `[x]`, `[-]`, `[~]` or another mark, perhaps a `*` for an
 * optional task behind the box or behind the id (`[ ]* 3.4`, `[x] *`, `3.4*`), which some editors write as `\\*`.
 */
export function readTask(content: string): TaskText | undefined {
	const found = box.exec(content);
	if (!found) {
		return undefined;
	}
	const textStart = found[0].length;
	const words = content.slice(textStart, textStart + 60);
	const id = numbered.exec(words) ?? lettered.exec(words) ?? worded.exec(words);
	return {
		mark: found[1] ?? ' ',
		id: id?.[1],
		optional: found[2] !== undefined || (id?.[2] !== undefined && content[textStart + id[0].length] !== '*'),
		textStart,
	};
}
