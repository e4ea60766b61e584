import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { browserArguments } from '../../scripts/host/browserArguments.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { root } from '../../scripts/lib/node.mjs';
import type { DiagramVerdict } from '../../src/core/diagrams/verdict.ts';
import { samples } from '../mermaid/samples.ts';

/** What a worker of the browser answers to texts, asked one after the other. Runs in the page. */
function ask({ code, texts }: { readonly code: string; readonly texts: readonly string[] }): Promise<unknown[]> {
	const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
	const verdicts: unknown[] = [];
	return new Promise((done, failed) => {
		worker.onerror = ({ message }) => failed(new Error(message));
		worker.onmessage = ({ data }) => {
			if (data.kind === 'verdict') {
				verdicts.push(data.verdict);
			}
			const text = texts[verdicts.length];
			if (text === undefined) {
				done(verdicts);
			} else {
				worker.postMessage({ text });
			}
		};
	});
}

describe('the parser of diagrams in a browser', () => {
	let browser: Browser;

	before(async () => {
		const { executablePath, env } = await ensureBrowser(await ensureHost());
		browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
	});

	after(() => browser?.close());

	it('runs in a worker made from its text, as in a web extension host', async () => {
		const page = await browser.newPage();
		const code = readFileSync(path.join(root, 'dist/webview/mermaid.js'), 'utf8');
		const broken = 'sequenceDiagram\n\tA->>B: hi\n\tfoo bar\n';
		const answers = await page.evaluate(ask, { code, texts: [...Object.values(samples), broken] });
		const verdicts = answers as readonly DiagramVerdict[];
		assert.deepEqual(
			verdicts.map(({ type, state }) => [type, state]),
			[...Object.keys(samples).map((type) => [type, 'valid']), ['sequence', 'invalid']],
		);
		assert.deepEqual(verdicts.at(-1)?.problem?.range, {
			start: { line: 2, character: 5 },
			end: { line: 2, character: 8 },
		});
	});
});
