import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { destinationPages } from '../../src/core/export/pdf/destinationPages.ts';
import { findBrowser } from '../../src/node/browser/findBrowser.ts';
import { archspec, goodRecord, onlyPosix, program, TemporaryFolder } from './support.ts';

const flowchart = '```mermaid\nflowchart LR\n  a[Ferry] --> b[Harbourmasteroffice]\n  style a fill:#ffeb3b\n```\n';
const files = {
	'.archspec.yaml': '',
	'docs/adr/0001-keep-records.md': `${goodRecord}\n[next](0002-sail.md#context)\n\n${flowchart}`,
	'docs/adr/0002-sail.md': `${goodRecord.replace('1. Keep', '2. Sail')}\n${flowchart}\n\`\`\`mermaid\nflowchart LR\n  a -->\n\`\`\`\n`,
	'notes.md': 'notes\n',
	'own.css': 'p { color: teal }',
};

/** What a search finds where PATH names nothing. */
const elsewhere = findBrowser(undefined, {
	platform: process.platform,
	environment: { ...process.env, PATH: '' },
	isProgram: existsSync,
});

describe('archspec export', () => {
	let withBrowser: Record<string, string> = {};

	before(async function () {
		this.timeout(120_000);
		const { executablePath, env } = await ensureBrowser(await ensureHost());
		withBrowser = { ...env, CHROME_PATH: executablePath };
	});

	const run = (argv: readonly string[], folder: TemporaryFolder, environment = withBrowser) =>
		archspec(['export', ...argv], { cwd: folder.root, environment });

	it('writes one page whose diagrams are drawn, the same bytes each time', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out, err } = await run(['docs', '--css', 'own.css', '--out', 'a/all.html'], folder);
		assert.deepEqual([status, out], [0, '2 documents exported to a/all.html\n']);
		assert.match(err, /^archspec: docs\/adr\/0002-sail\.md:28: the diagram stays as text\. .+\n$/);
		const page = readFileSync(folder.path('a/all.html'), 'utf8');
		assert.equal(page.match(/<svg /g)?.length, 4, 'two uses, each light and dark');
		assert.equal(page.match(/>Harbourmasteroffice</g)?.length, 4, 'no word is broken');
		assert.equal(page.match(/ style="fill: rgb\(31, 41, 55\) !important;"/g)?.length, 4, 'dark letters on yellow');
		assert.match(page, /p \{ color: teal \}/);
		const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
		assert.equal(new Set(ids).size, ids.length, 'each id once');
		await run(['docs', '--css', 'own.css', '--out', 'b.html'], folder);
		assert.equal(readFileSync(folder.path('b.html'), 'utf8'), page);
	}).timeout(180_000);

	it('prints a PDF with bookmarks, whose contents tell true page numbers', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out } = await run(['docs', '--title', 'Ferry (all)', '--out', 'all.pdf'], folder);
		assert.deepEqual([status, out], [0, '2 documents exported to all.pdf\n']);
		const pdf = readFileSync(folder.path('all.pdf'));
		assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
		const text = pdf.toString('latin1');
		for (const part of [/\/Outlines \d/, /\/Marked true/, /\/Title \(Ferry \\\(all\\\)\)/, /\/Lang \(en\)/]) {
			assert.match(text, part);
		}
		const pages = destinationPages(pdf);
		assert.ok((pages.get('2-sail-records') ?? 0) > (pages.get('1-keep-records') ?? 9), `${[...pages]}`);
		assert.doesNotMatch(text, /\/Subtype \/Image/, 'diagrams are vectors');
	}).timeout(180_000);

	it('writes a site, in the place of an earlier one alone', async () => {
		using folder = new TemporaryFolder({ ...files, 'mine/notes.txt': 'mine' });
		const { status } = await run(['docs', '--format', 'site', '--out', 'site'], folder);
		assert.equal(status, 0);
		assert.match(readFileSync(folder.path('site/index.html'), 'utf8'), /2\. Sail records/);
		assert.equal((await run(['docs', '--format', 'site', '--out', 'site'], folder)).status, 0);
		const { status: refused, err } = await run(['docs', '--format', 'site', '--out', 'mine'], folder);
		assert.equal(refused, 2);
		assert.match(err, /mine holds notes\.txt, which no export wrote/);
		assert.deepEqual(readdirSync(folder.path('mine')), ['notes.txt']);
	}).timeout(180_000);

	it('writes an archive and one Markdown text', async () => {
		using folder = new TemporaryFolder(files);
		await run(['.', '--out', 'all.zip'], folder);
		assert.equal(readFileSync(folder.path('all.zip')).subarray(0, 2).toString(), 'PK');
		await run(['docs/adr', '--title', 'All', '--out', 'docs/all.md'], folder, {});
		const text = readFileSync(folder.path('docs/all.md'), 'utf8');
		assert.match(text, /^# All\n\n## 1\. Keep records\n/);
		assert.match(text, /\[next\]\(#context-1\)/);
	}).timeout(180_000);

	it('says what it needs, before it reads anything', async () => {
		using folder = new TemporaryFolder({ ...files, 'bad.html': '{{body}}' });
		for (const [argv, message] of [
			[['docs'], /--out is missing/],
			[['docs', '--out', 'x'], /--format is missing\. Formats: html, .*md\./],
			[['docs', '--format', 'docx', '--out', 'x'], /unknown format "docx"/],
			[['docs', '--css', 'no.css', '--out', 'x.html'], /--css no\.css does not exist/],
			[['docs', '--template', 'bad.html', '--out', 'x.html'], /--template bad\.html: .*\{\{body\}\}/],
			[['docs', '--browser', 'own.css', '--out', 'x.html'], /--browser names .*own\.css, which is no program/],
			[['notes.md', '--out', 'x.html'], /no document to export/],
			[['docs', '--out', 'docs/adr/0002-sail.md'], /--out names docs\/adr\/0002-sail\.md, which is exported itself/],
			[['docs', '--format', 'md', '--out', 'docs'], /docs is a folder; name a file/],
			[['docs', '--format', 'md', '--out', 'own.css/x'], /does not exist/],
		] as const) {
			const { status, out, err } = await run(argv, folder, {});
			assert.deepEqual([status, out], [2, ''], argv.join(' '));
			assert.match(err, message);
			assert.doesNotMatch(err, /\n\s+at |unexpected/);
		}
		assert.equal(readFileSync(folder.path('docs/adr/0002-sail.md'), 'utf8'), files['docs/adr/0002-sail.md']);
	}).timeout(180_000);

	it('says once that there is no browser, and writes a page in place of a PDF', async function () {
		if (elsewhere) {
			this.skip();
		}
		using folder = new TemporaryFolder(files);
		const { status, err } = await run(['docs', '--out', 'all.pdf'], folder, { PATH: '' });
		assert.equal(status, 2);
		assert.equal(err.match(/no browser was found/g)?.length, 2, err);
		assert.match(err, /2 diagrams stay as text/);
		assert.match(err, /all\.html was written instead: open it and print it/);
		assert.match(readFileSync(folder.path('all.html'), 'utf8'), /Diagram as text\. No browser/);
		assert.equal(existsSync(folder.path('all.pdf')), false);
		folder.write({ 'all.html': 'mine' });
		const again = await run(['docs', '--out', 'all.pdf'], folder, { PATH: '' });
		assert.equal(again.status, 2);
		assert.match(again.err, /no browser was found to make a PDF, and .*all\.html, .*is there already/);
		assert.equal(readFileSync(folder.path('all.html'), 'utf8'), 'mine');
	});

	onlyPosix('never replaces a document through a link', async () => {
		using folder = new TemporaryFolder(files);
		symlinkSync(folder.path('docs'), folder.path('other'), 'dir');
		const { status, err } = await run(['docs', '--out', 'other/adr/0002-sail.md'], folder, {});
		assert.equal(status, 2);
		assert.match(err, /--out names docs\/adr\/0002-sail\.md, which is exported itself/);
		assert.equal(readFileSync(folder.path('docs/adr/0002-sail.md'), 'utf8'), files['docs/adr/0002-sail.md']);
	});

	it('says by its status that a document could not be read, and writes no empty export', async () => {
		const large = `${goodRecord}${'x'.repeat(3000)}\n`;
		using folder = new TemporaryFolder({
			'.archspec.yaml': 'maxFileSize: 2000\n',
			'docs/adr/0001-keep.md': goodRecord,
			'docs/adr/0002-large.md': large,
			'all.md': 'old',
		});
		const one = await run(['docs/adr/0002-large.md', '--out', 'all.md'], folder, {});
		assert.deepEqual([one.status, readFileSync(folder.path('all.md'), 'utf8')], [2, 'old']);
		const all = await run(['docs', '--out', 'all.md'], folder, {});
		assert.deepEqual([all.status, all.out], [2, '1 document exported to all.md\n']);
		assert.match(all.err, /0002-large\.md/);
	});

	it('leaves nothing behind when it is interrupted while it draws', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const many = Array.from({ length: 60 }, (_, i) => flowchart.replace('Ferry', `Ferry ${i}`)).join('\n');
		using folder = new TemporaryFolder({
			...files,
			'docs/adr/0001-keep-records.md': goodRecord + many,
			'all.html': 'old',
		});
		using temporary = new TemporaryFolder();
		const child = spawn(process.execPath, [program, 'export', 'docs', '--out', 'all.html'], {
			cwd: folder.root,
			env: { ...process.env, ...withBrowser, TMPDIR: temporary.root },
			stdio: 'ignore',
		});
		const ended = statusOf(child);
		while (!readdirSync(temporary.root).some((name) => name.startsWith('archspec-browser-'))) {
			await new Promise((resume) => setTimeout(resume, 20));
		}
		child.kill('SIGINT');
		assert.equal(await ended, 130);
		assert.equal(readFileSync(folder.path('all.html'), 'utf8'), 'old');
		assert.deepEqual(
			readdirSync(folder.root).filter((name) => name.includes('archspec-tmp')),
			[],
		);
		assert.deepEqual(
			readdirSync(temporary.root).filter((name) => name.startsWith('archspec-browser-')),
			[],
		);
	}).timeout(180_000);
});

function statusOf(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve) => child.once('exit', resolve));
}
