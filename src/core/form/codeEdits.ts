import type { Fence, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { OperationError } from '../workspace/change.ts';
import { type EditableText, editAt, replaceValue } from './text/editableText.ts';
import { linesBehind } from './text/lineEdits.ts';

/** What a person does with a fence of code. */
export type CodeOperation =
	| { readonly type: 'content'; readonly content: string }
	| { readonly type: 'language'; readonly language: string };

/** The lines of a fence's content, without the indentation of the fence; undefined where it has none. */
export function contentOf({ lines, text }: SpecDocument, fence: Fence): EditableText | undefined {
	const last = fence.closed ? fence.range.end.line - 1 : fence.range.end.line;
	const indent = fence.range.start.character;
	const spans = [];
	for (let line = fence.contentLine; line <= last; line++) {
		const start = lines.startOf(line);
		const blanks = /^ {0,3}/.exec(text.slice(start, start + Math.min(indent, 3)))?.[0].length ?? 0;
		spans.push({ start: start + blanks, end: lines.endOf(line) });
	}
	return spans.length > 0 ? { lines: spans, indent: ' '.repeat(indent) } : undefined;
}

/** Edits of a fence. Its marks grow where its content would close it. @throws OperationError for a language of several words */
export function codeEdits(document: SpecDocument, fence: Fence, operation: CodeOperation): TextEdit[] {
	if (operation.type === 'language') {
		return setLanguage(document, fence, operation.language.trim());
	}
	const editable = contentOf(document, fence);
	const content = operation.content.replace(/\r\n?/g, '\n');
	const marks = grownMarks(document, fence, content);
	if (editable) {
		return [...marks, ...replaceValue(document, editable, content)];
	}
	const indent = ' '.repeat(fence.range.start.character);
	const added = content.split('\n').map((line) => (line === '' ? line : indent + line));
	return content === '' ? [] : [...marks, linesBehind(document, fence.range.start.line, added)];
}

function marksOf({ lines }: SpecDocument, { range }: Fence): string {
	return /^(`+|~+)/.exec(lines.line(range.start.line).slice(range.start.character))?.[0] ?? '';
}

function grownMarks(document: SpecDocument, fence: Fence, content: string): TextEdit[] {
	const marks = marksOf(document, fence);
	if (marks === '') {
		return [];
	}
	const found = content.split('\n').map((line) => /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '');
	const longest = Math.max(0, ...found.filter((one) => one[0] === marks[0]).map((one) => one.length));
	if (longest < marks.length) {
		return [];
	}
	const more = marks.slice(0, 1).repeat(longest + 1 - marks.length);
	const { start, end } = fence.range;
	const close = document.lines.offsetAt(end);
	const open = document.lines.offsetAt(start) + marks.length;
	return [...editAt(document, open, open, more), ...(fence.closed ? editAt(document, close, close, more) : [])];
}

function setLanguage(document: SpecDocument, fence: Fence, language: string): TextEdit[] {
	if (!/^[^\s`{}]*$/.test(language)) {
		throw new OperationError('Type the language as one word.');
	}
	const offset = document.lines.offsetAt(fence.range.start);
	const marks = marksOf(document, fence);
	const info = document.lines.line(fence.range.start.line).slice(fence.range.start.character + marks.length);
	const [, blanks = '', written = ''] = /^([ \t]*)([^\s{}]*)/.exec(info) ?? [];
	const start = offset + marks.length + blanks.length;
	return marks === '' || written.toLowerCase() === language.toLowerCase()
		? []
		: editAt(document, start, start + written.length, language);
}
