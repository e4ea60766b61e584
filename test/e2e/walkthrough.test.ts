import assert from 'node:assert/strict';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

describe('a person who begins with ArchSpec', () => {
	let workbench: Workbench;

	before(async () => {
		// A click into a page that still slides in moves it out of its frame
		workbench = await openWorkbench({ workspace: 'examples', settings: { 'workbench.reduceMotion': 'on' } });
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	const step = (title: string) =>
		workbench.page.locator('.gettingStartedContainer .getting-started-step').filter({ hasText: title });

	/** Waits for the picture of a step, which the editor shows in a frame. */
	async function picture(): Promise<void> {
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(100)) {
			for (const frame of workbench.page.frames().slice(1)) {
				if (
					await frame
						.locator('svg')
						.first()
						.isVisible()
						.catch(() => false)
				) {
					return;
				}
			}
			assert.ok(Date.now() - start < 60_000, 'the picture did not come');
		}
	}

	it('opens the walkthrough, and reads its steps with their pictures', async () => {
		await workbench.command('ArchSpec: Open Walkthrough');
		await step('See what is there').waitFor();
		assert.equal(await workbench.page.locator('.gettingStartedContainer .getting-started-step').count(), 7);
		await step('Mend what is broken').click();
		await workbench.page.locator('.getting-started-step.expanded', { hasText: 'Check Workspace' }).waitFor();
		await picture();
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`can read it in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await picture();
			await workbench.screenshot(`walkthrough-${theme}`);
		});
	}

	it('presses the button of a step, which is marked as done then', async () => {
		await step('Mend what is broken').getByRole('button', { name: 'Check Workspace' }).click();
		await step('Mend what is broken').locator('.codicon-getting-started-step-checked').waitFor();
	});
});
