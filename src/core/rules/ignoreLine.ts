import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, lineBreakOf, type Position, type TextEdit } from '../document/text.ts';
import { isSuppressed, readSuppressions } from './suppressions.ts';

/**
 * The edit that switches a rule off for one line by a comment, which leaves the rest of the document as it reads: at
 * the line's end where one above it would cut a table, a list, a quote or a paragraph in two.
 * @param line from 0
 * @returns nothing where no comment can stand: inside code, front matter or another comment
 */
export function ignoreLine(document: SpecDocument, rule: string, line: number): TextEdit | undefined {
	if (isCodeBehindDefinition(document, line)) {
		return undefined;
	}
	return [...places(document, rule, line)].find((edit) => {
		const text = applyEdits(document.text, [edit]);
		const after = parseDocument(document.path, text);
		const moved = line + after.lines.count - document.lines.count;
		return isSuppressed(readSuppressions(after), rule, moved) && outline(after) === outline(document);
	});
}

/** Where a comment may stand, the best place first. */
function* places(document: SpecDocument, rule: string, line: number): Generator<TextEdit> {
	const text = document.lines.line(line);
	const heading = document.headings.find(({ range }) => range.start.line <= line && line <= range.end.line);
	const above = () => {
		const indent = /^[ \t>]*/.exec(text)?.[0] ?? '';
		const comment = `${indent}<!-- archspec-disable-next-line ${rule} -->${lineBreakOf(document.text)}`;
		return insertion({ line, character: 0 }, comment);
	};
	const begins = line === 0 || document.lines.line(line - 1).trim() === '';
	const inList = isDefinitionInList(document, line);
	if (inList && !begins) {
		return;
	}
	// Behind a heading it would be part of the anchor that some hosts make, behind a definition the end of that one; and
	// a tag is a block only where it stands alone.
	if (heading ? !heading.nested : inList || isDefinition(document, line) || (begins && /^\s*</.test(text))) {
		yield above();
	}
	const end = endOfRow(document, line) ?? { line, character: endOfWords(text) };
	yield insertion(end, `${end.character > 0 ? ' ' : ''}<!-- archspec-disable-line ${rule} -->`);
	if (begins) {
		yield above();
	}
}

/** The end of the last cell that Markdown keeps, in a row of a table. */
function endOfRow({ tables }: SpecDocument, line: number): Position | undefined {
	for (const { header, rows } of tables) {
		const row = [header, ...rows].find(({ range }) => range.start.line === line);
		if (row) {
			return row.cells[Math.min(header.cells.length, row.cells.length) - 1]?.range.end;
		}
	}
	return undefined;
}

/** Blanks and a backslash at the end of a line break it there, and stay at the end. */
function endOfWords(text: string): number {
	// Other white space of Unicode is a character to Markdown
	const trimmed = text.replace(/(?<![ \t])[ \t]+$/, '');
	let end = trimmed.length;
	while (trimmed[end - 1] === '\\') {
		end--;
	}
	return trimmed.length - ((trimmed.length - end) % 2);
}

function isDefinition({ links }: SpecDocument, line: number): boolean {
	return links.some(({ form, range }) => form === 'definition' && range.start.line === line);
}

/** In a list, what looks like the definition of a link is taken for one. */
function isDefinitionInList({ lines }: SpecDocument, line: number): boolean {
	return /^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t>]+)+\[[^\][]+\]:/.test(lines.line(line));
}

/** The definition of a link ends a paragraph for some readers and not for others: indented lines behind it are code. */
function isCodeBehindDefinition(document: SpecDocument, line: number): boolean {
	let above = line;
	while (above > 0 && /^(?: {4}| {0,3}\t)/.test(document.lines.line(above))) {
		above--;
	}
	return above < line && (isDefinition(document, above) || isDefinitionInList(document, above));
}

function insertion(position: Position, newText: string): TextEdit {
	return { range: { start: position, end: position }, newText };
}

/** What has to be the same afterwards. */
function outline(document: SpecDocument): string {
	const { headings, tables, fences, links, tasks, fields, codePaths, placeholders, frontMatter } = document;
	return JSON.stringify([
		frontMatter?.yaml,
		headings.map(({ level, text, nested }) => [level, text, nested]),
		tables.map(({ header, rows }) => [header, ...rows].map(({ cells }) => cells.length)),
		fences.map(({ content }) => content),
		links.map(({ form, target }) => [form, target]),
		tasks.map(({ mark, id }) => [mark, id]),
		fields.map(({ name }) => name),
		codePaths.map(({ path }) => path),
		placeholders.map(({ form, text }) => [form, text]),
	]);
}
