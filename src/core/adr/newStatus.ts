import { parseDocument } from '../document/parse.ts';
import type { Field, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../document/yaml.ts';
import { headFields } from '../kinds/documentHead.ts';
import type { Kind } from '../kinds/kind.ts';
import { statusNames } from '../kinds/statusWords.ts';
import { OperationError } from '../workspace/change.ts';
import { addBehind, insertion } from './bodyLines.ts';
import type { Dialect } from './dialect.ts';
import { newSection } from './newSection.ts';
import type { ValueForm } from './record.ts';
import { lastLine, statusSection } from './statusSection.ts';
import { escapedFor } from './statusValue.ts';
import { quoteOf, yamlValue } from './yamlValue.ts';

/**
 * Edits that write a status into a record that has none: into the place for it that is empty, else where the other
 * records of its log have theirs, else where its format puts it.
 */
export function newStatusEdits(document: SpecDocument, kind: Kind, dialect: Dialect, text: string): TextEdit[] {
	return [intoEmptyPlace(document, kind, text) ?? intoNewPlace(document, kind, dialect, text)];
}

/** The edit that fills the place which a document has for a status, and which holds none; undefined without one. */
export function intoEmptyPlace(document: SpecDocument, kind: Kind, text: string): TextEdit | undefined {
	const names = [...(kind.status?.fields ?? []), 'status', ...statusNames].map((name) => name.toLowerCase());
	const key = Object.keys(frontMatterValues(document)).find((name) => names.includes(name.toLowerCase()));
	if (key !== undefined) {
		return intoFrontMatter(document, key, text);
	}
	const field = headFields(document).find(({ name, value }) => names.includes(name.toLowerCase()) && value === '');
	if (field) {
		return intoField(document, field, text);
	}
	const section = statusSection(document, kind);
	return section && addBehind(document, lastLine(document, section) ?? section.heading.range.end.line, `\n\n${text}`);
}

/** In place of what a key has on its line: nothing, a value that says nothing (`~`, `""`), or the choice of a template. */
function intoFrontMatter(document: SpecDocument, key: string, text: string): TextEdit | undefined {
	const place = frontMatterOf(document)?.rangeOf('', key);
	if (!place) {
		return undefined;
	}
	const { line, character } = place.end;
	const behind = document.lines.line(line).slice(character);
	const colon = /^\s*:[ \t]*/.exec(behind)?.[0] ?? '';
	const value =
		behind
			.slice(colon.length)
			.split(/[ \t]#|^#/, 1)[0]
			?.trimEnd() ?? '';
	if (/^\s+\S|^- /.test(document.lines.line(line + 1))) {
		throw new OperationError(`In ${document.path} the value of "${key}" has several lines. Write the status by hand.`);
	}
	const start = character + colon.length;
	const range = { start: { line, character: start }, end: { line, character: start + value.length } };
	return { range, newText: (/\s$/.test(colon) ? '' : ' ') + yamlValue(text, quoteOf(value)) };
}

function intoField(document: SpecDocument, { valueRange, form }: Field, text: string): TextEdit {
	const source = document.lines.line(valueRange.start.line);
	const before = /\s$/.test(source.slice(0, valueRange.start.character)) ? '' : ' ';
	const after = form === 'table' && !/^\s/.test(source.slice(valueRange.end.character)) ? ' ' : '';
	return { range: valueRange, newText: before + escapedFor(form, text) + after };
}

function intoNewPlace(document: SpecDocument, kind: Kind, dialect: Dialect, text: string): TextEdit {
	const form = newStatusForm(kind, dialect);
	switch (form) {
		case 'front-matter':
			return asFrontMatter(document, text);
		case 'section':
			return newSection(document, kind, kind.status?.section ?? 'status', 'Status', text);
		default:
			return asField(document, form, text);
	}
}

/** Where a record that has no status gets one: where the others of its log have theirs, else where its kind puts it. */
export function newStatusForm({ frontMatter, status, intro = '' }: Kind, dialect: Dialect): ValueForm {
	if (dialect.status) {
		return dialect.status;
	}
	if (/^status:/m.test(frontMatter?.template ?? '')) {
		return 'front-matter';
	}
	const field = parseDocument('', intro).fields.find(({ name }) => name.toLowerCase() === 'status');
	return field?.form ?? (status?.section === undefined ? 'bold' : 'section');
}

function asFrontMatter(document: SpecDocument, text: string): TextEdit {
	const line = `status: ${yamlValue(text, '')}\n`;
	if (document.frontMatter) {
		return insertion(document, document.lines.positionAt(document.frontMatter.offset), line);
	}
	const start = document.text.startsWith('\uFEFF') ? 1 : 0;
	return insertion(document, { line: 0, character: start }, `---\n${line}---\n\n`);
}

/** Beside the first field of the head and written like it, else below the title in the form that is asked for. */
function asField(document: SpecDocument, wanted: ValueForm, text: string): TextEdit {
	const fields = headFields(document);
	const anchor = fields.find(({ form }) => form === wanted) ?? fields[0];
	if (anchor) {
		return besideField(document, anchor, text);
	}
	const field =
		wanted === 'bullet' ? `- Status: ${text}` : wanted === 'plain' ? `Status: ${text}` : `**Status:** ${text}`;
	if (document.title) {
		return addBehind(document, document.title.range.end.line, `\n\n${field}`);
	}
	const start = document.frontMatter ? document.frontMatter.range.end.line + 1 : 0;
	const first = document.lines.startOf(start) + (start === 0 && document.text.startsWith('\uFEFF') ? 1 : 0);
	return insertion(document, document.lines.positionAt(first), `${field}\n\n`);
}

/** A line before that of a field, which differs from it in name and value alone; in a table the row below it. */
function besideField(document: SpecDocument, field: Field, text: string): TextEdit {
	const { lines } = document;
	const { line } = field.range.start;
	const source = lines.line(line);
	const { nameRange, valueRange, form } = field;
	const between = source.slice(nameRange.end.character, valueRange.start.character);
	const like =
		source.slice(0, nameRange.start.character) +
		'Status' +
		(/\s$/.test(between) ? between : `${between} `) +
		escapedFor(form, text) +
		source.slice(valueRange.end.character);
	if (form === 'table') {
		const table = document.tables.find(({ range }) => range.start.line <= line && line <= range.end.line);
		const isHeader = table !== undefined && table.header.range.start.line === line;
		return addBehind(document, isHeader ? line + 1 : line, `\n${like}`);
	}
	const next = lines.line(line + 1).trim();
	const apart = form !== 'bullet' && next === '' ? '\n\n' : '\n';
	return insertion(document, { line, character: 0 }, like + apart);
}
