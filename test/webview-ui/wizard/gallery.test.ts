import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/node.mjs';
import { diagramTypes } from '../../../src/core/diagrams/edit/types/index.ts';
import { eventually, openBrowser, seriousFindings, TextBehind, type WizardBrowser } from './wizardPage.ts';

describe('a section that expects a diagram', () => {
	let browser: WizardBrowser;

	before(async function () {
		this.timeout(60_000);
		browser = await openBrowser();
	});

	after(() => browser?.close());

	const open = (body: string) => {
		const behind = new TextBehind(`# T\n\n## Architecture\n${body}`, 'implementation-spec');
		behind.section = 'architecture';
		return behind;
	};

	it('offers all types of the gallery, by keys, and begins with the chosen one', async () => {
		const behind = open('\n## Next\n');
		const page = await browser.open(behind);
		const gallery = page.getByRole('group', { name: 'Gallery of diagrams' });
		assert.equal(await gallery.getByRole('button').count(), diagramTypes.length);
		assert.deepEqual(await seriousFindings(page), []);
		await gallery.getByRole('button', { name: /^Flowchart/ }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		const written = '\n\n```mermaid\nsequenceDiagram\n    participant user as User\n';
		await eventually('the diagram is in the document', () => behind.text.includes(`## Architecture${written}`));
		assert.match(behind.text, /Answer\n```\n\n## Next\n$/);
		await gallery.waitFor({ state: 'hidden' });
		const focused = () => document.activeElement?.getAttribute('aria-label');
		assert.equal(await page.evaluate(focused), 'Source of the diagram');
		await page.close();
	});

	it('names the types in the language of the person', async () => {
		const german = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.de.json'), 'utf8'));
		const page = await browser.open(open('\n'), undefined, undefined, german);
		const buttons = page.locator('.gallery-type');
		for (const [place, { name, about }] of diagramTypes.entries()) {
			assert.equal(await buttons.nth(place).textContent(), german[name] + german[about]);
		}
		assert.notEqual(german['State Diagram'], 'State Diagram');
		await page.close();
	});

	it('takes a source behind the text that it has', async () => {
		const behind = open('\nHow it is built.\n');
		const page = await browser.open(behind);
		const source = page.getByRole('textbox', { name: 'Source of the diagram' });
		await source.focus();
		await page.keyboard.press('Tab');
		// There is nothing to indent
		assert.equal(await source.evaluate((field) => field === document.activeElement), false);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.type('pie\n"a": 1');
		await eventually('both are there', () => behind.text.endsWith('built.\n\n```mermaid\npie\n"a": 1\n```\n'));
		await page.close();
	});

	it('has no other one where a diagram is there', async () => {
		const page = await browser.open(open('\n```mermaid\npie\n"a": 1\n```\n'));
		assert.equal(await page.getByRole('textbox', { name: 'Source of the diagram' }).count(), 1);
		assert.equal(await page.getByRole('group', { name: 'Gallery of diagrams' }).count(), 0);
		await page.close();
	});
});
