import { readField } from '../../document/fields.ts';
import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Area } from '../area.ts';
import type { ListItem } from '../list/readList.ts';
import { type EditableText, type Span, valueIn } from '../text/editableText.ts';
import { isBlankLine } from '../text/lineEdits.ts';
import type { ValueUse } from './valueUse.ts';

/** A named value as a form shows it. */
export interface FieldModel {
	readonly name: string;
	/** Markdown; of several lines where it goes on behind the line of its name. */
	readonly value: string;
	/** What may stand there, where the kind says so; any text else. */
	readonly choices: readonly string[];
	readonly use: ValueUse;
}

/** A named value with its places. */
export interface FieldSource {
	readonly name: string;
	readonly value: string;
	/** Lines of the field. */
	readonly first: number;
	readonly last: number;
	/** All up to the value: marks of a list, name, colon and blanks. */
	readonly lead: string;
	readonly nameSpan: Span;
	readonly editable: EditableText;
}

/** What ends a line of several fields that are to be shown below each other, and is no part of a value. */
const hardBreak = /(?:[ \t]*(?:<br ?\/?>|\\))?[ \t]*$/;

/** The fields that a paragraph or a list consists of; undefined where it says anything else. */
export function readFields(
	document: SpecDocument,
	{ first, last }: Area,
	items: readonly ListItem[] | undefined,
	expectPlain: boolean,
): FieldSource[] | undefined {
	const fields: FieldSource[] = [];
	const starts = new Map(items?.map((item) => [item.first, item.editable.lines[0]?.start ?? 0]));
	if (items?.some((item) => item.depth > 0 || item.box !== undefined || item.id !== undefined)) {
		return undefined;
	}
	for (let line = first; line <= last; line++) {
		const start = items ? starts.get(line) : undefined;
		const field =
			items && start === undefined ? undefined : fieldAt(document, line, start, items !== undefined, expectPlain);
		const before = fields.at(-1);
		if (field) {
			fields.push(field);
		} else if (!isBlankLine(document, line)) {
			if (!before || items) {
				return undefined;
			}
			fields[fields.length - 1] = continued(document, before, line);
		}
	}
	return fields.length > 0 ? fields : undefined;
}

function fieldAt(
	document: SpecDocument,
	line: number,
	start: number | undefined,
	inList: boolean,
	expectPlain: boolean,
): FieldSource | undefined {
	const { lines, text } = document;
	const source = lines.line(line);
	const from = start === undefined ? source.length - source.trimStart().length : start - lines.startOf(line);
	const field = readField(source.slice(from), inList, expectPlain);
	if (!field) {
		return undefined;
	}
	const offset = lines.startOf(line) + from;
	const valueStart = offset + field.valueStart;
	const valueEnd = valueStart + field.value.replace(hardBreak, '').length;
	const editable = { lines: [{ start: valueStart, end: valueEnd }], indent: '' };
	return {
		name: plainText(field.name),
		value: valueIn(document, editable),
		first: line,
		last: line,
		lead: text.slice(lines.startOf(line), valueStart),
		nameSpan: { start: offset + field.nameStart, end: offset + field.nameStart + field.name.length },
		editable,
	};
}

function continued(document: SpecDocument, field: FieldSource, line: number): FieldSource {
	const { lines } = document;
	const source = lines.line(line);
	const start = source.length - source.trimStart().length;
	const before = field.editable.lines.map((span, i, all) =>
		i === all.length - 1 ? { start: span.start, end: lines.endOf(field.last) } : span,
	);
	const span = { start: lines.startOf(line) + start, end: lines.startOf(line) + source.replace(hardBreak, '').length };
	const editable = { lines: [...before, span], indent: source.slice(0, start) };
	return { ...field, last: line, editable, value: valueIn(document, editable) };
}
