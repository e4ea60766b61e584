import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from './previewPage.ts';
import { openSpecs, specsBody } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' };
const record = 'docs/adr/0003-talk-to-controllers-over-mqtt.md';
const empty = 'docs/adr/0006-print-labels.md';
const emptyText =
	'# 6. Print labels\n\nDate: 2025-06-06\n\n## Status\n\nProposed\n\n## Context\n\nCouriers write by hand.\n\n## Decision\n\nWe will print labels.\n\n## Consequences\n';

describe('a person with a form', () => {
	let workbench: Workbench;
	let original = '';

	const text = () => readFileSync(path.join(workbench.folder, record), 'utf8');

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings, viewport: { width: 1400, height: 900 } });
		original = text();
		writeFileSync(path.join(workbench.folder, empty), emptyText);
		await workbench.open(record);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	/** The form that shows a section; the editor puts its page into two other frames. */
	async function form(section: string): Promise<Frame> {
		const { page } = workbench;
		for (const start = Date.now(); ; await page.waitForTimeout(100)) {
			for (const frame of page.frames()) {
				const heading = frame.locator('.wizard section.section h2').filter({ hasText: section });
				if (await heading.isVisible().catch(() => false)) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < 60_000, `the form of ${section} did not come`);
		}
	}

	const tab = () => workbench.page.locator('.tabs-container .tab.active');
	const isDirty = async () => ((await tab().getAttribute('class')) ?? '').includes('dirty');

	it('opens a record, writes into a field and saves: the rest of the file stays as it is', async () => {
		await workbench.command('ArchSpec: Open as Form');
		const list = await form('');
		await list.locator('[role=treeitem]').filter({ hasText: 'Context' }).click();
		const frame = await form('Context');
		assert.equal(await isDirty(), false);
		const field = frame.locator('section.section textarea').first();
		await field.click();
		await field.press('ControlOrMeta+End');
		await workbench.page.keyboard.type(' Nobody likes it.');
		await eventually('the tab is dirty', isDirty);
		await workbench.screenshot('wizard-record');
		await workbench.page.keyboard.press('ControlOrMeta+s');
		await eventually('the file is saved', async () => text() !== original);
		assert.equal(text(), original.replace('finds an open door.', 'finds an open door. Nobody likes it.'));
	});

	it('is followed by the Specs view and the status bar, as a text is', async () => {
		const { page } = workbench;
		await openSpecs(workbench);
		const selected = (title: string) =>
			page.locator(`${specsBody} .monaco-list-row.selected`).filter({ hasText: title }).waitFor();
		await selected('Context');
		await page.locator('.statusbar-item .codicon-book').waitFor();
		const frame = await form('Context');
		await frame.locator('[role=treeitem]').filter({ hasText: 'Decision' }).click();
		await form('Decision');
		await selected('Decision');
		await workbench.screenshot('wizard-followed');
		await frame.locator('[role=treeitem]').filter({ hasText: 'Context' }).click();
		await form('Context');
	});

	it('takes it back by the undo of the editor', async () => {
		const { page } = workbench;
		const before = await form('Context');
		await before.locator('section.section textarea').first().click();
		const value = () => before.locator('section.section textarea').first().inputValue();
		const line = original.split('\n').find((one) => one.startsWith('With eighty'));
		await eventually('the field is as it was', async () => {
			await page.keyboard.press('ControlOrMeta+z');
			await page.waitForTimeout(100);
			return (await value()) === line;
		});
		await page.keyboard.press('ControlOrMeta+s');
		await eventually('the file is as it was', async () => text() === original);
	});

	it('goes to the text in its place, where the section is', async () => {
		const frame = await form('Context');
		await frame.locator('header button').filter({ hasText: 'Open as Text' }).click();
		const heading = workbench.page.locator('.monaco-editor .view-line').filter({ hasText: '## Context' });
		await heading.waitFor();
		assert.equal(await workbench.page.locator('.tabs-container .tab').count(), 1);
		assert.equal(text(), original);
	});

	it('is the form again after the window was reloaded, at its section, with a text that the file does not take yet', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: Open as Form');
		const before = await form('Context');
		const field = before.locator('section.section textarea').first();
		const value = await field.inputValue();
		await field.click();
		await field.press('ControlOrMeta+End');
		await page.keyboard.type(' They say so.');
		// The whole sentence is in the document before what the document does not take
		await workbench.untilKept({ unsaved: 'They say so.' });
		await page.keyboard.type('\n\n```js\nhalf');
		await before.locator('.field-problem').first().waitFor();
		await workbench.untilKept({ state: '```js' });
		await workbench.reload();
		const after = await form('Context');
		const again = after.locator('section.section textarea').first();
		await eventually('the text is back', async () => (await again.inputValue()).endsWith('```js\nhalf'));
		assert.equal(await again.inputValue(), `${value} They say so.\n\n\`\`\`js\nhalf`);
		await eventually('the tab is dirty again', isDirty);
		assert.equal(text(), original);
		await again.click();
		await again.press('ControlOrMeta+End');
		await page.keyboard.type('\n```');
		await after.locator('.preview, .code-part').first().waitFor({ state: 'attached' });
		await page.keyboard.press('ControlOrMeta+s');
		const written = original.replace('finds an open door.', 'finds an open door. They say so.\n\n```js\nhalf\n```');
		await eventually('the file is saved', async () => text() === written);
	});

	it('shows the section rendered beside it, with what is typed and with a link that leads on', async () => {
		const { page } = workbench;
		await page.setViewportSize({ width: 1600, height: 900 });
		const frame = await form('Context');
		const pane = frame.locator('.preview');
		await pane.waitFor();
		const field = frame.locator('section.section textarea').first();
		await field.click();
		await field.press('ControlOrMeta+End');
		await page.keyboard.type(' See [the printer](0006-print-labels.md).');
		const link = pane.getByRole('link', { name: 'the printer' });
		await link.waitFor();
		assert.ok(await field.evaluate((one) => one === document.activeElement));
		await workbench.screenshot('wizard-preview');
		await link.click();
		await tab().filter({ hasText: '0006-print-labels.md' }).waitFor();
		await page.setViewportSize({ width: 1400, height: 900 });
	});

	it('has an empty section written, which waits in the form until it is taken back or kept', async () => {
		const { page } = workbench;
		await workbench.open(empty);
		await workbench.command('ArchSpec: Open as Form');
		const frame = await form('Consequences');
		await frame.locator('details.fill summary').click();
		await frame.locator('details.fill button').filter({ hasText: 'Fill' }).click();
		const undo = frame.locator('details.fill button').filter({ hasText: /^Undo$/ });
		await undo.waitFor();
		await eventually('the tab is dirty', isDirty);
		const parts = () => frame.locator('section.section').innerText();
		const written = await frame.locator('details.fill .written').innerText();
		assert.notEqual(written.trim(), '');
		await workbench.screenshot('wizard-fill');
		await undo.click();
		await undo.waitFor({ state: 'hidden' });
		await eventually('the section is empty again', async () => !(await parts()).includes(written));
		await frame.locator('details.fill button').filter({ hasText: 'Fill' }).click();
		await frame.locator('details.fill button').filter({ hasText: 'Keep' }).click();
		await frame.locator('header button').filter({ hasText: 'Save' }).click();
		const file = path.join(workbench.folder, empty);
		await eventually('the file is saved', async () => readFileSync(file, 'utf8') !== emptyText);
		assert.ok(readFileSync(file, 'utf8').startsWith(emptyText));
		await page.keyboard.press('Escape');
	});
});
