import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { violations } from './accessibility.ts';
import { editorHasFocus, giveRoom, openViews } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' };

/** The body of the Decisions view. */
const body = '.pane:has(> .pane-header[aria-label^="Decisions"]) .pane-body';

describe('a person with decision records', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings });
		await openDecisions();
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	async function openDecisions(): Promise<void> {
		await openViews(workbench);
		await row('0001 Record').waitFor();
		await giveRoom(workbench, 'Decisions');
	}

	function row(text: string | RegExp): Locator {
		return workbench.page.locator(`${body} .monaco-list-row`).filter({ hasText: text }).first();
	}

	function picked(text: string): Locator {
		return workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
	}

	function text(name: string): string {
		return readFileSync(path.join(workbench.folder, 'docs/adr', name), 'utf8');
	}

	/** Waits until a file holds a text: while the editor writes it, it may be empty or not there yet. */
	async function written(name: string, part: string): Promise<void> {
		const holds = (): boolean => existsSync(path.join(workbench.folder, 'docs/adr', name)) && text(name).includes(part);
		await workbench.until(holds);
		assert.ok(text(name).includes(part), text(name));
	}

	async function fromTitleMenu(...items: string[]): Promise<void> {
		const { page } = workbench;
		const header = page.locator('.pane-header[aria-label^="Decisions"]');
		await header.hover();
		await header.locator('.codicon-toolbar-more').click();
		for (const item of items.slice(0, -1)) {
			await page.locator('.monaco-menu .action-item').filter({ hasText: item }).first().hover();
			await page.locator('.monaco-submenu .action-item').first().waitFor();
		}
		const last = page
			.locator('.monaco-menu .action-item')
			.filter({ hasText: items.at(-1) ?? '' })
			.last();
		// A menu does not heed a click that comes too soon after it opened.
		for (let i = 0; i < 10 && (await last.isVisible()); i++) {
			await last.click();
			await page.waitForTimeout(500);
		}
	}

	it('sees what was decided, and below it what it superseded', async () => {
		const line = row('0003 Talk');
		await line.locator('.monaco-tl-twistie').click();
		await row('0002 Poll').waitFor();
		assert.equal(await row('0002 Poll').getAttribute('aria-level'), '3');
		await row('0002 Poll').locator('.codicon-history').waitFor();
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`can read the view in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await row('0001 Record').waitFor();
			await workbench.screenshot(`decisions-${theme}`);
			assert.deepEqual(await violations(workbench, body), []);
		});
	}

	it('accepts a record without the mouse, and takes it back', async () => {
		const { page } = workbench;
		const before = text('0005-open-doors-without-a-network.md');
		await row('0005 Open').click();
		await page.locator('.tab.active').filter({ hasText: '0005-open' }).waitFor();
		await workbench.command('ArchSpec: Change Record Status…');
		await picked('Accepted').waitFor();
		await workbench.screenshot('decisions-status');
		await page.keyboard.press('Enter');
		await row('0005 Open').locator('.codicon-pass').waitFor();
		await written('0005-open-doors-without-a-network.md', before.replace('Proposed', 'Accepted'));
		await page.keyboard.press('Control+1');
		await editorHasFocus(workbench);
		await page.keyboard.press('Control+z');
		await row('0005 Open').locator('.codicon-comment-discussion').waitFor();
		await page.keyboard.press('Control+s');
	});

	it('drags a record onto another, reads what will be written, and supersedes it', async () => {
		const { page } = workbench;
		await row('0005 Open').dragTo(row('0004 Keep'));
		const dialog = page.locator('.monaco-dialog-box');
		await dialog.filter({ hasText: 'supersede' }).waitFor();
		await dialog.filter({ hasText: 'docs/adr/0004-keep-parcel-data-for-ninety-days.md' }).waitFor();
		await workbench.screenshot('decisions-drop');
		await dialog.locator('.monaco-button', { hasText: /^Supersede$/ }).click();
		await row('0005 Open').locator('.monaco-tl-twistie.collapsible').waitFor();
		await written('0004-keep-parcel-data-for-ninety-days.md', '(0005-open-doors-without-a-network.md)');
		await written('0005-open-doors-without-a-network.md', '(0004-keep-parcel-data-for-ninety-days.md)');
		// Where it stands now: below the one that superseded it
		await row('0004 Keep').and(page.locator('.selected')).waitFor();
	});

	it('groups by status and back from the title menu, where the one in force is marked', async () => {
		await fromTitleMenu('Group By', 'Status');
		await row(/^Accepted/).waitFor();
		await workbench.screenshot('decisions-by-status');
		await fromTitleMenu('Group By', 'Folder');
		await row(/^adr/).waitFor();
	});

	it('filters by status and clears the filter', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: Filter Decisions by Status…');
		await picked('Superseded').click();
		await workbench.screenshot('decisions-filter');
		await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
		await row('0001 Record').waitFor({ state: 'detached' });
		await row('0002 Poll').waitFor();
		await workbench.command('ArchSpec: Clear Filter of Decisions');
		await row('0001 Record').waitFor();
	});

	it('renames a title in the view by F2', async () => {
		const { page } = workbench;
		await row('0001 Record').click();
		await page.locator('.tab.active').filter({ hasText: '0001-record' }).waitFor();
		await row('0001 Record').focus();
		await page.keyboard.press('F2');
		await page.locator('.quick-input-widget').filter({ hasText: 'New title of' }).waitFor();
		await page.keyboard.press('Control+a');
		await page.keyboard.type('Keep decisions');
		await page.keyboard.press('Enter');
		await row('0001 Keep decisions').waitFor();
		await written('0001-keep-decisions.md', '# 1. Keep decisions\n');
	});

	it('sees the graph of all decisions', async () => {
		await workbench.command('ArchSpec: Show Decision Graph');
		await picked('All decision logs').click();
		const picture = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
		await picture.getByRole('heading', { name: 'Decision graph', exact: true }).last().waitFor();
		// Nobody can edit it
		await picture.locator('.toolbar').getByRole('button', { name: 'Show the Source', exact: true }).waitFor();
		await workbench.screenshot('decisions-graph');
	});

	it('opens a record from its node in the graph, by click and by keys', async () => {
		const { page } = workbench;
		const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
		const node = (name: string | RegExp): Locator => picture.getByRole('link', { name }).first();
		const inFront = (name: string): Locator => page.locator('.tab.active').filter({ hasText: name });
		await node(/^0003 Talk/).click();
		await inFront('0003-talk-to-controllers-over-mqtt.md').waitFor();
		const reached = await picture
			.locator('figure', { has: node(/^0003 Talk/) })
			.locator('a, g')
			.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length);
		assert.equal(reached, 1);
		assert.equal(await node(/^0003 Talk/).evaluate((one) => getComputedStyle(one).textDecorationLine), 'none');
		await workbench.screenshot('decisions-graph-record');
		const nodes = picture.locator('figure', { has: node(/^0003 Talk/) }).locator('g.node');
		const tops = await nodes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
		await nodes.first().hover();
		const tools = await picture
			.locator('.diagram-frame:hover > .diagram-toolbar')
			.evaluate((one) => one.getBoundingClientRect().bottom);
		assert.ok(tools <= Math.min(...tops), `tools down to ${tools}, nodes from ${tops.join()}`);
		await node(/^0001 /).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await inFront('0002-poll-controllers-over-http.md').waitFor();
	});
});

describe('a person without decision records', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings });
	});

	after(() => workbench?.dispose());

	it('is offered to begin where there is nothing to draw', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: Show Decision Graph');
		const note = page.locator('.notification-toast').filter({ hasText: 'There are no decision records' });
		await note.getByText('Start a Decision Log…').click();
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Nygard' }).first().waitFor();
		await page.keyboard.press('Escape');
	});

	it('starts a log from the welcome of the view', async () => {
		const { page } = workbench;
		await page.locator('.activitybar .action-label[aria-label^="ArchSpec"]').first().click();
		await page.locator('.welcome-view-content .monaco-button').filter({ hasText: 'Start a Decision Log…' }).click();
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Nygard' }).first().waitFor();
		await page.keyboard.type('Nygard');
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-widget').filter({ hasText: 'Folder of the log' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.tab.active').filter({ hasText: '0001-record-architecture-decisions.md' }).waitFor();
		await page.locator(`${body} .monaco-list-row`).filter({ hasText: '0001 Record architecture decisions' }).waitFor();
		await workbench.screenshot('decisions-started');
	});
});
