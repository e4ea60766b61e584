import { allMatches } from '../../document/allMatches.ts';
import type { SpecDocument, TableCell } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import { plainDigits } from '../idGrammar.ts';
import { idLetters } from '../idLetters.ts';
import { isIdList, keysOf, type ListedId, readIdList } from '../idList.ts';
import { withoutMarks } from '../idMarks.ts';
import { implementsWords, requirementColumnWords, requirementWords, validatesWords } from '../idWords.ts';
import { isMeasure } from '../measure.ts';
import { conjunctions } from '../separators.ts';
import { withoutStruck } from '../struck.ts';
import type { IdSpace, TraceReference, TraceRelation } from '../trace.ts';
import { testedProperties } from './properties.ts';

/** A label that begins a line, and what it says of the ids that follow. */
const labels: readonly { readonly words: string; readonly relation: TraceRelation; readonly space: IdSpace }[] = [
	{
		words: implementsWords,
		relation: 'implements',
		space: 'requirement',
	},
	{ words: validatesWords, relation: 'validates', space: 'requirement' },
	{ words: 'depends(?: on)?|dependencies|依存', relation: 'depends', space: 'task' },
];

/**
 * Marks of emphasis around the line or the label tell it from a sentence that begins with the word; without them the
 * line must hold nothing but ids.
 */
const marked = labels.map(({ words, ...label }) => ({
	...label,
	pattern: new RegExp(
		// The mark is looked for before what stands in front of it, which costs more
		String.raw`(?=[_*])(?<![\p{L}\p{N}_*])([_*]{1,3})(?:${words})(\s{0,3}[_*]{0,3}\s{0,3}[:：]\s{0,3}[_*]{0,3})`,
		'giu',
	),
}));
const plain = labels.map(({ words, ...label }) => ({
	...label,
	pattern: new RegExp(String.raw`^\s*(?:[-*+]\s+)?(?:${words})\s{0,3}[:：]`, 'iu'),
}));

/** `do it (Requirements: 1.2, 2.1)`: brackets that hold a label and nothing but ids. */
const bracketed = labels.map(({ words, ...label }) => ({
	...label,
	pattern: new RegExp(String.raw`([(（[]\s?(?:${words})\s?[:：])([^()（）[\]]{1,300})[)）\]](?!\()`, 'giu'),
	open: new RegExp(String.raw`[(（[]\s?(?:${words})\s?[:：](?=[^()（）[\]]*$)`, 'iu'),
}));

/** Of one of the labels; most lines have none, and are told by this alone. */
const anyLabel = new RegExp(labels.map(({ words }) => words).join('|'), 'iu');

const requirementColumn = new RegExp(`^[*_]*(?:${requirementColumnWords}|validates)[*_]*$`, 'iu');

/** Beside a column of requirements; alone it may be of any list. */
const taskColumn = /^[*_]*(?:tasks?(?:\(s\))?(?: ids?)?|タスク(?:id)?|任务(?:id)?|任務(?:id)?|작업)[*_]*$/iu;

/** What follows a number that counts something: `3 retries`, `99.9%`, `99,9 %`, `100 000 users`. A requirement is followed by its title. */
const quantity = new RegExp(
	String.raw`^(?:,\d{1,3}|\s\d{3}(?!\d))?\s*(?:\p{Ll}|[%°$€+×*<>=]|\/(?!\s?(?:${idLetters}[-_]?\d|\d{1,5}\.\d)))`,
	'u',
);

/** Behind an id, where the list goes on: ` and Requirement 2`. */
const nextOfList = new RegExp(
	String.raw`^(?:,\d{1,3})?\s*(?:${conjunctions}|\+)\s+(?:(?:${requirementWords})\.?\s+)?\d{1,5}(?:\.\d|\s*(?:[,;(.]|$))`,
	'iu',
);

/** What is counted has a capital in German, as a title does: `3 Versuche`. A column of ids counts nothing. */
const germanColumn = /anforderung(?!.*(?<!\p{L})(?:ids?|nrs?|nummern?|kennung(?:en)?)(?!\p{L}))/iu;
const germanNoun = /^(?:,\d{1,3})?[\s-]\p{Lu}/u;

/** Behind an id: `(of other-spec)`, `(from the other-spec feature)`. */
const ofFeature =
	/^[*_`]{0,3}\s?[(（](?:of|from|in)\s(?:the\s)?[`"]?([a-z0-9]+(?:-[a-z0-9]+)+)[`"]?(?:\s(?:spec|feature))?[)）]/u;

/** A reference whose definition around it is still to be found. */
export type FoundReference = Omit<TraceReference, 'from'>;

/** Lines such as `_Requirements: 1.2, 2.1–2.3_`, `**Validates: Requirements 1.2**`, `_Depends: 1.1_`. */
export function labelledReferences({ lines, path }: SpecDocument, visible: (line: number) => string): FoundReference[] {
	const found: FoundReference[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = visible(line);
		if (/[:：]/.test(source) && anyLabel.test(source)) {
			const plain = withoutMarks(source);
			const listed = inMarkedLists(plain, line) ?? inPlainList(plain, line) ?? inBrackets(plain, line);
			found.push(...listed.flatMap((one) => asSaid(asWritten(one, source), source, path) ?? []));
		}
	}
	return found;
}

/** The marks inside a range of ids are a part of it. */
function asWritten(reference: FoundReference, source: string, offset = 0): FoundReference {
	const { start, end } = reference.range;
	return { ...reference, text: source.slice(start.character - offset, end.character - offset) };
}

/** A task that is struck out is only named; one of another feature, `2 (of other-spec)`, is none of this one. */
function asSaid(reference: FoundReference, source: string, path: string): FoundReference | undefined {
	if (reference.relation !== 'depends') {
		return reference;
	}
	const { start, end } = reference.range;
	const other = ofFeature.exec(source.slice(end.character, end.character + 200))?.[1];
	if (other !== undefined && other !== baseName(folderOf(path))) {
		return undefined;
	}
	const isStruck = withoutStruck(source)[start.character] !== source[start.character];
	return isStruck ? { ...reference, relation: 'mentions' } : reference;
}

function inMarkedLists(source: string, line: number): FoundReference[] | undefined {
	if (!/[_*]/.test(source)) {
		return undefined;
	}
	const lists = marked
		.flatMap(({ pattern, relation, space }) =>
			allMatches(source, pattern).map(({ 0: label, 1: mark = '', 2: end = '', index }) => ({
				relation,
				space,
				begin: index,
				start: index + label.length,
				// Emphasis of the label alone has ended before the list
				mark: /[_*]/.test(end) ? undefined : mark,
			})),
		)
		.sort((a, b) => a.begin - b.begin);
	if (lists.length === 0) {
		return undefined;
	}
	return lists.flatMap(({ relation, space, start, mark }, i) => {
		const list = source.slice(start, lists[i + 1]?.begin);
		const ids = readIdList(mark === undefined ? list : emphasised(list, mark), space, start);
		return ids.filter(({ end }) => !isMeasure(source.slice(end))).map((one) => toReference(one, line, relation));
	});
}

/** The list of ids that a line is in at its end: of which space, and where it begins; undefined elsewhere. */
export function openList(before: string): { readonly space: IdSpace; readonly start: number } | undefined {
	const [last] = marked
		.flatMap(({ pattern, space }) =>
			allMatches(before, pattern).map(({ 0: label, 1: mark = '', 2: end = '', index }) => ({
				space,
				start: index + label.length,
				isClosed:
					!/[_*]/.test(end) &&
					emphasised(before.slice(index + label.length), mark).length < before.length - index - label.length,
			})),
		)
		.sort((a, b) => b.start - a.start);
	if (last) {
		return last.isClosed ? undefined : { space: last.space, start: last.start };
	}
	for (const { pattern, space } of plain) {
		const label = pattern.exec(before)?.[0];
		if (label !== undefined) {
			return { space, start: label.length };
		}
	}
	for (const { open, space } of bracketed) {
		const label = open.exec(before);
		if (label) {
			return { space, start: label.index + label[0].length };
		}
	}
	return undefined;
}

/** What stands before the mark that ends an emphasis; all, where none does yet. */
function emphasised(text: string, mark: string): string {
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		if (!/^[\p{L}\p{N}]/u.test(text.slice(at + mark.length, at + mark.length + 2))) {
			return text.slice(0, at);
		}
	}
	return text;
}

function inPlainList(source: string, line: number): FoundReference[] | undefined {
	for (const { pattern, relation, space } of plain) {
		const label = pattern.exec(source)?.[0];
		const list = label === undefined ? '' : source.slice(label.length);
		if (label !== undefined && isIdList(list)) {
			return readIdList(list, space, label.length).map((one) => toReference(one, line, relation));
		}
	}
	return undefined;
}

function inBrackets(source: string, line: number): FoundReference[] {
	return bracketed.flatMap(({ pattern, relation, space }) =>
		allMatches(source, pattern)
			.filter(({ 1: label = '', 2: list = '' }) => isIdList(list) && !isNumberOf(label, list))
			.flatMap(({ 1: label = '', 2: list = '', index }) =>
				readIdList(list, space, index + label.length).map((one) => toReference(one, line, relation)),
			),
	);
}

/** `(Dependencies: 12)` says how many there are. */
function isNumberOf(label: string, list: string): boolean {
	return /dependencies/i.test(label) && /^\s*\d+\s*$/.test(list);
}

/** Lines of a list of tasks that name a property, in the form in which a design defines it. */
export function propertyReferences({ lines }: SpecDocument, visible: (line: number) => string): FoundReference[] {
	const found: FoundReference[] = [];
	for (let line = 0; line < lines.count; line++) {
		const match = testedProperties.exec(plainDigits(visible(line)));
		if (match) {
			const [whole, text = ''] = match;
			const start = whole.lastIndexOf(text);
			found.push(
				toReference(
					{ space: 'property', text, keys: keysOf(text), start, end: start + text.length },
					line,
					'validates',
				),
			);
		}
	}
	return found;
}

/** Cells of a table that has a column of requirement ids: the matrix of a design. A column of tasks beside it names those. */
export function tableReferences({ tables }: SpecDocument): FoundReference[] {
	return tables.flatMap(({ header, rows }) => {
		const columnOf = (title: RegExp): number => header.cells.findIndex(({ text }) => title.test(text));
		const [requirements, tasks] = [columnOf(requirementColumn), columnOf(taskColumn)];
		const isGerman = germanColumn.test(header.cells[requirements]?.text ?? '');
		return requirements < 0
			? []
			: rows.flatMap(({ cells }) => [
					...inCell(cells[requirements], 'requirement', isGerman),
					...(tasks < 0 ? [] : inCell(cells[tasks], 'task', isGerman)),
				]);
	});
}

function inCell(cell: TableCell | undefined, space: IdSpace, isGerman: boolean): FoundReference[] {
	if (!cell || cell.range.start.line !== cell.range.end.line) {
		return [];
	}
	const { line, character } = cell.range.start;
	const plain = withoutMarks(cell.text);
	return readIdList(plain, space, character)
		.filter(({ text, end }) => !isCount(text, plain.slice(end - character), isGerman))
		.map((one) => asWritten(toReference(one, line, 'mentions'), cell.text, character));
}

/** Whether what looks like an id counts or measures what stands behind it. */
function isCount(id: string, behind: string, isGerman: boolean): boolean {
	return (
		isMeasure(behind) ||
		(isGerman && /^\d+(?:[^\d.]+\d+)?$/.test(id) && germanNoun.test(behind)) ||
		(!nextOfList.test(behind) && quantity.test(behind))
	);
}

function toReference(
	{ space, text, keys, start, end }: ListedId,
	line: number,
	relation: TraceRelation,
): FoundReference {
	return { space, relation, text, keys, range: range(line, start, line, end) };
}
