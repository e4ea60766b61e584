import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './accessibility.ts';
import { editorHasFocus, openProblem, openSpecs, problem, row, unfold } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true };

describe('a person at work', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/workspace', settings });
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	it('sees specs and records with their completion, and sections with their state', async () => {
		await openSpecs(workbench);
		assert.match((await row(workbench, '2. Open lockers').textContent()) ?? '', /\d\d%/);
		await unfold(workbench, '2. Open lockers');
		await row(workbench, /^Consequences.*missing/).waitFor();
		await row(workbench, /^Decision/)
			.locator('.codicon-pass')
			.waitFor();
		await workbench.screenshot('specs-tree');
	});

	it('clicks a section and is at its heading', async () => {
		await row(workbench, /^Decision$/).click();
		await workbench.page.locator('.tab.active').filter({ hasText: '0002-open-lockers' }).waitFor();
		await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 14, Col 1' }).waitFor();
		await workbench.page.locator('.statusbar-item').filter({ hasText: /\d\d%/ }).waitFor();
		await workbench.page.keyboard.press('Control+1');
		await editorHasFocus(workbench);
	});

	it('is followed by the view', async () => {
		await workbench.open('requirements.md');
		await workbench.page
			.locator('.customview-tree .monaco-list-row.selected')
			.filter({ hasText: 'Requirements Document' })
			.waitFor();
	});

	it('types a mistake, sees it among the problems and mends it by keyboard', async () => {
		await workbench.open('0001-record-architecture-decisions.md');
		await editorHasFocus(workbench);
		await workbench.page.keyboard.press('Control+End');
		await workbench.page.keyboard.type('\n\n## Status\n\nAccepted again\n', { delay: 5 });
		await workbench.command('View: Focus Problems');
		await problem(workbench, 'structure/duplicate-section').waitFor();
		await workbench.screenshot('specs-problem');
		await openProblem(workbench, 'structure/duplicate-section');
		for (let i = 0; i < 40 && (await problem(workbench, 'structure/duplicate-section').isVisible()); i++) {
			await workbench.page.keyboard.press('Control+z');
			await workbench.page.waitForTimeout(200);
		}
		assert.equal(await problem(workbench, 'structure/duplicate-section').isVisible(), false);
	});

	it('mends a missing section from the lightbulb', async () => {
		await openProblem(workbench, 'structure/missing-section');
		await workbench.page.locator('.tab.active').filter({ hasText: '0002-open-lockers' }).waitFor();

		await workbench.page.keyboard.press('Control+.');
		const menu = workbench.page.locator('.action-widget').first();
		await menu.waitFor();
		await workbench.screenshot('specs-quick-fix');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.view-line').filter({ hasText: '## Consequences' }).waitFor();
		await problem(workbench, 'structure/missing-section').waitFor({ state: 'detached' });
	});

	it('writes a new record with the keyboard alone', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: New Document…');
		const input = page.locator('.quick-input-widget:visible input.input').first();
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Nygard' }).first().waitFor();
		await page.keyboard.type('Nygard');
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-widget').filter({ hasText: 'Title of the' }).waitFor();
		await input.fill('Pay by card');
		await page.locator('.quick-input-widget').filter({ hasText: 'docs/adr/0003-pay-by-card.md' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Other folder…' }).waitFor();
		await workbench.screenshot('new-document-folder');
		await page.keyboard.press('Enter');
		await page.locator('.tab.active').filter({ hasText: '0003-pay-by-card.md' }).waitFor();
		await page
			.locator('.statusbar-item')
			.filter({ hasText: /\(\d+ selected\)/ })
			.waitFor();
		await page.keyboard.type('Coins jam the lockers.');
		await page.keyboard.press('Control+s');
		await page.locator('.tab.active:not(.dirty)').filter({ hasText: '0003-pay-by-card.md' }).waitFor();
		const text = readFileSync(path.join(workbench.folder, 'docs/adr/0003-pay-by-card.md'), 'utf8');
		assert.match(text, /^# 3\. Pay by card\n/);
		assert.match(text, /## Context\n\nCoins jam the lockers\.\n/);
		await workbench.command('Focus on Specs View');
		await row(workbench, '3. Pay by card').waitFor();
	});

	it('goes back among the questions of a new document, which stay in one box, and gives up', async () => {
		const { page } = workbench;
		const widget = page.locator('.quick-input-widget:visible');
		const focused = page.locator('.quick-input-list .monaco-list-row.focused');
		await workbench.command('ArchSpec: New Document…');
		await page.getByPlaceholder('Kind of the document').waitFor();
		const closed = await page.evaluateHandle(() => {
			const box = document.querySelector<HTMLElement>('.quick-input-widget');
			const seen: string[] = [];
			const look = (style: string | null | undefined) => {
				if (style?.includes('display: none')) {
					seen.push(`closed: ${box?.innerText}`);
				}
			};
			// What was set and taken back within one turn of the page is told of as well
			new MutationObserver((changes) => {
				changes.forEach(({ oldValue }) => {
					look(oldValue);
				});
				look(box?.getAttribute('style'));
			}).observe(box ?? document, { attributeFilter: ['style'], attributeOldValue: true });
			return seen;
		});
		await page.keyboard.type('Kiro requirements');
		await focused.filter({ hasText: 'Kiro requirements' }).waitFor();
		await page.keyboard.press('Enter');
		await widget.filter({ hasText: 'Title of the Kiro requirements' }).waitFor();
		await page.keyboard.type('Late fees');
		await widget.filter({ hasText: 'requirements.md' }).waitFor();
		await workbench.screenshot('new-document-title');
		const back = widget.getByRole('button', { name: 'Back' });
		await back.click();
		// What was said stands there, and another answer may take its place
		await focused.filter({ hasText: 'Kiro requirements' }).waitFor();
		assert.equal(await back.count(), 0);
		await page.keyboard.type('Nygard');
		await focused.filter({ hasText: 'Nygard' }).waitFor();
		await page.keyboard.press('Enter');
		await widget.filter({ hasText: 'Title of the Nygard' }).waitFor();
		assert.equal(await widget.locator('input.input').inputValue(), 'Late fees');
		await page.keyboard.press('Enter');
		await page.getByPlaceholder('Folder of the document').waitFor();
		assert.deepEqual(await closed.jsonValue(), []);
		await page.keyboard.press('Escape');
		await widget.waitFor({ state: 'detached' });
		assert.ok(!readdirSync(path.join(workbench.folder, 'docs/adr')).some((name) => name.includes('late-fees')));
	});

	it('puts a new record into a folder of its own', async () => {
		const { page } = workbench;
		const line = (text: string) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
		await workbench.command('ArchSpec: New Document…');
		await line('Nygard').waitFor();
		await page.keyboard.type('Nygard');
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-widget').filter({ hasText: 'Title of the' }).waitFor();
		await page.keyboard.type('Lock the door');
		await page.keyboard.press('Enter');
		await line('Other folder…').waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await line('src').waitFor();
		await page.keyboard.type('docs/doors/adr');
		await line('docs/doors/adr').filter({ hasText: 'new folder' }).waitFor();
		await workbench.screenshot('new-document-other-folder');
		await page.keyboard.press('Enter');
		await page.locator('.tab.active').filter({ hasText: '0001-lock-the-door.md' }).waitFor();
		assert.match(
			readFileSync(path.join(workbench.folder, 'docs/doors/adr/0001-lock-the-door.md'), 'utf8'),
			/^# 1\. Lock/,
		);
	});

	it('filters what is not complete, and clears the filter', async () => {
		await workbench.command('ArchSpec: Show Incomplete Documents Only');
		await row(workbench, 'Requirements Document').waitFor({ state: 'detached' });
		await row(workbench, '3. Pay by card').waitFor();
		await workbench.screenshot('specs-filter');
		await workbench.command('ArchSpec: Clear Filter');
		await row(workbench, 'Requirements Document').waitFor();
	});

	it('goes to a section of another document, which is shown on the way', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: Go to Section…');
		await page.locator('.quick-input-widget:visible input.input[placeholder^="Type words"]').waitFor();
		await page.keyboard.type('open locker requirement');
		await page
			.locator('.quick-input-list .monaco-list-row')
			.filter({ hasText: 'Requirement 1: Open the locker' })
			.first()
			.waitFor();
		await workbench.screenshot('specs-go-to-section');
		await page.keyboard.press('Enter');
		await page.locator('.tab.active').filter({ hasText: 'requirements.md' }).waitFor();
		await editorHasFocus(workbench);
	});

	it('checks the workspace and is told the result', async () => {
		await workbench.command('ArchSpec: Check Workspace');
		await workbench.page
			.locator('.notification-list-item')
			.filter({ hasText: /6 documents checked: / })
			.waitFor();
	});

	it('reaches all of the view with the keyboard, by name', async () => {
		const labels = await workbench.page
			.locator('.customview-tree .monaco-list-row')
			.evaluateAll((rows) => rows.map((line) => line.getAttribute('aria-label') ?? ''));
		assert.ok(labels.length > 4);
		assert.ok(labels.every((label) => label !== ''));
		assert.ok(
			labels.some((label) => /2\. Open lockers.*% complete, Nygard/.test(label)),
			labels.join('\n'),
		);
		assert.deepEqual(await violations(workbench, '.customview-tree'), []);
	});
});
