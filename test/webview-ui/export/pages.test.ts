import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';
import type { ExportFile } from '../../../src/core/export/exportInput.ts';
import { exportHtml } from '../../../src/core/export/html/page.ts';
import { exportSite } from '../../../src/core/export/site/site.ts';
import { exampleFiles } from '../../core/export/exampleFiles.ts';
import { exportInputFrom } from '../../core/export/exportSupport.ts';
import { Pages } from '../../support/pages.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** What axe-core finds wrong in a page. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as {
			axe: {
				run(
					context: Document,
					options: object,
				): Promise<{
					violations: { id: string; nodes: { html: string }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run(document, { preload: false });
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
	});
}

/** Tries to run something by every way that a document has. */
const attack = [
	...['<script>hit()</script>', '<img src=x onerror="hit()">', '<svg onload="hit()"></svg>'],
	...['<iframe srcdoc="<script>parent.hit()</script>"></iframe>', '<details open ontoggle="hit()">a</details>'],
	...[
		'<a id="bad" href="javascript:hit()">link</a>',
		'<math><mtext></form><mglyph><style></math><img src onerror=hit()>',
	],
	...['<style>@import url(https://example.org/x.css)</style>', '<video><source onerror="hit()"></video>'],
	...['<img src="https://example.org/x.png">', '<link rel=stylesheet href="https://example.org/x.css">'],
	...['<meta http-equiv=refresh content="0;url=https://example.org">', '<base href="https://example.org/">'],
].join('\n\n');
const attackingPicture =
	'<svg id="p" onload="hit()"><script>hit()</script><style>#p{background:url(https://example.org/y.png)}</style>' +
	'<a href="javascript:hit()"><text>a</text></a><foreignObject><img src="https://example.org/z.png" onerror="hit()">' +
	'<iframe src="https://example.org"></iframe></foreignObject><image href="https://example.org/y.png"/></svg>';

describe('exports in a browser', function () {
	this.timeout(60_000);
	const pages = new Pages();
	let folder: string;

	before(async () => {
		folder = temporaryFolder('export');
		const input = await exportInputFrom(exampleFiles());
		const documents = input.documents.filter(({ indexed }) => indexed.facts.path.startsWith('docs/'));
		write([{ path: 'page.html', content: exportHtml({ ...input, documents }) }]);
		write(
			[...exportSite({ ...input, title: 'Parcel lockers' })].map((file) => ({ ...file, path: `site/${file.path}` })),
		);
	});

	after(async () => {
		await pages.close();
		rmSync(folder, { recursive: true, force: true });
	});

	function write(files: readonly ExportFile[]): void {
		for (const { path: place, content } of files) {
			mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
			writeFileSync(path.join(folder, place), content);
		}
	}

	async function open(place: string, options: BrowserContextOptions = {}): Promise<Page> {
		const page = await pages.open({ viewport: { width: 1280, height: 900 }, ...options });
		await page.goto(pathToFileURL(path.join(folder, place)).href);
		return page;
	}

	const shown = [
		'page.html',
		...['index', 'decisions', 'trace', 'documents/docs/technical-plan'].map((name) => `site/${name}.html`),
	];
	for (const colorScheme of ['light', 'dark'] as const) {
		it(`have nothing that axe finds wrong: ${colorScheme}`, async () => {
			for (const place of shown) {
				const page = await open(place, { colorScheme });
				assert.deepEqual(await violations(page), [], place);
				await page.close();
			}
		});
	}

	it('fit the width of a phone', async () => {
		for (const place of shown) {
			const page = await open(place, { viewport: { width: 375, height: 800 } });
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			assert.equal(over, 0, place);
			await page.close();
		}
	});

	it('run and load nothing that a document or a picture brings', async () => {
		const files = {
			'docs/adr/0001-keep.md': `# 1. Keep\n\n## Status\n\n${attack}\n\n\`\`\`mermaid\nflowchart LR\n\`\`\`\n`,
		};
		const input = await exportInputFrom(files);
		const drawings = new Map([['flowchart LR\n', { light: attackingPicture, dark: attackingPicture }]]);
		// Without the policy of the page, which would stop it too
		const html = exportHtml({ ...input, drawings }).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
		assert.match(html, /<figure class="diagram">/);
		const page = await pages.open();
		const hits: string[] = [];
		await page.exposeFunction('hit', () => hits.push('ran'));
		page.on('request', (request) => hits.push(request.url()));
		await page.route('**/*', (route) => route.abort());
		await page.setContent(html, { waitUntil: 'load' });
		await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume))));
		for (const link of await page.locator('main a:not([href^="http"])').all()) {
			await link.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
		}
		assert.deepEqual(
			hits.filter((hit) => !hit.startsWith('about:')),
			[],
		);
		await page.close();
	});

	it('are searched and filtered as files, with no server', async () => {
		const page = await open('site/index.html');
		await page.getByRole('searchbox', { name: 'Search' }).fill('broker certificates');
		const first = page.locator('.results a').first();
		await first.waitFor();
		assert.match(await page.locator('.found [role=status]').innerText(), /^\d+ places?$/);
		assert.ok((await page.locator('.results mark').count()) >= 2);
		const name = await first.innerText();
		await first.click();
		await page.waitForURL(/documents.*#/);
		const heading = await page.evaluate(
			() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.textContent,
		);
		assert.ok(heading && name.endsWith(heading), `${name} leads to ${heading}`);
		await page.getByRole('link', { name: 'Decisions', exact: true }).click();
		await page.getByRole('combobox', { name: 'Status' }).selectOption('proposed');
		assert.ok(await page.getByRole('link', { name: '0005 Open doors without a network' }).first().isVisible());
		assert.equal(await page.getByRole('row', { name: /0003 Talk to controllers/ }).count(), 0);
		await page.getByRole('searchbox', { name: 'Filter' }).fill('nothing like it');
		assert.match(await page.locator('.filter [role=status]').innerText(), /^0 of /);
		await page.close();
	});

	it('are found by the keyboard, and close with Escape', async () => {
		const page = await open('site/documents/docs/technical-plan.html');
		const field = page.getByRole('searchbox', { name: 'Search' });
		await field.focus();
		await page.keyboard.type('door');
		await page.locator('.results a').first().waitFor();
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.closest('.results') !== null), true);
		await page.keyboard.press('Escape');
		assert.equal(await page.locator('.found').isVisible(), false);
		assert.equal(await field.inputValue(), '');
		await page.close();
	});

	it('read as well without scripts', async () => {
		const page = await open('site/decisions.html', { javaScriptEnabled: false });
		assert.equal(await page.locator('search').isVisible(), false);
		assert.equal(await page.locator('.filter').isVisible(), false);
		assert.ok(await page.getByRole('link', { name: '0003 Talk to controllers over MQTT' }).first().isVisible());
		await page.close();
	});

	it('follow the colours of the machine, and are light on paper', async () => {
		const page = await open('page.html', { colorScheme: 'dark' });
		const back = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		assert.equal(await back(), 'rgb(31, 41, 55)');
		await page.emulateMedia({ media: 'print' });
		assert.equal(await back(), 'rgb(255, 255, 255)');
		await page.close();
	});
});
