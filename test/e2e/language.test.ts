import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { editorHasFocus } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'editor.wordBasedSuggestions': 'off',
};

const feature = '.kiro/specs/parcel-pickup';
const requirements = `${feature}/requirements.md`;
const tasks = `${feature}/tasks.md`;
const design = `${feature}/design.md`;

describe('a person with ids in the text', () => {
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

	function onDisk(file: string): string {
		return readFileSync(path.join(workbench.folder, file), 'utf8');
	}

	/** Waits until files on disk have these texts. */
	async function written(expected: Readonly<Record<string, string>>): Promise<void> {
		const now = (): Record<string, string> =>
			Object.fromEntries(Object.keys(expected).map((file) => [file, onDisk(file)]));
		await workbench.until(() => JSON.stringify(now()) === JSON.stringify(expected));
		assert.deepEqual(now(), expected);
	}

	/** Opens a file with the cursor on a text of it, behind as many characters. */
	async function at(file: string, text: string, behind = 1, root = workbench.folder): Promise<void> {
		const before = readFileSync(path.join(root, file), 'utf8').split(text)[0] ?? '';
		const line = before.split('\n').length;
		const column = before.length - before.lastIndexOf('\n') + behind;
		await workbench.open(file);
		await editorHasFocus(workbench);
		await workbench.goTo(line, column);
		await editorHasFocus(workbench);
	}

	function status(text: string): Locator {
		return workbench.page.locator('.statusbar-item').filter({ hasText: text });
	}

	/** The hover over the place of the cursor, asked for again until it is there: the index may still be read. */
	async function hover(text: string): Promise<Locator> {
		const { page } = workbench;
		const shown = page.locator('.monaco-hover .hover-contents').filter({ hasText: text }).first();
		for (const start = Date.now(); !(await shown.isVisible()); ) {
			assert.ok(Date.now() - start < 60_000, `no hover says "${text}"`);
			await page.keyboard.press('Control+k');
			await page.keyboard.press('Control+i');
			await shown.waitFor({ timeout: 500 }).catch(() => {});
		}
		return shown;
	}

	for (const theme of ['dark', 'light', 'high-contrast'] satisfies Theme[]) {
		it(`reads under the cursor what an id stands for, in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await at(tasks, '1.1, 2.1');
			const text = await (await hover('Criterion 1.1')).innerText();
			assert.match(text, /WHEN a recipient has typed six digits/);
			assert.match(text, /☑ 1\.1 Make and compare codes/);
			await workbench.screenshot(`language-hover-${theme}`);
			await workbench.page.keyboard.press('Escape');
		});
	}

	it('goes from a task to its requirement, and back', async () => {
		const { page } = workbench;
		await at(tasks, '2.2, 2.3');
		await page.keyboard.press('F12');
		const line = onDisk(requirements).split('2. IF five wrong codes')[0]?.split('\n').length;
		await status(`Ln ${line}, Col 1`).waitFor();
		await page.locator('.tab.active').filter({ hasText: 'requirements.md' }).waitFor();
		await page.keyboard.press('Control+Alt+-');
		await page.locator('.tab.active').filter({ hasText: 'tasks.md' }).waitFor();
	});

	it('sees beside the text who names a requirement', async () => {
		const { page } = workbench;
		await at(requirements, '2. IF five wrong codes', 0);
		await page.keyboard.press('Shift+F12');
		const peek = page.locator('.peekview-widget');
		await peek.locator('.ref-tree .monaco-list-row').filter({ hasText: 'tasks.md' }).waitFor();
		await peek.locator('.ref-tree .monaco-list-row').filter({ hasText: 'design.md' }).waitFor();
		await workbench.screenshot('language-references');
		await page.keyboard.press('Escape');
		await peek.waitFor({ state: 'hidden' });
	});

	it('is offered ids with their words inside a list, and takes one', async () => {
		const { page } = workbench;
		const before = onDisk(tasks);
		await at(tasks, '_Requirements: 1.3_', '_Requirements: 1.'.length);
		await hover('Criterion 1.3');
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.type(', 3');
		const offered = page.locator('.suggest-widget .monaco-list-row');
		await offered.filter({ hasText: 'WHEN a pickup was recorded' }).waitFor();
		await workbench.screenshot('language-completion');
		await page.keyboard.type('.2');
		await page.locator('.suggest-widget .monaco-list-row.focused').filter({ hasText: 'WHEN a pickup was' }).waitFor();
		await page.keyboard.press('Enter');
		await workbench.command('File: Save All');
		await written({ [tasks]: before.replace('_Requirements: 1.3_', '_Requirements: 1.3, 3.2_') });
	});

	/** The editor's preview of a refactoring, and its button that makes what is checked. */
	async function preview(): Promise<Locator> {
		const pane = workbench.page.locator('.bulk-edit-panel');
		await pane.locator('.monaco-list-row').first().waitFor();
		return pane.locator('.monaco-button', { hasText: 'Apply' });
	}

	/** Takes back what was changed in the three documents. The editor shows those that it had not open a moment later. */
	async function undoEverywhere(): Promise<void> {
		const { page } = workbench;
		await page.keyboard.press('Control+z');
		for (const file of ['requirements.md', 'tasks.md', 'design.md']) {
			await page.locator('.tab.dirty').filter({ hasText: file }).waitFor();
		}
		await workbench.command('File: Save All');
	}

	it('renames a requirement with all who name it, after a look at the preview', async () => {
		const { page } = workbench;
		const before = { [requirements]: onDisk(requirements), [tasks]: onDisk(tasks), [design]: onDisk(design) };
		await at(requirements, 'Requirement 3: Close', 'Requirement 3'.length);
		await page.keyboard.press('F2');
		const box = page.locator('.rename-box input');
		await box.waitFor();
		await box.fill('7');
		await page.keyboard.press('Control+Enter');
		const apply = await preview();
		await workbench.screenshot('language-rename-preview');
		await apply.click();
		await workbench.command('File: Save All');
		/** Criteria of the third requirement in lists of ids. */
		const moved = (text = ''): string =>
			text.replace(/Requirements:? .*/g, (list) => list.replace(/\b3\.(?=[1-3](?!\d))/g, '7.'));
		await written({
			[requirements]: before[requirements]?.replace('Requirement 3:', 'Requirement 7:') ?? '',
			[tasks]: moved(before[tasks]),
			[design]: moved(before[design]),
		});
		await at(requirements, 'Requirement 7: Close');
		await undoEverywhere();
		await written(before);
	});

	it('takes a requirement out, everyone follows, and one undo brings all of it back', async () => {
		const { page } = workbench;
		const before = { [requirements]: onDisk(requirements), [tasks]: onDisk(tasks), [design]: onDisk(design) };
		await at(requirements, '1. IF the code belongs to no parcel', 4);
		await workbench.command('ArchSpec: Delete Requirement or Criterion…');
		const apply = await preview();
		await workbench.screenshot('language-renumber-preview');
		await apply.click();
		await page.locator('.tab.active.dirty').filter({ hasText: 'requirements.md' }).waitFor();
		await workbench.command('File: Save All');
		await workbench.until(() => Object.entries(before).every(([file, text]) => onDisk(file) !== text));
		assert.match(onDisk(tasks), /_Requirements: 2\.1, 2\.2_/);
		assert.match(onDisk(design), /Validates: Requirements 2\.1\*\*/);
		await at(requirements, '1. IF five wrong codes');
		await undoEverywhere();
		await written(before);
	});

	it('sees headings in the outline, and the criteria below them', async () => {
		const { page } = workbench;
		await workbench.open(requirements);
		await page.locator('.pane-header[aria-label*="Section"]').first().click();
		await workbench.command('Explorer: Focus on Outline View');
		const outline = page.locator('.outline-tree .monaco-list-row');
		await outline.filter({ hasText: '## Introduction' }).waitFor();
		await outline.filter({ hasText: '2.3 WHILE codes are refused' }).waitFor();
		assert.equal(await outline.first().innerText(), 'Requirements');
		await workbench.screenshot('language-outline');
	});
});

describe('a person with two folders that have a feature of one name', () => {
	let workbench: Workbench | undefined;

	// Also after a first attempt, as the second one opens a window of its own
	afterEach(() => workbench?.dispose());

	it('reads and goes to the ids of the folder that the text stands in', async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings });
		const { page } = workbench;
		const folders = ['north', 'south'].map((name) => path.join(path.dirname(workbench?.folder ?? ''), name));
		for (const folder of folders) {
			const spec = path.join(folder, '.kiro/specs/doors');
			mkdirSync(spec, { recursive: true });
			const name = path.basename(folder);
			writeFileSync(
				path.join(spec, 'requirements.md'),
				`# Requirements Document\n\n## Requirements\n\n### Requirement 1: ${name}\n\n#### Acceptance Criteria\n\n1. THE ${name} door SHALL open\n`,
			);
			writeFileSync(path.join(spec, `${name}.md`), '# Notes\n');
			writeFileSync(path.join(spec, 'tasks.md'), '# Implementation Plan\n\n- [ ] 1. Open\n  - _Requirements: 1.1_\n');
		}
		await workbench.openFolders(...folders);
		for (const name of ['north', 'south']) {
			await workbench.openPalette('tasks.md');
			await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click();
			await editorHasFocus(workbench);
			await page.locator('.breadcrumbs-control').filter({ hasText: name }).waitFor();
			await workbench.goTo(4, 20);
			await editorHasFocus(workbench);
			const shown = page
				.locator('.monaco-hover .hover-contents')
				.filter({ hasText: `THE ${name} door` })
				.first();
			for (const start = Date.now(); !(await shown.isVisible()); ) {
				assert.ok(Date.now() - start < 60_000, `no hover speaks of ${name}`);
				await page.keyboard.press('Control+k');
				await page.keyboard.press('Control+i');
				await page.waitForTimeout(500);
			}
			await page.keyboard.press('Escape');
			await page.keyboard.press('F12');
			await page.locator('.tab.active').filter({ hasText: 'requirements.md' }).waitFor();
			await page.locator('.breadcrumbs-control').filter({ hasText: name }).waitFor();
			await workbench.command('View: Close All Editors');
		}
	});
});
