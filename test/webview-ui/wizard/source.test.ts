import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, type EditorBrowser, openEditors, violations } from './editorPage.ts';
import { FormText } from './formText.ts';

const fence = (language: string, ...lines: string[]) =>
	new FormText(
		`# T\r\n\r\n## Scope\r\n\r\n\`\`\`${language}\r\n${lines.join('\r\n')}\r\n\`\`\`\r\n`,
		'implementation-spec',
		'Scope',
	);

describe('a field of source in the form', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const diagram = (page: Page) => page.getByRole('textbox', { name: 'Source of the diagram' });
	const proposals = (page: Page) => page.getByRole('option').locator('.value').allInnerTexts();

	it('proposes the words and ids of a diagram as they are typed', async () => {
		const text = fence('mermaid', 'flowchart LR', '    door[Door] --> lock', '    style door fill:#f00', '    ');
		const page = await editors.open(text);
		await diagram(page).press('Control+End');
		await page.keyboard.type('su');
		await page.getByRole('option', { name: 'subgraph' }).waitFor();
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('\r\n    subgraph\r\n'));
		await page.keyboard.type(' x');
		await page.keyboard.press('Enter');
		await page.keyboard.type('lock -->');
		assert.deepEqual(await proposals(page), ['door', 'lock', 'x']);
		await page.keyboard.type('d');
		await page.getByRole('option', { name: 'door Door' }).waitFor();
		assert.deepEqual(await violations(page), []);
		await page.keyboard.press('Tab');
		await becomes(text, (now) => now.includes('\r\n    lock -->door\r\n'));
		await page.close();
	});

	it('proposes all that may stand at the caret on demand, and takes it back on Escape', async () => {
		const text = fence('mermaid', 'flowchart LR', '    a --> b', '    style a fill:#f00', '');
		const page = await editors.open(text);
		await diagram(page).press('Control+End');
		await page.keyboard.press('Control+Space');
		assert.ok((await proposals(page)).includes('linkStyle'));
		await page.keyboard.press('ArrowDown');
		const active = await diagram(page).getAttribute('aria-activedescendant');
		assert.equal(await page.getByRole('option', { selected: true }).getAttribute('id'), active);
		await page.keyboard.press('Escape');
		assert.deepEqual(await proposals(page), []);
		assert.equal(await diagram(page).evaluate((field) => field === document.activeElement), true);
		await page.close();
	});

	it('writes a whole diagram for its type where there is none yet', async () => {
		const text = fence('mermaid', '');
		const page = await editors.open(text);
		await diagram(page).press('Control+Space');
		await page.getByRole('option', { name: /^sequenceDiagram/ }).click();
		await becomes(text, (now) => now.includes('```mermaid\r\nsequenceDiagram\r\n    participant user as User\r\n'));
		await page.close();
	});

	it('is passed by Tab, both ways, by a person who only comes through', async () => {
		const text = fence('json', '{', '  "a": 1', '}', '');
		const before = text.text;
		const page = await editors.open(text);
		const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		await page.getByLabel('Language', { exact: true }).focus();
		await page.keyboard.press('Tab');
		assert.equal(await name(), 'Code, json');
		await page.keyboard.press('Shift+Tab');
		assert.equal(await name(), 'Language');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		assert.notEqual(await name(), 'Code, json');
		assert.equal(text.text, before);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('Tab');
		await becomes(text, (now) => now.includes('  {'));
		await page.close();
	});

	it('indents by keys, goes on with the indentation, and is left by Escape and Tab', async () => {
		const text = fence('json', '{', '  "a": {}', '}');
		const page = await editors.open(text);
		const field = page.getByRole('textbox', { name: 'Code, json' });
		await field.press('Control+Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await page.keyboard.type('"b": 1');
		await becomes(text, (now) => now.includes('"a": {\r\n    "b": 1}'));
		await page.keyboard.press('Shift+Tab');
		await becomes(text, (now) => now.includes('"a": {\r\n  "b": 1}'));
		await page.keyboard.press('Control+A');
		await page.keyboard.press('Tab');
		await becomes(text, (now) => now.includes('\r\n  {\r\n    "a": {\r\n    "b": 1}\r\n  }\r\n'));
		await page.keyboard.press('Escape');
		await page.keyboard.press('Shift+Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Language');
		await page.close();
	});
});
