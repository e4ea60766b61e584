/** Letters and digits in brackets are labels (`[P]`, `[1]`), not marks; `x` is the one letter that is. */
const box = /^\[([^\p{L}\p{N}[\]\\]|[xX])\](\*|[ \t]+\*(?=[ \t]))?(?:[ \t]+|$)/u;
const identifier = /^(?:\*\*)?((?:T|CHK)\d{3,}[a-z]?|\d{1,4}(?:\.\d{1,4}){0,5})(?:\.(?=[\s*]|$))?(\*)?(?=[\s:*]|$)/u;

export interface TaskText {
	readonly mark: string;
	readonly id: string | undefined;
	readonly optional: boolean;
	/** Offset in the content at which the text after box and star begins. */
	readonly textStart: number;
}

/**
 * Reads the beginning of a list item as a task: `[ ]`, `[x]`, `[-]`, `[~]` or another mark, perhaps a `*` for an
 * optional task behind the box or behind the id (`[ ]* 3.4`, `[x] *`, `3.4*`).
 */
export function readTask(content: string): TaskText | undefined {
	const found = box.exec(content);
	if (!found) {
		return undefined;
	}
	const textStart = found[0].length;
	const id = identifier.exec(content.slice(textStart, textStart + 60));
	return {
		mark: found[1] ?? ' ',
		id: id?.[1],
		optional: found[2] !== undefined || (id?.[2] !== undefined && content[textStart + id[0].length] !== '*'),
		textStart,
	};
}
