import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSpecs, problem, row, specsBody, unfold } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true };

describe('folders of other sorts', () => {
	let workbench: Workbench | undefined;

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
		await workbench?.dispose();
		workbench = undefined;
	});

	it('are checked without being trusted, and by their own kinds once they are', async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings, trust: false });
		const { page } = workbench;
		await page.keyboard.press('Escape');
		await openSpecs(workbench);
		await row(workbench, /^runbooks/).waitFor();
		await workbench.command('View: Focus Problems');
		await problem(workbench, 'link/missing-file').waitFor();
		assert.equal(await row(workbench, /^security/).count(), 0);
		await workbench.command('Workspaces: Manage Workspace Trust');
		await page
			.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
			.first()
			.click();
		await row(workbench, /^security/).waitFor();
	});

	it('without specs say what to do next', async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings });
		await workbench.page.locator('.activitybar .action-label[aria-label^="ArchSpec"]').first().click();
		const welcome = workbench.page.locator('.welcome-view-content');
		await welcome.filter({ hasText: 'No specs or decision records were found' }).waitFor();
		await welcome.locator('.monaco-button').filter({ hasText: 'New Document…' }).first().waitFor();
		await workbench.screenshot('specs-empty');
	});

	it('stand side by side in a workspace of several', async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/workspace', settings });
		const other = path.join(path.dirname(workbench.folder), 'other');
		mkdirSync(path.join(other, 'docs/adr'), { recursive: true });
		const long =
			'Keep every title readable although it says a good deal more than the width of the side bar has room for';
		writeFileSync(
			path.join(other, 'docs/adr/0001-long.md'),
			`# 1. ${long}\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
		);
		await workbench.openFolders(workbench.folder, other);
		await openSpecs(workbench);
		await row(workbench, /^other/).waitFor();
		await row(workbench, /^workspace/).waitFor();
		await unfold(workbench, '1. Keep every title');
		await workbench.screenshot('specs-several-folders');
		const labels = await workbench.page
			.locator(`${specsBody} .monaco-list-row[aria-level="1"]`)
			.evaluateAll((rows) => rows.map((line) => line.getAttribute('aria-label')?.trim()));
		assert.deepEqual(labels, ['workspace', 'other']);
		await workbench.command('ArchSpec: Go to Section…');
		await workbench.page.keyboard.type('keep every context');
		const line = workbench.page.locator('.quick-input-list .monaco-list-row');
		await line.filter({ hasText: 'other · docs/adr/0001-long.md' }).first().waitFor();
		await workbench.screenshot('sections-several-folders');
	});
});
