import { csv } from '../../csv.ts';
import { type FeatureMatrix, type MatrixRow, matrixColumns } from './matrix.ts';
import type { UsePlace } from './usedBy.ts';

const header = ['feature', 'id', 'type', 'text', 'path', 'line', 'covered', ...matrixColumns];

/** One record for each requirement. Lines count from 1. */
export function matrixCsv(_root: string, features: readonly FeatureMatrix[]): string {
	const rows = features.flatMap(({ feature, rows }) => rows.map((row) => recordOf(feature, row)));
	return csv([header, ...rows]);
}

function recordOf(feature: string, { id, type, text, path, range, covered, cells }: MatrixRow): string[] {
	const isCovered = covered === undefined ? '' : covered ? 'yes' : 'no';
	const places = matrixColumns.map((column) => cells[column].map(shown).join('; '));
	return [feature, id, type, text, path, String(range.start.line + 1), isCovered, ...places];
}

function shown({ label, state }: UsePlace): string {
	return state ? `${label} (${state})` : label;
}
