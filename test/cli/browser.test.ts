import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import type { Drawing } from '../../src/core/export/exportInput.ts';
import { destinationPages } from '../../src/core/export/pdf/destinationPages.ts';
import { Browser, BrowserError } from '../../src/node/browser/browser.ts';
import { openDrawingPage } from '../../src/node/browser/drawingPage.ts';
import { printPdf } from '../../src/node/browser/printPdf.ts';

const scripts = new URL('../../dist/webview/', import.meta.url);
const margins = { header: '<span></span>', footer: '<span></span>' };

const diagrams = [
	'flowchart LR\n  a["x; #quot;y#quot;"] -->|yes| b{Paid?}\n  subgraph s [Sub]\n  b\n  end\n',
	'sequenceDiagram\n  A->>B: hi\n',
	'stateDiagram-v2\n  [*] --> A\n',
	// These count on from one diagram to the next
	'sequenceDiagram\n  C->>D: a\n  D-->>C: b\n',
	'classDiagram\n  A <|-- B\n',
	'classDiagram\n  C o-- D\n',
	'sankey-beta\n\nA,B,1\nB,C,1\n',
	'mindmap\n  root((x))\n    a\n    b\n',
	'architecture-beta\n  group api(cloud)[API]\n  service db(database)[DB] in api\n  service s(server)[S] in api\n  db:L -- R:s\n',
	// Names commits by chance
	'gitGraph\n  commit\n  commit\n',
	'gantt\n  dateFormat YYYY-MM-DD\n  section S\n  a :2020-01-01, 9000d\n',
	'%%{init: {"look": "handDrawn"}}%%\nflowchart LR\n  a --> b\n',
];

describe('a browser that nobody sees', () => {
	let browser: Browser;

	before(async function () {
		this.timeout(120_000);
		const { executablePath, env } = await ensureBrowser(await ensureHost());
		Object.assign(process.env, env);
		browser = await Browser.start(executablePath);
	});
	after(() => browser.close());

	it('draws the same picture of the same text, with ids of its own', async () => {
		const drawAll = async (id: string, order: readonly string[]) => {
			const page = await openDrawingPage(browser, scripts);
			const drawn = new Map<string, Drawing>();
			for (const text of order) {
				const drawing = await page.draw(text, id);
				assert.ok('light' in drawing, JSON.stringify(drawing));
				drawn.set(text, drawing);
			}
			await page.close();
			return drawn;
		};
		const one = await drawAll('one', diagrams);
		const other = await drawAll('other', diagrams.toReversed());
		for (const text of diagrams) {
			const { light = '', dark = '' } = one.get(text) ?? {};
			assert.equal(light.replaceAll('one-', 'other-'), other.get(text)?.light);
			assert.equal(dark.replaceAll('one-', 'other-'), other.get(text)?.dark);
			const ids = [...(light + dark).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
			assert.equal(new Set(ids).size, ids.length);
			assert.deepEqual(
				ids.filter((id) => !/^one-(?:light|dark)/.test(id)),
				[],
			);
			for (const [, target] of (light + dark).matchAll(/="url\(#([^)]+)\)/g)) {
				assert.ok(ids.includes(target ?? ''), `${target} is there`);
			}
			assert.doesNotMatch(light, /class="today"/);
		}
	}).timeout(120_000);

	it('says why there is no picture, and runs nothing that a text brings', async () => {
		const page = await openDrawingPage(browser, scripts);
		const broken = await page.draw('flowchart LR\n  a -->\n', 'a');
		assert.match('problem' in broken ? broken.problem : '', /^Mermaid can't/);
		const hostile =
			'flowchart LR\n  a["<img src=x onerror=alert(1)><script>alert(1)</script>"]\n  click a "javascript:alert(1)"\n';
		const drawn = await page.draw(hostile, 'b');
		assert.doesNotMatch(JSON.stringify(drawn), /<script|<img|<a |\son\w+=\\"/);
		await page.close();
	}).timeout(120_000);

	it('prints until the contents name the pages that they lead to', async () => {
		const chapters = Array.from({ length: 60 }, (_, i) => `c-${i}-ü`);
		let told: ReadonlyMap<string, number> | undefined;
		let prints = 0;
		const pdf = await printPdf(
			browser,
			(pages) => {
				prints++;
				told = pages;
				// Numbers in lines of their own push everything down
				const list = chapters.map(
					(id) => `<p><a href="#${encodeURIComponent(id)}">${id}</a>${pages ? `<br>${pages.get(id)}` : ''}</p>`,
				);
				const rest = chapters.map((id) => `<h2 id="${id}" style="break-before:page">${id}</h2>`);
				return `<!DOCTYPE html><html lang="en"><title>T</title><body>${list.join('')}${rest.join('')}</body></html>`;
			},
			margins,
		);
		const found = destinationPages(pdf);
		assert.equal(found.size, chapters.length);
		assert.deepEqual(told && [...told].sort(), [...found].sort());
		assert.ok(prints >= 3, 'the first numbers were wrong');
		assert.ok((found.get('c-1-ü') ?? 0) === (found.get('c-0-ü') ?? 0) + 1);
	}).timeout(180_000);

	it('fetches nothing, and runs no script of a page that it prints', async () => {
		const page = await browser.newPage();
		const file = fileURLToPath(new URL('../../package.json', import.meta.url));
		await page.show(
			`<!DOCTYPE html><title>before</title><body><iframe src="file://${file}"></iframe><script>document.title = 'ran'</script><img src=x onerror="document.title='ran'"></body>`,
		);
		assert.equal(await page.evaluate('document.title'), 'before');
		await page.close();
	}).timeout(120_000);

	it('says so when it is none', async () => {
		await assert.rejects(Browser.start(process.execPath), (error: unknown) => {
			assert.ok(error instanceof BrowserError);
			assert.match(error.message, /does not start\. /);
			return true;
		});
		await assert.rejects(Browser.start('/nowhere/chrome'), /does not start\. .*ENOENT/);
	}).timeout(120_000);
});
