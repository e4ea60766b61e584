import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './accessibility.ts';
import { eventually } from './previewPage.ts';
import { openSpecs, row, specsBody, unfold } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

describe('a person who takes artifacts out of a document', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'examples',
			settings: {
				'files.autoSave': 'off',
				'chat.disableAIFeatures': true,
				'workbench.startupEditor': 'none',
				'files.simpleDialog.enable': true,
				'archspec.specs.followEditor': false,
			},
		});
		await openSpecs(workbench);
		// Only folded groups leave room for what is looked at
		await workbench.page.locator('.pane-header[aria-label^="Specs"]').hover();
		await workbench.page.locator('.pane-header[aria-label^="Specs"] .action-label[aria-label^="Collapse All"]').click();
		await unfold(workbench, /^docs\d+%/);
		await unfold(workbench, /Architecture/);
		await unfold(workbench, /^Artifacts/);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	const tab = (name: string | RegExp) =>
		workbench.page.locator('.tabs-container .tab.active').filter({ hasText: name });

	it('finds them below the document', async () => {
		await row(workbench, /CSV, \d+ rows?/).waitFor();
		await row(workbench, /Diagram$/).waitFor();
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`can read them in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await row(workbench, /CSV, \d+ rows?/).click();
			await tab('.csv').waitFor();
			await workbench.screenshot(`artifacts-${theme}`);
			assert.deepEqual(await violations(workbench, specsBody), []);
		});
	}

	it('saves one from its editor', async () => {
		await row(workbench, /CSV, \d+ rows?/).click();
		await tab('.csv').waitFor();
		await workbench.page.locator('.editor-actions .action-label[aria-label^="Save Artifact As"]').click();
		const input = workbench.page.locator('.quick-input-widget:visible input.input').first();
		await eventually('a name is proposed', async () => /\.csv$/.test(await input.inputValue()));
		const target = await input.inputValue();
		assert.equal(path.dirname(target), path.join(workbench.folder, 'docs').replaceAll(path.sep, '/'));
		await workbench.page.keyboard.press('Enter');
		await eventually('saved', async () => existsSync(target));
		await eventually('written', async () => /^[^\r\n]+\r\n/.test(readFileSync(target, 'utf8')));
	});

	it('sees a diagram drawn, where it can be saved as a picture', async () => {
		await row(workbench, /Diagram$/).click();
		await tab('Preview').waitFor();
		await eventually('a picture', async () => {
			const frames = workbench.page.frames();
			const counts = await Promise.all(frames.map((frame) => frame.locator('svg[role]').count()));
			return counts.some((count) => count > 0);
		});
		await workbench.screenshot('artifacts-diagram');
	});
});
