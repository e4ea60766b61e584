import type { Replacement } from './mappedText.ts';

/** A line that is a comment. `%%{` begins a directive, and a bare `%%` is left to the diagram's grammar. */
const comment = /^\s*%%(?!\{)[^\n]/;

/** The comments of a diagram's text, each with its line break and the blank lines before it, as Mermaid takes them out. */
export function comments(text: string): readonly Replacement[] {
	const found: Replacement[] = [];
	/** Where the blank lines before the line begin. */
	let blank = 0;
	for (let start = 0; start < text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak + 1;
		const line = text.slice(start, end);
		if (comment.test(line)) {
			found.push({ start: blank, end, text: '' });
		}
		if (comment.test(line) || line.trim() !== '') {
			blank = end;
		}
		start = end;
	}
	return found;
}
