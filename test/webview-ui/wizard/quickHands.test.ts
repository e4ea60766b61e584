import type { Page } from 'playwright-core';
import { becomes, type EditorBrowser, openEditors } from './editorPage.ts';
import { FormText } from './formText.ts';

/** A key as a page hears it, such as `Alt+Shift+ArrowDown`. */
type Key = string;

/** Presses keys in what has the focus, so fast that the page shows nothing of the first before it gets the last. */
async function pressAll(page: Page, keys: readonly Key[]): Promise<void> {
	await page.evaluate((all) => {
		for (const one of all) {
			const parts = one.split('+');
			const [altKey, shiftKey, ctrlKey] = ['Alt', 'Shift', 'Control'].map((name) => parts.includes(name));
			const init = { key: parts.at(-1) ?? '', altKey, shiftKey, ctrlKey, bubbles: true, cancelable: true };
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
		}
	}, keys);
}

/** Clicks buttons by their names, as fast. */
async function clickAll(page: Page, names: readonly string[]): Promise<void> {
	await page.evaluate((all) => {
		const buttons = [...document.querySelectorAll('button')];
		const meant = all.map((name) => buttons.find((one) => one.getAttribute('aria-label') === name));
		for (const button of meant) {
			button?.click();
		}
	}, names);
}

describe('editors in quick hands', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const scope = (lines: readonly string[]) =>
		new FormText(`# T\n\n## Scope\n\n${lines.join('\n')}\n\nBehind.\n`, 'implementation-spec', 'Scope');
	const table = () => scope(['| Name | Use |', '| --- | --- |', '| a | 1 |', '| b | 2 |', '| c | 3 |', '| d | 4 |']);
	const list = () =>
		new FormText(
			'# T\n\n## Requirements\n\n### Functional\n\n- a\n- b\n- c\n- d\n',
			'implementation-spec',
			'Functional',
		);

	/** First cells of the rows, or texts of the items. */
	const orderOf = (text: FormText): string =>
		[...text.text.matchAll(/^(?:\| |- (?:\[.\] )?)([a-d])\b/gm)].map(([, name]) => name).join('');

	it('move a row as often as they ask, and go on from where it is then', async () => {
		const text = table();
		const page = await editors.open(text);
		await page.locator('[role=grid]').focus();
		await pressAll(page, [
			'Alt+Shift+ArrowDown',
			'Alt+Shift+ArrowDown',
			'ArrowRight',
			'ArrowDown',
			'Alt+Shift+ArrowUp',
		]);
		await becomes(text, () => orderOf(text) === 'bcda');
		await page.waitForFunction(() => document.querySelector('td.active')?.textContent === '4');
		await pressAll(page, ['Alt+Shift+ArrowLeft', 'Control+Delete', 'Control+Delete']);
		await becomes(text, (now) => now.includes('| Use | Name |\n| --- | --- |\n| 2 | b |\n| 3 | c |\n\n'));
		await page.close();
	});

	it('move an item as often as they ask', async () => {
		const text = list();
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Item 1', exact: true }).focus();
		await pressAll(page, ['Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp']);
		await becomes(text, () => orderOf(text) === 'bcad');
		await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Item 3');
		await page.close();
	});

	it('remove what they click at, and nothing for a second click on the same button', async () => {
		const text = list();
		const page = await editors.open(text);
		await clickAll(page, ['Remove: Item 1', 'Remove: Item 1', 'Remove: Item 3']);
		await becomes(text, () => orderOf(text) === 'bd');
		await page.getByRole('textbox', { name: 'Item 2', exact: true }).fill('d, written behind all of it');
		await becomes(text, (now) => now.includes('- b\n- d, written behind all of it\n'));
		await page.close();
	});

	it('move and remove tasks', async () => {
		const lines = ['- [ ] a', '- [ ] b', '- [ ] c', '- [ ] d'];
		const text = new FormText(`# Plan\n\n## Tasks\n\n${lines.join('\n')}\n`, 'kiro-tasks', 'Tasks');
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Task' }).first().focus();
		await pressAll(page, ['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown']);
		await becomes(text, () => orderOf(text) === 'bcad');
		await clickAll(page, ['Remove “c”', 'Remove “c”', 'Move down “a”']);
		await becomes(text, () => orderOf(text) === 'bda');
		await page.close();
	});

	it('move options and what speaks for them', async () => {
		const decision = [
			'# Store parcels',
			'## Considered Options',
			'- a\n- b\n- c',
			'## Decision Outcome',
			'Chosen option: "a".',
			'## Pros and Cons of the Options',
			'### a',
			'- Good, because 1\n- Good, because 2\n- Good, because 3',
			'### b',
			'- Good, because 4',
			'### c',
			'- Good, because 5',
		];
		const text = new FormText(`${decision.join('\n\n')}\n`, 'adr-madr-4', 'Considered Options');
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Argument 1 of a' }).focus();
		await pressAll(page, ['Alt+ArrowDown', 'Alt+ArrowDown']);
		await becomes(text, (now) => /because 2\n- Good, because 3\n- Good, because 1\n/.test(now));
		await clickAll(page, ['Move option a down', 'Move option a down']);
		await becomes(text, (now) => now.includes('- b\n- c\n- a\n'));
		await page.close();
	});
});
