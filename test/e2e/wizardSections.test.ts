import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './previewPage.ts';
import { openWorkbench, type Workbench } from './support.ts';
import { Forms } from './wizardPage.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' };
const file = '.kiro/specs/shop/requirements.md';
const head = '# Requirements Document\n\n## Introduction\n\nA shop.\n\n## Requirements\n\n';
const requirement = (number: number, title: string): string =>
	`### Requirement ${number}: ${title}\n\nAbout ${title}.\n\n`;
const rest = requirement(2, 'baskets') + requirement(3, 'payments');

describe('a person who changes the sections of a form in the text beside', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings });
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	it('keeps what the document does not take yet for the requirement that it was typed in', async () => {
		const { page } = workbench;
		const { keyboard } = page;
		mkdirSync(path.dirname(path.join(workbench.folder, file)), { recursive: true });
		writeFileSync(path.join(workbench.folder, file), head + requirement(1, 'searches') + rest);
		await workbench.open(file);
		await workbench.command('View: Split Editor Right');
		await workbench.command('ArchSpec: Open as Form');
		const forms = new Forms(workbench);
		const section = await forms.go('Requirement 3: payments');
		const field = section.locator('.part.prose textarea').first();
		await field.click();
		await field.press('ControlOrMeta+End');
		await keyboard.insertText('\n\n```js\nopen');
		await section.locator('.field-problem').filter({ hasText: 'not in the document yet' }).first().waitFor();
		const first = page.locator('.monaco-editor .view-line').filter({ hasText: 'Requirement 1' }).first();
		await first.click();
		await keyboard.press('Home');
		for (let i = 0; i < requirement(1, '').split('\n').length - 1; i++) {
			await keyboard.press('Shift+ArrowDown');
		}
		await keyboard.press('Delete');
		await first.waitFor({ state: 'detached' });
		const items = (await forms.page('')).locator('[role=treeitem]');
		await eventually('the form shows it', async () => !(await items.allInnerTexts()).join().includes('searches'));
		await forms.section('Requirement 3: payments');
		await workbench.screenshot('wizard-followed-section');
		assert.equal(await field.inputValue(), 'About payments.\n\n```js\nopen');
		await field.click();
		await field.press('ControlOrMeta+End');
		await keyboard.type('\n```');
		await section.locator('.field-problem').filter({ hasText: 'not in the document yet' }).waitFor({ state: 'hidden' });
		await forms.save();
		assert.equal(
			readFileSync(path.join(workbench.folder, file), 'utf8'),
			head + rest.replace('About payments.', 'About payments.\n\n```js\nopen\n```'),
		);
	});

	it('goes to a section of the form by its name, and back where nothing was chosen', async () => {
		const { page } = workbench;
		const forms = new Forms(workbench);
		await forms.go('Introduction');
		const tabs = page.locator('.tabs-container .tab');
		const before = await tabs.count();
		await workbench.command('ArchSpec: Go to Section…');
		const input = page.locator('.quick-input-widget:visible input.input[placeholder^="Type words"]');
		await input.waitFor();
		await page.keyboard.type('payments');
		await forms.section('Requirement 3: payments');
		await page.keyboard.press('Escape');
		await forms.section('Introduction');
		await workbench.command('ArchSpec: Go to Section…');
		await input.waitFor();
		await page.keyboard.type('payments');
		await forms.section('Requirement 3: payments');
		await page.keyboard.press('Enter');
		await input.waitFor({ state: 'hidden' });
		await forms.section('Requirement 3: payments');
		assert.equal(await tabs.count(), before);
	});

	it('comes back to the form from the document that it saw on the way', async () => {
		const { page } = workbench;
		const forms = new Forms(workbench);
		const record = path.join(workbench.folder, 'docs/adr/0001-lockers.md');
		mkdirSync(path.dirname(record), { recursive: true });
		writeFileSync(record, '# 1. Lockers\n\n## Status\n\nAccepted\n');
		await forms.go('Introduction');
		const input = page.locator('.quick-input-widget:visible input.input[placeholder^="Type words"]');
		const front = page.locator('.tabs-container .tab.active', { hasText: '0001-lockers.md' });
		// The list is that of the documents which were read when it was opened
		await eventually('the record', async () => {
			await workbench.command('ArchSpec: Go to Section…');
			await input.waitFor();
			await page.keyboard.type('lockers');
			await page.waitForTimeout(500);
			const isShown = await front.isVisible();
			if (!isShown) {
				await page.keyboard.press('Escape');
				await input.waitFor({ state: 'hidden' });
			}
			return isShown;
		});
		await page.keyboard.press('Escape');
		await front.waitFor({ state: 'hidden' });
		await forms.section('Introduction');
	});
});
