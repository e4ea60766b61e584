import { percent } from '../../outline/summary.ts';
import { type FeatureMatrix, type MatrixRow, matrixColumns } from '../../trace/matrix/matrix.ts';
import type { UsePlace } from '../../trace/matrix/usedBy.ts';
import type { ExportFile } from '../exportInput.ts';
import { element, type HtmlElement, type HtmlNode } from '../html/clean/nodes.ts';
import { filterBox } from './filter.ts';
import type { SiteDocuments } from './siteDocuments.ts';
import { type SiteFrame, sitePage, sitePlaces } from './sitePage.ts';
import { table } from './tables.ts';

const path = sitePlaces.trace;

const head = ['Requirement', 'Covered', 'Design', 'Tasks', 'Tests and code', 'Decisions'];

/** The page of all requirements with what takes them up. */
export function tracePage(frame: SiteFrame, documents: SiteDocuments, matrices: readonly FeatureMatrix[]): ExportFile {
	return sitePage(frame, {
		path,
		title: 'Traceability',
		navigation: [],
		content: [
			element('h1', {}, 'Traceability'),
			element('p', { class: 'about' }, 'Requirements, and what takes them up.'),
			filterBox('Covered', [
				{ value: 'covered', name: 'Covered' },
				{ value: 'open', name: 'Not covered' },
			]),
			...matrices.map((matrix, i) => featureSection(matrix, i, documents)),
		],
	});
}

function featureSection(matrix: FeatureMatrix, place: number, documents: SiteDocuments): HtmlElement {
	const id = `feature-${place + 1}`;
	const name = matrix.feature || 'Top folder';
	const whole = matrixColumns.map((column) => places(matrix.whole[column], documents));
	const rows = matrix.rows.map((row) => ({
		filter: row.covered === undefined ? '' : row.covered ? 'covered' : 'open',
		cells: [
			requirement(row, documents),
			coverage(row),
			...matrixColumns.map((column) => places(row.cells[column], documents)),
		],
	}));
	const all = whole.some((nodes) => nodes.length > 0)
		? [{ filter: undefined, cells: ['All', undefined, ...whole] }]
		: [];
	return element(
		'section',
		{ 'aria-labelledby': id },
		element('h2', { id }, name),
		element('p', {}, summary(matrix)),
		table(name, head, [...rows, ...all]),
	);
}

function summary({ covered, all }: FeatureMatrix): string {
	return all === 0
		? 'No task, property, test or code names a requirement yet.'
		: `${covered} of ${all} covered (${percent(covered / all)}%)`;
}

function requirement({ id, text, path: at, range, depth }: MatrixRow, documents: SiteDocuments): HtmlNode[] {
	const link = place(documents, at, range.start.line, id);
	return [element('span', { class: `requirement depth-${depth}` }, link, ...(text === id ? [] : [` ${text}`]))];
}

function coverage({ covered }: MatrixRow): HtmlNode | undefined {
	return covered === undefined
		? undefined
		: element('span', { class: `status ${covered ? 'accepted' : 'rejected'}` }, covered ? 'yes' : 'no');
}

const states = { done: '☑', started: '◩', open: '☐' } as const;
const stateNames = { done: 'Done', started: 'Started', open: 'Open' } as const;

function places(uses: readonly UsePlace[], documents: SiteDocuments): HtmlNode[] {
	return uses.flatMap(({ path: at, range, label, state, optional }, i) => [
		i === 0 ? '' : ', ',
		place(documents, at, range.start.line, label),
		...(state ? [' ', element('span', { role: 'img', 'aria-label': stateNames[state] }, states[state])] : []),
		...(optional ? [' (optional)'] : []),
	]);
}

function place(documents: SiteDocuments, at: string, line: number, text: string): HtmlElement {
	const href = documents.addressOfLine(path, at, line);
	return href === undefined
		? element('span', { class: 'file', title: `${at}:${line + 1}` }, text)
		: element('a', { href }, text);
}
