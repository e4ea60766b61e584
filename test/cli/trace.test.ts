import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { archspec, commandLine, goodRecord, TemporaryFolder } from './support.ts';

const requirements = [
	'# Requirements Document',
	'',
	'## Requirements',
	'',
	'### Requirement 1: Sell | tickets',
	'',
	'#### Acceptance Criteria',
	'',
	'1. THE ferry SHALL say "paid", and more',
	'2. =HYPERLINK("http://example.org") SHALL be text',
	'',
].join('\n');

const files = {
	'.archspec.yaml': '',
	'.kiro/specs/ferry/requirements.md': requirements,
	'.kiro/specs/ferry/tasks.md':
		'# Implementation Plan\n\n- [x] 1. Sell ([why](../../../docs/adr/0001-keep-records.md))\n  - _Requirements: 1.1_\n- [ ]* 2. Rest\n  - _Requirements: 1.1_\n',
	'.kiro/specs/other/requirements.md': requirements.replace('Sell | tickets', 'Other'),
	'docs/adr/0001-keep-records.md': goodRecord,
};

describe('archspec trace', () => {
	it('prints a Markdown table for each feature, with marks and markup escaped', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out, err } = await archspec(['trace', '.kiro/specs/ferry'], { cwd: folder.root });
		assert.deepEqual([status, err], [0, '']);
		assert.deepEqual(
			out
				.replace(/ {2,}\|/g, ' |')
				.split('\n')
				.slice(0, 9),
			[
				'## .kiro/specs/ferry',
				'',
				'1 of 2 covered (50%)',
				'',
				'| Requirement | Covered | Design | Tasks | Tests and code | Decisions |',
				out.split('\n')[5],
				'| **1** Sell \\| tickets | **no** | | | | |',
				'| 1.1 THE ferry SHALL say "paid", and more | yes | | 1 ✔, 2 ○\\* | | 0001 |',
				'| 1.2 =HYPERLINK("http://example.org") SHALL be text | **no** | | | | |',
			],
		);
		const widths = new Set(
			out
				.trim()
				.split('\n')
				.slice(4)
				.map((line) => [...line].filter((one) => one === '|').length),
		);
		assert.deepEqual([...widths], [7, 8], 'one escaped bar');
	});

	it('says what is not traced, and what is not there', async () => {
		using folder = new TemporaryFolder(files);
		const run = (place: string) => commandLine(['trace', place], { cwd: folder.root });
		assert.match((await run('.kiro/specs/other')).out, /^No task, property, test or code names a requirement yet\.$/mu);
		const none = await run('docs');
		assert.match(none.out, /^No requirements found in /u);
		assert.equal(none.status, 0);
		const [, told = ''] = /"trace" in \.archspec\.yaml: (\{.*\})\.$/mu.exec(none.out) ?? [];
		using own = new TemporaryFolder({
			'.archspec.yaml': `trace: ${told}\n`,
			'docs/requirements.md': '# R\n\n- REQ-001: The shop sells.\n',
		});
		assert.match((await commandLine(['trace'], { cwd: own.root })).out, /REQ-001/u, 'what it proposes works');
	});

	it('prints CSV that no spreadsheet runs', async () => {
		using folder = new TemporaryFolder(files);
		const { out } = await commandLine(['trace', '.kiro/specs/ferry', '--format', 'csv'], { cwd: folder.root });
		const place = '.kiro/specs/ferry/requirements.md';
		assert.deepEqual(out.split('\r\n'), [
			'feature,id,type,text,path,line,covered,design,tasks,tests,decisions',
			`.kiro/specs/ferry,1,requirement,Sell | tickets,${place},5,no,,,,`,
			`.kiro/specs/ferry,1.1,criterion,"THE ferry SHALL say ""paid"", and more",${place},9,yes,,"1 (done); 2 (open)",,0001`,
			`.kiro/specs/ferry,1.2,criterion,"'=HYPERLINK(""http://example.org"") SHALL be text",${place},10,no,,,,`,
			'',
		]);
	});

	it('prints JSON that its schema allows', async () => {
		using folder = new TemporaryFolder(files);
		const { out } = await commandLine(['trace', '--format', 'json'], { cwd: folder.root });
		const schema: AnySchemaObject = JSON.parse(
			readFileSync(path.resolve(import.meta.dirname, '../../schemas/trace-report.schema.json'), 'utf8'),
		);
		const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
		const report = JSON.parse(out);
		assert.deepEqual(validate(report) ? [] : validate.errors, []);
		assert.equal(report.root, folder.root);
		const [ferry, other] = report.features;
		assert.deepEqual([ferry.covered, ferry.all, other.covered, other.all], [1, 2, 0, 0]);
		assert.deepEqual(ferry.requirements[1].tasks[1], {
			path: '.kiro/specs/ferry/tasks.md',
			range: { start: { line: 4, character: 7 }, end: { line: 4, character: 8 } },
			label: '2',
			text: '2. Rest',
			state: 'open',
			optional: true,
		});
		assert.equal('covered' in other.requirements[0], false);
	});

	it('shows no control characters of a file', async () => {
		using folder = new TemporaryFolder({
			...files,
			'.kiro/specs/ferry/requirements.md': requirements.replace('tickets', '\u001b[31mred'),
		});
		assert.ok(!(await commandLine(['trace'], { cwd: folder.root })).out.includes('\u001b'));
	});

	it('refuses other formats and more than one path', async () => {
		using folder = new TemporaryFolder(files);
		const { status, err } = await commandLine(['trace', '--format', 'toString'], { cwd: folder.root });
		assert.deepEqual([status, err], [2, 'archspec: unknown format "toString". Formats: md, csv, json.\n']);
		assert.equal((await commandLine(['trace', 'a', 'b'], { cwd: folder.root })).status, 2);
	});
});
