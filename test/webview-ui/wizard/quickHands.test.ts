import assert from 'node:assert/strict';
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
			const [altKey = false, shiftKey = false, ctrlKey = false] = ['Alt', 'Shift', 'Control'].map((name) =>
				parts.includes(name),
			);
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

	it('have each key mean the cell that is active by then', async () => {
		const cases: readonly (readonly [keys: readonly Key[], rows: string])[] = [
			[['Alt+Shift+ArrowDown', 'Delete', 'Alt+Shift+ArrowDown'], '| b | 2 |\n| c | 3 |\n|  | 1 |\n| d | 4 |'],
			[['Alt+Shift+ArrowDown', 'ArrowDown', 'x'], '| b | 2 |\n| a | 1 |\n| x | 3 |\n| d | 4 |'],
			[['Alt+Shift+ArrowDown', 'Enter', 'x', 'y', 'Escape', 'ArrowRight', 'z'], '| b | 2 |\n| a | z |\n| c | 3 |'],
			[['Alt+Shift+ArrowDown', 'Control+Enter', 'n', 'o'], '| b | 2 |\n| a | 1 |\n| no |  |\n| c | 3 |'],
			[['Alt+Shift+ArrowDown', 'Control+Enter', 'Alt+Shift+ArrowUp'], '| b | 2 |\n|  |  |\n| a | 1 |\n| c | 3 |'],
			[['Alt+Shift+ArrowDown', 'Shift+ ', 'Delete'], '| b | 2 |\n|  |  |\n| c | 3 |'],
			[['Alt+Shift+ArrowRight', 'x'], '| Use | Name |\n| --- | --- |\n| 1 | x |'],
			[['Control+Delete', 'x'], '| --- | --- |\n| x | 2 |\n| c | 3 |\n'],
		];
		for (const [keys, rows] of cases) {
			const text = table();
			const page = await editors.open(text);
			await page.locator('[role=grid]').focus();
			await pressAll(page, keys);
			await becomes(text, (now) => now.includes(rows));
			await page.close();
		}
	});

	it('write where they click meanwhile', async () => {
		const text = table();
		const page = await editors.open(text);
		await page.locator('[role=grid]').focus();
		let resume = (): void => {};
		text.ready = new Promise((done) => {
			resume = done;
		});
		await page.keyboard.press('Alt+Shift+ArrowDown');
		await page.getByRole('gridcell', { name: 'd', exact: true }).click();
		resume();
		await becomes(text, () => orderOf(text) === 'bacd');
		await page.keyboard.type('x');
		await becomes(text, (now) => now.includes('| b | 2 |\n| a | 1 |\n| c | 3 |\n| x | 4 |'));
		await page.close();
	});

	it('write what they typed before a click in its own cell, and go on in the one that they clicked', async () => {
		const cases: readonly (readonly [keys: readonly Key[], clicked: string, rows: string])[] = [
			[['x', 'y'], 'd', '| b | 2 |\n| xy | 1 |\n| c | 3 |\n| z | 4 |'],
			[['ArrowRight', 'x'], 'c', '| b | 2 |\n| a | x |\n| z | 3 |\n| d | 4 |'],
			[['Delete'], 'd', '| b | 2 |\n|  | 1 |\n| c | 3 |\n| z | 4 |'],
			// The row that was clicked is another one's place by then
			[['Alt+Shift+ArrowDown', 'ArrowDown', 'x'], 'b', '| z | 2 |\n| c | 3 |\n| a | 1 |\n| x | 4 |'],
		];
		for (const [keys, clicked, rows] of cases) {
			const text = table();
			const page = await editors.open(text);
			await page.locator('[role=grid]').focus();
			const resume = text.hold();
			await page.keyboard.press('Alt+Shift+ArrowDown');
			for (const key of keys) {
				await page.keyboard.press(key);
			}
			await page.getByRole('gridcell', { name: clicked, exact: true }).click();
			await page.keyboard.press('z');
			resume();
			await becomes(text, (now) => now.includes(rows));
			await page.close();
		}
	});

	it('remove one of several that say the same, and one of tasks whose numbers count on', async () => {
		const same = new FormText(
			'# T\n\n## Requirements\n\n### Functional\n\n- a\n- a\n- b\n',
			'implementation-spec',
			'Functional',
		);
		const page = await editors.open(same);
		await clickAll(page, ['Remove: Item 1', 'Remove: Item 1']);
		await page.getByRole('textbox', { name: 'Item 2', exact: true }).fill('b, behind all of it');
		await becomes(same, (now) => now.endsWith('### Functional\n\n- a\n- b, behind all of it\n'));
		await page.close();
		const tasks = new FormText('# Plan\n\n## Tasks\n\n1. [ ] a\n2. [ ] b\n3. [ ] c\n', 'kiro-tasks', 'Tasks');
		const other = await editors.open(tasks);
		await clickAll(other, ['Remove “a”', 'Remove “a”', 'Move down “b”']);
		await becomes(tasks, (now) => now.endsWith('## Tasks\n\n1. [ ] c\n2. [ ] b\n'));
		await other.close();
	});

	it('type on in the item that stays where they remove one', async () => {
		const text = list();
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Item 2', exact: true }).fill('');
		await becomes(text, (now) => now.includes('- a\n- \n- c\n') || now.includes('- a\n-\n- c\n'));
		let resume = (): void => {};
		text.ready = new Promise((done) => {
			resume = done;
		});
		await page.keyboard.press('Backspace');
		await page.keyboard.type('xy');
		resume();
		await becomes(text, (now) => now.includes('### Functional\n\n- axy\n- c\n- d\n'));
		await page.close();
	});

	it('lead both ends of a connection elsewhere, and turn it around as often as they ask', async () => {
		const lines = ['```mermaid', 'flowchart LR', '    a[Door] -->|opens| b[Lock]', '    c[Bell]', '```'];
		const text = scope(lines);
		const page = await editors.open(text);
		const turn = 'Turn the connection of Door to Lock around';
		await clickAll(page, [turn, turn, turn]);
		await becomes(text, (now) => now.includes('b -->|opens| a'));
		await page.evaluate(() => {
			const add = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Add Component');
			add?.click();
			add?.click();
		});
		await becomes(text, (now) => (now.match(/\[New component\b.*\]/g) ?? []).length === 2);
		assert.equal(new Set(text.text.match(/\[New component.*\]/g)).size, 2);
		await page.close();
	});

	it('take away each name that they click at, and no other', async () => {
		const lines = ['- [ ] 1. a', '  - _Requirements: 1.1, 1.2, 1.3_'];
		const text = new FormText(`# Plan\n\n## Tasks\n\n${lines.join('\n')}\n`, 'kiro-tasks', 'Tasks');
		const page = await editors.open(text);
		const [first, second] = ['Remove requirement 1.1', 'Remove requirement 1.2'];
		await clickAll(page, [first, first]);
		await becomes(text, (now) => now.includes('_Requirements: 1.2, 1.3_'));
		await page.getByRole('button', { name: first }).waitFor({ state: 'detached' });
		await clickAll(page, [second, second]);
		await becomes(text, (now) => now.includes('_Requirements: 1.3_'));
		await page.close();
	});

	it('remove an argument of no other option than they clicked at', async () => {
		const parts = ['# T', '## Considered Options', '- a\n- b', '## Decision Outcome', 'Chosen option: "b".'];
		const told = ['## Pros and Cons of the Options', '### a', '- Good, because 1', '### b', '- Good, because 2'];
		const text = new FormText(`${[...parts, ...told].join('\n\n')}\n`, 'adr-madr-4', 'Considered Options');
		const page = await editors.open(text);
		await clickAll(page, ['Remove option a', 'Remove argument 1 of a']);
		await becomes(text, (now) => !now.includes('### a'));
		await page.getByRole('textbox', { name: 'Argument 1 of b' }).fill('3');
		await becomes(text, (now) => now.includes('### b\n\n- Good, because 3\n'));
		await page.close();
	});

	it('keep the path that they typed while they choose a method', async () => {
		const text = new FormText('# API\n\n## GET /books\n\nAll.\n', 'implementation-spec', 'GET /books');
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Path' }).fill('/authors');
		await page.getByRole('combobox', { name: 'Method' }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('## POST /authors\n'));
		await page.close();
	});
});
