import { allSections } from '../../document/allSections.ts';
import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument, Table, TableCell, TableRow } from '../../document/specDocument.ts';
import { comparePositions, type Range } from '../../document/text.ts';
import { changeLogSections } from '../log/changeLog.ts';
import { type Approval, isNobody, recordedContent } from './approval.ts';
import { type ReviewColumns, reviewColumns } from './reviewColumns.ts';
import { isReviewHeading } from './reviewHeading.ts';
import { findReviewList } from './reviewList.ts';
import { stateOf } from './reviewState.ts';

/** A table in which reviewers say what they think of the document. */
export interface ReviewTable {
	readonly form: 'table';
	readonly table: Table;
	readonly columns: ReviewColumns;
	/** The section that is about nothing else; undefined where the table stands among other things. */
	readonly section: Section | undefined;
}

/**
 * The sections of a document that hold what reviewers say, by their headings: those with a table or a list of names for it, and those that
 * have nothing yet. Reviews that a document describes are what it says.
 */
export function reviewSections(document: SpecDocument): Section[] {
	const { sections, tables, title } = document;
	const list = findReviewList(document);
	return allSections(sections).filter(
		(section) =>
			section.heading !== title &&
			isReviewHeading(section.heading.text) &&
			(isEmpty(section) ||
				section === list?.section ||
				tables.some((table) => isIn(table, section) && reviewColumns(table))),
	);
}

function isEmpty({ hasBody, children }: Section): boolean {
	return !hasBody && children.every(isEmpty);
}

/** The table of a document's approvals: under a heading that says so, else one whose column says so. */
export function findReviewTable(document: SpecDocument): ReviewTable | undefined {
	const own = reviewSections(document);
	const tables = document.tables.flatMap((table) => {
		const columns = reviewColumns(table);
		return columns ? [{ table, columns, section: own.find((section) => isIn(table, section)) }] : [];
	});
	const found = tables.find(({ section }) => section) ?? certainTable(document, tables);
	return found && { form: 'table', ...found };
}

/** The first of several tables that is of approvals, whatever it stands under, and not the history of the document. */
function certainTable<T extends Pick<ReviewTable, 'table' | 'columns'>>(
	document: SpecDocument,
	tables: readonly T[],
): T | undefined {
	const certain = tables.filter(({ columns }) => columns.certain);
	const logs = certain.length > 0 ? changeLogSections(document) : [];
	return certain.find(({ table }) => !logs.some((log) => isIn(table, log)));
}

function isIn({ range }: Table, section: Section): boolean {
	return (
		comparePositions(range.start, section.range.start) >= 0 && comparePositions(range.start, section.range.end) < 0
	);
}

/** The text of a row's cell, empty where the row is shorter. */
export function cellText({ cells }: TableRow, column: number | undefined): string {
	return column === undefined ? '' : (cells[column]?.text ?? '');
}

/** What the rows of a table say; rows whose reviewer is still to be named are left out. */
export function tableApprovals(document: SpecDocument, { table, columns }: ReviewTable): Approval[] {
	return table.rows.flatMap((row) => {
		const reviewer = plainText(cellText(row, columns.reviewer));
		if (isNobody(reviewer)) {
			return [];
		}
		const date = cellText(row, columns.date);
		const state =
			columns.state === undefined ? (date === '' ? 'pending' : 'approved') : stateOf(cellText(row, columns.state));
		const place = row.cells[columns.state ?? columns.reviewer] ?? row.cells[columns.reviewer];
		return {
			reviewer,
			state: state ?? 'pending',
			date,
			comment: plainText(cellText(row, columns.comment)),
			content: recordedContent(document.lines.line(row.range.start.line)),
			range: place ? withoutRecord(place) : row.range,
		};
	});
}

/** The place of a cell's words, without what is recorded behind them. */
function withoutRecord({ text, range: { start } }: TableCell): Range {
	const comment = text.indexOf('<!--');
	const said = comment > 0 ? text.slice(0, comment).trimEnd() : text;
	return { start, end: { line: start.line, character: start.character + said.length } };
}
