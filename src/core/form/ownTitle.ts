import { readRecordName } from '../adr/record/recordName.ts';
import { recordTitle } from '../adr/record/recordTitle.ts';
import { parseDocument } from '../document/parse.ts';
import type { Heading, SpecDocument } from '../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { OperationError } from '../workspace/change.ts';
import { oneLine, replaceValue, type Span } from './text/editableText.ts';

/**
 * The words of a document's title that its author chooses, as written: without what its kind has before or behind them
 * (`Tasks: `), and without the number of a decision. Undefined for a document whose first heading is no title, or is
 * underlined.
 */
export function ownTitle(document: SpecDocument, kind: Kind): string | undefined {
	const span = ownSpan(document, kind);
	return span && document.text.slice(span.start, span.end);
}

/**
 * Gives a document another title; what stands around the author's own words stays.
 * @throws OperationError where there is no title to change, or its heading can't have the text
 */
export function setTitle(document: SpecDocument, kind: Kind, text: string): TextEdit[] {
	const wanted = inOneLine(text);
	const span = ownSpan(document, kind);
	if (!span) {
		throw new OperationError('This document has no heading of the first level that is its title. Add one in the text.');
	}
	if (wanted === '') {
		throw new OperationError('A title needs a text.');
	}
	const edits = replaceValue(document, oneLine(span.start, span.end), wanted);
	const whole = textSpan(document, document.title);
	const heading = (of: SpecDocument): string => (of.title ? of.lines.slice(of.title.textRange) : '');
	const expected = `${document.text.slice(whole.start, span.start)}${wanted}${document.text.slice(span.end, whole.end)}`;
	const result = parseDocument(document.path, applyEdits(document.text, edits));
	if (heading(result) !== expected) {
		throw new OperationError('A title can’t end like this: hashes and braces there are marks of the heading.');
	}
	if (kind.record && ownTitle(result, kind) !== wanted) {
		throw new OperationError('A title can’t begin like this: it would be read as the number of the record.');
	}
	return edits;
}

function inOneLine(text: string): string {
	const lines = text.split(/[\r\n]/).map((line) => line.trim());
	return lines.filter((line) => line !== '').join(' ');
}

function ownSpan(document: SpecDocument, kind: Kind): Span | undefined {
	const { title } = document;
	if (!title || title.text === '' || title.setext || matchSections(document, kind).title?.heading !== title) {
		return undefined;
	}
	const whole = textSpan(document, title);
	const own = (kind.record ? ofRecord(document, kind, whole) : undefined) ?? ofTemplate(document, kind, whole) ?? whole;
	return withoutBlanks(document, own);
}

/** Blanks around the words part them from what stands there, and stay. */
function withoutBlanks({ text }: SpecDocument, { start, end }: Span): Span {
	const source = text.slice(start, end);
	const own = source.trimStart();
	const first = end - own.length;
	return { start: first, end: first + own.trimEnd().length };
}

function textSpan({ lines }: SpecDocument, heading: Heading | undefined): Span {
	return heading
		? { start: lines.offsetAt(heading.textRange.start), end: lines.offsetAt(heading.textRange.end) }
		: { start: 0, end: 0 };
}

/** Without the number or the id of a decision. */
function ofRecord(document: SpecDocument, kind: Kind, whole: Span): Span | undefined {
	const { titleRange } = recordTitle(document, kind, readRecordName(document.path));
	const start = titleRange && document.lines.offsetAt(titleRange.start);
	const end = titleRange && document.lines.offsetAt(titleRange.end);
	const isWithin = start !== undefined && end !== undefined && whole.start <= start && end <= whole.end;
	return isWithin ? { start, end } : undefined;
}

/** Without what the kind says of it: all of a title that does not have the form of a new one. */
function ofTemplate({ text }: SpecDocument, { title }: Kind, { start, end }: Span): Span | undefined {
	const [before = '', behind, ...more] = title?.template.split('{title}') ?? [];
	const written = text.slice(start, end);
	const isMade = behind !== undefined && more.length === 0 && written.startsWith(before) && written.endsWith(behind);
	const own = isMade ? { start: start + before.length, end: end - behind.length } : undefined;
	return own && text.slice(own.start, own.end).trim() !== '' ? own : undefined;
}
