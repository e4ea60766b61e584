// Parts of the Markdown pages that tell of requests. What stands in them comes from documents and models: none of it is
// markup there.

/** A text as it is, in a fence that is longer than any within. */
export function fenced(content: string): string[] {
	const longest = [...content.matchAll(/`{3,}/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
	const mark = '`'.repeat(longest + 1);
	return [`${mark}text`, content, mark];
}

/** A text in a cell of a table. */
export function cell(text: string): string {
	return inline(text).replaceAll('|', '\\|');
}

/** A text within a line. */
export function inline(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&~!]/g, '\\$&');
}

/** "1 token", "12,345 tokens". */
export function tokenCount(number: number): string {
	return number === 1 ? '1 token' : `${count(number)} tokens`;
}

/** A number for a person: 12,345. */
export function count(number: number): string {
	return number.toLocaleString('en-US');
}
