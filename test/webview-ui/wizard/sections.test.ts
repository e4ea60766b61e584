import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { WizardReply } from '../../../src/protocol/wizard.ts';
import { eventually, keptBy, openBrowser, TextBehind, type WizardBrowser } from './wizardPage.ts';

const head = '# Requirements Document\n\n## Introduction\n\nA shop.\n\n## Requirements\n\n';
const requirement = (number: number, title: string): string =>
	`### Requirement ${number}: ${title}\n\nAbout ${title.toLowerCase()}.\n\n`;
const [search, basket, payment] = [requirement(1, 'Search'), requirement(2, 'Basket'), requirement(3, 'Payment')];
const shop = head + search + basket + payment;

describe('the section that a form shows, while sections come and go in the text beside', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	const field = (page: Page) => page.getByRole('textbox', { name: 'Text' });
	const heading = (page: Page) => page.locator('h2').innerText();
	const shows = (page: Page, title: string) => eventually(title, async () => (await heading(page)) === title);
	const open = async (id: string) => {
		const behind = new TextBehind(shop, 'kiro-requirements');
		behind.section = id;
		return { behind, page: await browser.open(behind) };
	};
	const typeAtEnd = async (page: Page, words: string) => {
		await field(page).focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type(words);
	};
	/** Types a fence that is open yet, which the document does not take. */
	const hold = async (page: Page) => {
		await typeAtEnd(page, '');
		await page.keyboard.insertText('\n\n```js\nOpen');
		await eventually('it is held', () => page.locator('.field-problem').first().isVisible());
	};

	it('is the same one with its text when one before it is deleted, and is written to its own place', async () => {
		const { behind, page } = await open('requirement-3');
		await hold(page);
		await behind.typeElsewhere((text) => text.replace(search, ''));
		await eventually('its id is another', () => page.getByRole('treeitem', { name: /Search/ }).isHidden());
		assert.equal(await heading(page), 'Requirement 3: Payment');
		assert.ok((await field(page).inputValue()).endsWith('```js\nOpen'));
		await typeAtEnd(page, '\n```');
		await eventually('it is written', () => behind.text.includes('Open'));
		assert.equal(behind.text, head + basket + payment.replace('payment.\n', 'payment.\n\n```js\nOpen\n```\n'));
		await page.close();
	});

	it('keeps what is on its way to the document when one is inserted before it', async () => {
		const { behind, page } = await open('requirement-2');
		behind.delay = 60;
		await typeAtEnd(page, ' It');
		await behind.typeElsewhere((text) => text.replace(search, `${requirement(0, 'Start')}${search}`));
		await page.keyboard.type(' is full.', { delay: 15 });
		const wanted = head + requirement(0, 'Start') + search + basket.replace('basket.', 'basket. It is full.') + payment;
		await eventually('it is written', () => behind.text === wanted);
		assert.equal(await heading(page), 'Requirement 2: Basket');
		await page.close();
	});

	it('keeps a text that waits while another section is shown for the section that it was typed in', async () => {
		const { behind, page } = await open('requirement-3');
		await hold(page);
		await page.getByRole('button', { name: 'Previous', exact: true }).click();
		await shows(page, 'Requirement 2: Basket');
		await behind.typeElsewhere((text) => text.replace(search, ''));
		await eventually('it is gone', () => page.getByRole('treeitem', { name: /Search/ }).isHidden());
		assert.equal(await field(page).inputValue(), 'About basket.');
		await page.getByRole('treeitem', { name: /Payment/ }).click();
		await shows(page, 'Requirement 3: Payment');
		await eventually('it is back', async () => (await field(page).inputValue()).endsWith('```js\nOpen'));
		assert.equal(behind.text, head + basket + payment);
		await page.close();
	});

	it('is the same one when its heading is another, also several times before an answer comes', async () => {
		const record = new TextBehind('# 1. A\n\n## Context\n\nx\n\n## Mine\n\ny\n', 'adr-nygard');
		record.section = 'mine';
		const again = await browser.open(record);
		record.delay = 150;
		await typeAtEnd(again, ' and z');
		await record.typeElsewhere((text) => text.replace('## Mine', '## Ours'));
		await record.typeElsewhere((text) => text.replace('## Ours', '## Theirs'));
		await shows(again, 'Theirs');
		await eventually('it is written', () => record.text.endsWith('## Theirs\n\ny and z\n'));
		record.delay = 0;
		await hold(again);
		await again.getByRole('button', { name: 'Rename “Theirs”' }).press('Enter');
		await again.keyboard.type('Everybody');
		await again.keyboard.press('Enter');
		await shows(again, 'Everybody');
		assert.ok((await field(again).inputValue()).endsWith('```js\nOpen'));
		await typeAtEnd(again, '\n```');
		await eventually('it is written', () => record.text.endsWith('## Everybody\n\ny and z\n\n```js\nOpen\n```\n'));
		await again.close();
	});

	it('gives way to its neighbour when it is deleted, and its text is said and put nowhere', async () => {
		const { behind, page } = await open('requirement-2');
		await hold(page);
		await behind.typeElsewhere((text) => text.replace(basket, ''));
		await shows(page, 'Requirement 3: Payment');
		assert.match(await page.locator('.said').innerText(), /was deleted in the text.*```js\s*Open/s);
		assert.equal(await field(page).inputValue(), 'About payment.');
		await page.waitForTimeout(200);
		assert.equal(behind.text, head + search + payment);
		await page.close();
	});

	it('renames the section that a person meant when another one goes meanwhile', async () => {
		const { behind, page } = await open('requirement-3');
		await page.getByRole('button', { name: /^Rename/ }).press('Enter');
		await page.keyboard.type('Requirement 3: Money');
		await behind.typeElsewhere((text) => text.replace(search, ''));
		await eventually('it is gone', () => page.getByRole('treeitem', { name: /Search/ }).isHidden());
		await page.keyboard.press('Enter');
		await eventually('it is written', () => behind.text === head + basket + payment.replace(': Payment', ': Money'));
		await page.close();
	});

	it('takes no text of another section after a reload, when its id was that of the other', async () => {
		const { behind, page } = await open('requirement-2');
		await hold(page);
		const kept = await keptBy(page);
		await page.close();
		const later = new TextBehind(behind.text.replace(search, ''), 'kiro-requirements');
		const again = await browser.open(later, undefined, kept);
		await shows(again, 'Requirement 3: Payment');
		await eventually('it is said', async () => (await again.locator('.said').innerText()).includes('```js'));
		assert.equal(await field(again).inputValue(), 'About payment.');
		await again.close();
	});

	it('keeps what a button writes in a text that waits, over a reload', async () => {
		const { behind, page } = await open('requirement-2');
		await hold(page);
		await page.getByRole('button', { name: 'Bold', exact: true }).click();
		const typed = await field(page).inputValue();
		assert.match(typed, /\*\*$/);
		const kept = await keptBy(page);
		await page.close();
		const again = await browser.open(behind, undefined, kept);
		await eventually('it is put back', async () => (await field(again).inputValue()) === typed);
		await again.close();
	});

	it('takes no text of another document', async () => {
		const { behind, page } = await open('requirement-2');
		await hold(page);
		const kept = (await keptBy(page)) as object;
		await page.close();
		const again = await browser.open(behind, undefined, { ...kept, uri: 'file:///b.md' });
		await shows(again, 'Requirement 2: Basket');
		await eventually('it is said', async () => (await again.locator('.said').innerText()).includes('```js'));
		assert.equal(await field(again).inputValue(), 'About basket.');
		await again.close();
	});

	it('asks whether to keep what was written, also when a person was elsewhere meanwhile', async () => {
		const { behind, page } = await open('requirement-3');
		await page.getByRole('button', { name: 'Previous', exact: true }).click();
		await shows(page, 'Requirement 2: Basket');
		await behind.tell({ type: 'fill', section: 'requirement-3', stage: 'written', text: 'x', receipt: 'r' });
		await behind.typeElsewhere((text) => text.replace(search, ''));
		await eventually('it is gone', () => page.getByRole('treeitem', { name: /Search/ }).isHidden());
		assert.equal(await page.getByRole('button', { name: 'Keep', exact: true }).isVisible(), false);
		await page.getByRole('treeitem', { name: /Payment/ }).click();
		await shows(page, 'Requirement 3: Payment');
		await page.getByRole('button', { name: 'Keep', exact: true }).click();
		await eventually('it is asked', () => behind.asked.some(({ type }) => type === 'endFill'));
		const asked = behind.asked.find(({ type }) => type === 'endFill');
		assert.deepEqual(asked, { type: 'endFill', version: behind.version, section: 'requirement-2', keep: true });
		await page.close();
	});

	it('shows what became of a fill, where that is outside of the window', async () => {
		const { behind, page } = await open('requirement-3');
		await page.setViewportSize({ width: 1000, height: 260 });
		const inSight = (words: string) =>
			page.getByText(words, { exact: true }).evaluate((shown) => {
				const { top, bottom } = shown.getBoundingClientRect();
				return top >= 0 && bottom <= 260;
			});
		await behind.tell({ type: 'fill', section: 'requirement-3', stage: 'writing', text: 'x\n'.repeat(60) });
		await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
		assert.equal(await inSight('Stop'), false);
		const text = 'x\n'.repeat(60);
		await behind.tell({ type: 'fill', section: 'requirement-3', stage: 'written', text, receipt: 'r' });
		await eventually('both buttons', async () => (await inSight('Keep')) && (await inSight('Undo')));
		await page.close();
	});

	it('keeps what asks about a fill in sight when its text comes into the field above', async () => {
		const { behind, page } = await open('requirement-3');
		const button = page.getByRole('button', { name: 'Keep', exact: true });
		const top = async () => (await button.boundingBox())?.y ?? 0;
		await behind.tell({ type: 'fill', section: 'requirement-3', stage: 'written', text: 'x', receipt: 'r' });
		await button.waitFor();
		const before = await top();
		await behind.typeElsewhere((text) => text.replace('About payment.', `Long.${'\n\nLine.'.repeat(60)}`));
		await eventually('the text', async () => (await field(page).inputValue()).startsWith('Long.'));
		assert.equal(
			(await field(page)
				.boundingBox()
				.then((box) => box?.height ?? 0)) > 700,
			true,
		);
		const footer = await page.locator('footer').boundingBox();
		assert.ok((await top()) >= before && (await top()) < (footer?.y ?? 0), `${await top()}`);
		await page.close();
	});

	it('goes on when a message comes that it can not read, and says so', async () => {
		const { behind, page } = await open('requirement-2');
		await behind.tell({ type: 'section', version: 2, section: {} } as unknown as WizardReply);
		await eventually('it is said', async () => /can’t read/.test(await page.locator('.said').innerText()));
		await typeAtEnd(page, '!');
		await eventually('it is written', () => behind.text.includes('basket.!'));
		await page.close();
	});

	it('says when nothing was mended', async () => {
		const { behind, page } = await open('requirement-2');
		await behind.tell({ type: 'mended', outcome: 'refused', message: 'This is mended already.' });
		await eventually('it is said', async () => (await page.locator('.said').innerText()) === 'This is mended already.');
		await behind.tell({ type: 'mended', outcome: 'stale' });
		await eventually('it is said', async () => /nothing was mended/.test(await page.locator('.said').innerText()));
		await page.close();
	});
});
