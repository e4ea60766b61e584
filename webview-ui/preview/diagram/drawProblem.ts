import type { Problem } from './problem.ts';

/** The line below Mermaid's excerpt, which points at the place. */
const pointer = /^-*\^$/;

/**
 * What to say where Mermaid refuses to draw a text, and of which line. The lines that it counts itself are those of a
 * text without comments and front matter, so the place is found by the excerpt that it gives.
 * @param diagram its text, and the line of the document at which that begins
 */
export function drawProblem(error: unknown, diagram: { readonly text: string; readonly line: number }): Problem {
	const message = error instanceof Error ? error.message : String(error);
	const [first = '', excerpt = '', below = ''] = message.split('\n');
	if (!pointer.test(below)) {
		return { message: `Mermaid can't draw this: ${first}`, line: diagram.line };
	}
	// The excerpt leaves out what stands far before it, and all line breaks
	const before = excerpt.slice(0, below.length - 1).replace(/^\.\.\./, '');
	return {
		message: `Mermaid can't read on after “${before.trim()}”.`,
		line: diagram.line + lineOf(diagram.text, before),
	};
}

/** The line in which an excerpt ends; 0 for one that is not in the text. */
function lineOf(text: string, excerpt: string): number {
	const lines = text.split('\n');
	const at = excerpt.trim() === '' ? -1 : lines.join('').indexOf(excerpt);
	const end = at + excerpt.trimEnd().length;
	let passed = 0;
	for (let line = 0; at >= 0 && line < lines.length; line++) {
		passed += lines[line]?.length ?? 0;
		if (passed >= end) {
			return line;
		}
	}
	return 0;
}
