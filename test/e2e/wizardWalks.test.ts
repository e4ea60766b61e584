import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { beginStream, event, LlmServer, piece, streamed } from '../support/llmServer.ts';
import { eventually } from './previewPage.ts';
import { openWorkbench, type Workbench } from './support.ts';
import { assertWalk, Forms, recordOf, streamedRest } from './wizardPage.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'archspec.newDocument.openIn': 'form',
	'archspec.ai.provider': 'openai',
	'archspec.ai.model': 'm',
	'archspec.ai.confirm': 'always',
};

describe('a person who writes documents in forms alone', () => {
	let workbench: Workbench;
	let forms: Forms;
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		const own = { ...settings, 'archspec.ai.endpoint': server.address };
		workbench = await openWorkbench({ workspace: 'test/fixtures/empty', settings: own });
		forms = new Forms(workbench);
	});

	after(async () => {
		await workbench?.dispose();
		await server?.stop();
	});

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	/** Makes a document by the command, in the folder that its kind says. */
	async function newDocument(kind: string, title: string): Promise<void> {
		const { page } = workbench;
		const widget = page.locator('.quick-input-widget');
		const row = page.locator('.quick-input-list .monaco-list-row');
		await workbench.command('ArchSpec: New Document…');
		await page.getByPlaceholder('Kind of the document').waitFor();
		await page.keyboard.type(kind);
		await row.filter({ hasText: kind }).first().click();
		await widget.filter({ hasText: 'Title of the' }).waitFor();
		await page.keyboard.type(title);
		await widget.filter({ hasText: '.md' }).waitFor();
		await page.keyboard.press('Enter');
		await row.filter({ hasText: 'Other folder…' }).waitFor();
		await page.keyboard.press('Enter');
	}

	/** Waits until the top of the form says something. */
	async function says(words: string): Promise<void> {
		await (await forms.page('')).locator('.facts').filter({ hasText: words }).waitFor();
	}

	const prose = (section: Locator) => section.locator('.part.prose textarea').first();

	it('finish an implementation specification of seven parts', async () => {
		const { keyboard } = workbench.page;
		await newDocument('Implementation specification', 'Ferry');
		let section = await forms.section('Functional');
		const item = (place: number) => section.locator('.item textarea').nth(place);
		await forms.write(item(0), '**FR-001**: A passenger buys a ticket without an account');
		await keyboard.press('Enter');
		await item(1).waitFor();
		await keyboard.type('**FR-002**: A passenger sees the next three departures');
		section = await forms.next('Non-functional');
		await forms.write(item(0), '**NFR-001**: A ticket is shown within 2 seconds');
		await forms.go('Requirements');
		await forms.complete();

		section = await forms.go('Architecture');
		await forms.write(section.getByLabel('Component 1', { exact: true }), 'App');
		await forms.write(section.getByLabel('What the connection of App to Server says', { exact: true }), 'buys');
		await forms.write(prose(section), 'The app keeps tickets, which show without a network.');
		await forms.complete();

		section = await forms.go('[Entity]');
		await forms.fillRows(section, [
			['id', 'uuid', 'Key'],
			['price', 'integer', 'In cents, 0 or more'],
		]);
		await forms.rename('[Entity]', 'Ticket');
		await forms.go('Data Design');
		await forms.complete();

		section = await forms.go('API Design');
		await forms.fillRows(section, [['POST', '/tickets', 'Buys a ticket']]);
		await forms.complete();

		section = await forms.next('UI Design');
		await forms.write(prose(section), 'One screen lists departures; a second one shows the ticket.');
		await forms.complete();

		section = await forms.next('Testing Framework');
		await forms.fillRows(section, [['Unit', 'go test', 'Prices and dates']]);
		await forms.complete();

		await forms.go('Phase 1: [Name]');
		section = await forms.rename('Phase 1: [Name]', 'Phase 1: Tickets');
		const task = section.locator('.task textarea');
		await forms.write(task.first(), 'Sell a ticket');
		await keyboard.press('Enter');
		await task.nth(1).waitFor();
		await keyboard.type('Show it offline');
		await section.getByLabel('Done: Sell a ticket', { exact: true }).check();
		await section.getByLabel('Done: Show it offline', { exact: true }).check();
		await forms.go('Implementation Plan');
		await forms.complete();

		const head = await forms.go('Document');
		await forms.write(head.getByLabel('version', { exact: true }), '1.0.0');
		await forms.choose(head.getByLabel('project-type', { exact: true }), 'mobile');
		for (const [area, name] of [
			['frontend', 'Svelte'],
			['backend', 'Go'],
			['database', 'SQLite'],
			['deployment', 'systemd'],
		] as const) {
			await forms.names(head, `tech-stack · ${area}`, name);
		}
		await forms.choose(head.getByLabel('status', { exact: true }), 'approved');
		await says('100% complete');
		const problems = (await forms.page('')).locator('[role=treeitem] .count');
		await eventually('no section has problems', async () => (await problems.allInnerTexts()).join('') === '');
		await workbench.screenshot('walk-specification');
		await forms.save();
		assertWalk(workbench.folder, 'docs/implementation-spec.md', 'implementation-spec.md');
	});

	it('weigh three options in a record, and choose one', async () => {
		await newDocument('MADR 4 decision record', 'Sell tickets by phone');
		let section = await forms.section('Context and Problem Statement');
		await forms.write(prose(section), 'Passengers queue at one counter. How do they buy a ticket before they come?');
		section = await forms.next('Decision Drivers');
		const item = (place: number) => section.locator('.item textarea').nth(place);
		await forms.write(item(0), 'No account');
		await forms.write(item(1), 'Works without a network');

		section = await forms.next('Considered Options');
		const card = (place: number) => section.locator('.option-card').nth(place);
		const argument = (option: number, place: number) => card(option).locator('.argument textarea').nth(place);
		await forms.write(section.getByLabel('Title of option 1', { exact: true }), 'App');
		await forms.write(section.getByLabel('Title of option 2', { exact: true }), 'Text message');
		await section.getByRole('button', { name: 'Add Option' }).click();
		await forms.write(section.getByLabel('Title of option 3', { exact: true }), 'Vending machine');
		await forms.write(argument(0, 0), 'it shows the ticket offline');
		await forms.write(argument(0, 1), 'two platforms are common');
		await forms.write(argument(0, 2), 'it has to be installed');
		await forms.write(argument(1, 0), 'every phone has it');
		await forms.write(argument(1, 1), 'each message costs 4 cents');
		await argument(2, 2).waitFor();
		await forms.write(argument(2, 0), 'it takes cash');
		await forms.write(argument(2, 2), 'it freezes');
		await section.getByRole('button', { name: 'Remove argument 2 of Vending machine' }).click();
		await argument(2, 2).waitFor({ state: 'detached' });
		await section.getByLabel('Choose Text message', { exact: true }).click();
		await workbench.screenshot('walk-options');

		section = await forms.next('Decision Outcome');
		await forms.write(prose(section), 'Chosen option: "Text message", because every phone has it.');
		section = await forms.next('Consequences');
		await forms.write(item(0), 'Good, because nobody installs anything');
		await forms.write(item(1), 'Bad, because a message costs money');
		const head = await forms.go('Document');
		await forms.names(head, 'decision-makers', 'Ada', 'Grace');
		await forms.names(head, 'consulted', 'The harbour');
		await forms.names(head, 'informed', 'All skippers');
		await forms.choose(head.getByLabel('status', { exact: true }), 'accepted');
		await says('100% complete');
		await forms.save();
		assertWalk(workbench.folder, 'docs/decisions/0001-sell-tickets-by-phone.md', 'adr-madr-4.md');
	});

	it('state requirements by the patterns of EARS', async () => {
		await newDocument('Kiro requirements', 'Boarding');
		let section = await forms.section('Introduction');
		await forms.write(prose(section), 'Passengers board with a ticket on their phone.');
		section = await forms.next('Glossary');
		const item = (place: number) => section.locator('.item').nth(place);
		await forms.write(item(0).locator('textarea').first(), '**Gate**: the door that opens for a ticket');
		await forms.go('Requirement 1: [Title]');
		section = await forms.rename('Requirement 1: [Title]', 'Requirement 1: Board');
		await forms.write(
			section.getByLabel('User Story', { exact: true }),
			'As a passenger, I want to board with my phone, so that I need no paper',
		);
		section = await forms.next('Acceptance Criteria');
		await forms.ears(item(0), undefined, {
			'When (what happens)': 'a passenger shows a valid ticket',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'open within 1 second',
		});
		await forms.ears(item(1), 'While something holds', {
			'While (what holds)': 'the ferry is full',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'stay closed',
		});
		await item(1)
			.getByRole('button', { name: /^Add below/ })
			.click();
		await item(2).waitFor();
		await forms.ears(item(2), 'If something goes wrong', {
			'If (what goes wrong)': 'a ticket was used before',
			'Who acts (THE system)': 'THE Gate',
			'Shall (what it does)': 'show a red light',
		});
		await workbench.screenshot('walk-criteria');
		await says('100% complete');
		await forms.save();
		assertWalk(workbench.folder, '.kiro/specs/boarding/requirements.md', 'kiro-requirements.md');
	});

	/** Closes what is open, without what was not saved. */
	async function closeAll(): Promise<void> {
		const { page } = workbench;
		const dialog = page.locator('.monaco-dialog-box').getByRole('button', { name: /^Don.t Save$/ });
		await workbench.command('View: Close All Editors');
		await eventually('all is closed', async () => {
			if (await dialog.isVisible()) {
				await dialog.click();
			}
			return (await page.locator('.tabs-container .tab').count()) === 0;
		});
	}

	/** Writes a record, and opens its text. */
	async function openRecord(name: string, record: string): Promise<string> {
		const file = `docs/adr/${name}`;
		mkdirSync(path.join(workbench.folder, 'docs/adr'), { recursive: true });
		writeFileSync(path.join(workbench.folder, file), record);
		await closeAll();
		await workbench.open(file);
		return file;
	}

	/** The same in a form; the editor opens what was a form before as one. */
	async function openRecordAsForm(name: string, record: string): Promise<string> {
		const file = await openRecord(name, record);
		const isText = workbench.page.locator('.editor-instance .monaco-editor .view-line').first();
		const isForm = workbench.page.locator('iframe.webview.ready');
		await isText.or(isForm).first().waitFor();
		if (await isText.isVisible()) {
			await workbench.command('ArchSpec: Open as Form');
		}
		return file;
	}

	const onDisk = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');
	const line = (text: string) => workbench.page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();

	it('edit in a form and in the text beside it at once, and undo across both', async () => {
		const { page } = workbench;
		const { keyboard } = page;
		const record = recordOf(1);
		const file = await openRecord('0001-moor.md', record);
		await workbench.command('View: Split Editor Right');
		await workbench.command('ArchSpec: Open as Form');
		const section = await forms.go('Decision');
		const field = prose(section);
		await field.click();
		await field.press('End');
		await keyboard.type(' Soon.');
		await line('We moor by number. Soon.').waitFor();
		assert.ok(await field.evaluate((one) => one === document.activeElement), 'the field keeps the focus');
		// The last word is selected, and text comes before it elsewhere
		for (let i = 0; i < 'Soon.'.length; i++) {
			await keyboard.press('Shift+ArrowLeft');
		}
		await line('We moor by number.').click();
		await keyboard.press('Home');
		await keyboard.type('Today ');
		await eventually('the form shows it', async () => (await field.inputValue()) === 'Today We moor by number. Soon.');
		assert.equal(
			await field.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd)),
			'Soon.',
		);
		await forms.undoUntil(field, 'We moor by number. Soon.');
		await forms.undoUntil(field, 'We moor by number.');
		await line('We moor by number.').click();
		await keyboard.press('Home');
		await keyboard.type('Then ');
		await eventually('the form shows it', async () => (await field.inputValue()) === 'Then We moor by number.');
		await field.click();
		await forms.undoUntil(field, 'We moor by number.');
		await line('Then We').waitFor({ state: 'detached' });
		await forms.undoUntil(field, 'Then We moor by number.', 'ControlOrMeta+Shift+z');
		await line('Then We moor by number.').waitFor();
		await workbench.screenshot('walk-both-sides');
		await forms.save();
		assert.equal(onDisk(file), record.replace('We moor', 'Then We moor'));
	});

	it('reopen it as text and as form where they were', async () => {
		const { page } = workbench;
		const pick = page.locator('.quick-input-list .monaco-list-row');
		const record = recordOf(60);
		const file = await openRecord('0002-moor.md', record);
		await line('Reason 40').waitFor({ state: 'detached' });
		await workbench.command('ArchSpec: Open as Form');
		await forms.go('Consequences');
		await workbench.command('View: Reopen Editor With...');
		await pick.filter({ hasText: 'Text Editor' }).first().click();
		await line('## Consequences').waitFor();
		await line('It takes a day.').click();
		await workbench.command('View: Reopen Editor With...');
		await pick.filter({ hasText: 'ArchSpec Form' }).first().click();
		await forms.section('Consequences');
		await forms.press('Open as Text');
		await line('## Consequences').waitFor();
		assert.equal(onDisk(file), record);
	});

	it('go on after a reload with what they had begun', async () => {
		const { page } = workbench;
		const record = recordOf(1);
		const file = await openRecordAsForm('0003-moor.md', record);
		const before = prose(await forms.go('Decision'));
		await before.click();
		await before.press('End');
		await page.keyboard.type(' At once.');
		await page.locator('.tabs-container .tab.active.dirty').waitFor();
		await workbench.untilKept({ state: '"section":"decision"', unsaved: 'At once.' });
		await workbench.reload();
		const after = prose(await forms.section('Decision'));
		await eventually('the text is back', async () => (await after.inputValue()) === 'We moor by number. At once.');
		await after.click();
		await forms.save();
		assert.equal(onDisk(file), record.replace('We moor by number.', 'We moor by number. At once.'));
	});

	it('have sections written, improved and judged by a model', async () => {
		const { page } = workbench;
		const send = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Send' }).first();
		const record = recordOf(1);
		const file = await openRecordAsForm('0004-moor.md', record);
		const section = await forms.go('Consequences');
		const panel = section.locator('details.fill');
		const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();
		await panel.locator('summary').click();
		let release = () => {};
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		server.behave(async (response) => {
			beginStream(response);
			response.write(event(piece('It takes an hour.\n')));
			await held;
			streamedRest(response, 'Then it is done.');
		});
		await panel.getByLabel('What to write').fill('Make it shorter');
		await press('Improve');
		await send.waitFor();
		assert.match(await page.locator('.quick-input-widget').innerText(), /about [\d,]+ tokens/);
		await send.click();
		await panel.locator('.written').filter({ hasText: 'It takes an hour.' }).waitFor();
		await workbench.screenshot('walk-streaming');
		release();
		await panel.getByRole('button', { name: 'Keep', exact: true }).waitFor();
		await workbench.screenshot('walk-written');
		assert.match(JSON.stringify(server.asked[0]?.body), /Make it shorter/);
		await press('Undo');
		await eventually('it is as it was', async () => (await prose(section).inputValue()) === 'It takes a day.');
		server.behave((response) => streamed(response, ['It takes a week.']));
		await panel.getByLabel('What to write').fill('Say a week');
		await press('Improve');
		await send.click();
		await press('Keep');
		await eventually('it is kept', async () => (await prose(section).inputValue()) === 'It takes a week.');
		server.behave((response) =>
			streamed(response, ['=== Two ===\nIt takes two days.\n\n=== Long ===\nIt takes a year.\n']),
		);
		await press('Suggest');
		await send.click();
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Two' }).first().click();
		await eventually('it is chosen', async () => (await prose(section).inputValue()) === 'It takes two days.');
		await forms.save();
		assert.equal(onDisk(file), record.replace('It takes a day.', 'It takes two days.'));
	});
});
