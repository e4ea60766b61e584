import assert from 'node:assert/strict';
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { archspecAsOrdinaryUser, commandLine, goodRecord, onlyPosix, TemporaryFolder } from './support.ts';

const table = '| a | b |\n|---|---|\n| `x|y` | z |\n';
const mended = '| a | b |\n|---|---|\n| `x\\|y` | z |\n';
const record = 'docs/adr/0001-keep-records.md';

const withTable = (content: string): string =>
	`${goodRecord}\n${content}\nEnd with spaces  \t\nand no line break at the end`;

describe('archspec check --fix', () => {
	const texts: Record<string, (text: string) => Uint8Array> = {
		LF: (text) => Buffer.from(text),
		CRLF: (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
		'a byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
		'UTF-16 little endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
		'UTF-16 big endian': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
		'emoji and mixed line breaks': (text) => Buffer.from(`${text}\r\n😀 决策\r\rold Mac`),
	};
	for (const [name, encode] of Object.entries(texts)) {
		it(`changes no other byte of a file with ${name}`, async () => {
			using folder = new TemporaryFolder({ [record]: encode(withTable(table)) });
			const { status, out } = await commandLine(['check', '--fix'], { cwd: folder.root });
			assert.match(out, /^Fixed 1 problem in 1 file\.$/mu);
			assert.equal(status, 0);
			assert.deepEqual(readFileSync(folder.path(record)), encode(withTable(mended)));
		});
	}

	it('writes into a record what another one says of it, and nothing into the other', async () => {
		const old = goodRecord.replaceAll('\n', '\r\n');
		const newer = goodRecord
			.replace('# 1.', '# 2.')
			.replace('Accepted', `Accepted\n\nSupersedes [1. Records](${record.replace('docs/adr/', '')})`);
		using folder = new TemporaryFolder({ [record]: old, 'docs/adr/0002-newer.md': newer });
		const { status, out } = await commandLine(['check', '--fix'], { cwd: folder.root });
		assert.match(out, /^Fixed 1 problem in 1 file\.$/mu);
		assert.equal(status, 0);
		const [title = ''] = /2\. .*/u.exec(newer) ?? [];
		const after = old.replace('Accepted', `Superseded by [${title}](0002-newer.md)`);
		assert.equal(readFileSync(folder.path(record), 'utf8'), after);
		assert.equal(readFileSync(folder.path('docs/adr/0002-newer.md'), 'utf8'), newer);
	});

	it('reports what remains, and what it fixed', async () => {
		using folder = new TemporaryFolder({ [record]: `${withTable(table)}\n\n[plan](plan.md)\n` });
		const { status, out } = await commandLine(['check', '--fix', '--format', 'json'], { cwd: folder.root });
		const report = JSON.parse(out);
		assert.deepEqual(report.fixed, [{ path: record, fixes: 1 }]);
		assert.deepEqual(
			report.findings.map(({ rule, fixable }: { rule: string; fixable: boolean }) => [rule, fixable]),
			[['link/missing-file', false]],
		);
		assert.equal(status, 1);
	});

	it('goes on until nothing is left to fix, and a second run changes nothing', async () => {
		using folder = new TemporaryFolder({ [record]: withTable(`${table}| \`x|y\` | z |\n`) });
		const first = await commandLine(['check', '--fix'], { cwd: folder.root });
		assert.match(first.out, /^Fixed 2 problems in 1 file\.$/mu);
		const once = readFileSync(folder.path(record), 'utf8');
		assert.equal(once, withTable(`${mended}| \`x\\|y\` | z |\n`));
		const second = await commandLine(['check', '--fix'], { cwd: folder.root });
		assert.match(second.out, /^Nothing to fix\.$/mu);
		assert.equal(readFileSync(folder.path(record), 'utf8'), once);
	});

	it('leaves files outside the PATHs alone', async () => {
		const other = 'other/docs/adr/0001-x.md';
		using folder = new TemporaryFolder({ '.archspec.yaml': '', [record]: withTable(table), [other]: withTable(table) });
		await commandLine(['check', '--fix', 'docs'], { cwd: folder.root });
		assert.equal(readFileSync(folder.path(record), 'utf8'), withTable(mended));
		assert.equal(readFileSync(folder.path(other), 'utf8'), withTable(table));
	});

	onlyPosix('keeps the owner', async () => {
		using folder = new TemporaryFolder({ [record]: withTable(table) });
		chmodSync(folder.path('docs/adr'), 0o777);
		chmodSync(folder.path(record), 0o666);
		const { uid: maker } = statSync(folder.path(record));
		// Nobody may give a file to its maker here
		await archspecAsOrdinaryUser(['check', '--fix'], folder);
		assert.equal(readFileSync(folder.path(record), 'utf8'), withTable(mended));
		assert.equal(statSync(folder.path(record)).uid, maker);
		assert.deepEqual(readdirSync(folder.path('docs/adr')), ['0001-keep-records.md']);
		if (maker !== 0) {
			return;
		}
		folder.write({ [record]: withTable(table) });
		chownSync(folder.path(record), 1234, 2345);
		chmodSync(folder.path(record), 0o666);
		await commandLine(['check', '--fix'], { cwd: folder.root });
		const { uid, gid, mode } = statSync(folder.path(record));
		assert.equal(readFileSync(folder.path(record), 'utf8'), withTable(mended));
		assert.deepEqual([uid, gid, mode & 0o777], [1234, 2345, 0o666]);
	});

	onlyPosix('keeps mode and symbolic link, and leaves nothing behind', async () => {
		using folder = new TemporaryFolder({ [record]: withTable(table) });
		renameSync(folder.path(record), folder.path('real.md'));
		chmodSync(folder.path('real.md'), 0o754);
		symlinkSync('../../real.md', folder.path(record));
		await commandLine(['check', '--fix'], { cwd: folder.root });
		assert.equal(readFileSync(folder.path('real.md'), 'utf8'), withTable(mended));
		assert.ok(lstatSync(folder.path(record)).isSymbolicLink());
		assert.equal(statSync(folder.path('real.md')).mode & 0o777, 0o754);
		assert.deepEqual(readdirSync(folder.root), ['docs', 'real.md']);
	});

	onlyPosix('does not write through a link that leads out of the root', async () => {
		using folder = new TemporaryFolder({
			'elsewhere.md': withTable(table),
			'app/.archspec.yaml': '',
			'app/docs/adr/x': '',
		});
		symlinkSync('../../../elsewhere.md', folder.path(`app/${record}`));
		const { status, err } = await commandLine(['check', '--fix'], { cwd: folder.path('app') });
		assert.equal(err, `archspec: ${record} leads out of the workspace; its fixes were not written\n`);
		assert.equal(status, 2);
		assert.equal(readFileSync(folder.path('elsewhere.md'), 'utf8'), withTable(table));
	});

	it('says in one line that a file is read-only, and exits with 2', async () => {
		using folder = new TemporaryFolder({
			[record]: withTable(table),
			'docs/adr/0002-x.md': withTable(table).replace('# 1.', '# 2.'),
		});
		chmodSync(folder.path(record), 0o444);
		const { status, out, err } = await commandLine(['check', '--fix'], { cwd: folder.root });
		assert.equal(err, `archspec: ${record} is read-only; its fixes were not written\n`);
		assert.equal(status, 2);
		assert.match(out, /table\/ragged-row \(fixable\)/u);
		assert.match(out, /^Fixed 1 problem in 1 file\.$/mu);
		assert.equal(readFileSync(folder.path(record), 'utf8'), withTable(table));
	});
});
