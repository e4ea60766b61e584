import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { chooseFromMenu } from './contextMenu.ts';
import { editorHasFocus, openSpecs, row } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe('a person at the coverage matrix', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'test/fixtures/workspace',
			settings: { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
		});
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	/** The frame of the page, which the editor puts into two others. */
	async function page(): Promise<Frame> {
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(200)) {
			for (const frame of workbench.page.frames()) {
				if (
					await frame
						.locator('main > .table tbody tr')
						.first()
						.isVisible()
						.catch(() => false)
				) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < 60_000, 'the matrix did not come');
		}
	}

	const texts = async (): Promise<string[]> =>
		(await (await page()).locator('tbody tr').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

	const status = (text: string) => workbench.page.locator('.statusbar-item').filter({ hasText: text }).waitFor();

	it('opens it from a feature of the Specs view', async () => {
		await openSpecs(workbench);
		await chooseFromMenu(workbench, row(workbench, /^parcel-pickup/), 'Show Coverage Matrix');
		assert.deepEqual(
			(await texts()).map((text) => text.replace(/(WHEN|IF) .*?(?=✔|✘)/, '')),
			['1 Open the locker✔ yes', '1.1 ✔ yes✔ 1', '1.2 ✔ yes○ 2'],
		);
		await workbench.screenshot('matrix');
	});

	it('reads long texts beside their ids, from the line of the id on', async () => {
		const cell = (await page()).locator('tbody .depth-1 th').first();
		const [id, text] = [await cell.locator('button').boundingBox(), await cell.locator('.text').boundingBox()];
		assert.ok(id && text);
		assert.ok(text.x >= id.x + id.width, 'the text is beside its id');
		assert.ok(Math.abs(text.y - id.y) <= 3, 'both begin in one line');
	});

	it('can be used by those who hear it', async () => {
		const frame = await page();
		await frame.evaluate(axe);
		const found = await frame.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			return (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
		});
		assert.deepEqual(found, []);
	});

	it('goes from cell to cell by keys, and to their places', async () => {
		const frame = await page();
		await frame.locator('tbody button').first().focus();
		await workbench.page.keyboard.press('ArrowDown');
		await workbench.page.keyboard.press('ArrowRight');
		assert.equal(await frame.locator('button:focus').textContent(), '✔ 1');
		await workbench.page.keyboard.press('ArrowDown');
		assert.equal(await frame.locator('button:focus').textContent(), '○ 2');
		await workbench.page.keyboard.press('Control+Enter');
		await workbench.page.locator('.tab.active').filter({ hasText: 'tasks.md' }).waitFor();
		await status('Ln 5, Col 7');
	});

	it('sees the page follow what is typed beside it, and shows what is uncovered', async () => {
		await editorHasFocus(workbench);
		await workbench.page.keyboard.press('Control+End');
		await workbench.page.keyboard.press('ArrowUp');
		await workbench.page.keyboard.press('End');
		for (let i = 0; i < 6; i++) {
			await workbench.page.keyboard.press('Backspace');
		}
		const frame = await page();
		await frame.locator('.summary', { hasText: '1 of 2 covered (50%)' }).waitFor();
		await frame.locator('vscode-checkbox').click();
		assert.deepEqual(
			(await texts()).map((text) => text.split(' ')[0]),
			['1', '1.2'],
		);
		await row(workbench, /^parcel-pickup.*50% covered/).waitFor();
		await workbench.screenshot('matrix-uncovered');
	});

	it('finds the page as it was after another tab hid it, and again after the window was reloaded', async () => {
		const tab = (name: string) => workbench.page.locator('.tabs-container .tab').filter({ hasText: name });
		await tab('Coverage: parcel-pickup').click();
		await workbench.open('requirements.md');
		await tab('Coverage: parcel-pickup').click();
		// The control takes its value a moment after the page is there
		await (await page()).locator('vscode-checkbox[aria-checked="true"]').waitFor();
		// The editor writes down now and then which tab is in front and what a page remembers: neither is asked for here
		await workbench.reload();
		await tab('Coverage').click();
		await (await page()).locator('.summary', { hasText: 'covered' }).waitFor();
	});

	it('goes on with the page as it was where it is asked for before its tab was seen again', async () => {
		const { page: window } = workbench;
		const tabs = window.locator('.tabs-container .tab').filter({ hasText: 'Coverage' });
		const checked = async () => (await page()).locator('vscode-checkbox[aria-checked="true"]').waitFor();
		if ((await (await page()).locator('vscode-checkbox').getAttribute('aria-checked')) !== 'true') {
			await (await page()).locator('vscode-checkbox').click();
		}
		await checked();
		await workbench.open('requirements.md');
		await workbench.untilKept({ state: '"uncoveredOnly":true' });
		await workbench.reload();
		await tabs.first().waitFor();
		await workbench.command('ArchSpec: Show Coverage Matrix');
		await checked();
		assert.equal(await tabs.count(), 1);
	});
});
