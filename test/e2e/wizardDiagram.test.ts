import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from './previewPage.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' };
const file = 'docs/parcel-implementation-spec.md';
const text = [
	'# Parcel Implementation Specification',
	'',
	'## Requirements',
	'',
	'What it must do.',
	'',
	'## Architecture',
	'',
	'```mermaid',
	'flowchart LR',
	'    courier[Courier] -->|puts in| locker["Locker (outside)"]',
	'    locker --> store[(Store)]',
	'```',
	'',
	'## Data Design',
	'',
	'```mermaid',
	'erDiagram',
	'    LOCKER ||--o{ PARCEL : holds',
	'    PARCEL {',
	'        string code PK',
	'    }',
	'```',
	'',
	'## API Design',
	'',
	'```json',
	'{',
	'  "code": "A1",',
	'  "size": 3,',
	'}',
	'```',
	'',
	'## UI Design',
	'',
	'## Implementation Plan',
	'',
	'First things first.',
	'',
].join('\n');

describe('a person with a diagram in a form', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings, viewport: { width: 1500, height: 900 } });
		writeFileSync(path.join(workbench.folder, file), text);
		await workbench.open(file);
		await workbench.command('ArchSpec: Open as Form');
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	/** The form that shows a section. */
	async function form(section: string): Promise<Frame> {
		const { page } = workbench;
		for (const start = Date.now(); ; await page.waitForTimeout(100)) {
			for (const frame of page.frames()) {
				const heading = frame.locator('.wizard section.section h2').filter({ hasText: section });
				if (await heading.isVisible().catch(() => false)) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < 60_000, `the form of ${section} did not come`);
		}
	}

	async function go(section: string): Promise<Frame> {
		const list = await form('');
		await list.locator('[role=treeitem]').filter({ hasText: section }).first().click();
		return form(section);
	}

	it('changes its components by clicks and sees the picture follow, in every theme', async () => {
		const frame = await go('Architecture');
		const picture = frame.locator('.preview .diagram-picture > svg');
		await picture.filter({ hasText: 'puts in' }).waitFor();
		await frame.getByRole('button', { name: 'Turn the connection of Courier to Locker (outside) around' }).click();
		await frame.getByRole('combobox', { name: 'Where the connection of Locker (outside) to Store ends' }).click();
		await frame.getByRole('option', { name: 'Courier' }).click();
		const label = frame
			.getByRole('textbox', { name: 'What the connection of Locker (outside) to Courier says' })
			.first();
		await label.fill('calls');
		await picture.filter({ hasText: 'calls' }).waitFor();
		await picture.getByRole('link', { name: 'Store', exact: true }).click();
		await frame.locator('input[aria-label="Component 3"]:focus').waitFor();
		await workbench.screenshot('wizard-components-beside-preview');
		await frame.getByRole('button', { name: 'Preview', exact: true }).click();
		await frame.locator('.diagram-editor .diagram-picture > svg').filter({ hasText: 'calls' }).waitFor();
		for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
			await workbench.setTheme(theme);
			await workbench.screenshot(`wizard-components-${theme}`);
		}
	});

	it('is told in the source what is wrong, and mends it there', async () => {
		const frame = await go('Architecture');
		await frame.getByRole('button', { name: 'Show the Source' }).click();
		const source = frame.getByRole('textbox', { name: 'Source of the diagram' });
		await source.press('ControlOrMeta+End');
		await workbench.page.keyboard.type('\nstore -> courier');
		await frame.locator('.source-line.error').filter({ hasText: 'store -> courier' }).waitFor();
		await frame.locator('.diagram-editor .diagram-broken svg').filter({ hasText: 'calls' }).waitFor();
		await workbench.screenshot('wizard-diagram-broken-dark');
		await frame.locator('.part.diagram .findings button:not(.place)').first().click();
		await frame.locator('.diagram-editor .diagram:not(.diagram-broken) svg').waitFor();
		assert.match(await source.inputValue(), /store --> courier/);
		await source.press('ControlOrMeta+End');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.keyboard.press('Control+Space');
		await frame.getByRole('option', { name: 'courier Courier' }).waitFor();
		await workbench.screenshot('wizard-diagram-completion-dark');
		await workbench.page.keyboard.press('Escape');
	});

	it('sees entities drawn beside their cards', async () => {
		const frame = await go('Data Design');
		const picture = frame.locator('.diagram-editor .diagram-picture > svg');
		await frame.getByRole('textbox', { name: 'Name of field 1 of PARCEL' }).fill('label');
		await picture.filter({ hasText: 'label' }).waitFor();
		await workbench.screenshot('wizard-entities-dark');
	});

	it('sees what is wrong in a fence of JSON, and mends it', async () => {
		const frame = await go('API Design');
		await frame.locator('.source-line.warning').waitFor();
		await workbench.screenshot('wizard-json-dark');
		await frame.locator('.part.code .findings button:not(.place)').first().click();
		await frame.locator('.source-line.warning').waitFor({ state: 'detached' });
		const source = frame.getByRole('textbox', { name: 'Code, json' });
		assert.deepEqual(JSON.parse(await source.inputValue()), { code: 'A1', size: 3 });
	});

	it('begins a diagram from the gallery where one belongs', async () => {
		const frame = await go('UI Design');
		const gallery = frame.getByRole('group', { name: 'Gallery of diagrams' });
		const seen = gallery.locator('img:visible').first();
		await eventually('the pictures are there', () =>
			seen.evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
		);
		await workbench.screenshot('wizard-gallery-dark');
		await workbench.setTheme('light');
		await eventually('so are those of light themes', () =>
			seen.evaluate((image: HTMLImageElement) => image.classList.contains('light') && image.naturalWidth > 0),
		);
		await workbench.screenshot('wizard-gallery-light');
		await gallery.getByRole('button', { name: /^State Diagram/ }).click();
		await frame.locator('.diagram-editor .diagram-picture > svg').filter({ hasText: 'Closed' }).waitFor();
		await workbench.page.keyboard.press('ControlOrMeta+s');
		const saved = () => readFileSync(path.join(workbench.folder, file), 'utf8');
		await eventually('it is in the file', async () =>
			saved().includes('## UI Design\n\n```mermaid\nstateDiagram-v2\n'),
		);
	});
});
