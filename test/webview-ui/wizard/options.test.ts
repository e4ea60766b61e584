import assert from 'node:assert/strict';
import { becomes, type EditorBrowser, openEditors, violations } from './editorPage.ts';
import { FormText } from './formText.ts';

const decision = [
	'# Store parcels',
	'',
	'## Context and Problem Statement',
	'',
	'Where?',
	'',
	'## Considered Options',
	'',
	'* Files',
	'* A database',
	'',
	'## Decision Outcome',
	'',
	'Chosen option: "Files", because it is simple.',
	'',
	'## Pros and Cons of the Options',
	'',
	'### Files',
	'',
	'* Good, because they are simple',
	'* Bad, because nothing locks them',
	'',
	'### A database',
	'',
	'* Good, because it locks',
	'',
].join('\n');

describe('the editor of options', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const options = () => new FormText(decision, 'adr-madr-4', 'Considered Options');

	it('shows a card for each option and chooses one', async () => {
		const text = options();
		const page = await editors.open(text);
		assert.ok(await page.getByRole('radio', { name: 'Choose Files' }).isChecked());
		assert.deepEqual(await violations(page), []);
		await page.getByRole('radio', { name: 'Choose A database' }).check();
		await becomes(text, (now) => now === decision.replace('"Files"', '"A database"'));
		await page.close();
	});

	it('shows what is chosen again where another one can not be', async () => {
		const several = decision.replace('"Files", because it is simple', '"Files", and not "A database"');
		const text = new FormText(several, 'adr-madr-4', 'Considered Options');
		text.mayRefuse = true;
		const page = await editors.open(text);
		await page.getByRole('radio', { name: 'Choose A database' }).click();
		await becomes(text, () => text.refusals.length === 1);
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=radio]')?.checked);
		assert.equal(text.text, several);
		await page.close();
	});

	it('moves an option, with the focus on the button that did it', async () => {
		const text = options();
		const page = await editors.open(text);
		await page.getByRole('button', { name: 'Move option A database up' }).focus();
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('* A database\n* Files\n'));
		await page.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') === 'true');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Shift+Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Title of option 1');
		await page.close();
	});

	it('weighs options that are listed alone', async () => {
		const text = new FormText(
			'# Store\n\n## Considered Options\n\n* Files\n* Paper\n\n## Decision Outcome\n\nFiles.\n',
			'adr-madr-4',
			'Considered Options',
		);
		const page = await editors.open(text);
		await page.getByRole('button', { name: 'Weigh This Option: Paper' }).click();
		await page.getByRole('textbox', { name: 'Argument 1 of Paper' }).waitFor();
		assert.match(text.text, /### Paper\n\n\* Good, because/);
		await page.close();
	});

	it('writes an argument, and whether it is good or bad', async () => {
		const text = options();
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Argument 2 of Files' }).press('End');
		await page.keyboard.type(' at all');
		await becomes(text, (now) => now === decision.replace('locks them', 'locks them at all'));
		await page.getByRole('combobox', { name: 'Argument 2 of Files' }).focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('* Neutral, because nothing locks them at all'));
		await page.close();
	});

	it('moves an argument by keys, with the caret in it', async () => {
		const text = options();
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Argument 2 of Files' }).press('End');
		await page.keyboard.press('Alt+ArrowUp');
		await becomes(text, (now) => now.includes('* Bad, because nothing locks them\n* Good, because they are simple'));
		await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Argument 1 of Files');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('nothing locks them!\n* Good'));
		assert.deepEqual(await violations(page), []);
		await page.close();
	});

	it('adds an argument and an option, and goes on in them', async () => {
		const text = options();
		const page = await editors.open(text);
		await page.getByRole('button', { name: 'Bad, because: add to A database' }).click();
		await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Argument 2 of A database');
		await page.keyboard.type('it costs');
		await becomes(text, (now) => now.includes('* Good, because it locks\n* Bad, because it costs'));
		await page.getByRole('button', { name: 'Add Option' }).click();
		await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Title of option 3');
		await page.keyboard.type('Paper');
		await becomes(text, (now) => now.includes('* A database\n* Paper\n') && now.includes('### Paper\n'));
		await page.close();
	});

	it('keeps what is typed before an option or an argument is there', async () => {
		const text = options();
		const page = await editors.open(text);
		let release = text.hold();
		await page.getByRole('button', { name: 'Bad, because: add to A database' }).click();
		await page.keyboard.type('it costs');
		release();
		await becomes(text, (now) => now.includes('* Good, because it locks\n* Bad, because it costs\n'));
		release = text.hold();
		await page.getByRole('button', { name: 'Add Option' }).click();
		await page.keyboard.type('Stone and paper');
		release();
		await becomes(text, (now) => now.includes('* A database\n* Stone and paper\n'));
		await page.close();
	});
});

describe('the editor of an endpoint', () => {
	it('writes its method and its path', async function () {
		this.timeout(60_000);
		const editors = await openEditors();
		const text = new FormText('# API\n\n## GET /books\n\nAll.\n', 'implementation-spec', 'GET /books');
		const page = await editors.open(text);
		assert.deepEqual(await violations(page), []);
		await page.getByRole('combobox', { name: 'Method' }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('## POST /books'));
		await editors.close();
	});
});
