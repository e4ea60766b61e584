import { parseBlocks } from '../../document/markdown.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { editAt, oneLine, replaceValue } from '../text/editableText.ts';
import { isBlankLine, linesBehind, withoutLines } from '../text/lineEdits.ts';
import type { FieldSource } from './readFields.ts';

/** What a person does with fields, which count from 0. */
export type FieldOperation =
	| { readonly type: 'value'; readonly field: number; readonly value: string }
	| { readonly type: 'name'; readonly field: number; readonly name: string }
	/** Puts a field behind another. */
	| { readonly type: 'add'; readonly behind: number; readonly name: string; readonly value: string }
	| { readonly type: 'remove'; readonly field: number };

/** Edits of a row of fields. @throws OperationError where there is no such field, and for a name that is none */
export function fieldEdits(
	document: SpecDocument,
	fields: readonly FieldSource[],
	operation: FieldOperation,
): TextEdit[] {
	switch (operation.type) {
		case 'value':
			return setValue(document, fieldAt(fields, operation.field), operation.value);
		case 'name': {
			const { nameSpan } = fieldAt(fields, operation.field);
			return replaceValue(document, oneLine(nameSpan.start, nameSpan.end), checkedName(operation.name));
		}
		case 'add':
			return [added(document, fieldAt(fields, operation.behind), checkedName(operation.name), operation.value)];
		case 'remove':
			return [removed(document, fieldAt(fields, operation.field))];
	}
}

function fieldAt(fields: readonly FieldSource[], place: number): FieldSource {
	const field = fields[place];
	if (!field) {
		throw new OperationError('There is no such field. The text may have changed meanwhile.');
	}
	return field;
}

function checkedName(name: string): string {
	const checked = name.trim();
	if (!/^[^*:：\r\n]{1,60}$/u.test(checked)) {
		throw new OperationError('Type a name without colons and stars, of at most 60 characters.');
	}
	return checked;
}

function setValue(document: SpecDocument, field: FieldSource, value: string): TextEdit[] {
	const { editable } = field;
	if (value === field.value) {
		return [];
	}
	// A blank line would end the paragraph of the field
	const lines = value
		.split(/\r\n?|[\n\u2028\u2029]/)
		.map((line) => line.trimEnd())
		.filter((line, i) => i === 0 || line.trim() !== '');
	const isLong = editable.lines.length > 1 && isParagraph(lines.join('\n'));
	const wanted = isLong ? lines.join('\n') : lines.map((line) => line.trim()).join(' ');
	const start = editable.lines[0]?.start ?? 0;
	// Without a blank behind the colon it would be a field no more
	const isBare = /^[ \t]*(?:\n|$)/.test(field.value) && /[:：*]/.test(document.text[start - 1] ?? '');
	const apart = isBare && wanted !== '' ? ` ${wanted}` : wanted;
	return field.value === '' && apart !== wanted
		? editAt(document, start, start, apart)
		: replaceValue(document, editable, apart);
}

/** Whether lines behind a name go on with its paragraph, and leave that to the fields behind it. */
function isParagraph(value: string): boolean {
	const blocks = parseBlocks(`Name: ${value}\nName: value`).filter(({ type }) => type.endsWith('_open'));
	return blocks.length === 1 && blocks[0]?.type === 'paragraph_open';
}

function added(document: SpecDocument, behind: FieldSource, name: string, value: string): TextEdit {
	const { lines } = document;
	const { start, end } = behind.nameSpan;
	const offset = lines.startOf(behind.first);
	const mark = behind.lead.slice(end - offset).trimEnd();
	const written =
		`${behind.lead.slice(0, start - offset)}${name}${mark} ${value.replace(/\s+/g, ' ').trim()}`.trimEnd();
	const isApart =
		isBlankLine(document, behind.first - 1) && behind.first > 0 && !/^\s*(?:[-*+]|\d+[.)])\s/.test(written);
	return linesBehind(document, behind.last, isApart ? ['', written] : [written]);
}

function removed(document: SpecDocument, { first, last }: FieldSource): TextEdit {
	const isAlone = first > 0 && isBlankLine(document, first - 1) && isBlankLine(document, last + 1);
	return withoutLines(document, isAlone ? first - 1 : first, last);
}
