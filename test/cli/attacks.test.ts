import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { archspec, goodRecord, onlyPosix, TemporaryFolder } from './support.ts';

/** A file of so many bytes that takes no room on the disk. */
function sparse(folder: TemporaryFolder, name: string, bytes: number): void {
	const file = openSync(folder.path(name), 'w');
	ftruncateSync(file, bytes);
	closeSync(file);
}

const megabyte = 1024 * 1024;

describe('a folder that means harm, on the command line', () => {
	onlyPosix('carries no file of its reader into an export', async () => {
		using away = new TemporaryFolder({
			'0002-private.md': goodRecord.replace('We forget', 'PRIVATE'),
			'p.png': 'PRIVATE',
		});
		using folder = new TemporaryFolder({
			'.archspec.yaml': '',
			'docs/adr/0001-keep-records.md': `${goodRecord}\n![p](p.png) ![up](../../../../etc/hostname.png)\n`,
		});
		symlinkSync(away.path('0002-private.md'), folder.path('docs/adr/0002-private.md'));
		symlinkSync(away.path('p.png'), folder.path('docs/adr/p.png'));
		symlinkSync(folder.path('docs/adr/0001-keep-records.md'), folder.path('docs/adr/0003-inside.md'));
		for (const [format, out] of [
			['zip', 'all.zip'],
			['md', 'all.txt'],
			['html', 'all.html'],
		] as const) {
			const argv = ['export', 'docs', '--format', format, '--out', out];
			const { status, err } = await archspec(argv, { cwd: folder.root });
			assert.equal(status, 2);
			assert.match(err, /0002-private\.md is a link that leads out of the folder, which no export follows/);
			const bytes = readFileSync(folder.path(out));
			const files = format === 'zip' ? Object.values(unzipSync(bytes)) : [bytes];
			const text = files.map((file) => new TextDecoder().decode(file)).join('\n');
			assert.doesNotMatch(text, /PRIVATE/);
			assert.match(text, /We forget why we decided/);
		}
	});

	it('is checked without its files of 100 MB, whatever they are', async () => {
		using folder = new TemporaryFolder({
			'.archspec.yaml': '',
			'docs/adr/0001-keep-records.md': goodRecord,
			'.archspec/kinds/small.yaml': '',
			'.gitignore': 'docs/\n'.repeat(1_000_000),
		});
		for (const name of [
			'docs/adr/0002-huge.md',
			'.archspec/kinds/huge.yaml',
			'package.json',
			'src.ts',
			'.log4brains.yml',
		]) {
			sparse(folder, name, 100 * megabyte);
		}
		const environment = { NODE_OPTIONS: '--max-old-space-size=128' };
		const { out, err } = await archspec(['check', '--format', 'json'], { cwd: folder.root, environment });
		assert.match(err, /0002-huge\.md is 100 MB; the limit is 2 MB/);
		const report = JSON.parse(out);
		assert.deepEqual(
			report.documents.map(({ path }: { path: string }) => path),
			['docs/adr/0001-keep-records.md'],
		);
		assert.ok(
			report.findings.some(
				({ path, message }: { path: string; message: string }) => /huge\.yaml/.test(path) && /100 MB/.test(message),
			),
		);
	}).timeout(60_000);

	it('is checked with 20,000 tiny files in 2,000 folders', async () => {
		using folder = new TemporaryFolder({ '.archspec.yaml': '' });
		const files: Record<string, string> = {};
		for (let i = 0; i < 20_000; i++) {
			files[`a/${i % 50}/${i % 2000}/${i % 4 === 0 ? `docs/adr/${i}-a.md` : `${i}.txt`}`] = '';
		}
		folder.write(files);
		const environment = { NODE_OPTIONS: '--max-old-space-size=512' };
		const { out, status } = await archspec(['tree', '--format', 'json'], { cwd: folder.root, environment });
		assert.equal(status, 0);
		assert.equal(new Set(out.match(/[\d/]+docs\/adr\/\d+-a\.md/g)).size, 5000);
	}).timeout(120_000);
});
