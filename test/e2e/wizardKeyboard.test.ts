import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Keyboard } from './keyboardPage.ts';
import { openWorkbench, type Workbench } from './support.ts';
import { assertWalk } from './wizardPage.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'archspec.newDocument.openIn': 'form',
};

describe('a person with a keyboard and no mouse', () => {
	let workbench: Workbench;
	let keys: Keyboard;

	before(async () => {
		workbench = await openWorkbench({
			workspace: 'test/fixtures/empty',
			settings,
			viewport: { width: 1600, height: 900 },
		});
		keys = new Keyboard(workbench);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	/** Makes a document of a kind, in the folder that the kind says, and waits for its form. */
	async function newDocument(kind: string, title: string, section: string): Promise<void> {
		const { page } = workbench;
		const widget = page.locator('.quick-input-widget');
		const row = page.locator('.quick-input-list .monaco-list-row.focused');
		await keys.command('ArchSpec: New Document…');
		await page.getByPlaceholder('Kind of the document').waitFor();
		await page.keyboard.type(kind);
		await row.filter({ hasText: kind }).waitFor();
		await page.keyboard.press('Enter');
		await widget.filter({ hasText: 'Title of the' }).waitFor();
		await page.keyboard.type(title);
		await widget.filter({ hasText: '.md' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Other folder…' }).waitFor();
		await page.keyboard.press('Enter');
		await keys.arrive(section);
	}

	/** Goes to the section behind this one, or before it. */
	async function step(key: 'Alt+PageDown' | 'Alt+PageUp', section: string): Promise<void> {
		await keys.press(key);
		await keys.at(section);
	}

	const next = (section: string) => step('Alt+PageDown', section);

	/** Gives the section another heading, and leaves the field. */
	async function rename(heading: string): Promise<void> {
		await keys.press('F2');
		await keys.at('Heading');
		await keys.write(heading);
		await keys.press('Enter');
		await keys.at(`Rename “${heading}”`);
	}

	it('states requirements by the patterns of EARS', async () => {
		await newDocument('Kiro requirements', 'Boarding', 'Introduction');
		await keys.tabTo('Text');
		await keys.write('Passengers board with a ticket on their phone.');
		await next('Glossary');
		await keys.tabTo('Item 1');
		await keys.write('**Gate**: the door that opens for a ticket');
		await next('Requirements');
		await next('Requirement 1: [Title]');
		await rename('Requirement 1: Board');
		await keys.tabTo('User Story');
		await keys.write('As a passenger, I want to board with my phone, so that I need no paper');
		await next('Acceptance Criteria');
		await criterion('Item 1', 'When something happens', {
			'When (what happens)': 'a passenger shows a valid ticket',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'open within 1 second',
		});
		await keys.tabTo('Item 2');
		await criterion('Item 2', 'While something holds', {
			'While (what holds)': 'the ferry is full',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'stay closed',
		});
		await keys.tabTo('Item 2', 'Shift+Tab');
		await keys.press('Enter');
		await criterion('Item 3', 'If something goes wrong', {
			'If (what goes wrong)': 'a ticket was used before',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'show a red light',
		});
		await keys.says('100 % complete');
		await keys.save();
		assertWalk(workbench.folder, '.kiro/specs/boarding/requirements.md', 'kiro-requirements.md');
	});

	/** Fills the slots of the criterion that has the focus, by its pattern, and closes them. */
	async function criterion(item: string, pattern: string, slots: Readonly<Record<string, string>>): Promise<void> {
		if ((await keys.focus()).name !== item) {
			await keys.until(`${item} has come or is ahead`, ({ name }) => name === item || name === 'Acceptance Criteria');
		}
		await keys.tabTo('EARS');
		await keys.press('Enter');
		await keys.at('Pattern');
		await keys.choose(pattern);
		for (const [label, text] of Object.entries(slots)) {
			await keys.tabTo(label);
			await keys.write(text);
		}
		await keys.press('Escape');
		await keys.at('EARS');
	}

	it('names the requirements of a task, and takes one away', async () => {
		const file = '.kiro/specs/boarding/tasks.md';
		writeFileSync(path.join(workbench.folder, file), '# Implementation Plan\n\n- [ ] 1. Open the gate\n');
		await keys.open(file);
		await keys.command('ArchSpec: Open as Form');
		await keys.arrive(/./);
		await keys.tabTo('Requirements of “Open the gate”');
		for (const id of ['1.1', '1.2']) {
			await keys.type(id);
			await keys.press('Enter');
			await keys.until(`${id} is on a chip`, ({ value }) => value === '');
		}
		await keys.tabTo('Remove requirement 1.2', 'Shift+Tab');
		await keys.press('Enter');
		await keys.until('it is gone', ({ name }) => name !== 'Remove requirement 1.2');
		await keys.save();
		const text = readFileSync(path.join(workbench.folder, file), 'utf8');
		assert.match(text, /^- \[ \] 1\. Open the gate\n {2,3}- _Requirements: 1\.1_\n$/m);
	});
});
