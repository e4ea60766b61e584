import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/lib/node.mjs';
import type { FormOperation, SuggestionWish } from '../../../src/protocol/wizard.ts';
import { type PageBundle, pageBundle } from '../../support/pageBundle.ts';
import { Pages } from '../../support/pages.ts';
import type { FormText } from './formText.ts';

/** A browser with the editors of the form, each section on a page of its own. */
export interface EditorBrowser {
	/** A page that shows the section of a text and changes the text as it is asked to. */
	open(text: FormText, readOnly?: boolean): Promise<Page>;
	close(): Promise<void>;
}

export async function openEditors(): Promise<EditorBrowser> {
	const pages = new Pages();
	const { script, style } = await bundle();
	return {
		open: async (text, readOnly = false) => {
			const page = await pages.open({ viewport: { width: 1000, height: 800 } });
			page.setDefaultTimeout(20_000);
			page.on('pageerror', (error) => assert.fail(error));
			await page.exposeFunction('operate', async (operation: FormOperation) => {
				await text.ready;
				const refusal = text.change(operation);
				return { ...text.read(), refusal };
			});
			await page.exposeFunction('suggest', (wish: SuggestionWish) => text.suggest(wish));
			// With addresses, since the page loads Mermaid from beside its own script
			await page.route(`${address}/**`, async (route) => {
				const { pathname } = new URL(route.request().url());
				const served = new Map([
					['/form.css', { contentType: 'text/css', body: style }],
					['/form.js', { contentType: 'text/javascript', body: script }],
					['/mermaid.js', { contentType: 'text/javascript', body: await mermaidFor(pathname) }],
				]);
				await route.fulfill(served.get(pathname) ?? { contentType: 'text/html', body: html });
			});
			await page.goto(address);
			await show(page, text, readOnly);
			return page;
		},
		close: () => pages.close(),
	};
}

const address = 'https://form.test';
const html = [
	'<!doctype html><html lang="en"><title>Form</title><link rel="stylesheet" href="/form.css">',
	'<body class="wizard"><main></main><script src="/form.js"></script></body></html>',
].join('\n');

/** Shows what a text says now, as when somebody has changed it elsewhere. */
export async function show(page: Page, text: FormText, readOnly = false): Promise<void> {
	await page.evaluate(
		({ next, fixed }) => {
			(globalThis as unknown as { show(next: unknown, readOnly: boolean): void }).show(next, fixed);
		},
		{ next: text.read(), fixed: readOnly },
	);
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe-core finds wrong in the editors that a page shows. Left out is that it reads the lines of a picture's parts as
 * one word, where their names have blanks between.
 */
export async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe: checks } = globalThis as unknown as {
			axe: { run(part: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
		};
		const found = await checks.run('main');
		const isNameInPicture = (id: string, html: string): boolean =>
			id === 'label-content-name-mismatch' && html.includes('diagram-part');
		return found.violations.flatMap(({ id, nodes }) =>
			nodes.filter(({ html }) => !isNameInPicture(id, html)).map(({ html }) => `${id}: ${html}`),
		);
	});
}

/** Waits until a text is as it should be. */
export async function becomes(text: FormText, holds: (now: string) => boolean): Promise<void> {
	for (const start = Date.now(); !holds(text.text); await new Promise((resume) => setTimeout(resume, 20))) {
		assert.ok(Date.now() - start < 15_000, `the text is still:\n${text.text}`);
	}
}

/** Mermaid as pages load it; made when the first of them does. */
async function mermaidFor(pathname: string): Promise<string> {
	return pathname === '/mermaid.js' ? (await pageBundle('src/mermaid/main.ts')).script : '';
}

async function bundle(): Promise<PageBundle> {
	const { script, style } = await pageBundle('test/webview-ui/wizard/editorHarness.ts');
	const shared = path.join(root, 'webview-ui/wizard/style.css');
	return { script, style: (existsSync(shared) ? readFileSync(shared, 'utf8') : '') + style };
}
