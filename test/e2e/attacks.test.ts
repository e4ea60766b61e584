import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../../scripts/lib/node.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { LlmServer } from '../support/llmServer.ts';
import { eventually, previewFrame } from './previewPage.ts';
import { openWorkbench, type Workbench } from './support.ts';

/** What nothing of the folder may reach. */
const away = 'https://evil.example';
const mark = "document.body.dataset.ran='1'";

/** Diagrams that try to run something, to load something, or to undo what keeps them from it. */
const diagrams = [
	`%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "*{background:url(${away}/css)}"}}%%\nflowchart LR\n  a["<img src=x onerror=${mark}>ONE"] --> b["<script>${mark}</script>"]\n  click a href "javascript:${mark}"\n  click b call alert(1)`,
	`---\nconfig:\n  securityLevel: antiscript\n  flowchart: {htmlLabels: true}\n  themeCSS: "svg{background:url(${away}/fm)}"\n---\nflowchart LR\n  c["<iframe src=${away}/frame></iframe>TWO"] --> d["![x](${away}/image)"]\n  click c href "command:workbench.action.files.newUntitledFile"`,
	`sequenceDiagram\n  participant A as THREE\n  link A: x @ javascript:${mark}\n  links A: {"y": "vscode://a.b/c"}\n  A->>A: <img src=x onerror=${mark}>`,
	`classDiagram\n  class FOUR {\n    +<b onclick=${mark}>x</b>\n  }\n  click FOUR href "data:text/html,<script>${mark}</script>"`,
];

const record = [
	'# 1. Hostile',
	'',
	'## Status',
	'',
	'Accepted',
	'',
	'## Context',
	'',
	`![remote](${away}/markdown) <img src="${away}/html"> <link rel=stylesheet href="${away}/link">`,
	`<a href="data:text/html,<script>${mark}</script>">a page</a> <base href="${away}/">`,
	'',
	...diagrams.flatMap((text) => ['```mermaid', text, '```', '']),
	'## Decision',
	'',
	'LAST',
	'',
].join('\n');

/** Would claim a document, and keep the editor busy for ever. */
const kind = `id: own\nname: Own\ndescription: Own.\ngroup: own\nmatch: [{paths: ['own/*.md']}]\nfile: {directory: own, name: '{slug}.md'}\nsections: [{id: a, heading: A, required: true}]\n`;

function hostileFolder(settings: Readonly<Record<string, unknown>>): string {
	const folder = path.join(temporaryFolder('hostile'), 'hostile');
	for (const [name, text] of Object.entries({
		'docs/adr/0001-hostile.md': record,
		'own/thing.md': '# Thing\n',
		'.archspec/kinds/own.yaml': kind,
		'.vscode/settings.json': JSON.stringify(settings),
	})) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	return path.relative(root, folder);
}

describe('a folder that means harm, in Restricted Mode', () => {
	let workbench: Workbench;
	let server: LlmServer;
	const reached: string[] = [];

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: hostileFolder({
				'archspec.ai.endpoint': server.address,
				'archspec.ai.provider': 'openai',
				'archspec.ai.model': 'm',
				'archspec.ai.confirm': 'never',
				'archspec.preview.remoteImages': true,
			}),
			settings: {
				'files.autoSave': 'off',
				'chat.disableAIFeatures': true,
				'workbench.startupEditor': 'none',
				'archspec.ai.provider': 'openai',
				'archspec.ai.endpoint': server.address,
				'archspec.ai.model': 'm',
				'archspec.ai.confirm': 'never',
			},
			trust: false,
		});
		workbench.page.on('request', (request) => reached.push(request.url()));
	});

	after(async () => {
		await workbench?.dispose();
		await server?.stop();
	});

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	async function shownPreview(): Promise<Frame> {
		await workbench.open('docs/adr/0001-hostile.md');
		await workbench.command('ArchSpec: Open Preview to the Side');
		const frame = await previewFrame(workbench);
		await frame.locator('.document', { hasText: 'LAST' }).waitFor();
		return frame;
	}

	it('has its documents drawn, and nothing of them runs or loads', async () => {
		const frame = await shownPreview();
		await frame.locator('figure svg', { hasText: 'ONE' }).first().waitFor();
		// What is far below is drawn when it comes into sight
		await frame.getByText('LAST').scrollIntoViewIfNeeded();
		for (const word of ['TWO', 'THREE', 'FOUR']) {
			await frame.locator('figure svg', { hasText: word }).first().waitFor();
		}
		await frame.getByText('a page').click();
		for (const word of ['ONE', 'TWO', 'FOUR']) {
			await frame.locator('figure svg g.node', { hasText: word }).first().click();
		}
		const seen = await frame.evaluate(() => ({
			ran: document.body.dataset.ran,
			elements: [...document.querySelectorAll('figure.diagram, .document')].flatMap((place) =>
				[
					...place.querySelectorAll(
						'script, iframe, object, embed, base, link, form, [onerror], [onclick], img[src^="http"]',
					),
				].map(({ outerHTML }) => outerHTML),
			),
			links: [...document.querySelectorAll('.document a, figure a')]
				.flatMap((one) => [one.getAttribute('href'), one.getAttribute('xlink:href')])
				.filter((address) => /^\s*(?:javascript|data|command|vscode):/i.test(address ?? '')),
			styles: [...document.querySelectorAll('figure style')]
				.map(({ textContent }) => textContent)
				.filter((text) => text.includes('evil.example')),
		}));
		assert.deepEqual(seen, { ran: undefined, elements: [], links: [], styles: [] });
		assert.deepEqual(
			reached.filter((address) => address.startsWith(away)),
			[],
		);
		assert.equal(await workbench.page.locator('.tabs-container .tab', { hasText: 'Untitled' }).count(), 0);
		await workbench.screenshot('attacks-preview');
		// Its tab has the name of the document too
		await workbench.command('View: Close All Editors');
	});

	it('has no model asked, whoever set the endpoint', async () => {
		await workbench.open('docs/adr/0001-hostile.md');
		// The palette offers what is near in its words; the command that asks is not among it
		const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
		await workbench.offered('>ArchSpec: Review', 'ArchSpec: Request Review');
		assert.equal(await rows.filter({ hasText: 'Review Document' }).count(), 0);
		await workbench.page.keyboard.press('Escape');
		assert.equal(await workbench.page.locator('.codelens-decoration a', { hasText: /^Fill/ }).count(), 0);
		assert.deepEqual(server.asked, []);
	});

	it('has its kinds left alone, while ours are at work', async () => {
		const book = workbench.page.locator('.statusbar-item .codicon-book');
		await workbench.open('docs/adr/0001-hostile.md');
		await book.waitFor();
		await workbench.open('own/thing.md');
		await eventually('no kind claims the file', async () => (await book.count()) === 0);
	});
});
