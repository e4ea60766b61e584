import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually, previewFrame } from './previewPage.ts';
import { editorHasFocus } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe('a person at the preview', () => {
	const record = '0001-lend-bicycles-by-the-hour.md';
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'test/fixtures/preview',
			settings: { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
		});
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	const status = (text: string) => workbench.page.locator('.statusbar-item').filter({ hasText: text }).waitFor();
	const tab = (name: string) => workbench.page.locator('.tabs-container .tab').filter({ hasText: name });
	const editor = () => workbench.page.locator('.monaco-editor').first();
	const textOnDisk = (file: string): string => readFileSync(path.join(workbench.folder, file), 'utf8');

	/** The page once it shows a text. */
	async function showing(text: string): Promise<Frame> {
		const frame = await previewFrame(workbench);
		await frame.locator('.document', { hasText: text }).waitFor();
		return frame;
	}

	/** Opens a text in its editor; the tab of the preview has its name too. */
	async function open(file: string): Promise<void> {
		// Else it would be opened over the page
		await editor().click();
		await workbench.openPalette(file);
		await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: file }).first().waitFor();
		await workbench.page.keyboard.press('Enter');
		await tab(file).first().waitFor();
	}

	it('opens it by the button beside the editor', async () => {
		await workbench.open(record);
		await workbench.page.locator('.editor-actions .action-label.codicon-eye').click();
		const frame = await showing('Riders ask for short trips.');
		await frame.locator('figure svg[aria-roledescription]').first().waitFor();
		await frame.locator('.mark.section.empty').waitFor();
		assert.match((await frame.locator('caption + tbody').textContent()) ?? '', /statusaccepted.*decidersAda, Bo/);
		await frame.locator('img[alt="The lock"]').evaluate((image: HTMLImageElement) => image.decode());
		assert.match(
			(await frame.locator('.no-image').textContent()) ?? '',
			/not loaded: https:\/\/example\.com\/far\.png/,
		);
		await workbench.screenshot('preview');
	});

	it('can be used by those who hear it', async () => {
		const frame = await previewFrame(workbench);
		await frame.evaluate(axe);
		const found = await frame.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: {
					run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
				};
			};
			// Pictures that Mermaid draws, and what an author writes, are not the page's
			const { violations } = await axe.run({ exclude: ['figure svg', '.block td', '.block th'] });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
		});
		assert.deepEqual(found, []);
	});

	it('sees what is typed, and only its block drawn anew', async () => {
		const frame = await previewFrame(workbench);
		await frame.evaluate(() => {
			for (const one of document.querySelectorAll<HTMLElement>('.block > *, figure svg')) {
				one.dataset.known = '';
			}
		});
		await editor().click();
		await workbench.page.keyboard.press('Control+g');
		await workbench.page.keyboard.type('12:999');
		await workbench.page.keyboard.press('Enter');
		await editorHasFocus(workbench);
		await workbench.page.keyboard.type(' Typed.');
		await showing('Typed.');
		const fresh = await frame.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.block > :not(.mark)')]
				.filter((one) => one.dataset.known === undefined)
				.map((one) => one.tagName),
		);
		assert.deepEqual(fresh, ['P']);
		assert.equal(await frame.locator('figure svg[aria-roledescription]:not([data-known])').count(), 0);
	});

	it('ticks a box, which changes one character', async () => {
		const before = textOnDisk(`docs/adr/${record}`);
		const frame = await previewFrame(workbench);
		await workbench.page.keyboard.press('Control+s');
		await eventually('saved', async () => textOnDisk(`docs/adr/${record}`).includes('Typed.'));
		const saved = textOnDisk(`docs/adr/${record}`);
		assert.notEqual(saved, before);
		await frame.locator('.task[aria-label="In summer"]').click();
		await frame.locator('.task[aria-label="In summer"]:checked').waitFor();
		await eventually(
			'the box on disk',
			async () => textOnDisk(`docs/adr/${record}`) === saved.replace('[ ] In', '[x] In'),
		);
		await frame.locator('.task[aria-label="In summer"]').click();
		await eventually('cleared on disk', async () => textOnDisk(`docs/adr/${record}`) === saved);
	});

	it('goes to a line by a double click, by a mark in the margin and by the keyboard', async () => {
		const frame = await previewFrame(workbench);
		await frame
			.locator('li', { hasText: 'Ask the riders' })
			.first()
			.dblclick({ position: { x: 60, y: 8 } });
		await status('Ln 27, Col 1');
		await frame.locator('.mark.section.empty').click();
		await status('Ln 47, Col 1');
		await frame.locator('.mark.section').first().focus();
		await workbench.page.keyboard.press('Enter');
		await status('Ln 9, Col 1');
	});

	it('follows links to documents, code and headings, and is asked before a site', async () => {
		const frame = await previewFrame(workbench);
		await frame.locator('a', { hasText: 'the code' }).click();
		await status('Ln 3, Col 1');
		await tab('lend.ts').first().waitFor();
		await frame.locator('a', { hasText: 'a site' }).click();
		const dialog = workbench.page.locator('.monaco-dialog-box');
		await dialog.filter({ hasText: 'example.com' }).waitFor();
		await workbench.page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'detached' });
		await frame.locator('a', { hasText: 'nothing' }).click();
		await workbench.page.locator('.notification-toast', { hasText: 'docs/missing.md is not there.' }).waitFor();
		await frame.locator('a', { hasText: 'the plan' }).click();
		await tab('plan.md').first().waitFor();
		await status('Ln 7, Col 1');
		// The page goes with the editor
		await showing('The goal of the link.');
	});

	it('lets nothing of a document run, reach out or stand in for a part of the page', async () => {
		await open('hostile.md');
		const frame = await showing('Hostile');
		await frame.locator('b', { hasText: 'bold' }).click();
		for (const text of ['a command', 'a script']) {
			await frame.getByText(text).click();
		}
		const seen = await frame.evaluate(() => {
			const content = document.querySelector('.content');
			const all = [...(content?.querySelectorAll('*') ?? [])];
			return {
				ran: document.body.dataset.ran,
				elements: all
					.map(({ localName }) => localName)
					.filter((name) => ['script', 'iframe', 'svg', 'form', 'input', 'style', 'marquee'].includes(name)),
				attributes: all
					.flatMap((one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`))
					.filter((one) =>
						/^on|^style=|^class=toolbar|^id=content|^data-(?!line=\d+$|mark=|src=)|command:|javascript:|vscode:/.test(
							one,
						),
					),
			};
		});
		assert.deepEqual(seen, { ran: undefined, elements: [], attributes: [] });
		assert.equal(await tab('Untitled').count(), 0);
		assert.equal(await frame.locator('.diagram').count(), 0);
		await frame.getByText("Image can't be loaded: ftp:").waitFor();
		await frame.getByText('a link of a figure').click();
		await workbench.page.locator('.notification-toast', { hasText: 'far-away.md is not there.' }).waitFor();
	});

	it('shows diagrams only, and remembers it over a reload', async () => {
		await open(record);
		const frame = await showing('Riders ask');
		await frame.locator('vscode-checkbox', { hasText: 'Diagrams only' }).click();
		await frame.getByText('Riders ask').waitFor({ state: 'hidden' });
		assert.deepEqual(await frame.locator('.block h2:visible').allTextContents(), ['Context', 'Decision']);
		await workbench.screenshot('preview-gallery');
		await workbench.untilKept({ state: '"diagramsOnly":true' });
		await workbench.reload();
		const again = await previewFrame(workbench, '.document figure');
		await again.locator('vscode-checkbox[aria-checked="true"]', { hasText: 'Diagrams only' }).waitFor();
		await again.locator('vscode-checkbox', { hasText: 'Diagrams only' }).click();
		await again.getByText('Riders ask').waitFor();
	});

	it('keeps page and editor at the same line, whichever is scrolled', async () => {
		await open('fifty.md');
		const frame = await showing('Part 1');
		const top = async (): Promise<string> =>
			frame.evaluate(() => {
				const edge = document.querySelector('.document')?.getBoundingClientRect().top ?? 0;
				const below = [...document.querySelectorAll('h2')].find((one) => one.getBoundingClientRect().bottom > edge);
				return below?.textContent ?? '';
			});
		const firstLine = async (): Promise<number> => {
			const numbers = await workbench.page.locator('.monaco-editor').first().locator('.line-numbers').allTextContents();
			return Math.min(...numbers.map(Number));
		};
		await editor().click();
		await workbench.page.keyboard.press('Control+End');
		await eventually('the page went down', async () => /4\d|50/.test(await top()));
		await workbench.page.waitForTimeout(1000);
		await frame.locator('.document').hover();
		for (let i = 0; i < 40 && !/Part 1$/.test(await top()); i++) {
			await workbench.page.mouse.wheel(0, -3000);
			await workbench.page.waitForTimeout(50);
		}
		await eventually('the editor went up', async () => (await firstLine()) < 20);
	});

	it('draws one of fifty diagrams anew while it is typed in, and opens fast', async () => {
		const frame = await showing('Part 1');
		await frame.locator('figure svg[aria-roledescription]').first().waitFor();
		await editor().click();
		await workbench.page.keyboard.press('Control+Home');
		await workbench.page.keyboard.press('Control+g');
		await workbench.page.keyboard.type('7:15');
		await workbench.page.keyboard.press('Enter');
		await editorHasFocus(workbench);
		const { drawn, times } = await typed(frame);
		console.log(`      a keystroke in one of 50 diagrams: ${times.join('; ')}`);
		assert.equal(drawn, 1);
		await tab('Preview fifty.md').locator('.action-label').first().click();
		const own = await opening('ArchSpec: Open Preview to the Side', 'main:has(> .toolbar h1) .document .block h2');
		await tab('Preview fifty.md').locator('.action-label').first().click();
		const editors = await opening('Markdown: Open Preview to the Side', '.markdown-body h2');
		console.log(`      the preview opens in ${own} ms, the editor's own in ${editors} ms`);
		await tab('[Preview] fifty.md').locator('.action-label').first().click();
	});

	it('looks like the editor in every theme', async () => {
		await open(record);
		await workbench.page.locator('.editor-actions .action-label.codicon-eye').click();
		await showing('Riders ask');
		for (const theme of ['light', 'high-contrast', 'dark'] as const) {
			await workbench.setTheme(theme);
			const frame = await showing('Riders ask');
			await frame.locator('figure svg[aria-roledescription]').first().waitFor();
			await frame.locator('.mark.section.empty').waitFor({ state: 'attached' });
			await workbench.screenshot(`preview-${theme}`);
		}
	});

	/** Milliseconds from the command to the first heading on the page. */
	async function opening(command: string, selector: string): Promise<number> {
		await workbench.openPalette(`>${command}`);
		await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: command }).first().waitFor();
		const start = Date.now();
		await workbench.page.keyboard.press('Enter');
		for (;;) {
			for (const frame of workbench.page.frames()) {
				if (
					(await frame
						.locator(selector)
						.count()
						.catch(() => 0)) > 0
				) {
					return Date.now() - start;
				}
			}
			assert.ok(Date.now() - start < 60_000, `${command} did not open`);
		}
	}

	/** Types a few letters and measures, from each key and from the arrival of the blocks, to the new picture. */
	async function typed(frame: Frame): Promise<{ drawn: number; times: string[] }> {
		await frame.evaluate(() => {
			const seen = globalThis as unknown as { changed: Set<Element>; arrived: number; drawn: number };
			seen.changed = new Set();
			window.addEventListener('message', ({ data }) => {
				seen.arrived = data?.type === 'blocks' ? Date.now() : seen.arrived;
			});
			new MutationObserver((records) => {
				for (const { target } of records) {
					const figure = target instanceof Element ? target.closest('figure') : null;
					if (figure) {
						seen.changed.add(figure);
						seen.drawn = Date.now();
					}
				}
			}).observe(document.body, { childList: true, subtree: true });
		});
		const times: string[] = [];
		for (const letter of 'abcd') {
			const start = Date.now();
			await workbench.page.keyboard.type(letter);
			const label = `Begin 1${'abcd'.slice(0, times.length + 1)}`;
			await frame.locator('figure svg', { hasText: label }).first().waitFor({ state: 'attached' });
			const { arrived, drawn } = await frame.evaluate(() => {
				const seen = globalThis as unknown as { arrived: number; drawn: number };
				return { arrived: seen.arrived, drawn: seen.drawn };
			});
			times.push(`${drawn - start} ms, ${drawn - arrived} of them in the page`);
		}
		const drawn = await frame.evaluate(() => (globalThis as unknown as { changed: Set<Element> }).changed.size);
		return { drawn, times };
	}
});
