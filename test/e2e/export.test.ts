import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseFromMenu } from './contextMenu.ts';
import { openSpecs, row, unfold } from './specsView.ts';
import { openWorkbench, type Workbench } from './support.ts';
import { Forms } from './wizardPage.ts';

describe('exports, by clicks', () => {
	let workbench: Workbench;

	before(async function () {
		this.timeout(240_000);
		workbench = await openWorkbench({ workspace: 'examples' });
		await openSpecs(workbench);
	});
	after(() => workbench?.dispose());

	/** Chooses an entry of the menu of a line. */
	async function choose(line: string | RegExp, entry: string): Promise<void> {
		await chooseFromMenu(workbench, row(workbench, line), entry);
	}

	/** Chooses a format, and takes the place that is proposed. @returns the name of the file */
	async function take(format: string): Promise<string> {
		const { page } = workbench;
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: format }).first().click();
		const input = page.locator('.quick-input-widget:visible input.input').first();
		await page.locator('.quick-input-widget:visible').filter({ hasText: 'Export' }).waitFor();
		await page.waitForFunction(() =>
			[...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input.input')].some((one) =>
				// The editor writes the folder first, and the name of the file when it has looked at the folder
				/\.\w+$/.test(one.value),
			),
		);
		const place = await input.inputValue();
		await page.keyboard.press('Enter');
		return path.basename(place);
	}

	const told = (text: string) => workbench.page.locator('.notification-list-item').filter({ hasText: text }).first();

	it('makes a page of a folder from its menu, drawing in a tab that closes', async () => {
		await choose(/^parcel-pickup/, 'Export Folder…');
		await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Static Site' }).waitFor();
		await workbench.screenshot('export-formats');
		const name = await take('HTML Page');
		assert.equal(name, 'parcel-pickup.html');
		const tab = workbench.page.locator('.tab', { hasText: 'Exporting…' });
		const done = told('documents exported to parcel-pickup.html').waitFor();
		// On a fast machine it may have closed before anybody looks
		await Promise.race([tab.waitFor(), done]);
		await workbench.screenshot('export-drawing');
		await done;
		await workbench.screenshot('export-done');
		await tab.waitFor({ state: 'hidden' });
		const page = readFileSync(path.join(workbench.folder, name), 'utf8');
		assert.match(page, /<svg /);
		assert.match(page, /Design Document: Parcel pickup/);
	}).timeout(180_000);

	it('makes one text of several lines that are chosen', async () => {
		const { page } = workbench;
		await unfold(workbench, /^parcel-pickup/);
		// Another feature may be unfolded too, and has documents that begin alike
		await row(workbench, 'Design Document: Parcel pickup').click();
		await row(workbench, 'Implementation Plan: Parcel pickup').click({ modifiers: ['ControlOrMeta'] });
		await choose('Implementation Plan: Parcel pickup', 'Export Document…');
		const name = await take('Markdown');
		await told('2 documents exported to').waitFor();
		const text = readFileSync(path.join(workbench.folder, name), 'utf8');
		assert.match(text, /\n## Design Document: Parcel pickup\n/);
		assert.match(text, /\n## Implementation Plan: Parcel pickup\n/);
		assert.equal(await page.locator('.tab', { hasText: 'Exporting…' }).count(), 0);
		assert.deepEqual(
			readdirSync(workbench.folder).filter((one) => one.includes('archspec-tmp')),
			[],
		);
		assert.ok(existsSync(path.join(workbench.folder, 'parcel-pickup.html')));
	}).timeout(180_000);

	it('makes one text of the document whose form is open, by the button above it', async () => {
		const { page } = workbench;
		await workbench.open('.kiro/specs/parcel-pickup/requirements.md');
		await workbench.command('ArchSpec: Open as Form');
		await new Forms(workbench).page('');
		await page.locator('.editor-actions .action-label[aria-label^="Export Document"]').first().click();
		const name = await take('Markdown');
		await told(`1 document exported to ${name}`).waitFor();
		const text = readFileSync(path.join(workbench.folder, name), 'utf8');
		assert.match(text, /^# Requirements Document/);
	}).timeout(180_000);
});
