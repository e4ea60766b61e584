import type { StateBlock } from 'markdown-it';

const colon = 58;

/** `:::mermaid`, as the wikis of Azure DevOps write a diagram; containers of other names hold Markdown. */
const opening = /^(:{3,})[ \t]*(mermaid)[ \t]*$/;

/**
 * Block rule for `:::mermaid` … `:::`: read as a fence, so that nothing in a diagram is taken for a link or a heading.
 * One that nothing closes ends with its list or quote, or with the text.
 */
export function mermaidContainer(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
	// Asked of nearly every line of a text
	if (state.src.charCodeAt(start) !== colon || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) {
		return false;
	}
	const textOf = (line: number): string =>
		state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
	const indent = (line: number): number => state.sCount[line] ?? 0;
	const [, marks, name] = opening.exec(textOf(startLine)) ?? [];
	if (!marks || !name || silent) {
		return marks !== undefined;
	}
	const isClosing = (text: string): boolean => text.startsWith(marks) && /^:+[ \t]*$/.test(text);
	let line = startLine + 1;
	// A line that stands further left than its list or quote ends it
	const holds = (): boolean => line < endLine && (textOf(line) === '' || indent(line) >= state.blkIndent);
	while (holds() && !isClosing(textOf(line))) {
		line++;
	}
	const closed = holds();
	state.line = closed ? line + 1 : line;
	const token = state.push('fence', 'code', 0);
	token.map = [startLine, state.line];
	token.info = name;
	token.markup = marks;
	token.content = state.getLines(startLine + 1, line, indent(startLine), true);
	return true;
}
