import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openViews } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';

describe('a person whose editor speaks German', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', language: 'de', theme: 'light' });
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	/** The frame of a page that has an element. */
	async function pageWith(selector: string): Promise<Frame> {
		for (const start = Date.now(); ; await workbench.page.waitForTimeout(100)) {
			for (const frame of workbench.page.frames()) {
				if (
					(await frame
						.locator(selector)
						.count()
						.catch(() => 0)) > 0
				) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < 60_000, 'the page did not come');
		}
	}

	it('reads the titles of the views and what their lines say', async () => {
		await openViews(workbench);
		for (const title of ['Spezifikationen', 'Aufgaben', 'Entscheidungen']) {
			await workbench.page.locator(`.pane-header[aria-label^="${title}"]`).waitFor();
		}
		const group = workbench.page
			.locator('.monaco-list-row[aria-level="1"]')
			.filter({ hasText: 'parcel-pickup' })
			.first();
		await group.waitFor();
		if ((await group.getAttribute('aria-expanded')) !== 'true') {
			await group.locator('.monaco-tl-twistie').click();
		}
		await workbench.page.locator('.monaco-list-row[aria-label*="vollständig"]').first().waitFor();
		await workbench.screenshot('german-views');
	});

	it('finds a command by its German title, and is answered in German', async () => {
		await workbench.command('ArchSpec: Arbeitsbereich prüfen');
		await workbench.page
			.locator('.notification-list-item-message', { hasText: /^\d+ Dokumente geprüft/ })
			.first()
			.waitFor({ timeout: 60_000 });
		await workbench.screenshot('german-message');
	});

	it('reads a page in German', async () => {
		await workbench.command('ArchSpec: Dashboard anzeigen');
		const frame = await pageWith('html[lang=de] main .cards');
		await workbench.screenshot('german-dashboard');
		assert.match((await frame.locator('.figures').textContent()) ?? '', /\d+ Dokumente/);
	});
});
