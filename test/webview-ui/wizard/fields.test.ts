import assert from 'node:assert/strict';
import { eventually, openBrowser, seriousFindings, TextBehind, type WizardBrowser } from './wizardPage.ts';

const head = [
	'---',
	'version: 0.1.0',
	'date: 2026-01-02',
	'authors: Ada; Bob',
	'tags:',
	'  - first # kept',
	'  - second',
	'project-type: web',
	'tech-stack:',
	'  frontend: "[e.g., React]"',
	'---',
	'',
	'# Plan',
	'',
	'## API Design',
	'',
	'Words.',
	'',
].join('\n');

describe('fields of a form', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	const open = async (text = head) => {
		const behind = new TextBehind(text, 'implementation-spec');
		behind.section = '';
		behind.beside = { 'package.json': JSON.stringify({ name: 'a', dependencies: { react: '^18', vue: '3' } }) };
		const page = await browser.open(behind);
		return { behind, page };
	};

	it('have room at 200 %: nothing reaches out of the page, and each name has its button beside it', async () => {
		const { page } = await open();
		await page.setViewportSize({ width: 500, height: 400 });
		const reaches = await page
			.locator('div.content')
			.evaluate((one) =>
				[...one.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth),
			);
		assert.equal(reaches.length, 0);
		for (const field of await page.locator('.field:has(> button:not([hidden]))').all()) {
			const [name, button] = await Promise.all([
				field.locator('.field-name').boundingBox(),
				field.locator('> button').boundingBox(),
			]);
			assert.ok(name && button && Math.abs(name.y + name.height / 2 - button.y - button.height / 2) < 8);
		}
		await page.close();
	});

	it('stay in the page with names and values that have no blank', async () => {
		const long = 'Unbroken'.repeat(30);
		const lines = ['---', `status: ${long}`, `version: 1.0.0-${long}`, `${long}: a`, '---', '', `# ${long}`, ''];
		const { page } = await open([...lines, `## ${long}`, '', `| ${long} | b |`, '|---|---|', ''].join('\n'));
		for (const width of [800, 500]) {
			await page.setViewportSize({ width, height: 600 });
			const widths = await page.evaluate(() => {
				const content = document.querySelector('div.content') ?? document.body;
				return [document.documentElement.scrollWidth, content.scrollWidth - content.clientWidth];
			});
			assert.deepEqual(widths, [width, 0]);
		}
		assert.ok(((await page.getByText('status', { exact: true }).boundingBox())?.height ?? 0) < 40);
		// What is before a release becomes that release, by whichever number
		assert.equal(await page.getByRole('button', { name: /version: 1\.0\.0$/ }).count(), 1);
		await page.close();
	});

	it('choose the status of a record in its section, and leave what it names beside it', async () => {
		const text = '# 2. Queue\n\n## Status\n\nProposed\n\nAmends [1. Log](0001-log.md)\n\n## Context\n\nx\n';
		const behind = new TextBehind(text, 'adr-nygard');
		behind.section = 'status';
		const page = await browser.open(behind);
		const list = page.getByRole('combobox', { name: 'Status' });
		await list.press('ArrowDown');
		await list.press('Enter');
		await eventually('it is chosen', () => behind.text === text.replace('Proposed', 'Accepted'));
		assert.deepEqual(await seriousFindings(page), []);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.press('Control+Home');
		await page.keyboard.press('End');
		await page.keyboard.type(' by the board');
		await eventually('it is written', () => behind.text.includes('Accepted by the board\n'));
		await eventually('nothing is to be chosen', () => list.isHidden());
		await page.keyboard.type('!');
		await eventually('the field is the same', () => behind.text.includes('Accepted by the board!\n'));
		await page.close();
	});

	it('have the names that are written, also where YAML reads no text in them', async () => {
		const odd = '---\nnull: a\n01.5: b\n: c\n---\n\n# Plan\n';
		const { behind, page } = await open(odd);
		await page.getByRole('textbox', { name: 'null', exact: true }).fill('new');
		await eventually('it is written', () => behind.text === odd.replace('a', 'new'));
		await page.getByRole('button', { name: 'Remove 01.5' }).click();
		await eventually('it is gone', () => !behind.text.includes('01.5'));
		await page.getByRole('textbox', { name: '""', exact: true }).fill('new');
		await eventually('it is written', () => behind.text.startsWith('---\nnull: new\n: new\n---\n'));
		await page.close();
	});

	it('count versions up, and say what is none', async () => {
		const { behind, page } = await open();
		assert.deepEqual(await seriousFindings(page), []);
		await page.getByRole('button', { name: 'Next minor version: 0.2.0' }).click();
		await eventually('it counts up', () => behind.text === head.replace('0.1.0', '0.2.0'));
		await page.getByRole('button', { name: 'Next patch version: 0.2.1' }).waitFor();
		await page.getByRole('textbox', { name: 'version' }).fill('soon');
		await page.getByText('Write a version as 1.2.0').waitFor();
		assert.equal(await page.getByRole('button', { name: /version:/ }).count(), 0);
		await page.close();
	});

	it('take dates from a calendar, and others as they are', async () => {
		const { behind, page } = await open();
		const field = page.getByLabel('date', { exact: true });
		assert.equal(await field.getAttribute('type'), 'date');
		await field.fill('2026-03-04');
		await eventually('it is written', () => behind.text === head.replace('2026-01-02', '2026-03-04'));
		await field.blur();
		await behind.typeElsewhere((text) => text.replace('2026-03-04', '"{date}"'));
		const other = page.getByRole('textbox', { name: 'date', exact: true });
		await eventually('it is a text', async () => (await other.getAttribute('type')) !== 'date');
		assert.equal(await other.inputValue(), '{date}');
		await page.getByText('Write the day as 2026-11-21').waitFor();
		await other.fill('2026-05-06');
		await eventually('it is written', () => behind.text.includes('2026-05-06'));
		assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
		await other.blur();
		await eventually('the calendar is back', async () => (await field.getAttribute('type')) === 'date');
		await page.close();
	});

	it('keep what parts each of their names from the next', async () => {
		const { behind, page } = await open(head.replace('Ada; Bob', 'Ada, Bob; Cy'));
		await page.getByRole('combobox', { name: 'authors' }).focus();
		await page.keyboard.type('Dee');
		await page.keyboard.press('Tab');
		await eventually('a name more', () => behind.text.includes('authors: Ada, Bob; Cy, Dee\n'));
		await page.getByRole('button', { name: 'Remove name Ada' }).click();
		await eventually('a name less', () => behind.text.includes('authors: Bob; Cy, Dee\n'));
		await page.close();
	});

	it('hold several people, parted as they were', async () => {
		const { behind, page } = await open();
		const field = page.getByRole('combobox', { name: 'authors' });
		await field.press('ArrowDown');
		await page.getByRole('option').first().waitFor();
		assert.deepEqual(await page.getByRole('option').allTextContents(), ['Cy']);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await eventually('a name more', () => behind.text === head.replace('Ada; Bob', 'Ada; Bob; Cy'));
		await page.keyboard.type('Dee');
		await page.keyboard.press('Tab');
		await eventually('one that nobody knew', () => behind.text.includes('authors: Ada; Bob; Cy; Dee\n'));
		await page.getByRole('button', { name: 'Remove name Ada' }).click();
		await eventually('a name less', () => behind.text.includes('authors: Bob; Cy; Dee\n'));
		await page.close();
	});

	it('leave a sentence what it is, where names are expected', async () => {
		const { page } = await open(head.replace('Ada; Bob', 'Ada, who wrote all of it with the help of a few friends'));
		await page.getByRole('textbox', { name: 'authors' }).waitFor();
		assert.equal(await page.getByRole('combobox', { name: 'authors' }).count(), 0);
		await page.close();
	});

	it('hold tags, by keys alone', async () => {
		const { behind, page } = await open();
		const field = page.getByRole('combobox', { name: 'tags' });
		await field.focus();
		await page.keyboard.type('third,');
		const chip = page.locator('.chips').getByText('third');
		await chip.waitFor();
		await eventually('a tag more', () => behind.text === head.replace('  - second\n', '  - second\n  - third\n'));
		await page.keyboard.press('Backspace');
		await eventually('it is gone', () => behind.text === head);
		// Shift+Tab goes to the last chip that is shown
		await chip.waitFor({ state: 'detached' });
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await eventually('another is gone', () => behind.text === head.replace('  - second\n', ''));
		await page.close();
	});

	it('propose what the workspace is built with, in place of what a template asks', async () => {
		const { behind, page } = await open();
		const field = page.getByRole('combobox', { name: 'tech-stack · frontend' });
		await field.press('ArrowDown');
		await page.getByRole('option', { name: 'React ^18 in package.json' }).click();
		await eventually('it is written', () => behind.text === head.replace('[e.g., React]', 'React'));
		await page.getByRole('option', { name: /^Vue/ }).click();
		await eventually('another', () => behind.text === head.replace('[e.g., React]', 'React, Vue'));
		await page.close();
	});

	it('show broken front matter as source, and fields once it is mended and left', async () => {
		const { behind, page } = await open(head.replace('tags:', 'tags: ['));
		assert.deepEqual(await seriousFindings(page), []);
		const source = page.getByRole('textbox', { name: 'Front matter, as YAML' });
		await source.focus();
		assert.equal(await page.getByRole('textbox', { name: 'version' }).count(), 0);
		await source.fill((await source.inputValue()).replace('tags: [', 'tags:'));
		await eventually('it is mended', () => behind.text === head);
		assert.ok(await source.isVisible());
		await page.keyboard.press('Tab');
		await page.getByRole('textbox', { name: 'version' }).waitFor();
		assert.ok(await source.isHidden());
		await page.close();
	});
});
