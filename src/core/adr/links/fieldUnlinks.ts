import type { Field, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Range, type TextEdit } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { listBelow } from '../record/fieldList.ts';
import { fieldOf, isOn, ownValue } from '../record/linkPlace.ts';
import type { AdrRecord, LinkPlace, RecordLink } from '../record/record.ts';
import { lastLineOf } from '../status/newField.ts';

/** What stands between the records of a field that names nothing else. */
const mereMarks = /^[\s,;&]*(?:(?:and|und|et|y|e)[\s,;&]*)?$/iu;

/** Where a line is broken within its paragraph. */
const hardBreak = /(?:\\|<br ?\/?>| {2,})$/i;

/**
 * The edits that take records out of fields named for a relation which name records alone. A field that is empty then
 * says what the log has in such a field, or goes with its line.
 * @param links those that go
 * @param emptyFor as of `frontMatterEntryEdits`
 * @returns with the links that are dealt with
 */
export function fieldUnlinks(
	document: SpecDocument,
	record: AdrRecord,
	links: readonly RecordLink[],
	emptyFor: (link: RecordLink) => string | undefined,
): { readonly links: readonly RecordLink[]; readonly edits: TextEdit[] } {
	const done: RecordLink[] = [];
	const edits: TextEdit[] = [];
	for (const place of record.linkPlaces ?? []) {
		const field = fieldOf(document, place);
		const named = record.links.filter((link) => link.relation === place.relation && isOn(link, place));
		const [first, ...more] = named.filter((link) => links.includes(link));
		if (place.form === 'front-matter' || !field || !first) {
			continue;
		}
		if (place.list === 'lines') {
			const gone = itemsTaken(document, field, named, links);
			done.push(...gone.links);
			edits.push(...gone.edits);
			const isEmpty = gone.items === listBelow(document, field).length;
			edits.push(...(isEmpty ? [emptied(document, field, place, emptyFor(first))] : []));
			continue;
		}
		if (!isMere(document, field, named)) {
			const edit = more.length === 0 ? lastTaken(document, field, first) : undefined;
			done.push(...(edit ? [first] : []));
			edits.push(...(edit ? [edit] : []));
			continue;
		}
		done.push(first, ...more);
		const remaining = named.filter((link) => !links.includes(link));
		edits.push(
			...(remaining.length > 0
				? withoutSome(field, named, remaining)
				: [emptied(document, field, place, emptyFor(first))]),
		);
	}
	return { links: done, edits };
}

/** The items below a field that name nothing but records that go: each goes with its line. */
function itemsTaken(
	document: SpecDocument,
	field: Field,
	named: readonly RecordLink[],
	links: readonly RecordLink[],
): { readonly links: readonly RecordLink[]; readonly edits: readonly TextEdit[]; readonly items: number } {
	const done: RecordLink[] = [];
	const edits: TextEdit[] = [];
	for (const { line } of listBelow(document, field)) {
		const inItem = named.filter(({ range }) => range.start.line === line);
		if (inItem.length > 0 && inItem.every((link) => links.includes(link))) {
			done.push(...inItem);
			edits.push({ range: wholeLine(document, line), newText: '' });
		}
	}
	return { links: done, edits, items: edits.length };
}

/** A line with the break before it. */
function wholeLine({ lines }: SpecDocument, line: number): Range {
	return {
		start: { line: line - 1, character: lines.line(line - 1).length },
		end: { line, character: lines.line(line).length },
	};
}

/** Whether a field holds nothing but the records that it names. */
function isMere(
	document: SpecDocument,
	{ value, valueRange, range, form }: Field,
	named: readonly RecordLink[],
): boolean {
	const { line, character } = valueRange.start;
	const source = document.lines.line(line);
	let from = character;
	for (const { range } of named) {
		const start = Math.max(range.start.character, from);
		if (!mereMarks.test(source.slice(from, start))) {
			return false;
		}
		from = range.end.character;
	}
	const goesOn = form !== 'table' && lastLineOf(document, { range }) > line;
	return !goesOn && /^[\s.*_]*$/.test(source.slice(from, character + ownValue(value).length));
}

/** Removes a record that stands at the end of a field behind a comma, whatever is said of those before it. */
function lastTaken(document: SpecDocument, { value, valueRange }: Field, { range }: RecordLink): TextEdit | undefined {
	const { line, character } = valueRange.start;
	const source = document.lines.line(line);
	const behind = source.slice(range.end.character, character + ownValue(value).length);
	const [comma] = /\s*[,;]\s*$/.exec(source.slice(character, range.start.character)) ?? [];
	return comma === undefined || behind.trim() !== ''
		? undefined
		: { range: { start: { line, character: range.start.character - comma.length }, end: range.end }, newText: '' };
}

/** Removes each record that does not remain with the comma before it, the first ones with those behind them. */
function withoutSome(
	{ valueRange }: Field,
	named: readonly RecordLink[],
	remaining: readonly RecordLink[],
): TextEdit[] {
	const at = named.findIndex((link) => remaining.includes(link));
	const next = named[at];
	const first = at > 0 && next ? [{ range: { start: valueRange.start, end: next.range.start }, newText: '' }] : [];
	const behind = named.slice(at + 1).flatMap((link, i) => {
		const start = named[at + i]?.range.end;
		return remaining.includes(link) || !start ? [] : [{ range: { start, end: link.range.end }, newText: '' }];
	});
	return [...first, ...behind];
}

function emptied(document: SpecDocument, field: Field, place: LinkPlace, empty: string | undefined): TextEdit {
	const { lines } = document;
	const { line, character } = field.valueRange.start;
	const source = lines.line(line);
	const isHeader = document.tables.some(({ header }) => header.range.start.line === line);
	// One of several values of a line leaves those beside it
	if (empty === undefined && !isWholeLine(document, field)) {
		return emptied(document, field, place, '—');
	}
	if (empty !== undefined || isHeader) {
		const end = character + ownValue(field.value).length;
		const start = empty || place.form === 'table' ? character : source.slice(0, character).trimEnd().length;
		return { range: { start: { line, character: start }, end: { line, character: end } }, newText: empty ?? '' };
	}
	// The line before breaks only where another one of its paragraph follows
	const before = lines.line(line - 1);
	const next = lines.line(line + 1).trim();
	const isApart = before.trim() === '' && next === '';
	const isLast = next === '' && !hardBreak.test(source);
	const broken = isLast && !isApart ? (hardBreak.exec(before)?.[0].length ?? 0) : 0;
	const first = isApart ? line - 2 : line - 1;
	const start = { line: first, character: lines.line(first).length - broken };
	return { range: { start, end: { line, character: source.length } }, newText: '' };
}

/** Whether a field has its line for itself. */
function isWholeLine(document: SpecDocument, { valueRange: { start, end } }: Field): boolean {
	return headFields(document).some(
		({ valueRange }) => comparePositions(valueRange.start, start) === 0 && comparePositions(valueRange.end, end) === 0,
	);
}
