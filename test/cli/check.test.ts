import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import {
	archspec,
	archspecAsOrdinaryUser,
	commandLine,
	goodRecord,
	onlyPosix,
	program,
	TemporaryFolder,
} from './support.ts';

const record = 'docs/adr/0001-keep-records.md';
const brokenRecord = `${goodRecord}\nSee [the plan](plan.md).\n`;

/** The one line on standard error that wrong usage and unreadable input bring. */
function assertRefused({ status, out, err }: { status: number | null; out: string; err: string }, line: RegExp): void {
	assert.equal(status, 2, err);
	assert.equal(out, '');
	assert.match(err, line);
	assert.match(err, /^archspec: [^\n]+\n$/u);
}

describe('archspec check', () => {
	describe('exit status', () => {
		it('is 0 where nothing is broken', async () => {
			using folder = new TemporaryFolder({ [record]: goodRecord });
			const { status, out, err } = await commandLine(['check'], { cwd: folder.root });
			assert.equal(err, '');
			assert.match(out, /^1 document: no problems in [\d.]+ s\n$/u);
			assert.equal(status, 0);
		});

		it('is 1 with a finding at error severity', async () => {
			using folder = new TemporaryFolder({ [record]: brokenRecord });
			const { status, out } = await archspec(['check'], { cwd: folder.root });
			assert.match(
				out,
				/^docs\/adr\/0001-keep-records\.md\n {2}21:16 {2}error {4}.*plan\.md.* {2}link\/missing-file\n/u,
			);
			assert.match(out, /\n1 document: 1 error in /u);
			assert.equal(status, 1);
		});

		it('is 0 again when the rule is off or less severe', async () => {
			using folder = new TemporaryFolder({ [record]: brokenRecord });
			const run = (...argv: string[]) => commandLine(['check', ...argv], { cwd: folder.root });
			assert.equal((await run('--rule', 'link/missing-file=off')).status, 0);
			const milder = await run('--rule', 'link/missing-file=warning');
			assert.match(milder.out, / warning /u);
			assert.equal(milder.status, 0);
		});

		it('is 1 with more warnings than allowed', async () => {
			using folder = new TemporaryFolder({ [record]: brokenRecord });
			const argv = ['check', '--rule', 'link/missing-file=warning', '--max-warnings'];
			assert.equal((await commandLine([...argv, '1'], { cwd: folder.root })).status, 0);
			const { status, err } = await commandLine([...argv, '0'], { cwd: folder.root });
			assert.equal(status, 1);
			assert.equal(err, 'archspec: 1 warning, more than the 0 that --max-warnings allows.\n');
		});

		it('is 0 where there are no documents, and says what was looked for', async () => {
			using folder = new TemporaryFolder({ 'README.md': '# x\n' });
			const { status, out } = await commandLine(['check'], { cwd: folder.root });
			assert.equal(status, 0);
			assert.match(out, /^No documents found in .*\n\nLooked for /u);
			assert.match(out, /^ {2}trace: in \.archspec\.yaml .* ids of your own/mu);
			assert.match(out, /^ {2}documents: in \.archspec\.yaml /mu);
		});

		it('is 0 where Markdown is of no kind, and says how it gets one', async () => {
			using folder = new TemporaryFolder({
				'README.md': '# x\n',
				'PRD.md': '# x\n',
				"rfcs/it's/0001-a.md": '# x\n\n[y](y.md)\n',
				"rfcs/it's/0002-b.md": '# x\n',
				'rfcs/0000-template.md': '# x\n',
			});
			const check = () => commandLine(['check'], { cwd: folder.root });
			const { status, out } = await check();
			assert.equal(status, 0);
			assert.match(out, /^No documents found in .*: 3 Markdown files are of no kind\.\n/u);
			const documents = /^ {2}(documents: .*)$/mu.exec(out)?.[1];
			assert.equal(documents, "documents: [{ path: 'rfcs/it''s/*.md', kind: architecture-freeform }]");
			folder.write({ '.archspec.yaml': `${documents}\n` });
			assert.match((await check()).out, /^ {2}3:5 {2}error .* link\/missing-file$/mu);
		});
	});

	it('tells ids that comments of code name and nothing has, in all of them or in a file that is named', async () => {
		using folder = new TemporaryFolder({
			'.archspec.yaml': "trace: { code: ['src/**'] }\n",
			'specs/001-a/spec.md':
				'# Feature Specification: A\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST a\n',
			'src/a.ts': 'const url = "// @req FR-008";\n// @req FR-009\n',
		});
		for (const argv of [[], ['src/a.ts'], ['src']]) {
			const { status, out, err } = await commandLine(['check', ...argv], { cwd: folder.root });
			assert.equal(err, '');
			assert.match(
				out,
				/src\/a\.ts\n {2}2:9 {2}error {4}FR-009 is not defined in specs\/001-a; the nearest is FR-001\. {2}trace\/dangling-reference\n/u,
			);
			assert.doesNotMatch(out, /FR-008/u);
			assert.equal(status, 1);
		}
		assert.doesNotMatch((await commandLine(['check', 'specs'], { cwd: folder.root })).out, /FR-009/u);
	});

	describe('wrong usage', () => {
		it('is refused in one line that says how to mend it', async () => {
			using folder = new TemporaryFolder({ [record]: goodRecord });
			const run = (...argv: string[]) => commandLine(argv, { cwd: folder.root });
			assertRefused(
				await run('chekc'),
				/unknown command "chekc"\. Did you mean "check"\? Known commands: check, new,/u,
			);
			assertRefused(
				await run('publish', 'x'),
				/unknown command "publish"\. Known commands: check, new, adr, tree, trace, fill, export, kinds, help\./u,
			);
			assertRefused(await run('check', '--fromat', 'json'), /Did you mean "--format"\?/u);
			assertRefused(
				await run('check', '--format', 'xml'),
				/unknown format "xml"\. Formats: pretty, json, sarif, github/u,
			);
			assertRefused(await run('check', '--max-warnings', 'some'), /whole number/u);
			assertRefused(await run('check', '--rule', 'link/mising-file=off'), /Did you mean "link\/missing-file"\?/u);
			assertRefused(
				await run('check', '--rule', 'link/missing-file=loud'),
				/write link\/missing-file=error, =warning/u,
			);
			assertRefused(await run('check', 'dosc'), /dosc does not exist\. Did you mean "docs"\?/u);
			assertRefused(await run('check', '--config', 'x.yaml'), /--config x\.yaml: does not exist/u);
		});

		it('includes a broken file behind --config, with the place', async () => {
			using folder = new TemporaryFolder({
				[record]: goodRecord,
				'bad.yaml': 'rules:\n  link/missing-file: loud\n',
				'no.yaml': 'rules: [\n',
			});
			const run = (file: string) => commandLine(['check', '--config', file], { cwd: folder.root });
			assertRefused(await run('bad.yaml'), /--config bad\.yaml:2:22: /u);
			assertRefused(await run('no.yaml'), /--config no\.yaml:\d+:\d+: /u);
		});
	});

	describe('configuration', () => {
		it('is found at the root, from a folder below', async () => {
			using folder = new TemporaryFolder({
				'.archspec.yaml': 'rules:\n  link/missing-file: hint\n',
				[record]: brokenRecord,
			});
			const { status, out } = await commandLine(['check'], { cwd: folder.path('docs/adr') });
			assert.match(out, /^0001-keep-records\.md\n.* hint /u);
			assert.equal(status, 0);
		});

		it('is replaced by --config', async () => {
			using folder = new TemporaryFolder({
				'.archspec.yaml': 'rules:\n  link/missing-file: hint\n',
				'ci/strict.yaml': 'rules:\n  link/missing-file: error\n',
				[record]: brokenRecord,
			});
			assert.equal((await commandLine(['check', '--config', 'ci/strict.yaml'], { cwd: folder.root })).status, 1);
		});

		it('is a warning where it names a rule that does not exist, whatever file it stands in', async () => {
			const unknown = 'rules:\n  link/missing: off\n';
			using folder = new TemporaryFolder({ '.archspec.yaml': unknown, 'ci/c.yaml': unknown, [record]: goodRecord });
			for (const [file, argv] of [
				['.archspec.yaml', []],
				['ci/c.yaml', ['--config', 'ci/c.yaml']],
			] as const) {
				const { status, out, err } = await commandLine(['check', ...argv], { cwd: folder.root });
				assert.deepEqual({ status, err }, { status: 0, err: '' });
				assert.match(out, /^ {2}2:3 {2}warning {2}There is no rule/mu);
				assert.ok(out.startsWith(`${file}\n`), out);
			}
		});

		it('is a finding at its place when it is broken, and the rest works on', async () => {
			using folder = new TemporaryFolder({
				'.archspec.yaml': 'rules:\n  link/missing-file: loud\n',
				'.archspec/kinds/own.yaml': 'id: [\n',
				[record]: goodRecord,
			});
			const { status, out } = await commandLine(['check'], { cwd: folder.root });
			assert.match(out, /^\.archspec\.yaml\n {2}2:22 {2}error /mu);
			assert.match(out, /^\.archspec\/kinds\/own\.yaml\n {2}\d+:\d+ {2}error .*configuration\/syntax$/mu);
			assert.match(out, /^1 document: \d errors/mu);
			assert.equal(status, 1);
		});
	});

	describe('PATH', () => {
		const files = {
			'.archspec.yaml': '',
			'docs/adr/0001-a.md': goodRecord,
			'docs/adr/0002-b.md': `${goodRecord.replace('# 1.', '# 2.')}\nSee [a](0001-a.md#no-such-part) and [b](gone.md).\n`,
			'other/docs/adr/0001-c.md': brokenRecord,
		};
		const paths = (out: string): string[] => JSON.parse(out).documents.map((one: { path: string }) => one.path);

		it('limits what is reported, not what links find', async () => {
			using folder = new TemporaryFolder(files);
			const run = (...argv: string[]) => commandLine(['check', '--format', 'json', ...argv], { cwd: folder.root });
			const one = await run('docs/adr/0001-a.md');
			assert.deepEqual(paths(one.out), ['docs/adr/0001-a.md']);
			assert.equal(one.status, 0);
			assert.deepEqual(paths((await run('docs')).out), ['docs/adr/0001-a.md', 'docs/adr/0002-b.md']);
			assert.deepEqual(paths((await run('docs/adr/0002-b.md', 'other')).out), [
				'docs/adr/0002-b.md',
				'other/docs/adr/0001-c.md',
			]);
			const messages: { rule: string }[] = JSON.parse((await run('docs/adr/0002-b.md')).out).findings;
			assert.deepEqual(
				messages.map(({ rule }) => rule),
				['link/missing-anchor', 'link/missing-file'],
			);
		});

		it('is put in its place where nothing marks the root', async () => {
			using folder = new TemporaryFolder({ 'docs/adr/0001-a.md': goodRecord });
			const run = async (cwd: string, path: string): Promise<unknown> => {
				const { out } = await commandLine(['check', '--format', 'json', path], { cwd: folder.path(cwd) });
				const { root, documents } = JSON.parse(out);
				return [root, documents[0]?.path];
			};
			assert.deepEqual(await run('', 'docs/adr/0001-a.md'), [folder.root, 'docs/adr/0001-a.md']);
			assert.deepEqual(await run('', 'docs'), [folder.path('docs'), 'adr/0001-a.md']);
			assert.deepEqual(await run('', 'docs/adr'), [folder.path('docs/adr'), '0001-a.md']);
			// Only its place makes this one a record.
			folder.write({ 'docs/adr/0001-a.md': '# Free form\n' });
			assert.deepEqual(await run('', 'docs/adr'), [folder.root, 'docs/adr/0001-a.md']);
			assert.deepEqual(await run('docs/adr', '.'), [folder.path('docs'), 'adr/0001-a.md']);
		});

		it('may be an ignored file', async () => {
			using folder = new TemporaryFolder({ ...files, '.gitignore': 'other/\n' });
			assert.equal(paths((await commandLine(['check', '--format', 'json'], { cwd: folder.root })).out).length, 2);
			const named = await commandLine(['check', '--format', 'json', 'other'], { cwd: folder.root });
			assert.deepEqual(paths(named.out), ['other/docs/adr/0001-c.md']);
		});

		it('may have requirements with ids of their own, for which a configuration is proposed', async () => {
			const text = '# Fax\n\n- SRS-001: It sends.\n- SRS-002: It prints.\n- SRS-003: It rings.\n';
			const trace = String.raw`{ ids: ['SRS-\d+'], documents: ['docs/srs.md'] }`;
			using folder = new TemporaryFolder({ 'docs/srs.md': text, '.archspec.yaml': 'ignore: []\n' });
			const run = async (...args: string[]) => commandLine(args, { cwd: folder.root });
			assert.ok((await run('check')).out.includes(`  trace: ${trace}\n`));
			assert.ok((await run('check', 'docs/srs.md')).err.includes(`found by "trace" there: ${trace}.`));
			assert.ok((await run('trace')).out.includes(`: ${trace}.\n`));
			writeFileSync(folder.path('.archspec.yaml'), `trace: ${trace}\n`);
			assert.match((await run('trace')).out, /SRS-002/u);
		});

		it('may be a file that no kind claims, which is said', async () => {
			using folder = new TemporaryFolder({ ...files, 'notes.txt': 'x\n' });
			const { status, err } = await commandLine(['check', 'notes.txt'], { cwd: folder.root });
			assert.match(err, /^archspec: notes\.txt is not checked: no kind claims it\. "archspec kinds"/u);
			assert.equal(status, 0);
		});
	});

	describe('bad input', () => {
		it('is one line for each file, and the rest is checked', async () => {
			using folder = new TemporaryFolder({
				'docs/adr/0001-good.md': goodRecord,
				'docs/adr/0002-large.md': Buffer.alloc(20 * 1024 * 1024, '# x\n'),
				'docs/adr/0003-binary.md': Uint8Array.of(0x23, 0, 1, 2),
				'docs/adr/0004-latin1.md': Buffer.from('# caf\u00e9\n', 'latin1'),
				'docs/adr/0005-wide.md': Buffer.from(`\uFEFF${goodRecord}`, 'utf16le'),
				'docs/adr/0006-empty.md': '',
			});
			const { status, out, err } = await commandLine(['check', '--format', 'json'], { cwd: folder.root });
			const report = JSON.parse(out);
			assert.deepEqual(
				report.unread.map((one: { path: string }) => one.path),
				['docs/adr/0002-large.md', 'docs/adr/0003-binary.md', 'docs/adr/0004-latin1.md'],
			);
			assert.deepEqual(err.split('\n').length, 4);
			assert.match(err, /^archspec: docs\/adr\/0002-large\.md is 20 MB; the limit is 2 MB \(maxFileSize in /u);
			const wide = report.documents.find((one: { path: string }) => one.path === 'docs/adr/0005-wide.md');
			assert.equal(wide?.title, '1. Keep records');
			assert.notEqual(status, 2);
		});

		it('is refused where it was named', async () => {
			using folder = new TemporaryFolder({ 'docs/adr/0001-binary.md': Uint8Array.of(0x23, 0, 1, 2) });
			const refused = await commandLine(['check', 'adr/0001-binary.md'], { cwd: folder.path('docs') });
			assertRefused(refused, /^archspec: adr\/0001-binary\.md is a binary file/u);
		});

		onlyPosix('includes files and folders without permission', async () => {
			using folder = new TemporaryFolder({ [record]: goodRecord, 'docs/adr/0002-x.md': '', 'closed/x.md': '' });
			chmodSync(folder.path('docs/adr/0002-x.md'), 0);
			chmodSync(folder.path('closed'), 0);
			const { status, err } = await archspecAsOrdinaryUser(['check'], folder);
			assert.equal(
				err,
				"archspec: docs/adr/0002-x.md can't be accessed: permission denied\narchspec: closed can't be accessed: permission denied\n",
			);
			assert.equal(status, 0);
			const named = await archspecAsOrdinaryUser(['check', 'docs/adr/0002-x.md'], folder);
			assertRefused(named, /permission denied/u);
			chmodSync(folder.path('closed'), 0o755);
		});
	});

	onlyPosix('says in one line that the current folder is gone', async () => {
		using folder = new TemporaryFolder({ 'here/x': '' });
		const script = 'rm -r "$PWD"; exec "$0" "$1" check';
		const child = spawn('sh', ['-c', script, process.execPath, program], { cwd: folder.path('here') });
		let err = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		assert.equal(await new Promise((resolve) => child.on('close', resolve)), 2);
		assert.match(err, /^archspec: the current folder does not exist any more; [^\n]+\n$/u);
	});

	it('bears a reader that leaves early', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 50 }, (_, i) => [
				`docs/adr/${String(i).padStart(4, '0')}-x.md`,
				`${goodRecord}\n${'See [the plan](plan.md).\n'.repeat(100)}`,
			]),
		);
		using folder = new TemporaryFolder(many);
		const child = spawn(process.execPath, [program, 'check'], { cwd: folder.root, stdio: ['ignore', 'pipe', 'pipe'] });
		let err = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		child.stdout.once('data', () => child.stdout.destroy());
		const status = await new Promise((resolve) => child.on('close', resolve));
		assert.equal(err, '');
		assert.equal(status, 1);
	});

	it('colours only where it is asked to', async () => {
		using folder = new TemporaryFolder({ [record]: brokenRecord });
		const plain = await archspec(['check'], { cwd: folder.root });
		assert.ok(!plain.out.includes('\u001b'));
		const forced = await archspec(['check'], { cwd: folder.root, environment: { FORCE_COLOR: '1' } });
		assert.ok(forced.out.includes('\u001b[31merror'));
	});
});

describe('archspec', () => {
	it('shows help, in general and for a command, and its version', async () => {
		using folder = new TemporaryFolder();
		const run = (...argv: string[]) => commandLine(argv, { cwd: folder.root });
		const general = await archspec(['--help'], { cwd: folder.root });
		assert.match(general.out, /^archspec: .*\n\nUsage: archspec COMMAND/u);
		assert.equal((await run()).out, general.out);
		assert.equal((await run('help')).out, general.out);
		const page = await run('help', 'check');
		assert.match(page.out, /^Usage: archspec check \[PATH…\]\n[\s\S]*--max-warnings N /u);
		assert.equal((await run('check', '--help')).out, page.out);
		assert.match((await archspec(['--version'], { cwd: folder.root })).out, /^\d+\.\d+\.\d+\n$/u);
	});
});
