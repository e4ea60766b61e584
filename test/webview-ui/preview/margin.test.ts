import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { changeBetween, keyBlocks } from '../../../src/core/preview/blockChange.ts';
import { renderBlocks } from '../../../src/core/preview/blocks.ts';
import type { Marks } from '../../../src/core/preview/marks.ts';
import type { PreviewReply } from '../../../src/protocol/preview.ts';
import { pageBundle } from '../../support/pageBundle.ts';
import { Pages } from '../../support/pages.ts';

const text = '# Bakery\n\n## Overview\n\nIt bakes.\n\n## Later\n';
const missing = (title: string, line = 2) => ({ line, title, state: 'missing', required: true }) as const;
const finding = (message: string, line = 2) => ({ line, severity: 'warning', message, breaksDiagram: false }) as const;

describe('marks in the margin of the preview', function () {
	this.timeout(60_000);
	const pages = new Pages();

	after(() => pages.close());

	/** A page with the text and its marks, and the lines that a person goes to there. */
	async function open(marks: Marks): Promise<{ readonly page: Page; readonly edited: readonly number[] }> {
		const { script, style } = await pageBundle('webview-ui/preview/main.ts');
		const page = await pages.open({ viewport: { width: 500, height: 600 } });
		const edited: number[] = [];
		await page.exposeFunction('posted', (message: { type: string; line?: number }) => {
			if (message.type === 'edit') {
				edited.push(message.line ?? -1);
			}
		});
		await page.setContent('<!doctype html><html lang="en"><title>Preview</title><body></body></html>');
		await page.addStyleTag({ content: style });
		await page.evaluate(() =>
			Object.assign(window, {
				acquireVsCodeApi: () => ({
					postMessage: (message: unknown) => (window as unknown as { posted(message: unknown): void }).posted(message),
					getState: () => undefined,
					setState: () => {},
				}),
			}),
		);
		await page.addScriptTag({ content: script });
		const source = { uri: 'file:///a.md', name: 'a.md', mark: 'p0', base: '', root: undefined, remoteImages: false };
		const replies: readonly PreviewReply[] = [
			{ type: 'source', source, pinned: false, isMade: false },
			{ type: 'blocks', state: 1, change: changeBetween([], keyBlocks([], renderBlocks('a.md', text, 'p0'), 1)) },
			{ type: 'marks', marks },
		];
		await page.evaluate((all) => {
			for (const reply of all) {
				window.postMessage(reply, '*');
			}
		}, replies as unknown[]);
		await page.locator('.mark').first().waitFor();
		return { page, edited };
	}

	const heard = (mark: Locator) => mark.locator('.heard').innerText();

	it('are one for all sections that lack at a place, beside what else stands there and reached by a click', async () => {
		const { page, edited } = await open({
			sections: [
				{ line: 2, title: 'Overview', state: 'complete', required: true },
				...[missing('Goals'), missing('Scope'), missing('Context', 3), missing('Tests', 6)],
			],
			findings: Array.from({ length: 11 }, (_, i) => finding(`Finding ${i}`)),
		});
		const marks = page.locator('.mark');
		assert.deepEqual(
			(await marks.locator('span:first-child').allInnerTexts()).toSorted(),
			['✔', '◌', '◌3', '▲11'].toSorted(),
		);
		assert.equal(
			await heard(page.locator('.mark.missing').first()),
			'missing: Missing sections: Goals, Scope, Context. Line 3.',
		);
		assert.equal(await heard(page.locator('.mark.missing').last()), 'missing: Missing section: Tests. Line 7.');
		const boxes = await marks.evaluateAll((all) =>
			all.map((one) => {
				const { left, right, top, bottom } = one.getBoundingClientRect();
				return { left, right, top, bottom };
			}),
		);
		for (const [i, one] of boxes.entries()) {
			for (const other of boxes.slice(i + 1)) {
				const isApart =
					one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
				assert.ok(isApart, JSON.stringify([one, other]));
			}
		}
		// Playwright clicks nothing that lies below something else
		for (const mark of await marks.all()) {
			await mark.click({ timeout: 5000 });
		}
		assert.deepEqual(edited.toSorted(), [2, 2, 2, 6]);
		await page.close();
	});

	it('are heard with one full stop at the end of a sentence', async () => {
		const { page } = await open({
			sections: [],
			findings: [finding("Expected a name, got 'EOF'."), finding('No owner')],
		});
		assert.equal(await heard(page.locator('.mark')), "warning: Expected a name, got 'EOF'. No owner. Line 3.");
		await page.close();
	});

	it('are no alarm for an empty section that may be left out', async () => {
		const { page } = await open({
			sections: [
				{ line: 2, title: 'Overview', state: 'empty', required: false },
				{ line: 6, title: 'Later', state: 'empty', required: true },
			],
			findings: [],
		});
		await page.addStyleTag({
			content: 'html { --vscode-list-errorForeground: rgb(255, 0, 0); --vscode-foreground: rgb(1, 2, 3); }',
		});
		const colours = await page.locator('.mark').evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
		assert.deepEqual(colours, ['rgb(1, 2, 3)', 'rgb(255, 0, 0)']);
		await page.close();
	});
});
