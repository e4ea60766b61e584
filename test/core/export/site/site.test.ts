import assert from 'node:assert/strict';
import { exportSite } from '../../../../src/core/export/site/site.ts';
import { SitePaths } from '../../../../src/core/export/site/sitePaths.ts';
import { exportInputFrom } from '../exportSupport.ts';
import { deadTargets, invalidParts } from '../validity.ts';

const record = (title: string, status: string, more = '') =>
	`# ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nWhy. ${more}\n\n## Decision\n\nYes.\n\n## Consequences\n\nMore.\n`;

const files = {
	'docs/adr/0001-keep.md': record('1. Keep', 'Superseded by [2. Drop](0002-drop.md)'),
	'docs/adr/0002-drop.md': record(
		'2. Drop',
		'Accepted\n\nSupersedes [1. Keep](0001-keep.md)',
		'![A](img/a.svg) ![B](img/b.png) ![C](img/c.svg) [to A](img/a.svg) [to B](img/b.png) [R](../../.kiro/specs/ferry/requirements.md#requirement-1-sail)',
	),
	'docs/adr/0003-wait.md': record('3. Wait & see', 'Proposed'),
	'docs/adr/img/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>hit()</script></svg>',
	'docs/adr/img/b.png': 'GIF89a',
	'docs/adr/img/c.svg': '<xy:ftypavif xmlns:xy="x"/>',
	'.kiro/specs/ferry/requirements.md':
		'# Requirements Document\n\n## Introduction\n\nA ferry.\n\n## Requirements\n\n### Requirement 1: Sail\n\n**User Story:** As a captain, I want to sail, so that I arrive.\n\n#### Acceptance Criteria\n\n1. WHEN it is day THEN the ferry SHALL sail\n2. WHEN it is night THEN the ferry SHALL wait\n',
	'.kiro/specs/ferry/tasks.md': '# Implementation Plan\n\n- [x] 1. Sail\n  - _Requirements: 1.1_\n',
};

async function site(more: Readonly<Record<string, string>> = {}): Promise<Map<string, string>> {
	const made = [...exportSite(await exportInputFrom({ ...files, ...more }))];
	return new Map(made.map(({ path, content }) => [path, typeof content === 'string' ? content : 'bytes']));
}

describe('documents as a site', () => {
	it('are a page each, beside an index, decisions, a matrix and a search', async () => {
		assert.deepEqual(
			[...(await site()).keys()],
			[
				...['index.html', 'decisions.html', 'trace.html'],
				'documents/kiro/specs/ferry/requirements.html',
				'documents/kiro/specs/ferry/tasks.html',
				...['documents/docs/adr/0001-keep.html', 'documents/docs/adr/0002-drop.html'],
				...['documents/docs/adr/0003-wait.html', 'images/docs/adr/img/b.png'],
				...['style.css', 'site.js', 'search-data.js'],
			],
		);
	});

	it('are valid, and lead to one another', async () => {
		const made = await site();
		for (const [path, text] of made) {
			assert.deepEqual(path.endsWith('.html') ? await invalidParts(text) : [], [], path);
		}
		assert.deepEqual(deadTargets(made), []);
	});

	it('have links from page to page, and pictures as files', async () => {
		const page = (await site()).get('documents/docs/adr/0002-drop.html') ?? '';
		assert.match(page, /<a href="0001-keep\.html">1\. Keep<\/a>/);
		assert.match(page, /<img src="\.\.\/\.\.\/\.\.\/images\/docs\/adr\/img\/b\.png" alt="B">/);
		assert.match(page, /<a href="\.\.\/\.\.\/\.\.\/images\/docs\/adr\/img\/b\.png">to B<\/a>/);
		assert.match(page, /<a href="\.\.\/\.\.\/kiro\/specs\/ferry\/requirements\.html#requirement-1-sail">R<\/a>/);
		assert.match(page, /<a class="prev" rel="prev" href="0001-keep\.html"><span>Previous<\/span> 1\. Keep<\/a>/);
		assert.match(page, /<a class="next" rel="next" href="0003-wait\.html">/);
		assert.match(page, /<a href="\.\.\/\.\.\/\.\.\/index\.html#folder-2">docs\/adr<\/a>/);
	});

	it('hold no SVG file and no link to one: as a page it would run its scripts', async () => {
		const made = await site();
		assert.deepEqual(
			[...made.keys()].filter((path) => path.endsWith('.svg')),
			[],
		);
		const page = made.get('documents/docs/adr/0002-drop.html') ?? '';
		assert.match(page, /<img src="data:image\/svg\+xml;base64,[^"]+" alt="A">/);
		assert.match(page, /<img src="data:image\/avif;base64,[^"]+" alt="C">/);
		assert.match(page, /<span class="file" title="docs\/adr\/img\/a\.svg">to A<\/span>/);
	});

	it('are listed by folder and kind, with status and completion', async () => {
		const page = (await site()).get('index.html') ?? '';
		assert.match(page, /<h2 id="folder-2">docs\/adr<\/h2>/);
		assert.match(
			page,
			/<tr data-filter="nygard-decision-record"><th scope="row"><a href="documents\/docs\/adr\/0003-wait\.html">3\. Wait &amp; see<\/a><\/th>/,
		);
		assert.match(
			page,
			/<span class="status proposed">Proposed<\/span><\/td><td><span class="completion"><progress value="100"/,
		);
		assert.match(page, /<summary>Nygard decision record \(3\)<\/summary>/);
	});

	it('have columns for problems and tags where there are some', async () => {
		const plain = await site();
		assert.doesNotMatch(plain.get('index.html') ?? '', />Problems</);
		assert.doesNotMatch(plain.get('decisions.html') ?? '', />Tags</);
		const text = `---\ntags: [sea]\n---\n${record('4. Row', 'Accepted', '[x](gone.md)')}`;
		const made = await site({ 'docs/adr/0004-row.md': text });
		assert.match(made.get('index.html') ?? '', /<td>1 (?:error|warning)<\/td>/);
		assert.match(made.get('decisions.html') ?? '', /<td>sea<\/td>/);
	});

	it('say where they are from where that has a name', async () => {
		const input = await exportInputFrom(files);
		const about = (workspace: string, title = 'All') =>
			/class="about">([^<]*)</.exec(String(exportSite({ ...input, workspace, title }).next().value?.content))?.[1];
		assert.deepEqual(
			[about('harbour'), about(''), about('harbour', 'harbour')],
			['5 documents · harbour', '5 documents', '5 documents'],
		);
	});

	it('have pages of decisions and requirements only where there are some', async () => {
		const input = await exportInputFrom({ 'docs/adr/0001-keep.md': record('1. Keep', 'Accepted') });
		const paths = [...exportSite(input)].map(({ path }) => path);
		assert.ok(paths.includes('decisions.html'));
		assert.ok(!paths.includes('trace.html'));
	});
});

describe('the decisions of a site', () => {
	it('say their status and how they relate', async () => {
		const page = (await site()).get('decisions.html') ?? '';
		assert.match(
			page,
			/<tr data-filter="superseded"><th scope="row"><a href="documents\/docs\/adr\/0001-keep\.html">0001 Keep<\/a>/,
		);
		assert.match(page, /<td>superseded by <a href="documents\/docs\/adr\/0002-drop\.html">0002<\/a><\/td>/);
		assert.match(page, /<td>supersedes <a href="documents\/docs\/adr\/0001-keep\.html">0001<\/a><\/td>/);
		assert.match(page, /<option value="accepted">Accepted<\/option>/);
	});

	it('are drawn as far as they relate, each once', async () => {
		const page = (await site()).get('decisions.html') ?? '';
		const graph = /<svg class="decision-graph".*<\/svg>/s.exec(page)?.[0] ?? '';
		assert.equal(graph.match(/<g class="edge supersedes">/g)?.length, 1);
		assert.equal(graph.match(/<circle/g)?.length, 2);
		assert.match(graph, /<a href="documents\/docs\/adr\/0002-drop\.html"><text [^>]*>0002 Drop<\/text><\/a>/);
	});
});

describe('the matrix of a site', () => {
	it('leads from requirements to what takes them up', async () => {
		const page = (await site()).get('trace.html') ?? '';
		assert.match(page, /1 of 2 covered \(50%\)/);
		assert.match(
			page,
			/<tr data-filter="covered"><th scope="row"><span class="requirement depth-1"><a href="documents\/kiro\/specs\/ferry\/requirements\.html#acceptance-criteria">1\.1<\/a>/,
		);
		assert.match(
			page,
			/<a href="documents\/kiro\/specs\/ferry\/tasks\.html#implementation-plan">1<\/a> <span role="img" aria-label="Done">/,
		);
		assert.match(page, /<tr data-filter="open">.*1\.2/);
	});

	it('counts no row that stands for all requirements', async () => {
		const tasks = '# Implementation Plan\n\n- [x] 1. Sail\n  - _Requirements: 1.1, All_\n';
		const page = (await site({ '.kiro/specs/ferry/tasks.md': tasks })).get('trace.html') ?? '';
		assert.match(page, /<tr><th scope="row">All<\/th>/);
	});
});

describe('what is searched in a site', () => {
	it('are the words of each section, without markup', async () => {
		const data = (await site()).get('search-data.js') ?? '';
		const entries: unknown[] = JSON.parse(data.slice(data.indexOf('=') + 1, data.lastIndexOf(';')));
		assert.deepEqual(entries.at(-1), [
			'documents/docs/adr/0003-wait.html',
			'3. Wait & see',
			[
				['3-wait--see', '3. Wait & see', 'Date: 2026-01-02'],
				['status', 'Status', 'Proposed'],
				['context', 'Context', 'Why.'],
				['decision', 'Decision', 'Yes.'],
				['consequences', 'Consequences', 'More.'],
			],
		]);
	});
});

describe('places of files in a site', () => {
	it('are taken by every file system, each once', () => {
		const paths = new SitePaths('documents');
		assert.equal(paths.add('docs/A b.md', '.html'), 'documents/docs/A-b.html');
		assert.equal(paths.add('docs/a-B.md', '.html'), 'documents/docs/a-B-2.html');
		assert.equal(paths.add('docs/A b.md', '.html'), 'documents/docs/A-b.html');
		assert.equal(paths.add('.kiro/über?.md', '.html'), 'documents/kiro/über-.html');
		assert.equal(paths.add('con/aux.md', '.html'), 'documents/con-/aux-.html');
		assert.equal(paths.add('_x/y..md', '.html'), 'documents/_x/y.html');
		assert.equal(paths.add('img/a.PNG'), 'documents/img/a.PNG');
		assert.equal(paths.add('../up.md', '.html'), 'documents/-/up.html');
	});
});
