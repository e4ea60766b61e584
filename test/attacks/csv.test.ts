import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../src/core/csv.ts';
import { archiveFiles } from '../../src/core/export/zip/exportZip.ts';
import { exportInputFrom } from '../core/export/exportSupport.ts';

/** What spreadsheets run, with the signs that they take a formula's beginning for. */
const formulas = [
	'=1+1',
	'+1+1',
	'-1+1',
	'@SUM(1)',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	' =1+1',
	'\u00a0=1+1',
	'＝1+1',
	'=HYPERLINK("https://example.org","x")',
	"=cmd|' /C calc'!A0",
	'"=1+1',
];

/** Fields of CSV as a reader of RFC 4180 has them. */
function fieldsOf(text: string): string[] {
	return [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n)/g)].map(([, field = '']) =>
		field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
	);
}

const runs = /^\s*[=+\-@＝＋－＠]/u;

describe('a cell that is a formula', () => {
	it('is text in CSV, in any column', () => {
		for (const formula of formulas) {
			for (const field of fieldsOf(csv([[formula, 'x', formula]]))) {
				assert.doesNotMatch(field, runs, JSON.stringify(formula));
			}
		}
	});

	it('is text whatever it is, and the row keeps its fields', () => {
		const cell = fc
			.array(fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\t', '\r', '\n', ' ', 'A1', '(', '1'))
			.map((one) => one.join(''));
		fc.assert(
			fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
				const fields = fieldsOf(csv([cells]));
				assert.deepEqual(
					fields.map((field) => field.replace(/^'/, '')),
					cells.map((text) => text.replace(/^'/, '')),
				);
				for (const field of fields) {
					// A number, or a sign alone, is none
					assert.ok(
						!runs.test(field) || /^\s*(?:[-+]+|[-+]?\d[\d.,]*(?:\s?A)?)\s*$/.test(field),
						JSON.stringify(field),
					);
				}
			}),
		);
	});

	it('is text in each table of an archive: findings and coverage', async () => {
		const requirements = [
			'# Requirements Document',
			'',
			'## Requirements',
			'',
			'### Requirement 1: =cmd|x',
			'',
			'**User Story:** =HYPERLINK("https://example.org")',
			'',
			'#### Acceptance Criteria',
			'',
			'1. @SUM(A1) THE system SHALL brew',
			'2. -1+1 [a](=b.md)',
			'',
		].join('\n');
		const input = await exportInputFrom({
			'.kiro/specs/=tea/requirements.md': requirements,
			'=a/docs/adr/0001-a.md': '# 1. =1+1\n\n## Status\n\nAccepted\n\n## Context\n\n[a](=b.md)\n\n## Decision\n',
		});
		const tables = archiveFiles(input).filter(({ path }) => path.endsWith('.csv'));
		assert.deepEqual(
			tables.map(({ path }) => path),
			['findings.csv', 'trace.csv'],
		);
		for (const { path, content } of tables) {
			const fields = fieldsOf(String(content));
			assert.ok(
				fields.some((field) => /^'[=@-]/.test(field)),
				`${path} has such cells`,
			);
			assert.deepEqual(
				fields.filter((field) => runs.test(field)),
				[],
				path,
			);
		}
	});
});
