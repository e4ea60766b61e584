import type { Field, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { hasToml, textStart } from '../../document/textStart.ts';
import { frontMatterOf } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { OperationError } from '../../workspace/change.ts';
import { addBehind, insertion } from '../links/bodyLines.ts';
import type { ValueForm } from '../record/record.ts';
import { quoteOf, yamlValue } from '../record/yamlValue.ts';
import { escapedFor } from './statusValue.ts';

/** A named value that is to be written into the head of a record. */
export interface NewValue {
	readonly name: string;
	readonly text: string;
}

/** @throws OperationError for front matter to which no line with a key can be added */
function refuseBraces({ frontMatter, path }: SpecDocument, name: string): void {
	if (frontMatter?.yaml.trimStart().startsWith('{')) {
		throw byHand(path, 'one mapping in braces', name);
	}
}

/** @throws OperationError for front matter that is no YAML: there the value may stand already */
function refuseToml(document: SpecDocument, name: string): void {
	if (hasToml(document)) {
		throw byHand(document.path, 'TOML', name);
	}
}

function byHand(path: string, form: string, name: string): OperationError {
	return new OperationError(`In ${path} the front matter is ${form}. Write the ${name.toLowerCase()} by hand.`);
}

/** In place of what a key has on its line: nothing, a value that says nothing (`~`, `""`), or the choice of a template. */
export function intoFrontMatter(document: SpecDocument, key: string, text: string): TextEdit | undefined {
	refuseBraces(document, key);
	const place = frontMatterOf(document)?.rangeOf('', key);
	if (!place) {
		return undefined;
	}
	const { line, character } = place.end;
	const behind = document.lines.line(line).slice(character);
	const colon = /^\s*:[ \t]*/.exec(behind)?.[0] ?? '';
	const said = behind.slice(colon.length);
	const value = said.split(/[ \t]#|^#/, 1)[0]?.trimEnd() ?? '';
	if (/^\s+\S|^- /.test(document.lines.line(line + 1))) {
		throw new OperationError(
			`In ${document.path} the value of "${key}" has several lines. Write the ${key.toLowerCase()} by hand.`,
		);
	}
	const start = character + colon.length;
	const range = { start: { line, character: start }, end: { line, character: start + value.length } };
	const isComment = said.startsWith('#');
	return { range, newText: `${/\s$/.test(colon) ? '' : ' '}${yamlValue(text, quoteOf(value))}${isComment ? ' ' : ''}` };
}

/** As the value of a field that has none. */
export function intoField(document: SpecDocument, { valueRange, form }: Field, text: string): TextEdit {
	const source = document.lines.line(valueRange.start.line);
	const before = /\s$/.test(source.slice(0, valueRange.start.character)) ? '' : ' ';
	const after = form === 'table' && !/^\s/.test(source.slice(valueRange.end.character)) ? ' ' : '';
	return { range: valueRange, newText: before + escapedFor(form, text) + after };
}

/** A key at the top of the front matter, which is made where there is none. */
export function asFrontMatter(document: SpecDocument, { name, text }: NewValue): TextEdit {
	refuseBraces(document, name);
	refuseToml(document, name);
	const line = `${name}: ${yamlValue(text, '')}\n`;
	if (document.frontMatter) {
		return insertion(document, document.lines.positionAt(document.frontMatter.offset), line);
	}
	return insertion(document, { line: 0, character: textStart(document) }, `---\n${line}---\n\n`);
}

/** A key on the line below that of another one; undefined where there is no such key, or its value has several lines. */
export function behindKey(document: SpecDocument, key: string, { name, text }: NewValue): TextEdit | undefined {
	const { frontMatter, lines } = document;
	const end = frontMatter?.range.end.line ?? 0;
	for (let line = 1; line < end; line++) {
		const source = lines.line(line);
		if (source.slice(0, key.length + 1).toLowerCase() === `${key}:`) {
			const isWhole = !/^(?:\s+\S|- )/.test(lines.line(line + 1));
			return isWhole
				? insertion(document, { line: line + 1, character: 0 }, `${name}: ${yamlValue(text, '')}\n`)
				: undefined;
		}
	}
	return undefined;
}

/**
 * A field beside those of the head and written like them, else below the title in the form that is asked for.
 * @param place `first` before the first field of that form; `last` behind the last one, where that is a bullet or a row
 */
export function asField(
	document: SpecDocument,
	wanted: ValueForm,
	value: NewValue,
	place: 'first' | 'last' = 'first',
): TextEdit {
	const fields = headFields(document);
	const alike = fields.filter(({ form }) => form === wanted);
	const last = (alike.length > 0 ? alike : fields).at(-1);
	if (place === 'last' && last && (last.form === 'bullet' || last.form === 'table')) {
		return besideField(document, last, value, 'behind');
	}
	const anchor = alike[0] ?? fields[0];
	if (anchor) {
		return besideField(document, anchor, value, anchor.form === 'table' ? 'behind' : 'before');
	}
	const { name, text } = value;
	refuseToml(document, name);
	const field =
		wanted === 'bullet' ? `- ${name}: ${text}` : wanted === 'plain' ? `${name}: ${text}` : `**${name}:** ${text}`;
	if (document.title) {
		return addBehind(document, document.title.range.end.line, `\n\n${field}`);
	}
	const start = document.frontMatter ? document.frontMatter.range.end.line + 1 : 0;
	const first = document.lines.startOf(start) + (start === 0 ? textStart(document) : 0);
	return insertion(document, document.lines.positionAt(first), `${field}\n\n`);
}

/** A line beside that of a field, which differs from it in name and value alone. */
function besideField(
	document: SpecDocument,
	field: Field,
	{ name, text }: NewValue,
	side: 'before' | 'behind',
): TextEdit {
	const { lines } = document;
	const { line } = field.range.start;
	const source = lines.line(line);
	const { nameRange, valueRange, form } = field;
	const between = source.slice(nameRange.end.character, valueRange.start.character);
	const like =
		source.slice(0, nameRange.start.character) +
		name +
		(/\s$/.test(between) ? between : `${between} `) +
		escapedFor(form, text) +
		source.slice(valueRange.end.character);
	if (side === 'behind') {
		const table = document.tables.find(({ range }) => range.start.line <= line && line <= range.end.line);
		const isHeader = table !== undefined && table.header.range.start.line === line;
		return addBehind(document, isHeader ? line + 1 : line, `\n${like}`);
	}
	const next = lines.line(line + 1).trim();
	const apart = form !== 'bullet' && next === '' ? '\n\n' : '\n';
	return insertion(document, { line, character: 0 }, like + apart);
}

/** What breaks a line within a paragraph. */
const hardBreak = /(?:\\|<br ?\/?>| {2,})$/i;

/**
 * A field of a form on the line below another one, else below the last of that form in the head.
 * @returns undefined where the head has none of that form
 */
export function fieldBehind(
	document: SpecDocument,
	form: ValueForm,
	{ name, text }: NewValue,
	other?: Field,
): TextEdit | undefined {
	const { lines } = document;
	const alike = headFields(document).filter((field) => field.form === form);
	const anchor = other ?? alike.at(-1);
	if (!anchor) {
		return undefined;
	}
	if (form === 'table') {
		return besideField(document, anchor, { name, text }, 'behind');
	}
	const { nameRange, valueRange } = anchor;
	const source = lines.line(nameRange.start.line);
	const colon = source.slice(nameRange.end.character, valueRange.start.character).trimEnd();
	const like = `${source.slice(0, nameRange.start.character)}${name}${colon} ${text}`;
	const line = lastLineOf(document, anchor);
	const [before] = alike.filter((field) => field !== anchor && field.range.start.line < nameRange.start.line).slice(-1);
	const own = hardBreak.exec(lines.line(line))?.[0] ?? '';
	const broken = before && before.range.start.line === nameRange.start.line - 1;
	const usual = broken ? (hardBreak.exec(lines.line(before.range.start.line))?.[0] ?? '') : '';
	const isApart = before !== undefined && form !== 'bullet' && lines.line(nameRange.start.line - 1).trim() === '';
	return addBehind(document, line, `${own === '' ? usual : ''}${isApart ? '\n\n' : '\n'}${like}${own}`);
}

/** The last line of a field whose value goes on below it. */
export function lastLineOf({ lines, fields, headings }: SpecDocument, { range }: Pick<Field, 'range'>): number {
	let line = range.start.line;
	const begins = (next: number): boolean =>
		/^\s*(?:$|[-*+>|#]|\d+[.)]\s)/.test(lines.line(next)) ||
		fields.some((field) => field.range.start.line === next) ||
		headings.some((heading) => heading.range.start.line === next);
	while (line + 1 < lines.count && !begins(line + 1)) {
		line++;
	}
	return line;
}
