import { type FeatureMatrix, type MatrixRow, matrixColumns } from '../../core/trace/matrix/matrix.ts';
import type { UsePlace } from '../../core/trace/matrix/usedBy.ts';

const header = ['feature', 'id', 'type', 'text', 'path', 'line', 'covered', ...matrixColumns];

/**
 * One record for each requirement, in the form of RFC 4180: comma, quotes where they are needed, CRLF. Lines count
 * from 1.
 */
export function matrixCsv(_root: string, features: readonly FeatureMatrix[]): string {
	const rows = features.flatMap(({ feature, rows }) => rows.map((row) => recordOf(feature, row)));
	return [header, ...rows].map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

function recordOf(feature: string, { id, type, text, path, range, covered, cells }: MatrixRow): string[] {
	const isCovered = covered === undefined ? '' : covered ? 'yes' : 'no';
	const places = matrixColumns.map((column) => cells[column].map(shown).join('; '));
	return [feature, id, type, text, path, String(range.start.line + 1), isCovered, ...places];
}

function shown({ label, state }: UsePlace): string {
	return state ? `${label} (${state})` : label;
}

/**
 * A spreadsheet runs what begins with these as a formula; an apostrophe before it makes it text.
 * Source: OWASP, CSV Injection
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

function field(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n;]|^[\s']|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
