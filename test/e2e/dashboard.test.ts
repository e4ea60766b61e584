import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { editorHasFocus, openSpecs } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe('a person at the dashboard', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'examples',
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
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(100)) {
			for (const frame of workbench.page.frames()) {
				const tables = frame.locator('main .cards table tbody tr');
				if ((await tables.count().catch(() => 0)) > 0) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < 60_000, 'the dashboard did not come');
		}
	}

	const tab = (name: string | RegExp) => workbench.page.locator('.tabs-container .tab').filter({ hasText: name });

	it('opens it from the title of the Specs view', async () => {
		await openSpecs(workbench);
		const header = workbench.page.locator('.pane-header[aria-label^="Specs"]');
		await header.hover();
		await header.locator('.action-label[aria-label^="Show Dashboard"]').click();
		const frame = await page();
		assert.match((await frame.locator('.figures').textContent()) ?? '', /\d+ documents/);
		await frame.locator('section', { hasText: 'Decisions waiting' }).waitFor();
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`can read it in the ${theme} theme, and hear it`, async () => {
			await workbench.setTheme(theme);
			const frame = await page();
			await workbench.screenshot(`dashboard-${theme}`);
			await frame.evaluate(axe);
			const found = await frame.evaluate(async () => {
				const { axe } = globalThis as unknown as {
					axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
				};
				return (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
			});
			assert.deepEqual(found, []);
		});
	}

	it('goes through a list by keys, and opens a place beside the page', async () => {
		const frame = await page();
		await frame.locator('tbody button').first().focus();
		await workbench.page.keyboard.press('ArrowDown');
		const second = await frame.locator('tbody button').nth(1).getAttribute('data-key');
		assert.equal(await frame.locator('button:focus').getAttribute('data-key'), second);
		await workbench.page.keyboard.press('Control+Enter');
		await editorHasFocus(workbench);
		assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
	});

	it('sees it follow what is typed beside it, and keeps the focus on the page where it was', async () => {
		await workbench.open('technical-plan.md');
		await editorHasFocus(workbench);
		const frame = await page();
		const questions = frame.locator('section', { hasText: 'Open questions' });
		await workbench.page.keyboard.press('Control+End');
		await workbench.page.keyboard.type('\n\n## Open Questions\n\n- Who cleans the lockers?\n');
		await questions.locator('button', { hasText: 'Who cleans the lockers?' }).waitFor();
		await workbench.screenshot('dashboard-follows');
		await frame
			.locator('section', { hasText: 'Recent documents' })
			.locator('button', { hasText: 'Plan' })
			.first()
			.waitFor();
	});

	it('leaves out what is finished, and finds the page like that after another tab hid it', async () => {
		const frame = await page();
		const rows = frame.locator('tbody tr');
		const all = await rows.count();
		await frame.locator('vscode-checkbox').click();
		await frame.locator('vscode-checkbox[aria-checked="true"]').waitFor();
		assert.ok((await rows.count()) <= all);
		await tab('Dashboard').click();
		await workbench.command('View: Close Editors in Other Groups');
		const dialog = workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
		await dialog.click();
		await workbench.open('technical-architecture.md');
		await tab('Dashboard').click();
		await (await page()).locator('vscode-checkbox[aria-checked="true"]').waitFor();
	});

	it('has one of it after the window was loaded anew with the page behind another tab', async () => {
		await workbench.open('technical-architecture.md');
		await workbench.untilKept({ state: 'archspec.dashboard' });
		await workbench.reload();
		await tab('Dashboard').waitFor();
		await workbench.command('ArchSpec: Show Dashboard');
		await page();
		assert.equal(await tab('Dashboard').count(), 1);
	});

	it('begins a new document from it', async () => {
		const frame = await page();
		await frame.locator('.action', { hasText: 'New Document' }).click();
		await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
		await workbench.page.keyboard.press('Escape');
	});
});

describe('a person at the dashboard of an empty folder', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'test/fixtures/empty',
			settings: { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
		});
	});

	after(() => workbench?.dispose());

	it('is told that there is no section to go to, and what makes one', async () => {
		await workbench.command('ArchSpec: Go to Section…');
		const told = workbench.page.locator('.notification-list-item').filter({ hasText: 'no documents with sections' });
		await told.locator('.monaco-button').filter({ hasText: 'New Document…' }).click();
		await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('is told what to do next', async () => {
		await workbench.command('ArchSpec: Show Dashboard');
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(100)) {
			const frames = workbench.page.frames();
			const texts = await Promise.all(
				frames.map((frame) =>
					frame
						.locator('main .message')
						.textContent({ timeout: 200 })
						.catch(() => ''),
				),
			);
			if (texts.some((text) => text?.includes('There are no documents in this workspace yet.'))) {
				break;
			}
			assert.ok(Date.now() - start < 60_000, 'the page did not say so');
		}
		await workbench.screenshot('dashboard-empty');
	});
});
