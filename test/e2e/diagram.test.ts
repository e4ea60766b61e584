import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from './previewPage.ts';
import { openWorkbench, type Workbench } from './support.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

describe('a person at a diagram', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'test/fixtures/pictures',
			settings: {
				'files.autoSave': 'off',
				// A line is one, and what is written in it is all that is written
				'[markdown]': { 'editor.wordWrap': 'off' },
				'editor.autoClosingBrackets': 'never',
				'chat.disableAIFeatures': true,
				'workbench.startupEditor': 'none',
			},
		});
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'All');
		await workbench.reload();
		await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	function git(...argv: string[]): void {
		execFileSync('git', [...identity, ...argv], { cwd: workbench.folder, stdio: 'pipe' });
	}

	const status = (text: string) => workbench.page.locator('.statusbar-item').filter({ hasText: text }).waitFor();
	const drawn = '.diagram-picture > svg';

	/** The page that shows something: the editor puts it into two other frames. Mermaid comes with its first picture. */
	async function pageWith(selector: string): Promise<Frame> {
		for (const start = Date.now(); Date.now() - start < 60_000; await workbench.page.waitForTimeout(100)) {
			for (const frame of workbench.page.frames()) {
				const found = frame.locator(selector).first();
				if (await found.isVisible().catch(() => false)) {
					return frame;
				}
			}
		}
		assert.fail(`${selector} did not come`);
	}

	/** The preview, and the frame of the diagram at a place in it. */
	async function diagram(place = 0): Promise<{ readonly frame: Frame; readonly figure: Locator }> {
		const frame = await pageWith(`.document ${drawn}`);
		return { frame, figure: frame.locator('figure.diagram').nth(place) };
	}

	/** Replaces a line of the document in the editor. */
	async function write(line: number, text: string): Promise<void> {
		await workbench.page.locator('.monaco-editor').first().click();
		await workbench.page.keyboard.press('Control+g');
		await workbench.page.keyboard.type(`${line}:1`);
		await workbench.page.keyboard.press('Enter');
		await status(`Ln ${line}, Col 1`);
		await workbench.page.keyboard.press('Shift+End');
		await workbench.page.keyboard.insertText(text);
	}

	const transform = (figure: Locator) =>
		figure.locator('.diagram-picture').evaluate((picture: HTMLElement) => picture.style.transform);

	it('comes from a node, an arrow and a message to their lines', async () => {
		await workbench.open('shop.md');
		await workbench.command('ArchSpec: Open Preview to the Side');
		const { figure } = await diagram();
		await figure.locator('g.node', { hasText: 'Store' }).click();
		await status('Ln 7, Col 27');
		await figure.locator('.label', { hasText: 'order' }).last().click();
		await status('Ln 7, Col 5');
		const sequence = (await diagram(1)).figure;
		await sequence.locator('.messageText', { hasText: 'receipt' }).click();
		await status('Ln 19, Col 8');
		const parts = (await diagram(2)).figure;
		await parts.locator('g.node', { hasText: 'Item' }).click();
		await status('Ln 29, Col 23');
		await (await diagram(3)).figure.locator('g.node', { hasText: 'ITEM' }).click();
		await status('Ln 34, Col 18');
		const states = (await diagram(4)).figure;
		await states.locator('g.node', { hasText: 'Paid' }).click();
		await status('Ln 40, Col 14');
		await states.locator('.label', { hasText: 'pay' }).last().click();
		await status('Ln 40, Col 5');
		await workbench.screenshot('diagram');
	});

	it('goes from part to part by keys', async () => {
		const { frame, figure } = await diagram();
		await figure.locator('.diagram-stage').focus();
		await workbench.page.keyboard.press('Tab');
		await workbench.page.keyboard.press('ArrowRight');
		const focused = frame.locator('.diagram-part:focus');
		assert.equal(await focused.getAttribute('aria-label'), 'Store');
		await workbench.page.keyboard.press('ArrowRight');
		assert.equal(await focused.getAttribute('aria-label'), 'Paid?');
		await workbench.page.keyboard.press('Enter');
		await status('Ln 8, Col 15');
	});

	it('can be heard', async () => {
		const { frame } = await diagram();
		await frame.evaluate(axe);
		const found = await frame.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: {
					run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
				};
			};
			// Colours within a picture are Mermaid's
			const options = { rules: { 'color-contrast': { enabled: false } } };
			const { violations } = await axe.run({ include: ['figure.diagram'] }, options);
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
		});
		assert.deepEqual(found, []);
	});

	it('keeps the picture while the text is broken, and comes to the line by its link', async () => {
		const { figure } = await diagram();
		const height = (await figure.boundingBox())?.height;
		await write(8, '    store --> bank{Paid?');
		await figure.locator('.diagram-problem .diagram-link').waitFor();
		assert.equal(await figure.locator(`${drawn} g.node`).count(), 3);
		await eventually('the picture is dimmed', async () => {
			return (await figure.locator(drawn).evaluate((svg) => getComputedStyle(svg).opacity)) === '0.4';
		});
		await workbench.screenshot('diagram-broken');
		await workbench.page.keyboard.press('Control+Home');
		await figure.locator('.diagram-problem .diagram-link').click();
		await status('Ln 8, Col 1');
		await write(8, '    store --> bank{Paid?}');
		await figure.locator('.diagram-problem').waitFor({ state: 'hidden' });
		assert.equal((await figure.boundingBox())?.height, height);
	});

	it('zooms by wheel, keys and buttons without moving the page, and finds the zoom when it is back', async () => {
		const { frame, figure } = await diagram();
		const stage = figure.locator('.diagram-stage');
		const top = () => figure.boundingBox().then((box) => box?.y);
		const [fitted, y] = [await transform(figure), await top()];
		await stage.hover();
		await workbench.page.keyboard.down('Control');
		await workbench.page.mouse.wheel(0, -60);
		await workbench.page.keyboard.up('Control');
		await eventually('zoomed', async () => (await transform(figure)) !== fitted);
		await stage.focus();
		await workbench.page.keyboard.press('0');
		assert.equal(await transform(figure), fitted);
		await figure.locator('button[aria-label^="Zoom in"]').click();
		const zoomed = await transform(figure);
		assert.match(zoomed, /scale\(1\.\d+\)|scale\(0\.\d+\)/);
		assert.notEqual(zoomed, fitted);
		await stage.focus();
		await workbench.page.keyboard.press('f');
		const full = await figure.locator('.diagram-frame').boundingBox();
		assert.ok((full?.height ?? 0) > 500, `${full?.height}`);
		await workbench.screenshot('diagram-full');
		await workbench.page.keyboard.press('Escape');
		assert.equal(await transform(figure), zoomed);
		assert.equal(await top(), y);
		assert.ok(await frame.evaluate(() => document.activeElement?.classList.contains('diagram-stage')));
		// A page behind another tab is gone, and made anew
		const preview = workbench.page.locator('.tabs-container .tab').filter({ hasText: 'Preview shop.md' });
		await preview.click();
		await workbench.open('notes.txt');
		await preview.click();
		const again = await diagram();
		await eventually('zoomed again', async () => (await transform(again.figure)) === zoomed);
		await again.figure.locator('.diagram-stage').press('0');
	});

	it('saves SVG and PNG that others can open, and copies', async () => {
		const { figure } = await diagram(1);
		const press = async (label: string) => {
			await figure.hover();
			await figure.locator(`button[aria-label="${label}"]`).click();
		};
		const files: string[] = [];
		for (const format of ['SVG', 'PNG']) {
			await press(`Save as ${format}…`);
			const file = path.join(workbench.folder, 'docs', `shop-payment.${format.toLowerCase()}`);
			const input = workbench.page.locator('.quick-input-widget:visible input.input');
			await eventually('a name is proposed', async () => (await input.inputValue()).endsWith(path.basename(file)));
			await workbench.page.keyboard.press('Enter');
			await eventually(`${format} saved`, async () => existsSync(file));
			files.push(file);
		}
		const [svg, png] = await Promise.all(files.map(sizeOf));
		assert.ok(svg && png && svg.width > 100 && svg.height > 100);
		assert.ok(Math.abs(png.width - 2 * svg.width) <= 2 && Math.abs(png.height - 2 * svg.height) <= 2);
		assert.match(readFileSync(files[0] ?? '', 'utf8'), /^<\?xml.*>receipt<.*<\/svg>\n$/s);

		await press('Copy the source');
		await eventually('copied', async () => (await clipboard()).startsWith('sequenceDiagram\n    participant R'));
		await press('Copy as SVG');
		await eventually('copied', async () => (await clipboard()).startsWith('<?xml'));
		await press('Copy as PNG');
		await figure.locator('.diagram-note', { hasText: 'Copied as PNG.' }).waitFor();
	});

	const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());

	/** Lets a browser draw a picture by itself, which must be one without errors. */
	function sizeOf(file: string): Promise<{ readonly width: number; readonly height: number }> {
		const type = file.endsWith('.svg') ? 'svg+xml' : 'png';
		return workbench.page.evaluate(
			async (source) => {
				const image = new Image();
				image.src = source;
				await image.decode();
				return { width: image.naturalWidth, height: image.naturalHeight };
			},
			`data:image/${type};base64,${readFileSync(file).toString('base64')}`,
		);
	}

	it('draws codes of characters as the characters', async () => {
		const { figure } = await diagram();
		await write(8, '    store --> bank{"#quot;hi#quot; #35;1 #9829; -> b"}');
		await figure.locator('g.node', { hasText: '"hi" #1 ♥ -> b' }).waitFor();
		await write(8, '    store --> bank{Paid?}');
		await figure.locator('g.node', { hasText: 'Paid?' }).waitFor();
	});

	it('keeps a diagram on the full page when the text around it changes', async () => {
		const { figure } = await diagram(1);
		await figure.locator('.diagram-stage').press('f');
		const full = figure.locator('.diagram-frame:popover-open.diagram-full');
		await full.waitFor();
		await write(13, '1. The rider pays by card:');
		await figure.locator('xpath=..').filter({ hasText: 'by card' }).waitFor({ state: 'attached' });
		await full.waitFor();
		await figure.locator('.diagram-stage').press('Escape');
		await full.waitFor({ state: 'detached' });
		await write(13, '1. The rider pays:');
	});

	it('shows no form, whatever a text sets', async () => {
		const { frame, figure } = await diagram();
		const form = `<form action='https://example.com/'><button>Log in</button></form>`;
		await write(6, `%%{init: {'htmlLabels': true, 'flowchart': {'htmlLabels': true}}}%% flowchart LR`);
		await write(8, `    store --> bank{"Till ${form}"}`);
		await figure.locator('g.node', { hasText: 'Till' }).waitFor();
		assert.equal(await figure.locator('svg :is(form, button, foreignObject)').count(), 0);
		const policy = await frame.locator('meta[http-equiv]').first().getAttribute('content');
		assert.match(policy ?? '', /form-action 'none'; base-uri 'none'/);
		await write(6, 'flowchart LR');
		await write(8, '    store --> bank{Paid?}');
		await figure.locator('g.node', { hasText: 'Paid?' }).waitFor();
	});

	it('asks before it follows a link of a node, and runs nothing', async () => {
		const { frame, figure } = await diagram();
		await write(
			8,
			'    click shop "https://example.com/shop"; click store call alert(1); x["<img src=x onerror=alert(1)>"]',
		);
		await figure.locator('g.node').nth(2).waitFor();
		await figure.locator('a g.node', { hasText: 'Shop' }).click();
		const dialog = workbench.page.locator('.monaco-dialog-box');
		await dialog.filter({ hasText: 'example.com/shop' }).waitFor();
		await workbench.page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'detached' });
		assert.equal(await frame.locator('figure.diagram :is(img, script, [onerror], [onclick])').count(), 0);
	});

	it('compares it with its version in Git, drawn and in words', async () => {
		await write(8, '    shop ==> bank{Paid?}');
		await write(7, '    shop[Till] -->|buy| store(Store)');
		await workbench.command('ArchSpec: Compare Diagram with Its Version in Git');
		const frame = await pageWith('.changes li');
		assert.deepEqual(await frame.locator('.changes li').allTextContents(), [
			'≠ changed Till (shop), label was “Shop”',
			'− removed Store (store) → Paid? (bank)',
			'≠ changed Till (shop) → Store (store): buy, label was “order”',
			'+ added Till (shop) → Paid? (bank)',
		]);
		const [before, now] = [frame.locator('section').first(), frame.locator('section').last()];
		await before.locator('path.diagram-marked.removed').first().waitFor({ state: 'attached' });
		await now.locator('path.diagram-marked.added').first().waitFor({ state: 'attached' });
		await now.locator('g.node.diagram-marked.changed', { hasText: 'Till' }).waitFor();
		await workbench.screenshot('diagram-compared');
		await frame.evaluate(axe);
		const found = await frame.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			const { violations } = await axe.run({ exclude: ['figure svg'] });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
		});
		assert.deepEqual(found, []);
		await frame.locator('.changes button', { hasText: 'buy' }).click();
		await status('Ln 7, Col 1');
	});

	for (const theme of ['light', 'high-contrast', 'high-contrast-light'] as const) {
		it(`is drawn in the colours of the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await workbench.page.locator('.tab').filter({ hasText: 'Preview shop.md' }).click();
			await diagram();
			await workbench.screenshot(`diagram-${theme}`);
		});
	}
});
