import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseFromMenu } from './contextMenu.ts';
import { openWorkbench, type Workbench } from './support.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'workbench.activityBar.location': 'hidden',
};

describe('a person who writes diagrams', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings });
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	/** Makes a file and opens it, with the cursor at its beginning. */
	async function openNew(name: string, text: string): Promise<void> {
		writeFileSync(path.join(workbench.folder, name), text);
		await workbench.open(name);
		await workbench.page.locator('.monaco-editor.focused').waitFor();
	}

	/** What the file has on disk after it was saved. */
	async function saved(name: string, hasText: RegExp): Promise<string> {
		await workbench.page.keyboard.press('Control+S');
		const start = Date.now();
		for (;;) {
			const text = readFileSync(path.join(workbench.folder, name), 'utf8');
			if (hasText.test(text)) {
				return text;
			}
			assert.ok(Date.now() - start < 60_000, text);
			await workbench.page.waitForTimeout(50);
		}
	}

	it('chooses a type by its picture and types into the diagram', async () => {
		const { page } = workbench;
		await openNew('idea.md', '# Idea\n\n');
		await page.keyboard.press('Control+End');
		await workbench.command('ArchSpec: Insert Diagram…');
		const rows = page.locator('.quick-input-list .monaco-list-row');
		await rows.filter({ hasText: 'Flowchart' }).waitFor();
		const pictures = await page
			.locator('.quick-input-list .quick-input-list-icon')
			.evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).backgroundImage));
		assert.ok(
			pictures.length > 5 && pictures.every((picture) => /dark(?:\/|%2F)[\w-]+\.svg/.test(picture)),
			pictures.join(),
		);
		await workbench.screenshot('diagram-insert');
		await page.keyboard.type('pie');
		await page.keyboard.press('Enter');
		await page.locator('.monaco-editor .view-line').filter({ hasText: 'pie title' }).waitFor();
		await page.keyboard.type('Lunch');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Soup');
		const text = await saved('idea.md', /Soup/);
		assert.equal(text, '# Idea\n\n```mermaid\npie title Lunch\n    "Soup" : 60\n    "No" : 40\n```');
	});

	it('completes, renames and folds by keys', async () => {
		const { page } = workbench;
		await openNew('flow.mmd', 'flowchart LR\n  start[Go] --> check\n  subgraph s\n    check --> done\n  end\n  ');
		await page.keyboard.press('Control+End');
		await page.keyboard.type('done --> st');
		await page.keyboard.press('Control+Space');
		await page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: 'start' }).waitFor();
		await workbench.screenshot('diagram-completion');
		await page.keyboard.press('Enter');
		await page.keyboard.press('F2');
		const box = page.locator('.rename-box input.rename-input');
		await box.waitFor();
		assert.equal(await box.inputValue(), 'start');
		await box.fill('begin');
		await page.keyboard.press('Enter');
		// The box goes before the text changes
		await page
			.locator('.view-line')
			.filter({ hasText: /begin\[Go\]/ })
			.waitFor();
		const text = await saved('flow.mmd', /begin\[Go\]/);
		assert.equal(
			text,
			'flowchart LR\n  begin[Go] --> check\n  subgraph s\n    check --> done\n  end\n  done --> begin',
		);
		await workbench.command('Fold All');
		await page.locator('.view-line').filter({ hasText: 'check --> done' }).waitFor({ state: 'hidden' });
		await workbench.screenshot('diagram-folded');
	});

	it('moves a diagram to a file from the context menu, and back', async () => {
		const { page } = workbench;
		const before = '# Notes\n\n```mermaid\npie\n  "a" : 1\n```\n';
		await openNew('notes.md', before);
		const line = page.locator('.view-line').filter({ hasText: '"a" : 1' });
		await line.click();
		// The menu asks where the cursor is when it opens
		await page.waitForTimeout(500);
		await chooseFromMenu(workbench, line, 'Extract Diagram to File…');
		await page.locator('.quick-input-widget:visible input.input').waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.view-line').filter({ hasText: '[notes-notes](notes-notes.mmd)' }).waitFor();
		assert.ok(existsSync(path.join(workbench.folder, 'notes-notes.mmd')));
		assert.equal(await saved('notes.md', /mmd/), '# Notes\n\n[notes-notes](notes-notes.mmd)\n');
		await page.locator('.view-line').filter({ hasText: 'notes-notes.mmd' }).click();
		await workbench.command('ArchSpec: Inline Diagram');
		await page.locator('.notification-toast').filter({ hasText: 'is still there' }).waitFor();
		assert.equal(await saved('notes.md', /mermaid/), before);
	});
});
