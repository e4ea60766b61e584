import { isInTag } from '../document/inTag.ts';
import { type BlockToken, parseBlocks } from '../document/markdown.ts';
import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, lineBreakOf, type Position, type TextEdit } from '../document/text.ts';
import { isSuppressed, readSuppressions } from './suppressions.ts';

/**
 * The edit that switches a rule off for one line by a comment, which leaves the rest of the document as it reads: at
 * the line's end where one above it would cut a table, a list, a quote or a paragraph in two.
 * @param line from 0
 * @returns nothing where no comment can stand: inside code, front matter, a tag or another comment
 */
export function ignoreLine(document: SpecDocument, rule: string, line: number): TextEdit | undefined {
	if (isCodeBehindDefinition(document, line)) {
		return undefined;
	}
	const around = blocksOf(document).filter(({ map }) => map && map[0] <= line && line < map[1]);
	const html = around.find(({ type, map }) => type === 'html_block' && map && map[0] < line);
	const isQuoted = around.some(({ type }) => type === 'blockquote_open');
	// Definitions are no block of their own here: a comment between them parts what reads as one paragraph
	const isDefined = isDefinition(document, line) || isDefinitionInList(document, line);
	const shape = (of: SpecDocument): string => outline(of) + (isDefined ? '' : structure(blocksOf(of)));
	const before = shape(document);
	return [...places(document, rule, line, isQuoted)].find((edit) => {
		if (isInTag(document, edit.range.start) || (html && isInRawText(document, html, edit.range.start))) {
			return false;
		}
		const text = applyEdits(document.text, [edit]);
		const after = parseDocument(document.path, text);
		const moved = line + after.lines.count - document.lines.count;
		return isSuppressed(readSuppressions(after), rule, moved) && shape(after) === before;
	});
}

/** Where a comment may stand, the best place first. */
function* places(document: SpecDocument, rule: string, line: number, isQuoted: boolean): Generator<TextEdit> {
	const text = document.lines.line(line);
	const heading = document.headings.find(({ range }) => range.start.line <= line && line <= range.end.line);
	const above = () => {
		const indent = (isQuoted ? /^[ \t>]*/ : /^[ \t]*/).exec(text)?.[0] ?? '';
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
	yield above();
}

/** The blocks of a document, with their lines as its own. */
function blocksOf({ text, lines, frontMatter }: SpecDocument): BlockToken[] {
	const first = frontMatter ? frontMatter.range.end.line + 1 : 0;
	const blocks = parseBlocks(frontMatter ? text.slice(lines.startOf(first)) : text);
	return blocks.map((block) => ({ ...block, map: block.map && [block.map[0] + first, block.map[1] + first] }));
}

/** Which blocks stand in which, without comments of our own. */
function structure(blocks: readonly BlockToken[]): string {
	return blocks
		.filter(({ type, content }) => type !== 'html_block' || !/^\s*<!-- archspec-[^>]*-->\s*$/.test(content))
		.map(({ type, level }) => `${type} ${level}`)
		.join();
}

/** Elements whose content is no HTML, so that a comment in it would be seen or run. */
const rawText = /<(script|style|textarea|title)\b(?:(?!<\/\1)[\s\S])*$/i;

function isInRawText({ lines }: SpecDocument, { content, map }: BlockToken, end: Position): boolean {
	const before = lines.slice({ start: { line: map?.[0] ?? 0, character: 0 }, end });
	return /^\s*<(?:\?|!(?!--))/.test(content) || rawText.test(before);
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
