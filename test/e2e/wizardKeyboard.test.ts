import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FormKeys, openForKeys } from './keyboardForm.ts';
import type { Workbench } from './support.ts';
import { assertWalk } from './wizardPage.ts';

describe('a person with a keyboard and no mouse', () => {
	let workbench: Workbench;
	let keys: FormKeys;

	before(async () => {
		workbench = await openForKeys();
		keys = new FormKeys(workbench);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	it('states requirements by the patterns of EARS', async () => {
		await keys.newDocument('Kiro requirements', 'Boarding', 'Introduction');
		await keys.tabTo('Text');
		await keys.write('Passengers board with a ticket on their phone.');
		await keys.next('Glossary');
		await keys.tabTo('Item 1');
		await keys.write('**Gate**: the door that opens for a ticket');
		await keys.next('Requirements');
		await keys.next('Requirement 1: [Title]');
		await keys.rename('Requirement 1: Board');
		await keys.tabTo('User Story');
		await keys.write('As a passenger, I want to board with my phone, so that I need no paper');
		await keys.next('Acceptance Criteria');
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
		await keys.says('100% complete');
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
