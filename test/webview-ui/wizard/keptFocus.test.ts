import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventually, openBrowser, TextBehind, type WizardBrowser } from './wizardPage.ts';

const walk = (name: string): string =>
	readFileSync(new URL(`../../fixtures/walks/${name}.md`, import.meta.url), 'utf8').replaceAll(
		'**Status**: completed',
		'**Status**: in-progress',
	);
const specification = walk('implementation-spec').replace('status: approved', 'status: draft');
const record = walk('adr-madr-4');

/** A person presses one thing, which goes away by that: where the focus goes on. */
interface Press {
	readonly section: string;
	readonly name: string | RegExp;
	/** Name of what has the focus then. */
	readonly goesTo: string | RegExp;
}

const inSpecification: readonly Press[] = [
	{ section: 'API Design', name: 'Mark Complete', goesTo: 'Next Unfinished' },
	{ section: 'API Design', name: 'Remove Status', goesTo: 'Table' },
	{ section: 'UI Design', name: 'Remove Status', goesTo: 'Text' },
	{ section: 'UI Design', name: 'List', goesTo: 'Item 1' },
	{ section: 'Functional', name: 'Remove: Item 2', goesTo: 'Item 1' },
	{ section: 'Non-functional', name: 'Remove: Item 1', goesTo: 'Text' },
	{ section: 'Phase 1: Tickets', name: 'Remove “Sell a ticket”', goesTo: 'Done: Show it offline' },
	{ section: 'Phase 1: Tickets', name: 'Remove “Show it offline”', goesTo: 'Done: Sell a ticket' },
	{ section: 'Architecture', name: 'Remove the connection of Server to Database', goesTo: /App to Server begins$/ },
	{ section: 'Document', name: 'Remove technology Go', goesTo: 'tech-stack · backend' },
];

const inRecord: readonly Press[] = [
	{ section: 'Considered Options', name: 'Remove option App', goesTo: 'Choose Text message' },
	{ section: 'Considered Options', name: 'Remove option Vending machine', goesTo: 'Choose Text message' },
	{ section: 'Considered Options', name: 'Remove argument 1 of App', goesTo: 'Argument 1 of App is' },
];

/** Name of what has the focus; `body` where nothing has. */
function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { activeElement: active, body } = document;
		return active === null || active === body
			? 'body'
			: (active.getAttribute('aria-label') ?? active.textContent ?? '');
	});
}

describe('the focus in a form', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	for (const [kind, text, presses] of [
		['implementation-spec', specification, inSpecification],
		['adr-madr-4', record, inRecord],
	] as const) {
		for (const { section, name, goesTo } of presses) {
			it(`goes from “${name}” in ${section} to ${goesTo}`, async () => {
				const behind = new TextBehind(text, kind);
				const page = await open(behind, section);
				await page.getByRole('button', { name, exact: true }).first().focus();
				await page.keyboard.press('Enter');
				await eventually('it is done', () => behind.text !== text);
				const isThere = async () => {
					const now = await focused(page);
					return typeof goesTo === 'string' ? now === goesTo : goesTo.test(now);
				};
				await eventually(`it is at ${goesTo}`, isThere);
				// It stays there when the page has been laid out anew
				await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
				assert.ok(await isThere(), await focused(page));
				await page.close();
			});
		}
	}

	it('begins at the heading of the section', async () => {
		const page = await browser.open(new TextBehind(record, 'adr-madr-4'));
		assert.equal(await focused(page), await page.locator('h2').innerText());
		await page.keyboard.press('Alt+PageDown');
		await eventually('the next one', async () => (await focused(page)) === 'Decision Drivers');
		await page.addStyleTag({ content: 'html { --vscode-focusBorder: #0078d4; }' });
		const ring = () => page.locator('h2').evaluate((heading) => getComputedStyle(heading).outlineStyle);
		assert.equal(await ring(), 'solid');
		// Who clicks sees what it was on
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually('the one behind it', async () => (await focused(page)) === 'Considered Options');
		assert.equal(await ring(), 'none');
		await page.close();
	});

	it('goes from the tree to the section that letters begin, also to the one that is shown', async () => {
		const page = await open(new TextBehind(specification, 'implementation-spec'), 'Architecture');
		for (const [letters, title] of [
			['arc', 'Architecture'],
			['ap', 'API Design'],
			['a', 'Architecture'],
		] as const) {
			await page.getByRole('treeitem', { selected: true }).focus();
			await page.keyboard.type(letters);
			await page.keyboard.press('Enter');
			await eventually(`${title} has the focus`, async () => (await focused(page)) === title);
			// Letters that come later begin another word
			await page.waitForTimeout(900);
		}
		await page.close();
	});

	it('is left where a person left it when something goes away', async () => {
		const behind = new TextBehind(record, 'adr-madr-4');
		const page = await open(behind, 'Document');
		await page.getByRole('button', { name: 'Remove name Ada' }).focus();
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await behind.typeElsewhere((text) => text.replace('Ada, Grace', 'Grace').replace(/^ {2}- Ada\n/m, ''));
		await page.getByRole('button', { name: 'Remove name Ada' }).waitFor({ state: 'detached' });
		assert.equal(await focused(page), 'body');
		await page.close();
	});

	it('goes through a list of all components, from the one that is chosen', async () => {
		const behind = new TextBehind(specification, 'implementation-spec');
		const page = await open(behind, 'Architecture');
		const value = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
		await page.getByLabel('Where the connection of App to Server begins').focus();
		await page.keyboard.press('Tab');
		await page.getByRole('option', { name: 'Database', includeHidden: true }).first().waitFor({ state: 'attached' });
		assert.equal(await value(), 'server');
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		assert.equal(await value(), 'database');
		await page.keyboard.press('Escape');
		assert.equal(await value(), 'server');
		assert.equal(behind.text, specification);
		await page.keyboard.press('ArrowDown');
		await eventually('it leads elsewhere', () => behind.text.includes('client[App] -->|buys| database'));
		await page.close();
	});

	/** The form at a section. */
	async function open(behind: TextBehind, section: string): Promise<Page> {
		const page = await browser.open(behind);
		const title = page.locator('.title').getByText(section, { exact: true });
		await page.locator('[role=treeitem]').filter({ has: title }).click();
		await eventually(`${section} is shown`, () =>
			page.locator('[role=treeitem][aria-selected=true]').filter({ has: title }).isVisible(),
		);
		return page;
	}
});
