import * as l10n from '@vscode/l10n';
import type { CoverageView } from '../../src/protocol/coverage.ts';
import { element } from '../element.ts';

type Matrix = NonNullable<CoverageView['matrix']>;
type Row = Matrix['rows'][number];
type Cells = Row['cells'];
type Place = Cells['tasks'][number];

export interface MatrixOptions {
	readonly uncoveredOnly: boolean;
	/** A person wants to see a place. */
	open(place: { readonly path: string; readonly line: number; readonly character: number }, beside: boolean): void;
}

/** So many rows are drawn at once; more take the browser too long, and nobody reads them. */
const mostRows = 2000;

/** Longer labels, such as names of scenarios, may be broken. */
const longestOnOneLine = 16;

const columns = [
	['design', l10n.t('Design')],
	['tasks', l10n.t('Tasks')],
	['tests', l10n.t('Tests and code')],
	['decisions', l10n.t('Decisions')],
] as const;

const states = {
	done: { mark: '✔', words: l10n.t('done') },
	started: { mark: '◐', words: l10n.t('started') },
	open: { mark: '○', words: l10n.t('open') },
} as const;

/** The matrix as a grid, each place in it a button. */
export function drawMatrix(matrix: Matrix, options: MatrixOptions): HTMLElement {
	const { rows, whole } = matrix;
	const shown = options.uncoveredOnly ? uncovered(rows) : rows;
	const body = element('tbody', {}, ...shown.slice(0, mostRows).map((row) => drawRow(row, options)));
	if (!options.uncoveredOnly && columns.some(([column]) => whole[column].length > 0)) {
		body.append(
			element(
				'tr',
				{ class: 'whole' },
				element('th', { scope: 'row' }, l10n.t('All requirements')),
				element('td'),
				...cellsOf('all', whole, options),
			),
		);
	}
	if (shown.length === 0) {
		body.append(
			messageRow(matrix.all === 0 ? l10n.t('None counts yet.') : l10n.t('Everything that counts is covered.')),
		);
	} else if (shown.length > mostRows) {
		body.append(
			messageRow(l10n.t('{0} more. Show the uncovered ones only, or run archspec trace.', shown.length - mostRows)),
		);
	}
	const names = [l10n.t('Requirement'), l10n.t('Covered'), ...columns.map(([, name]) => name)];
	return element(
		'table',
		{ role: 'grid', 'aria-label': l10n.t('Coverage of {0}', matrix.feature), 'aria-readonly': 'true' },
		element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name)))),
		body,
	);
}

/** Uncovered rows, and the requirements that they belong to. */
function uncovered(rows: readonly Row[]): readonly Row[] {
	return rows.filter(({ covered }) => covered === false);
}

function drawRow(row: Row, options: MatrixOptions): HTMLElement {
	const { id, text, covered, depth, path, range } = row;
	const key = `${path}:${id}`;
	const place = { path, range, label: id, text };
	return element(
		'tr',
		{ class: `depth-${depth} ${covered === false ? 'uncovered' : ''}`.trim() },
		element(
			'th',
			{ scope: 'row' },
			element(
				'div',
				{},
				button(place, `${key} requirement`, options),
				...(text === '' || text === id ? [] : [' ', element('span', { class: 'text', dir: 'auto' }, text)]),
			),
		),
		coveredCell(covered),
		...cellsOf(key, row.cells, options),
	);
}

function coveredCell(covered: boolean | undefined): HTMLElement {
	if (covered === undefined) {
		return element('td', { class: 'covered' }, element('span', { class: 'words' }, l10n.t('does not count')));
	}
	const [mark, words, sort] = covered ? ['✔', l10n.t('yes'), 'yes'] : ['✘', l10n.t('no'), 'no'];
	return element(
		'td',
		{ class: `covered ${sort}` },
		element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
		` ${words}`,
	);
}

function cellsOf(row: string, cells: Cells, options: MatrixOptions): HTMLElement[] {
	return columns.map(([column]) =>
		element('td', {}, ...cells[column].map((place, i) => button(place, `${row} ${column} ${i}`, options))),
	);
}

/** @param key the same for the same place from one drawing to the next */
function button(place: Place, key: string, { open }: MatrixOptions): HTMLElement {
	const { path, range, label, text, state, optional } = place;
	const status = state && (optional ? l10n.t('{0}, optional', states[state].words) : states[state].words);
	const made = element('button', {
		type: 'button',
		class: label.length <= longestOnOneLine ? 'short' : '',
		tabindex: '-1',
		dir: 'auto',
		'data-key': key,
		title: [text === label ? '' : text, `${path}:${range.start.line + 1}`, status ?? ''].filter(Boolean).join('\n'),
		...(status !== undefined && { 'aria-label': `${label}, ${status}` }),
	});
	if (state) {
		made.append(element('span', { class: `state ${state}`, 'aria-hidden': 'true' }, states[state].mark), ' ');
	}
	made.append(`${label}${optional ? '*' : ''}`);
	const { line, character } = range.start;
	made.addEventListener('click', ({ ctrlKey, metaKey }) => open({ path, line, character }, ctrlKey || metaKey));
	return made;
}

function messageRow(message: string): HTMLElement {
	return element('tr', {}, element('td', { colspan: String(columns.length + 2), class: 'message' }, message));
}
