import { markdownTitle } from '../../core/adr/indexPage/markdownTitle.ts';
import { configFileName } from '../../core/config.ts';
import { percent } from '../../core/outline/summary.ts';
import { printable } from '../../core/report/printable.ts';
import { type FeatureMatrix, type MatrixCells, type MatrixRow, matrixColumns } from '../../core/trace/matrix/matrix.ts';
import type { UsePlace } from '../../core/trace/matrix/usedBy.ts';

/** Longer texts of requirements are cut: the table is to be read in a terminal too. */
const longestText = 80;

const header = ['Requirement', 'Covered', 'Design', 'Tasks', 'Tests and code', 'Decisions'];

const states = { done: ' ✔', started: ' ◐', open: ' ○' } as const;

/** A table for each feature, its columns in line as far as letters are of one width. */
export function matrixMarkdown(features: readonly FeatureMatrix[]): string {
	return features.map(section).join('\n');
}

/** @param proposed what the configuration may say of requirements that were seen */
export function noRequirements(root: string, proposed: string | undefined): string {
	const found = `No requirements found in ${printable(root)}. "archspec kinds" lists what is looked for.`;
	const lines =
		proposed === undefined
			? [
					`${found} Ids of your own, such as`,
					`REQ-001, are found by "trace" in ${configFileName}: { ids: ['REQ-\\d+'], documents: [docs/requirements.md] }.`,
				]
			: [found, `What looks like some is found by "trace" in ${configFileName}: ${printable(proposed)}.`];
	return [...lines, ''].join('\n');
}

function section(matrix: FeatureMatrix): string {
	const { feature, rows, whole } = matrix;
	const cells = [
		...rows.map((row) => [requirement(row), coverage(row), ...cellsOf(row.cells)]),
		...(matrixColumns.some((column) => whole[column].length > 0) ? [['*All*', '', ...cellsOf(whole)]] : []),
	];
	return [`## ${inline(feature || '.')}`, '', summary(matrix), '', ...table([header, ...cells]), ''].join('\n');
}

/** How much of a feature is covered, in words. */
function summary({ covered, all }: FeatureMatrix): string {
	return all === 0
		? 'No task, property, test or code names a requirement yet.'
		: `${covered} of ${all} covered (${percent(covered / all)}%)`;
}

function requirement({ id, text, depth }: MatrixRow): string {
	const letters = [...text];
	const short = letters.length > longestText ? `${letters.slice(0, longestText - 1).join('')}…` : text;
	return `${depth === 0 ? `**${inline(id)}**` : inline(id)} ${short === id ? '' : inline(short)}`.trim();
}

function coverage({ covered }: MatrixRow): string {
	return covered === undefined ? '' : covered ? 'yes' : '**no**';
}

function cellsOf(cells: MatrixCells): string[] {
	return matrixColumns.map((column) => cells[column].map(inCell).join(', '));
}

function inCell({ label, state, optional }: UsePlace): string {
	return `${inline(label)}${state ? states[state] : ''}${optional ? '\\*' : ''}`;
}

function inline(text: string): string {
	return markdownTitle(printable(text), true);
}

function table(rows: readonly (readonly string[])[]): string[] {
	const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length)));
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const padded = rows.map((row) =>
		line(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))),
	);
	return [...padded.slice(0, 1), line(widths.map((width) => '-'.repeat(width))), ...padded.slice(1)];
}
