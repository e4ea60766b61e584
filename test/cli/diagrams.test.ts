import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { archspec, goodRecord, TemporaryFolder } from './support.ts';

const record = 'docs/adr/0001-keep-records.md';
const withDiagram = (...lines: readonly string[]) =>
	goodRecord.replace(
		'## Decision\n',
		`## Decision\n\n1. So\n\n   \`\`\`mermaid\n   ${lines.join('\n   ')}\n   \`\`\`\n`,
	);

describe('archspec check on diagrams', () => {
	it('reads the newest types where the language lacks what Mermaid asks for, as Node 20 does', async () => {
		using folder = new TemporaryFolder({
			'.archspec.yaml': '',
			'a.mmd': 'usecase-beta\n  actor Guest\n  Guest --> "Bread"\n',
		});
		const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent('delete Object.groupBy')}`;
		const { status, out } = await archspec(['check'], { cwd: folder.root, environment: { NODE_OPTIONS } });
		assert.match(out, /^0 documents, 1 file with diagrams: no problems/);
		assert.equal(status, 0);
	});

	it('says where Mermaid refuses one, and why', async () => {
		using folder = new TemporaryFolder({
			[record]: withDiagram('flowchart LR', '  shop[Shop (web)] --> till'),
			'docs/till.mmd': 'flowchart LR\n  till --> end\n',
		});
		const { status, out } = await archspec(['check'], { cwd: folder.root });
		assert.match(
			out,
			/^\s+19:11 {2}error {4}A label with `\(` in it has to stand in quotes\. Mermaid: .*diagram\/syntax \(fixable\)$/mu,
		);
		assert.match(out, /^docs\/till\.mmd\n\s+2:12 {2}error {4}`end` is a word of Mermaid's own .*diagram\/syntax$/mu);
		assert.match(out, /^1 document, 1 file with diagrams: 2 errors/mu);
		assert.equal(status, 1);
		const { findings } = JSON.parse((await archspec(['check', '--format', 'json'], { cwd: folder.root })).out);
		assert.deepEqual(
			findings.map(({ path, rule, fixable, range }: Record<string, unknown>) => [path, rule, fixable, range]),
			[
				[record, 'diagram/syntax', true, { start: { line: 18, character: 10 }, end: { line: 18, character: 20 } }],
				[
					'docs/till.mmd',
					'diagram/syntax',
					false,
					{ start: { line: 1, character: 11 }, end: { line: 1, character: 14 } },
				],
			],
		);
	});

	it('mends what can mean nothing else, in documents and in files of diagrams', async () => {
		const broken = withDiagram('flowchart LR', '  shop[Shop (web)] -> till').replaceAll('\n', '\r\n');
		using folder = new TemporaryFolder({ [record]: broken, 'till.mermaid': '\uFEFFsequencediagram\n  A->>B: x; y' });
		const { status, out } = await archspec(['check', '--fix'], { cwd: folder.root });
		assert.match(out, /^Fixed 2 problems in 2 files\.$/mu);
		assert.equal(status, 0);
		const mended = broken.replace('Shop (web)', '"Shop (web)"').replace('->', '-->');
		assert.equal(readFileSync(folder.path(record), 'utf8'), mended);
		assert.equal(readFileSync(folder.path('till.mermaid'), 'utf8'), '\uFEFFsequenceDiagram\n  A->>B: x#59; y');
	});

	it('says once what it could not check, to people alone', async () => {
		using folder = new TemporaryFolder({ [record]: withDiagram('zenuml', '  A->B: x'), 'a.mmd': 'zenuml\n' });
		const { status, out, err } = await archspec(['check'], { cwd: folder.root });
		assert.equal(out.match(/not checked/gu)?.length, 1);
		assert.match(out, /^2 diagrams not checked: Mermaid draws zenuml with a plug-in only\.$/mu);
		assert.deepEqual([status, err], [0, '']);
		const report = JSON.parse((await archspec(['check', '--format', 'json'], { cwd: folder.root })).out);
		assert.deepEqual(report.findings, []);
	});

	it('checks the diagrams of Markdown that is no document only where it is named', async () => {
		using folder = new TemporaryFolder({ 'README.md': '```mermaid\npie\n  "x" 1\n```\n', [record]: goodRecord });
		const all = await archspec(['check'], { cwd: folder.root });
		assert.match(all.out, /^1 document: no problems/mu);
		const named = await archspec(['check', 'README.md'], { cwd: folder.root });
		assert.match(named.out, /^0 documents, 1 file with diagrams: 1 error/mu);
		assert.match(named.err, /README\.md is checked for its diagrams alone: no kind claims it/u);
	});

	it('takes a folder that is named for the Markdown in it, but not all there is', async () => {
		const broken = '```mermaid\npie\n  "x" 1\n```\n';
		using folder = new TemporaryFolder({
			'.git/HEAD': '',
			'guide/views/a.md': broken,
			'guide/b.md': broken,
			'guide/c.md': '# No diagram\n',
			'guide/templates/d.md': broken,
			'guide/view-template.md': broken,
			'README.md': broken,
		});
		const summary = async (cwd: string, ...paths: readonly string[]): Promise<string> => {
			const { out } = await archspec(['check', ...paths], { cwd: folder.path(cwd) });
			return (
				out
					.trimEnd()
					.split('\n')
					.at(-1)
					?.replace(/ in [\d.]+ s$/u, '') ?? ''
			);
		};
		const none = '  archspec check PATH                                        checks diagrams in a folder or a file: ';
		assert.match(await summary('.', 'guide'), /^0 documents, 2 files with diagrams: 2 errors/u);
		assert.match(await summary('guide', 'views'), /^0 documents, 1 file with diagrams: 1 error/u);
		assert.match(await summary('guide', '../guide/views'), /^0 documents, 1 file with diagrams: 1 error/u);
		assert.equal(await summary('.'), `${none}3 Markdown files have some`);
		assert.equal(await summary('.', '.'), `${none}3 Markdown files have some`);
		assert.equal(await summary('guide', '.'), `${none}2 Markdown files have some`);
		assert.equal(await summary('guide/views'), `${none}1 Markdown file has some`);
	});

	it('takes a folder outside of any workspace that is named', async () => {
		using folder = new TemporaryFolder({ 'guide/a.md': '```mermaid\npie\n  "x" 1\n```\n', 'other/b.txt': '' });
		const named = await archspec(['check', '../guide'], { cwd: folder.path('other') });
		assert.match(named.out, /^0 documents, 1 file with diagrams: 1 error/mu);
		const here = await archspec(['check', '.'], { cwd: folder.path('guide') });
		assert.match(here.out, /^No documents found/u);
	});

	it('checks a file of a diagram that is named alone', async () => {
		using folder = new TemporaryFolder({ 'a.mmd': 'pie\n  "x" 1\n', 'b.mmd': 'pie\n  y' });
		const { out, err } = await archspec(['check', 'a.mmd'], { cwd: folder.root });
		assert.match(out, /^0 documents, 1 file with diagrams: 1 error/mu);
		assert.equal(err, '');
	});
});
