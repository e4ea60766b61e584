import assert from 'node:assert/strict';
import { becomes, type EditorBrowser, openEditors, show, violations } from './editorPage.ts';
import { FormText } from './formText.ts';

const list = [
	'- [ ] 1. Store',
	'  - [ ] 1.1 Table',
	'    - _Requirements: 1.1, 1.2_',
	'  - [x] 1.2 Index',
	'- [-] 2. Send',
];

describe('the editor of tasks', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const tasks = (lines = list) => new FormText(`# Plan\n\n## Tasks\n\n${lines.join('\n')}\n`, 'kiro-tasks', 'Tasks');

	it('shows boxes and ticks them', async () => {
		const text = tasks();
		const page = await editors.open(text);
		assert.ok(await page.getByRole('checkbox', { name: 'Done: Index' }).isChecked());
		assert.deepEqual(await violations(page), []);
		assert.ok(
			await page.getByRole('checkbox', { name: 'Done: Send' }).evaluate((box: HTMLInputElement) => box.indeterminate),
		);
		await page.getByRole('checkbox', { name: 'Done: Table' }).press('Space');
		await becomes(text, (now) => now.includes('- [x] 1.1 Table'));
		await page.close();
	});

	it('has one stop of the Tab key for all that can be done with a task', async () => {
		const page = await editors.open(tasks());
		await page.getByRole('textbox', { name: 'Task 1.2' }).focus();
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		await page.keyboard.press('Tab');
		assert.equal(await focused(), 'Outdent “Index”');
		await page.keyboard.press('ArrowLeft');
		assert.equal(await focused(), 'Begin “Index”');
		await page.keyboard.press('Tab');
		assert.equal(await focused(), 'Requirements of “Index”');
		await page.close();
	});

	it('writes the text of a task and nothing else', async () => {
		const text = tasks();
		const before = text.text;
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Task 1.2' }).press('End');
		await page.keyboard.type('es');
		await becomes(text, (now) => now === before.replace('Index', 'Indexes'));
		await page.close();
	});

	it('adds and takes away requirements', async () => {
		const text = tasks();
		const page = await editors.open(text);
		const field = page.getByRole('combobox', { name: 'Requirements of “Table”' });
		await field.fill('2.3');
		await field.press('Enter');
		await becomes(text, (now) => now.includes('_Requirements: 1.1, 1.2, 2.3_'));
		await page.getByRole('button', { name: 'Remove requirement 1.1' }).click();
		await becomes(text, (now) => now.includes('_Requirements: 1.2, 2.3_'));
		await page.close();
	});

	it('adds a task by Enter, moves it with the focus in it, and goes on by arrows', async () => {
		const text = tasks(['- [ ] first', '- [ ] second']);
		const page = await editors.open(text);
		await page.getByRole('textbox').first().focus();
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('- [ ] first\n- [ ] [task]\n- [ ] second'));
		await page.waitForFunction(
			() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '[task]',
		);
		await page.keyboard.type('between');
		await becomes(text, (now) => now.includes('- [ ] between\n'));
		await page.keyboard.press('Alt+Shift+ArrowDown');
		await becomes(text, (now) => now.includes('- [ ] second\n- [ ] between'));
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('- [ ] between!'));
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.type('the ');
		await becomes(text, (now) => /- \[ \] (?:the second|secondthe)\n/.test(now));
		await page.close();
	});

	it('offers requirements for tasks without boxes', async () => {
		const text = tasks(['1. Store', '   - by shelf', '2. Send']);
		const page = await editors.open(text);
		assert.equal(await page.getByRole('combobox').count(), 2);
		assert.deepEqual(await violations(page), []);
		const field = page.getByRole('combobox', { name: 'Requirements of “Send”' });
		await field.fill('2.3');
		await field.press('Enter');
		await becomes(text, (now) => now.includes('2. Send\n   - _Requirements: 2.3_\n'));
		await page.close();
	});

	it('takes one requirement for a key, however long it is held', async () => {
		const text = tasks();
		const page = await editors.open(text);
		const field = page.getByRole('combobox', { name: 'Requirements of “Table”' });
		await field.fill('2');
		await page.keyboard.down('Backspace');
		await page.keyboard.down('Backspace');
		await page.keyboard.up('Backspace');
		assert.deepEqual(text.asked, []);
		await page.keyboard.down('Backspace');
		await page.keyboard.down('Backspace');
		await page.keyboard.down('Backspace');
		await page.keyboard.up('Backspace');
		await becomes(text, (now) => now.includes('_Requirements: 1.1_'));
		await page.getByRole('textbox', { name: 'Task 1.2' }).press('End');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('Index!'));
		assert.ok(text.text.includes('_Requirements: 1.1_'));
		await page.close();
	});

	it('keeps what is typed before a task is there, and before the one behind it', async () => {
		const text = tasks(['- [ ] first', '- [ ] second']);
		const page = await editors.open(text);
		const release = text.hold();
		await page.getByRole('textbox').first().press('End');
		await page.keyboard.press('Enter');
		await page.keyboard.type('betwx');
		await page.keyboard.press('Backspace');
		await page.keyboard.type('een');
		await page.keyboard.press('Enter');
		await page.keyboard.type('after');
		release();
		await becomes(text, (now) => now.includes('- [ ] first\n- [ ] between\n- [ ] after\n- [ ] second\n'));
		await page.close();
	});

	it('keeps what is typed on the button that adds a task', async () => {
		const text = tasks(['- [ ] first']);
		const page = await editors.open(text);
		const release = text.hold();
		await page.getByRole('button', { name: 'Add Task' }).click();
		await page.keyboard.type('a second one');
		release();
		await becomes(text, (now) => now.includes('- [ ] first\n- [ ] a second one\n'));
		await page.close();
	});

	it('takes an empty task by a key only when nothing stands below it', async () => {
		const text = tasks(['- [ ] a', '  - [ ] below', '- [ ] b']);
		const page = await editors.open(text);
		const fields = page.getByRole('textbox', { name: 'Task', exact: true });
		const removals = () => text.asked.filter((one) => JSON.stringify(one).includes('"remove"')).length;
		await fields.first().fill('');
		await fields.first().press('Backspace');
		await fields.last().fill('');
		await fields.last().press('Backspace');
		await becomes(text, (now) => !now.includes('b\n'));
		await becomes(text, () => removals() === 1);
		assert.ok(text.text.includes('below'));
		await page.close();
	});

	it('keeps what a person types while tasks come before it', async () => {
		const text = tasks(['- [ ] first', '- [ ] second']);
		const page = await editors.open(text);
		await page.getByRole('textbox').last().press('End');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('second!'));
		text.text = text.text.replace('- [ ] first', '- [ ] zero\n- [ ] first');
		await show(page, text);
		await page.keyboard.type('?');
		await becomes(text, (now) => now.includes('- [ ] zero\n- [ ] first\n- [ ] second!?'));
		await page.close();
	});
});
