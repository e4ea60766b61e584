import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { commandLine, goodRecord, TemporaryFolder } from './support.ts';

const files = {
	'.archspec.yaml': 'rules:\n  link/missing-file: error\n  link/no-such-rule: hint\n',
	'docs/adr/0001-keep-records.md': goodRecord,
	// A character beyond the basic plane before the link shows in which units columns count.
	'docs/adr/0002-broken.md': [
		...goodRecord.replace('# 1.', '# 2.').split('\n'),
		'😀 See [the plan](plan.md).',
		'',
		'| a | b |',
		'|---|---|',
		'| `x|y` | z |',
		'',
	].join('\r\n'),
	'docs/adr/0003-half.md': '# 3. Half\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\nTBD\n',
	'docs/adr/0004-binary.md': Uint8Array.of(0x23, 0),
	'.kiro/specs/login/requirements.md': '# Requirements Document\n\n## Introduction\n\nA [Name].\n\n## Requirements\n',
};

function failures(validate: ValidateFunction, value: unknown): unknown {
	return validate(value) ? [] : validate.errors;
}

describe('archspec check --format json', () => {
	const schema: AnySchemaObject = JSON.parse(
		readFileSync(path.resolve(import.meta.dirname, '../../schemas/check-report.schema.json'), 'utf8'),
	);
	const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

	it('prints one object that its schema allows', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out } = await commandLine(['check', '--format', 'json'], { cwd: folder.root });
		const report = JSON.parse(out);
		assert.deepEqual(failures(validate, report), []);
		assert.equal(status, 1);
		assert.equal(report.root, folder.root);
		assert.equal(report.stats.documents, 4);
		assert.equal(report.stats.bytes, sizeOf(folder, report.documents));
		const [record] = report.documents.filter((one: { path: string }) => one.path.endsWith('0001-keep-records.md'));
		assert.equal(record.kind, 'adr-nygard');
		assert.equal(record.completion, 1);
		assert.deepEqual(record.sections[1], { id: 'context', title: 'Context', line: 8, level: 2, state: 'complete' });
	});

	it('gives places as the editor counts them', async () => {
		using folder = new TemporaryFolder(files);
		const { out } = await commandLine(['check', '--format', 'json', 'docs/adr/0002-broken.md'], { cwd: folder.root });
		const found = JSON.parse(out).findings.find((one: { rule: string }) => one.rule === 'link/missing-file');
		assert.deepEqual(found.range, { start: { line: 20, character: 18 }, end: { line: 20, character: 25 } });
	});

	it('would not be allowed with a property more or less', async () => {
		using folder = new TemporaryFolder(files);
		const report = JSON.parse((await commandLine(['check', '--format', 'json'], { cwd: folder.root })).out);
		assert.equal(validate({ ...report, more: 1 }), false);
		assert.equal(validate({ ...report, stats: undefined }), false);
		assert.equal(validate({ ...report, findings: [{ ...report.findings[0], path: '/etc/x.md' }] }), false);
	});
});

describe('archspec check --format sarif', () => {
	// Written in draft 4, of which it uses nothing that draft 7 reads differently; one of its patterns is no Unicode one.
	const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
	const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
	const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
		schema,
	);

	it('prints a log that the SARIF schema allows, with rules, places and fixes', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out } = await commandLine(['check', '--format', 'sarif'], { cwd: folder.root });
		const log = JSON.parse(out);
		assert.deepEqual(failures(validate, log), []);
		assert.equal(status, 1);
		const [run] = log.runs;
		assert.equal(run.originalUriBaseIds.SRCROOT.uri, `${pathToFileURL(folder.root).href}/`);
		const link = run.results.find((one: { ruleId: string }) => one.ruleId === 'link/missing-file');
		assert.deepEqual(link.locations[0].physicalLocation, {
			artifactLocation: { uri: 'docs/adr/0002-broken.md', uriBaseId: 'SRCROOT' },
			region: { startLine: 21, startColumn: 19, endLine: 21, endColumn: 26 },
		});
		const rule = run.tool.driver.rules[link.ruleIndex];
		assert.equal(rule.id, 'link/missing-file');
		assert.match(rule.helpUri, /docs\/rules\.md#linkmissing-file$/u);
		const fixable = run.results.find((one: { fixes?: unknown }) => one.fixes);
		assert.ok(fixable.fixes[0].artifactChanges[0].replacements[0].deletedRegion.startLine > 0);
		assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /0004-binary\.md is a binary file/u);
	});

	it('would not be allowed with a level that SARIF does not know', async () => {
		using folder = new TemporaryFolder(files);
		const log = JSON.parse((await commandLine(['check', '--format', 'sarif'], { cwd: folder.root })).out);
		log.runs[0].results[0].level = 'hint';
		assert.equal(validate(log), false);
	});
});

describe('archspec check --format github', () => {
	it('annotates the lines of the repository that the workflow checked out', async () => {
		using folder = new TemporaryFolder(
			Object.fromEntries(Object.entries(files).map(([name, content]) => [`app/${name}`, content])),
		);
		const { status, out } = await commandLine(['check', '--format', 'github', 'app'], {
			cwd: folder.root,
			environment: { GITHUB_WORKSPACE: folder.root },
		});
		assert.equal(status, 1);
		assert.match(
			out,
			/^::error file=app\/docs\/adr\/0002-broken\.md,line=21,endLine=21,col=19,endColumn=25,title=link\/missing-file::/mu,
		);
		assert.match(out, /^::warning file=app\/docs\/adr\/0004-binary\.md,title=archspec::/mu);
		assert.match(out, /\n4 documents: 1 error, .*, 1 file not read in [\d.]+ s\n$/u);
	});
});

function sizeOf(folder: TemporaryFolder, documents: readonly { path: string }[]): number {
	return documents.reduce((sum, { path }) => sum + readFileSync(folder.path(path)).length, 0);
}
