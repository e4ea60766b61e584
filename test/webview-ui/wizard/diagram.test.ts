import assert from 'node:assert/strict';
import { becomes, type EditorBrowser, openEditors, violations } from './editorPage.ts';
import { FormText } from './formText.ts';

const diagram = (...lines: string[]) =>
	new FormText(`# T\n\n## Scope\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`, 'implementation-spec', 'Scope');

describe('the form of a diagram', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const focused = (label: string) => `document.activeElement?.getAttribute('aria-label') === '${label}'`;

	it('lists components with their connections, and changes them', async () => {
		const text = diagram('flowchart LR', '    a[Door] -->|opens| b[Lock]');
		const before = text.text;
		const page = await editors.open(text);
		assert.equal(await page.locator('.source-field').isVisible(), false);
		assert.deepEqual(await violations(page), []);
		await page.getByRole('textbox', { name: 'Component 2' }).press('End');
		await page.keyboard.type('er');
		await becomes(text, (now) => now === before.replace('Lock', 'Locker'));
		await page.getByRole('textbox', { name: 'What the connection of Door to Locker says' }).fill('closes');
		await becomes(text, (now) => now.includes('|closes|'));
		await page.getByRole('button', { name: 'Add Component' }).click();
		await page.waitForFunction(focused('Component 3'));
		await page.keyboard.type('Scanner');
		await becomes(text, (now) => now.includes('[Scanner]'));
		await page.getByRole('combobox', { name: 'From', exact: true }).focus();
		await page.keyboard.press('End');
		await page.getByRole('button', { name: 'Connect', exact: true }).click();
		await becomes(text, (now) => / --> b\n/.test(now));
		await page.getByRole('button', { name: 'Remove Door with its connections' }).click();
		await becomes(text, (now) => !now.includes('Door') && now.includes('Locker') && !now.includes('closes'));
		await page.close();
	});

	it('leads a connection elsewhere, turns it around, gives components other ids and the whole another direction', async () => {
		const text = diagram('flowchart LR', '    a[Door] -->|opens| b[Lock]', '    c[Bell]', '    d[Lamp]');
		const page = await editors.open(text);
		const ends = page.getByRole('combobox', { name: 'Where the connection of Door to Lock ends' });
		await ends.click();
		await page.getByRole('option', { name: 'Bell' }).click();
		await becomes(text, (now) => now.includes('    b[Lock]\n    a[Door] -->|opens| c\n'));
		await page.getByRole('combobox', { name: 'Where the connection of Door to Bell begins' }).focus();
		await page.keyboard.press('End');
		await becomes(text, (now) => now.includes('d -->|opens| c\n'));
		await page.getByRole('button', { name: 'Turn the connection of Lamp to Bell around' }).click();
		await becomes(text, (now) => now.includes('c -->|opens| d\n'));
		const id = page.getByRole('textbox', { name: 'Id of Bell' });
		await id.fill('bell');
		assert.ok(text.text.includes('c[Bell]'), 'nothing is written before the id is whole');
		await id.press('Enter');
		await becomes(text, (now) => now.includes('bell[Bell]') && now.includes('bell -->|opens| d'));
		await page.getByRole('combobox', { name: 'Where the diagram leads' }).focus();
		await page.keyboard.press('ArrowDown');
		await becomes(text, (now) => now.includes('flowchart TB\n'));
		assert.deepEqual(await violations(page), []);
		await page.close();
	});

	it('says why a diagram is edited as its source, and goes to the line', async () => {
		const page = await editors.open(diagram('flowchart LR', '    a --> b', '    style a fill:#f00'));
		await page.getByText('it has a style, which a form can’t show').waitFor();
		await page.getByRole('button', { name: 'Line 8' }).click();
		await page.waitForFunction(focused('Source of the diagram'));
		assert.equal(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart), 25);
		await page.close();
	});

	it('shows the source where it says more than a list can, and always on demand', async () => {
		const text = diagram('flowchart LR', '    a[Door] --> b[Lock]');
		const page = await editors.open(text);
		await page.getByRole('button', { name: 'Show the Source' }).click();
		assert.equal(await page.locator('.components-form').isVisible(), false);
		const source = page.getByRole('textbox', { name: 'Source of the diagram' });
		await source.press('Control+End');
		await page.keyboard.type('\nstyle a fill:#f00');
		await becomes(text, (now) => now.includes('style a fill:#f00'));
		assert.equal(
			await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
			'Source of the diagram',
		);
		assert.equal(await page.getByRole('button', { name: 'Show as a Form' }).count(), 0);
		await page.keyboard.press('Shift+Home');
		await page.keyboard.press('Delete');
		await becomes(text, (now) => !now.includes('style'));
		await page.keyboard.press('Escape');
		await page.keyboard.press('Tab');
		await page.getByRole('button', { name: 'Show as a Form' }).click();
		assert.equal(await page.locator('.components-form').isVisible(), true);
		await page.close();
	});

	it('shows entities with fields and relations, and changes them', async () => {
		const text = diagram(
			'erDiagram',
			'    PARCEL {',
			'        string code PK',
			'    }',
			'    LOCKER ||--o{ PARCEL : holds',
		);
		const page = await editors.open(text);
		await page.locator('.diagram-picture svg').waitFor();
		assert.deepEqual(await violations(page), []);
		await page.getByRole('textbox', { name: 'Name of field 1 of PARCEL' }).fill('number');
		await becomes(text, (now) => now.includes('string number PK'));
		await page.getByRole('button', { name: 'Add Field to PARCEL' }).click();
		await page.waitForFunction(focused('Name of field 2 of PARCEL'));
		await page.keyboard.type('height');
		await becomes(text, (now) => now.includes('        string height\n'));
		await page.getByRole('combobox', { name: 'How many of PARCEL' }).focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('LOCKER ||--|{ PARCEL : holds'));
		await page.getByRole('combobox', { name: 'Where the relation of LOCKER to PARCEL ends' }).click();
		await page.getByRole('option', { name: 'LOCKER' }).click();
		await becomes(text, (now) => now.includes('LOCKER ||--|{ LOCKER : holds'));
		await page.getByRole('combobox', { name: 'Where the relation of LOCKER to LOCKER ends' }).click();
		await page.getByRole('option', { name: 'PARCEL' }).click();
		await becomes(text, (now) => now.includes('LOCKER ||--|{ PARCEL : holds'));
		await page.getByRole('textbox', { name: 'Name of entity PARCEL' }).fill('BOX');
		await becomes(text, (now) => now.includes('BOX {') && now.includes('||--|{ BOX : holds'));
		await page.close();
	});
});
