import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { insertion } from '../../adr/links/bodyLines.ts';
import { quoteOf, yamlValue } from '../../adr/record/yamlValue.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { hasToml, textStart } from '../../document/textStart.ts';
import { OperationError } from '../../workspace/change.ts';
import { isSameName, type Verdict } from './approval.ts';
import {
	type EntryKey,
	entryKeys,
	entryValue,
	hasKey,
	type ListPlace,
	listOf,
	type ReviewFrontMatter,
	textEntry,
} from './reviewFrontMatter.ts';

/**
 * Edits that write what a reviewer says into the front matter: into their entry of the list `approvals`, else into a new
 * one. Who is asked is added to `reviewers`, where the document has that list and says nothing of them yet.
 * @param content fingerprint of the text that is approved
 * @throws OperationError where the list is written in a form that can't be added to
 */
export function frontMatterEdits(
	document: SpecDocument,
	{ approvals, reviewers }: ReviewFrontMatter,
	verdict: Verdict,
	content: string | undefined,
): TextEdit[] {
	const own = (listOf(approvals)?.items ?? []).find(
		(item): item is Node => isNode(item) && isSameName(nameOf(item), verdict.reviewer),
	);
	if (own) {
		return entryEdits(document, own, verdict, content);
	}
	if (verdict.state === 'pending' && reviewers) {
		return askedEdits(document, reviewers, verdict.reviewer);
	}
	return approvals ? addEntry(document, approvals, verdict, content) : [newList(document, verdict, content)];
}

/** The list with its first entry, behind the other keys of the front matter, which is made where there is none. */
export function newList(document: SpecDocument, verdict: Verdict, content: string | undefined): TextEdit {
	const text = `approvals:\n${entryText(verdict, content, '  ')}`;
	const { frontMatter } = document;
	if (frontMatter) {
		const { errors, contents } = parseDocument(frontMatter.yaml, { logLevel: 'silent' });
		if (errors.length > 0 || (isMap(contents) && contents.flow)) {
			throw byHand(document);
		}
		return insertion(document, { line: frontMatter.range.end.line, character: 0 }, text);
	}
	if (hasToml(document)) {
		throw byHand(document);
	}
	return insertion(document, { line: 0, character: textStart(document) }, `---\n${text}---\n\n`);
}

function nameOf(node: Node): string {
	const value = isMap(node) ? entryValue(node, 'reviewer') : isScalar(node) ? node : undefined;
	const text = String(value?.value ?? '');
	return isMap(node) ? text : textEntry(text).reviewer;
}

function valuesOf({ state, day, comment }: Verdict, content: string | undefined): [EntryKey, string][] {
	return [
		['state', state],
		['date', state === 'pending' ? '' : day],
		['comment', comment],
		['content', content ?? ''],
	];
}

function entryText(verdict: Verdict, content: string | undefined, indent: string): string {
	const values = valuesOf(verdict, content).filter(([, text]) => text !== '');
	const lines = values.map(([key, text]) => `${indent}  ${entryKeys[key][0]}: ${yamlValue(text, '')}`);
	return [`${indent}- name: ${yamlValue(verdict.reviewer, '')}`, ...lines, ''].join('\n');
}

/**
 * Changes what an entry says; keys that it lacks are added below it.
 * @throws OperationError where a value is none of one line that stands there alone: an alias, a list, a block of lines
 */
function entryEdits(document: SpecDocument, entry: Node, verdict: Verdict, content: string | undefined): TextEdit[] {
	if (!isMap(entry)) {
		return [textEntryEdit(document, entry, verdict, content)];
	}
	if (entry.flow) {
		throw byHand(document);
	}
	const edits: TextEdit[] = [];
	const added: string[] = [];
	for (const [key, text] of valuesOf(verdict, content)) {
		const value = entryValue(entry, key);
		if (key === 'comment' && text === '') {
			continue;
		}
		if (value?.range) {
			edits.push(...valueEdit(document, value, text));
		} else if (hasKey(entry, key)) {
			throw byHand(document);
		} else if (text !== '') {
			added.push(`${entryKeys[key][0]}: ${yamlValue(text, '')}`);
		}
	}
	if (added.length > 0) {
		const [first] = entry.items;
		const key = first && isNode(first.key) ? first.key : undefined;
		const column = placeOf(document, key?.range?.[0] ?? 0).character;
		const end = placeOf(document, lastOf(document, entry));
		const line = end.character === 0 ? end.line - 1 : end.line;
		const position = { line, character: document.lines.line(line).length };
		edits.push(insertion(document, position, added.map((text) => `\n${' '.repeat(column)}${text}`).join('')));
	}
	return edits;
}

/** Where the content of an entry ends: a node's own end may lie behind line breaks and comments. */
function lastOf({ frontMatter }: SpecDocument, entry: YAMLMap): number {
	const [start, , end] = entry.range ?? [0, 0, 0];
	return start + (frontMatter?.yaml.slice(start, end).trimEnd().length ?? 0);
}

function valueEdit(document: SpecDocument, value: Scalar, text: string): TextEdit[] {
	const { yaml = '', offset = 0 } = document.frontMatter ?? {};
	const [start, end] = value.range ?? [0, 0];
	const source = yaml.slice(start, end);
	if (String(value.value ?? '').trim() === text) {
		return [];
	}
	// What has an anchor may be said elsewhere, too
	if (/[\r\n]/.test(source) || value.anchor !== undefined) {
		throw byHand(document);
	}
	// Between a key without a value and a comment there may be no blank that is left, nor one behind the key
	const before = source === '' && yaml[start - 1] === ':' ? ' ' : '';
	const behind = yaml[end] === '#' ? ' ' : '';
	const newText = before + (text === '' ? "''" : yamlValue(text, quoteOf(source))) + behind;
	return [{ range: document.lines.rangeAt(offset + start, offset + end), newText }];
}

/** An entry that is one text says who and when; what it approves stands in a comment of YAML behind it. */
function textEntryEdit(document: SpecDocument, entry: Node, verdict: Verdict, content: string | undefined): TextEdit {
	const { line, character } = placeOf(document, entry.range?.[0] ?? 0);
	const mark = document.lines.line(line).slice(0, character);
	if (verdict.state !== 'approved' || !/^\s*-\s+$/.test(mark)) {
		// A list of names says nothing but that they approve
		return asMap(document, line, mark, verdict, content);
	}
	const stamp = content === undefined ? '' : ` # approved ${content}`;
	const end = { line, character: document.lines.line(line).length };
	const newText = yamlValue(`${verdict.reviewer}, ${verdict.day}`, '') + stamp;
	return { range: { start: { line, character }, end }, newText };
}

function asMap(
	document: SpecDocument,
	line: number,
	mark: string,
	verdict: Verdict,
	content: string | undefined,
): TextEdit {
	if (!/^\s*-\s+$/.test(mark)) {
		throw byHand(document);
	}
	const text = entryText(verdict, content, mark.slice(0, mark.indexOf('-'))).trimEnd();
	const whole = insertion(document, { line, character: 0 }, text);
	return {
		range: { start: { line, character: 0 }, end: { line, character: document.lines.line(line).length } },
		newText: whole.newText,
	};
}

function addEntry(document: SpecDocument, place: ListPlace, verdict: Verdict, content: string | undefined): TextEdit[] {
	const { value } = place;
	const list = listOf(place);
	const first = list?.items.find((item): item is Node => isNode(item));
	if (list && !list.flow && first) {
		const { line, character } = placeOf(document, first.range?.[0] ?? 0);
		const indent = document.lines.line(line).slice(0, character).replace(/-\s*$/, '');
		const [start, , end] = list.range ?? [0, 0, 0];
		const last = placeOf(document, start + (document.frontMatter?.yaml.slice(start, end).trimEnd().length ?? 0));
		const isText = list.items.every(isScalar) && verdict.state === 'approved';
		const stamp = content === undefined ? '' : ` # approved ${content}`;
		const entry = isText
			? `${indent}- ${yamlValue(`${verdict.reviewer}, ${verdict.day}`, '')}${stamp}`
			: entryText(verdict, content, indent).trimEnd();
		const at = { line: last.line, character: document.lines.line(last.line).length };
		return [insertion(document, at, `\n${entry}`)];
	}
	const isEmpty =
		value === null || (isSeq(value) && value.items.length === 0) || (isScalar(value) && value.value === null);
	if (!isEmpty) {
		throw byHand(document);
	}
	const { line } = placeOf(document, place.start);
	const source = document.lines.line(line);
	const behind = { line, character: source.indexOf(':') + 1 };
	const last = isSeq(value) || (isScalar(value) && value.source) ? placeOf(document, value.range?.[1] ?? 0) : behind;
	if (last.line !== line) {
		throw byHand(document);
	}
	const comment = source.slice(last.character).trim();
	const entry = entryText(verdict, content, '  ').trimEnd();
	const { newText } = insertion(document, behind, `${comment && ' '}${comment}\n${entry}`);
	return [{ range: { start: behind, end: { line, character: source.length } }, newText }];
}

/** Adds a name to the list of those who are asked. */
function askedEdits(document: SpecDocument, place: ListPlace, name: string): TextEdit[] {
	const list = listOf(place);
	const items = (list?.items ?? []).filter((item): item is Node => isNode(item));
	if (items.some((item) => isSameName(nameOf(item), name))) {
		return [];
	}
	const last = items.at(-1);
	const offset = document.frontMatter?.offset ?? 0;
	if (list?.flow) {
		const end = (list.range?.[1] ?? 1) - 1;
		const at = last?.range?.[1] ?? end;
		const newText = `${last ? ', ' : ''}${yamlValue(name, '')}`;
		return [{ range: document.lines.rangeAt(offset + at, offset + at), newText }];
	}
	if (list && last) {
		const { line, character } = placeOf(document, last.range?.[0] ?? 0);
		const mark = document.lines.line(line).slice(0, character);
		const end = lastLine(document, last);
		const text = isMap(last) ? `name: ${yamlValue(name, '')}` : yamlValue(name, '');
		return [insertion(document, { line: end, character: document.lines.line(end).length }, `\n${mark}${text}`)];
	}
	const { value } = place;
	if (!isScalar(value)) {
		return [];
	}
	const known = String(value.value ?? '')
		.split(',')
		.map((one) => one.trim());
	if (known.some((one) => isSameName(one, name))) {
		return [];
	}
	const { line } = placeOf(document, place.start);
	const behind = document.lines.line(line).indexOf(':') + 1;
	const names = [...known, name].filter(Boolean).map((one) => yamlValue(one, ''));
	const end = value.source ? placeOf(document, value.range?.[1] ?? 0) : { line, character: behind };
	if (end.line !== line) {
		throw byHand(document);
	}
	return [{ range: { start: { line, character: behind }, end }, newText: ` [${names.join(', ')}]` }];
}

function lastLine(document: SpecDocument, node: Node): number {
	const [start, , end] = node.range ?? [0, 0, 0];
	return placeOf(document, start + (document.frontMatter?.yaml.slice(start, end).trimEnd().length ?? 0)).line;
}

function placeOf({ frontMatter, lines }: SpecDocument, offset: number): { line: number; character: number } {
	return lines.positionAt((frontMatter?.offset ?? 0) + offset);
}

function byHand({ path }: SpecDocument): OperationError {
	return new OperationError(
		`In ${path} the approvals are written in a form that can't be added to. Write them by hand.`,
	);
}
