import { applyEdits, LineIndex, lineBreakOf, type Position, type TextEdit } from '../document/text.ts';
import { syntaxOf } from '../trace/generic/comments/languages.ts';
import { codeRemarks } from '../trace/generic/comments/remarks.ts';
import { type CodePiece, scanCode } from '../trace/generic/comments/scan.ts';
import { isSuppressed, readSuppressions } from './suppressions.ts';

/** How comments of one line begin, where the line has none to go by. */
const usualMarks = ['//', '#', '--', ';', '%', "'", '!'];

/** What the mark of a comment of one line comes to without the signs of documentation: `///`, `//!`, `##`. */
const lineMark = /^(?:\/\/|#|--|;+|%|'|!)/;

/** Signs around a comment that may end in its own line, and what stands between them and its words. */
const blocks: readonly (readonly [begin: RegExp, open: string, close: string])[] = [
	[/^\/\*/, '/*', '*/'],
	[/^<!--/, '<!--', '-->'],
	[/^\(\*/, '(*', '*)'],
	[/^\{-/, '{-', '-}'],
	[/^#\|/, '#|', '|#'],
];

/**
 * The edit that switches a rule off for one line of code by a comment: above the line; within a comment of several lines
 * by a line of its own; behind a comment that stands between code.
 * @param path tells the language
 * @param line from 0
 * @returns nothing where no comment can stand, or where it would be read as something else
 */
export function ignoreInCode(path: string, text: string, rule: string, line: number): TextEdit | undefined {
	const lines = new LineIndex(text);
	// What says which program reads the file must stay its first line
	if (line === 0 && /^#!(?!\[)/.test(text)) {
		return undefined;
	}
	const code = codeOf(path, text);
	return [...places(path, lines, rule, line)].find((edit) => {
		const after = applyEdits(text, [edit]);
		const moved = line + (edit.newText.endsWith('\n') || edit.newText.endsWith('\r') ? 1 : 0);
		const comments = codeRemarks(path, after);
		return isSuppressed(readSuppressions({ comments }), rule, moved) && codeOf(path, after) === code;
	});
}

/** Places for a comment, the best first. */
function* places(path: string, lines: LineIndex, rule: string, line: number): Generator<TextEdit> {
	const [start, end] = [lines.startOf(line), lines.endOf(line)];
	const source = lines.text.slice(start, end);
	const indent = /^[ \t]*/.exec(source)?.[0] ?? '';
	const above = (before: string, behind = ''): TextEdit =>
		insertion({ line, character: 0 }, `${before}archspec-disable-next-line ${rule}${behind}${lineBreakOf(lines.text)}`);
	const comment = commentsOf(path, lines.text).find((one) => one.start < end && start < one.end);
	if (comment && comment.start < start) {
		// A line of a comment begins as the others of it do
		yield above(/^[ \t]*(?:\*(?![*/])[ \t]*)?/.exec(source)?.[0] ?? '');
		return;
	}
	// The line above would go on in this one
	if (line > 0 && lines.line(line - 1).endsWith('\\')) {
		return;
	}
	const own = comment && lines.text.slice(comment.start, comment.end);
	const block = own === undefined ? undefined : blocks.find(([begin]) => begin.test(own));
	if (comment && block) {
		const [, open, close] = block;
		if (comment.start === start + indent.length) {
			yield above(`${indent}${open} `, ` ${close}`);
		} else if (comment.end <= end) {
			yield insertion({ line, character: comment.end - start }, ` ${open} archspec-disable-line ${rule} ${close}`);
		}
		return;
	}
	const mark = lineMark.exec(own ?? '')?.[0];
	// In JSX, what stands above may be text
	if (comment && comment.start > start + indent.length && mark === '//' && /\.[cm]?[jt]sx$/.test(path)) {
		yield insertion({ line, character: comment.start - start }, `/* archspec-disable-line ${rule} */ `);
		return;
	}
	for (const one of own === undefined ? usualMarks : mark === undefined ? [] : [mark]) {
		yield above(`${indent}${one} `);
	}
}

function commentsOf(path: string, text: string): CodePiece[] {
	return scanCode(text, syntaxOf(path)).filter(({ type }) => type === 'comment');
}

/** A text without its comments and all white space: what must stay as it is. */
function codeOf(path: string, text: string): string {
	let [code, at] = ['', 0];
	for (const { start, end } of commentsOf(path, text)) {
		code += text.slice(at, start);
		at = end;
	}
	return (code + text.slice(at)).replace(/\s+/g, '');
}

function insertion(position: Position, newText: string): TextEdit {
	return { range: { start: position, end: position }, newText };
}
