import type { StateBlock } from 'markdown-it';

const beginning = /^\[\^[^\s[\]`]+\]:/;

/**
 * Block rule, to run before markdown-it's own for link definitions: the text of a footnote is a paragraph, also where it is
 * one word or an address, which the other rule takes for the target of a link. What is indented behind it belongs to it,
 * and is no code.
 */
export function footnoteText(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	if (indentOf(state, startLine) >= 4 || !beginning.test(lineOf(state, startLine))) {
		return false;
	}
	if (silent) {
		return true;
	}
	const ends = state.md.block.ruler.getRules('paragraph');
	const parent = state.parentType;
	state.parentType = 'paragraph';
	let line = startLine + 1;
	while (
		line < endLine &&
		!state.isEmpty(line) &&
		(indentOf(state, line) > 3 ||
			(state.sCount[line] ?? 0) < 0 ||
			!ends.some((rule) => rule(state, line, endLine, true)))
	) {
		line++;
	}
	state.parentType = parent;
	const content = state.getLines(startLine, line, state.blkIndent, false).trim();
	state.line = line;
	state.push('paragraph_open', 'p', 1).map = [startLine, line];
	const inline = state.push('inline', '', 0);
	inline.content = content;
	inline.map = [startLine, line];
	inline.children = [];
	state.push('paragraph_close', 'p', -1);
	furtherBlocks(state, line, endLine);
	return true;
}

/** The blocks of a footnote behind its first paragraph: each line of them is indented by four columns. */
function furtherBlocks(state: StateBlock, line: number, endLine: number): void {
	const start = state.skipEmptyLines(line);
	let end = line;
	for (let at = start; at < endLine && (state.isEmpty(at) || indentOf(state, at) >= 4); at++) {
		end = state.isEmpty(at) ? end : at + 1;
	}
	if (end <= start) {
		return;
	}
	const { lineMax, parentType } = state;
	state.blkIndent += 4;
	state.lineMax = end;
	state.md.block.tokenize(state, start, end);
	state.blkIndent -= 4;
	state.lineMax = lineMax;
	state.parentType = parentType;
	state.line = end;
}

function indentOf(state: StateBlock, line: number): number {
	return (state.sCount[line] ?? 0) - state.blkIndent;
}

function lineOf(state: StateBlock, line: number): string {
	return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
