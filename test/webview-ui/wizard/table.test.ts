import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, type EditorBrowser, openEditors, show, violations } from './editorPage.ts';
import { FormText } from './formText.ts';

const rows = ['| Name | Use |', '| --- | --- |', '| one | first |', '| two | second |', '| three | third |'];

function tableText(lines: readonly string[] = rows): FormText {
	return new FormText(`# T\n\n## Scope\n\n${lines.join('\n')}\n\nBehind.\n`, 'implementation-spec', 'Scope');
}

describe('the grid of a table', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	async function open(text: FormText, readOnly = false): Promise<Page> {
		const page = await editors.open(text, readOnly);
		await page.locator('[role=grid]').focus();
		return page;
	}

	const activeCell = (page: Page) =>
		page.evaluate(() => {
			const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
			return document.getElementById(id)?.textContent;
		});

	it('moves by arrows, Home, End and Ctrl, and says which cell is active', async () => {
		const page = await open(tableText());
		assert.equal(await activeCell(page), 'one');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		assert.equal(await activeCell(page), 'second');
		await page.keyboard.press('Control+ArrowDown');
		assert.equal(await activeCell(page), 'third');
		await page.keyboard.press('Home');
		assert.equal(await activeCell(page), 'three');
		await page.keyboard.press('Control+Home');
		assert.equal(await activeCell(page), 'Name');
		assert.deepEqual(await violations(page), []);
		await page.close();
	});

	it('writes a cell while it is typed, and changes nothing else', async () => {
		const text = tableText();
		const before = text.text;
		const page = await open(text);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.type('zwei');
		await becomes(text, (now) => now === before.replace('two', 'zwei'));
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Name, row 2');
		await page.keyboard.press('Enter');
		assert.equal(await activeCell(page), 'three');
		await page.close();
	});

	it('takes back a cell by Escape', async () => {
		const text = tableText();
		const before = text.text;
		const page = await open(text);
		await page.keyboard.press('F2');
		await page.keyboard.type(' more');
		await becomes(text, (now) => now.includes('one more'));
		await page.keyboard.press('Escape');
		await becomes(text, (now) => now === before);
		assert.equal(await activeCell(page), 'one');
		await page.close();
	});

	it('goes on by Tab, and behind the last cell to a new row', async () => {
		const text = tableText();
		const page = await open(text);
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await becomes(text, (now) => now.includes('| three | third |\n|  |  |\n\nBehind.'));
		await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
		await page.keyboard.type('four');
		await becomes(text, (now) => now.includes('| four |'));
		await page.close();
	});

	it('goes on as fast as a person types, over what a cell says, into rows that are still to come', async () => {
		const text = tableText();
		const page = await open(text);
		await page.keyboard.type('1');
		await page.keyboard.press('Tab');
		await page.keyboard.type('1st');
		await becomes(text, (now) => now.includes('| 1 | 1st |'));
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+End');
		await page.keyboard.type('3rd');
		await page.keyboard.press('Tab');
		await page.keyboard.type('four');
		await becomes(text, (now) => now.includes('| three | 3rd |\n| four |  |\n'));
		await page.close();
	});

	it('adds, moves and removes rows and columns by keys', async () => {
		const text = tableText();
		const before = text.text;
		const page = await open(text);
		await page.keyboard.press('Control+Enter');
		await becomes(text, (now) => now.includes('| one | first |\n|  |  |\n| two'));
		await page.waitForFunction(() => document.querySelector('.active')?.textContent === '');
		await page.keyboard.press('Control+Delete');
		await becomes(text, (now) => now === before);
		await page.waitForFunction(() => document.querySelector('.active')?.textContent === 'two');
		await page.keyboard.press('Alt+Shift+ArrowUp');
		await becomes(text, (now) => now.includes('| two | second |\n| one'));
		await page.keyboard.press('Alt+Shift+ArrowRight');
		await becomes(text, (now) => now.includes('| Use | Name |'));
		await page.getByRole('button', { name: 'Remove the column' }).click();
		await becomes(text, (now) => now.includes('| Use |\n| --- |\n| second |'));
		await page.close();
	});

	it('copies cells for a spreadsheet and takes those that come from one', async () => {
		const text = tableText();
		const page = await open(text);
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowDown');
		const copied = await page.evaluate(() => {
			const data = new DataTransfer();
			document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
			return data.getData('text/plain');
		});
		assert.equal(copied, 'one\tfirst\ntwo\tsecond');
		await page.evaluate(() => {
			const data = new DataTransfer();
			data.setData('text/plain', 'a\tb\tc\nd\te\tf');
			document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
		});
		await becomes(text, (now) => now.includes('| a | b | c |\n| d | e | f |'));
		await page.close();
	});

	it('chooses rows, columns and all by keys, and empties what is chosen', async () => {
		const text = tableText();
		const page = await open(text);
		const chosen = () => page.locator('[aria-selected=true]').allTextContents();
		await page.keyboard.press('Shift+Space');
		assert.deepEqual(await chosen(), ['one', 'first']);
		await page.keyboard.press('Home');
		await page.keyboard.press('Control+Space');
		assert.deepEqual(await chosen(), ['Name', 'one', 'two', 'three']);
		await page.keyboard.press('Control+a');
		assert.equal((await chosen()).length, 8);
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Delete');
		await becomes(text, (now) => now.includes('|  | first |\n|  | second |\n| three'));
		await page.close();
	});

	it('takes a thousand rows from a spreadsheet at once', async () => {
		const text = tableText();
		const page = await open(text);
		await page.evaluate(() => {
			const data = new DataTransfer();
			const rows = Array.from({ length: 1000 }, (_, i) => `r${i}\t"a | ${i}"`);
			data.setData('text/plain', rows.join('\n'));
			document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
		});
		await becomes(text, (now) => now.includes('| r0 | a \\| 0 |\n') && now.includes('| r999 | a \\| 999 |\n\nBehind.'));
		await page.keyboard.press('Control+End');
		await page.waitForFunction(() => document.querySelector('.active')?.textContent === 'a | 999');
		await page.close();
	});

	it('keeps what a person types in its row while rows come before it', async () => {
		const text = tableText();
		const page = await open(text);
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('third!'));
		text.text = text.text.replace('| one |', '| zero | none |\n| one |');
		await show(page, text);
		await page.keyboard.type('?');
		await becomes(text, (now) => now.includes('| three | third!? |'));
		assert.ok(text.text.includes('| two | second |'));
		await page.close();
	});

	it('offers a choice where the rows are endpoints', async () => {
		const text = tableText(['| Method | Path |', '| --- | --- |', '| GET | /a |']);
		const page = await open(text);
		await page.keyboard.press('Enter');
		await page.locator('select').selectOption('POST');
		await becomes(text, (now) => now.includes('| POST | /a |'));
		await page.close();
	});

	it('builds of a thousand rows those in sight, and reaches all', async () => {
		const many = Array.from({ length: 1000 }, (_, i) => `| r${i} | v${i} |`);
		const text = tableText([...rows.slice(0, 2), ...many]);
		const page = await open(text);
		const built = () => page.locator('tbody tr').count();
		assert.ok((await built()) < 120, `${await built()} rows`);
		await page.keyboard.press('Control+End');
		assert.equal(await activeCell(page), 'v999');
		assert.ok((await built()) < 120, `${await built()} rows`);
		await page.keyboard.press('Enter');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('v999!'));
		await page.close();
	});

	it('touches the row alone that has changed', async () => {
		const many = Array.from({ length: 1000 }, (_, i) => `| r${i} | v${i} |`);
		const text = tableText([...rows.slice(0, 2), ...many]);
		const page = await open(text);
		await page.evaluate(() => {
			const touched = new Set<string>();
			const note = (changes: readonly MutationRecord[]): void => {
				for (const { target } of changes) {
					const element = target instanceof Element ? target : target.parentElement;
					touched.add(element?.closest('tr')?.getAttribute('aria-rowindex') ?? element?.localName ?? '');
				}
			};
			const grid = document.querySelector('[role=grid]') as Element;
			new MutationObserver(note).observe(grid, {
				subtree: true,
				childList: true,
				attributes: true,
				characterData: true,
			});
			Object.assign(globalThis, { touched });
		});
		text.text = text.text.replace('| v3 |', '| other |');
		await show(page, text);
		await page.locator('td', { hasText: 'other' }).waitFor();
		const touched = await page.evaluate(() => [...(globalThis as unknown as { touched: Set<string> }).touched]);
		assert.deepEqual(
			touched.filter((one) => one !== 'table'),
			['5'],
		);
		await page.close();
	});

	it('changes nothing in a file that can only be read', async () => {
		const text = tableText();
		const page = await open(text, true);
		assert.equal(await page.locator('.grid-part button').count(), 0);
		for (const key of ['x', 'Delete', 'Control+Enter', 'Alt+Shift+ArrowDown', 'Enter']) {
			await page.keyboard.press(key);
		}
		assert.deepEqual(text.asked, []);
		assert.equal(await page.locator('.grid-part textarea').count(), 0);
		await page.close();
	});
});
