import { type FeatureMatrix, type MatrixCells, type MatrixRow, matrixColumns } from './matrix.ts';
import type { UsePlace } from './usedBy.ts';

/** The matrices as one JSON object; its shape is `schemas/trace-report.schema.json`. */
export function matrixJson(root: string, features: readonly FeatureMatrix[]): string {
	const report = { version: 1, root, features: features.map(featureOf) };
	return `${JSON.stringify(report, undefined, 2)}\n`;
}

function featureOf({ feature, covered, all, rows, whole }: FeatureMatrix): object {
	return { feature, covered, all, requirements: rows.map(rowOf), whole: cellsOf(whole) };
}

function rowOf({ id, type, text, path, range, depth, covered, cells }: MatrixRow): object {
	return { id, type, text, path, range, depth, ...(covered !== undefined && { covered }), ...cellsOf(cells) };
}

function cellsOf(cells: MatrixCells): object {
	return Object.fromEntries(matrixColumns.map((column) => [column, cells[column].map(placeOf)]));
}

function placeOf({ path, range, label, text, state, optional }: UsePlace): object {
	return { path, range, label, text, ...(state && { state }), ...(optional && { optional }) };
}
