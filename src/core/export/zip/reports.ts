import { csv } from '../../csv.ts';
import { DecisionLinks } from '../../trace/matrix/decisions.ts';
import { type FeatureMatrix, matrixOf } from '../../trace/matrix/matrix.ts';
import type { ExportInput } from '../exportInput.ts';

/** The findings of the documents as JSON. Lines and characters count from 0, characters in UTF-16 units. */
export function findingsJson({ documents }: ExportInput): string {
	const findings = documents.flatMap((document) =>
		document.findings.map(({ path, range, rule, severity, message, fix }) => ({
			path,
			range,
			rule,
			severity,
			message,
			fixable: fix !== undefined,
		})),
	);
	return `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
}

/** The findings as a table. Lines and columns count from 1. */
export function findingsCsv({ documents }: ExportInput): string {
	const rows = documents.flatMap((document) =>
		document.findings.map(({ path, range, rule, severity, message }) => [
			path,
			String(range.start.line + 1),
			String(range.start.character + 1),
			severity,
			rule,
			message,
		]),
	);
	return csv([['path', 'line', 'column', 'severity', 'rule', 'message'], ...rows]);
}

/** Matrices of the features that have a document in the export, by name. */
export function matricesOf({ documents, trace }: ExportInput): FeatureMatrix[] {
	const paths = new Set(documents.map(({ indexed }) => indexed.facts.path));
	const decisions = new DecisionLinks(documents.map(({ indexed }) => indexed));
	return trace
		.scopes()
		.filter((scope) => scope.documents.some(({ path }) => paths.has(path)))
		.map((scope) => matrixOf(scope, decisions))
		.filter(({ rows }) => rows.length > 0);
}
