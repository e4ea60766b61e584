import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './accessibility.ts';
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
		if (this.currentTest?.isFailed()) {
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
		await input.waitFor();
		const target = path.join(workbench.folder, 'taken.csv');
		await input.fill(target);
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.statusbar-item').filter({ hasText: 'Saved taken.csv' }).waitFor();
		assert.match(readFileSync(target, 'utf8'), /^[^\r\n]+\r\n/);
	});

	it('sees a diagram drawn, where it can be saved as a picture', async () => {
		await row(workbench, /Diagram$/).click();
		await tab('Preview').waitFor();
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(100)) {
			const frames = workbench.page.frames();
			const counts = await Promise.all(
				frames.map((frame) =>
					frame
						.locator('svg[role]')
						.count()
						.catch(() => 0),
				),
			);
			if (counts.some((count) => count > 0)) {
				break;
			}
			assert.ok(Date.now() - start < 30_000, 'the diagram was not drawn');
		}
		await workbench.screenshot('artifacts-diagram');
	});
});
