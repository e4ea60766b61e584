import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { violations } from './accessibility.ts';
import { editorHasFocus, giveRoom, openViews } from './specsView.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' };

/** The body of the Tasks view. */
const body = '.pane:has(> .pane-header[aria-label^="Tasks"]) .pane-body';

const pickup = '.kiro/specs/parcel-pickup/tasks.md';
const dropOff = 'specs/001-courier-drop-off/tasks.md';

describe('a person with tasks', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'examples',
			settings,
			viewport: { width: 1400, height: 1100 },
		});
		await openTasks();
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	/** The Tasks view with all the room that the others leave it. */
	async function openTasks(): Promise<void> {
		const { page } = workbench;
		await openViews(workbench);
		await row('parcel-pickup').waitFor();
		await giveRoom(workbench, 'Tasks');
		// While documents are read lines move under the mouse
		await page.locator('.statusbar-item').filter({ hasText: 'Activating' }).waitFor({ state: 'hidden' });
		await row('001-courier-drop-off').filter({ hasText: '4/10' }).waitFor();
		await page.waitForTimeout(1000);
		await unfold('parcel-pickup');
	}

	function row(text: string | RegExp): Locator {
		return workbench.page.locator(`${body} .monaco-list-row`).filter({ hasText: text }).first();
	}

	function box(text: string | RegExp): Locator {
		return row(text).locator('.custom-view-tree-node-item-checkbox');
	}

	function text(file: string): string {
		return readFileSync(path.join(workbench.folder, file), 'utf8');
	}

	/** Waits until a file has a text: while the editor writes it, it may be empty. */
	async function written(file: string, expected: string): Promise<void> {
		await workbench.until(() => text(file) === expected);
		assert.equal(text(file), expected);
	}

	async function unfold(name: string): Promise<void> {
		const line = row(name);
		await line.waitFor();
		if ((await line.getAttribute('aria-expanded')) !== 'true') {
			await line.locator('.monaco-tl-twistie').click();
			await line.and(workbench.page.locator('[aria-expanded=true]')).waitFor();
		}
	}

	it('sees features with their progress, and the tasks of one', async () => {
		await row('parcel-pickup').filter({ hasText: '5/12' }).waitFor();
		await unfold('parcel-pickup');
		await row('2.3 Record').waitFor();
		await workbench.screenshot('tasks-first');
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`can read the view in the ${theme} theme`, async () => {
			const marked = text(pickup)
				.replace('- [ ] 2.3 Record', '- [-] 2.3 Record')
				.replace(
					'- [ ] 4. Sound a tone while a door stays open',
					'- [~] 4. Sound a tone\n  - _Blocked: no buzzer yet_',
				);
			writeFileSync(path.join(workbench.folder, pickup), marked);
			await workbench.setTheme(theme);
			await row('2.3 Record').click();
			await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Start' }).first().waitFor();
			await workbench.screenshot(`tasks-${theme}`);
			assert.deepEqual(await violations(workbench, body), []);
		});
	}

	it('ticks a task: one mark changes, the task above follows, and one undo takes it back', async () => {
		const { page } = workbench;
		const before = text(pickup);
		await workbench.open(pickup);
		// The tooltip of a line lies over the next one
		await page.mouse.move(900, 900);
		await page.locator('.context-view .monaco-hover').waitFor({ state: 'hidden' });
		await box('2.4 Write').click();
		const ticked = before.replace('[ ] 2.4', '[x] 2.4');
		await written(pickup, ticked);
		await row('parcel-pickup').filter({ hasText: '6/12' }).waitFor();
		await box('2.3 Record').click();
		await written(pickup, ticked.replace('[-] 2.3', '[x] 2.3').replace('[ ] 2. Doors', '[x] 2. Doors'));
		await row('parcel-pickup').filter({ hasText: '8/12' }).waitFor();
		await workbench.screenshot('tasks-ticked');
		await page.keyboard.press('Control+1');
		await editorHasFocus(workbench);
		await page.keyboard.press('Control+z');
		await row('parcel-pickup').filter({ hasText: '6/12' }).waitFor();
		await page.keyboard.press('Control+s');
		await written(pickup, ticked);
	});

	it('ticks a task without the mouse', async () => {
		const { page } = workbench;
		const before = text(dropOff);
		await unfold('001-courier-drop-off');
		await row('T005 Publish').click();
		await page.locator('.breadcrumbs-control').filter({ hasText: '001-courier-drop-off' }).waitFor();
		await row('T005 Publish').focus();
		await page.keyboard.press('Space');
		await written(dropOff, before.replace('[ ] T005', '[x] T005'));
		await page.keyboard.press('Space');
		await written(dropOff, before);
		// Pressed at the pace of a hand
		await page.keyboard.press('Space');
		await page.waitForTimeout(150);
		await page.keyboard.press('Space');
		await page.waitForTimeout(150);
		await page.keyboard.press('Space');
		await written(dropOff, before.replace('[ ] T005', '[x] T005'));
		await row('T005 Publish').getByRole('checkbox', { checked: true }).waitFor();
		await page.keyboard.press('Space');
		await written(dropOff, before);
	});

	it('goes to the next task of the feature in the editor', async () => {
		const { page } = workbench;
		await workbench.open(dropOff);
		await editorHasFocus(workbench);
		await workbench.command('ArchSpec: Go to Next Task');
		await page.locator('.statusbar-item').filter({ hasText: 'Ln 16' }).waitFor();
		await row('T005 Publish').and(page.locator('.selected')).waitFor();
	});

	it('sees open tasks only, and all again', async () => {
		await workbench.command('ArchSpec: Show Open Tasks Only');
		await row('1.1 Make').waitFor({ state: 'detached' });
		await row('3.1 Count').waitFor();
		await workbench.screenshot('tasks-open');
		await workbench.command('ArchSpec: Clear Filter of Tasks');
		await row(/^1 Codes/).waitFor();
	});

	it('sees the feature that spec-kit works on before all others', async () => {
		mkdirSync(path.join(workbench.folder, '.specify'));
		writeFileSync(
			path.join(workbench.folder, '.specify/feature.json'),
			'{"feature_directory": "specs/001-courier-drop-off"}\n',
		);
		const first = workbench.page.locator(`${body} .monaco-list-row[data-index="0"]`);
		await first.filter({ hasText: '001-courier-drop-off' }).filter({ hasText: 'active' }).waitFor();
		await workbench.screenshot('tasks-active');
	});
});

describe('a person without tasks', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings });
	});

	after(() => workbench?.dispose());

	it('is told what will stand there, and where to begin', async () => {
		const { page } = workbench;
		await page.locator('.activitybar .action-label[aria-label^="ArchSpec"]').first().click();
		const welcome = page.locator('.pane:has(> .pane-header[aria-label^="Tasks"]) .welcome-view-content');
		await welcome.filter({ hasText: 'The tasks of your features' }).waitFor();
		await welcome.locator('.monaco-button').filter({ hasText: 'New Document…' }).waitFor();
		await workbench.screenshot('tasks-empty');
	});
});
