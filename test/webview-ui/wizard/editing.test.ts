import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { eventually, openBrowser, seriousFindings, TextBehind, type WizardBrowser } from './wizardPage.ts';

const requirements = [
	'# Requirements Document',
	'',
	'## Introduction',
	'',
	'A shop.',
	'',
	'## Requirements',
	'',
	'### Requirement 1',
	'',
	'**User Story:** As a buyer, I want to pay, so that I get it.',
	'',
	'#### Acceptance Criteria',
	'',
	'1. WHEN a buyer pays THEN the shop SHALL confirm it.',
	'2. THE shop SHALL be open.',
	'',
].join('\n');

const plan = [
	'# Plan',
	'',
	'## API Design',
	'',
	'**Status**: draft',
	'',
	'It speaks.',
	'',
	'## UI Design',
	'',
	'Boxes.',
	'',
].join('\n');

describe('editors of text in a form', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	it('write a criterion by its pattern', async () => {
		const behind = new TextBehind(requirements, 'kiro-requirements');
		behind.section = 'acceptance-criteria';
		const page = await browser.open(behind);
		await page.getByRole('treeitem', { name: /^Acceptance Criteria/ }).click();
		await page.locator('.items').waitFor();
		await page.getByRole('button', { name: 'EARS' }).nth(1).click();
		await page.getByRole('combobox', { name: 'Pattern' }).press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.getByRole('textbox', { name: 'While (what holds)' }).fill('while it is day,');
		await eventually('it is written', () => behind.text.includes('2. WHILE it is day, THE shop SHALL be open.'));
		assert.equal(behind.text, requirements.replace('THE shop SHALL be', 'WHILE it is day, THE shop SHALL be'));
		await page.getByRole('textbox', { name: 'Who acts (THE system)' }).fill('big shop');
		await eventually('it has an article', () =>
			behind.text.includes('2. WHILE it is day, THE big shop SHALL be open.'),
		);
		await page.getByRole('textbox', { name: 'Who acts (THE system)' }).fill('the shop');
		await eventually('it keeps its own', () => behind.text.includes('2. WHILE it is day, the shop SHALL be open.'));
		assert.deepEqual(await seriousFindings(page), []);
		await page.keyboard.press('Escape');
		assert.equal(await page.getByRole('group', { name: 'Criterion by its pattern' }).count(), 0);
		await page.close();
	});

	it('follow the caret into the part that what was typed has become', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		behind.delay = 30;
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).focus();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.keyboard.type('```\ncode\n```', { delay: 25 });
		await eventually('a fence is written', () => behind.text.includes('It speaks.\n\n```\ncode\n```\n'));
		await eventually('it has the focus', async () =>
			page.evaluate(() => document.activeElement?.matches('.code') ?? false),
		);
		assert.equal(behind.text, plan.replace('It speaks.', 'It speaks.\n\n```\ncode\n```'));
		await page.close();
	});

	it('leave no empty lines behind that a person began to write on', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).press('Control+End');
		await page.keyboard.press('Enter');
		await eventually('Enter is told', () => behind.asked.some(({ type }) => type === 'change'));
		await page.keyboard.press('Enter');
		await page.keyboard.type('More.');
		await eventually('it is written', () => behind.text.includes('More.'));
		assert.equal(behind.text, plan.replace('It speaks.', 'It speaks.\n\nMore.'));
		await page.close();
	});

	it('take back in the field what is not written yet, and stay where they are', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.press('Control+End');
		await page.keyboard.type(' More.');
		await eventually('it is written', () => behind.text.includes('More.'));
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+z');
		assert.ok(behind.text.includes('More.'));
		assert.ok(!behind.asked.some(({ type }) => type === 'undo'));
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' Again.');
		await eventually('it is written, too', () => behind.text.includes('Again.'));
		await page.close();
	});

	it('mark what is selected by buttons and keys', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'ui-design';
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).press('Control+a');
		await page.keyboard.press('Control+Shift+Digit9');
		await eventually('a quote', () => behind.text === plan.replace('Boxes.', '> Boxes.'));
		await page.getByRole('button', { name: 'Quote' }).click();
		await eventually('none', () => behind.text === plan);
		await page.getByRole('button', { name: 'Italic' }).click();
		await eventually('italic', () => behind.text === plan.replace('Boxes.', '_Boxes._'));
		await page.keyboard.press('Control+i');
		await eventually('it is as before', () => behind.text === plan);
		await page.close();
	});

	it('show a text as it is read, and go back to it', async () => {
		const behind = new TextBehind(plan.replace('Boxes.', 'Boxes with **lids** [here](a.md).'), 'implementation-spec');
		behind.section = 'ui-design';
		const page = await browser.open(behind);
		const field = page.locator('.part.prose').getByRole('textbox', { name: 'Text' });
		const toggle = page.locator('.part.prose').getByRole('button', { name: 'Preview' });
		await toggle.click();
		const rendered = page.getByRole('region', { name: 'Preview of the text' });
		await rendered.locator('strong', { hasText: 'lids' }).waitFor();
		assert.equal(await field.count(), 0);
		assert.deepEqual(await seriousFindings(page), []);
		await rendered.getByRole('link', { name: 'here' }).click();
		await eventually('it is followed', () => behind.asked.some(({ type }) => type === 'follow'));
		await behind.typeElsewhere((text) => text.replace('lids', 'doors'));
		await rendered.locator('strong', { hasText: 'doors' }).waitFor();
		await rendered.press('Enter');
		assert.equal(await field.evaluate((one) => one === document.activeElement), true);
		assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
		await page.close();
	});

	it('stand below what belongs there, as it is read, with links that the editor follows', async () => {
		const kind = builtinKinds.find(({ id }) => id === 'implementation-spec');
		assert.ok(kind);
		const guidance = 'Say **who** sees it, as [the guide](guide.md) says.\n\n<img src="x" onerror="harm()"><b>No</b>';
		const sections = kind.sections.map((one) => (one.id === 'ui-design' ? { ...one, guidance } : one));
		const behind = new TextBehind(plan, { ...kind, sections });
		behind.section = 'ui-design';
		const page = await browser.open(behind);
		const shown = page.locator('.guidance');
		await shown.locator('strong', { hasText: 'who' }).waitFor();
		assert.equal(await shown.locator('[onerror]').count(), 0);
		assert.deepEqual(await seriousFindings(page), []);
		await shown.getByRole('link', { name: 'the guide' }).click();
		await eventually('it is followed', () =>
			behind.asked.some((one) => one.type === 'follow' && one.target === 'guide.md'),
		);
		await page.close();
	});

	it('take the colours of the theme that a person turns to', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		const page = await browser.open(behind);
		const list = page.locator('.field-value vscode-dropdown');
		for (const [background, rgb] of [
			['#ff0000', 'rgb(255, 0, 0)'],
			['#00ff00', 'rgb(0, 255, 0)'],
		]) {
			await page.addStyleTag({ content: `html { --vscode-dropdown-background: ${background}; }` });
			assert.equal(await list.evaluate((one) => getComputedStyle(one).backgroundColor), rgb);
		}
		await page.close();
	});

	it('empty a text when it is left, not before', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'ui-design';
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.fill('');
		await page.waitForTimeout(150);
		assert.ok(behind.text.includes('Boxes.'));
		await field.pressSequentially('Lines.');
		await eventually('it is written', () => behind.text.includes('Lines.'));
		await field.fill('');
		await page.keyboard.press('Tab');
		await eventually('it is empty', () => !behind.text.includes('Lines.'));
		await page.close();
	});

	it('write the values of fields, by keys alone', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		const page = await browser.open(behind);
		await page.getByRole('combobox', { name: 'Status' }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await eventually('another one is chosen', () => /\*\*Status\*\*: (?!draft)\S+/.test(behind.text));
		await page.close();
	});

	it('show findings in place, with their mends', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'api-design';
		const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 2 } };
		const finding: Finding = {
			path: 'docs/a.md',
			rule: 'link/missing-file',
			severity: 'warning',
			message: 'Say who.',
			range,
			fix: { title: 'Name it', edits: [] },
		};
		behind.findings = [finding];
		const page = await browser.open(behind);
		await page.locator('.part.prose').getByRole('button', { name: 'Name it' }).click();
		await eventually('it is asked for', () => behind.asked.some(({ type }) => type === 'mend'));
		assert.deepEqual(behind.asked.at(-1), { type: 'mend', version: 1, finding: 0, mend: 0 });
		assert.match((await page.getByRole('treeitem', { name: /^API Design/ }).textContent()) ?? '', /1 problem/);
		await page.close();
	});

	it('show findings of a list at its items', async () => {
		const tasks =
			'# Plan\n\n## Tasks\n\n- [ ] 1. One\n- [ ] 2. Two\n  - About it\n  - _Requirements: 9_\n- [ ] 3. Three\n';
		for (const { text, kind, section, line, item } of [
			{ text: requirements, kind: 'kiro-requirements', section: 'acceptance-criteria', line: 15, item: 'li.item' },
			{ text: tasks, kind: 'kiro-tasks', section: 'tasks', line: 7, item: 'li.task' },
		]) {
			const behind = new TextBehind(text, kind);
			behind.section = section;
			const range = { start: { line, character: 0 }, end: { line, character: 2 } };
			const fix = { title: 'Name it', edits: [] };
			behind.findings = [{ path: 'docs/a.md', rule: 'a/b', severity: 'hint', message: 'Say who.', range, fix }];
			const page = await browser.open(behind);
			const second = page.locator(item).nth(1);
			await second.getByRole('button', { name: 'Name it' }).press('Enter');
			await eventually('it is asked for', () => behind.asked.some(({ type }) => type === 'mend'));
			assert.equal(await page.getByText('Say who.').count(), 1);
			assert.deepEqual(await seriousFindings(page), []);
			behind.findings = [];
			await behind.typeElsewhere((now) => now.replace('# ', '# A '));
			await eventually('it is gone', async () => (await page.getByText('Say who.').count()) === 0);
			await page.close();
		}
	});

	const added = [
		{
			what: 'an item',
			kind: 'adr-madr-4',
			section: 'decision-drivers',
			text: '# T\n\n## Decision Drivers\n\n* speed\n* price\n* ease\n',
			ask: (page: Page) => page.getByRole('textbox', { name: 'Item 1' }).press('Enter'),
			goes: '* price\n',
			becomes: '* speed\n* words\n* ease\n',
		},
		{
			what: 'a row',
			kind: 'implementation-spec',
			section: 'architecture',
			text: '# T\n\n## Architecture\n\n| A | B |\n|---|---|\n| one | 1 |\n| two | 2 |\n| three | 3 |\n',
			ask: async (page: Page) => {
				await page.locator('[role=grid]').focus();
				await page.keyboard.press('Control+Enter');
			},
			goes: '| three | 3 |\n',
			becomes: '| one | 1 |\n| words |  |\n| two | 2 |\n',
		},
		{
			what: 'a task',
			kind: 'kiro-tasks',
			section: '',
			text: '# Implementation Plan\n\n- [ ] 1. One\n- [ ] 2. Two\n- [ ] 3. Three\n',
			ask: (page: Page) => page.getByRole('button', { name: 'Add Task' }).click(),
			goes: '- [ ] 2. Two\n',
			becomes: '- [ ] 1. One\n- [ ] 3. Three\n- [ ] words\n',
		},
	];
	for (const { what, kind, section, text, ask, goes, becomes } of added) {
		it(`write at once into ${what} that comes as somebody deletes another one`, async () => {
			const behind = new TextBehind(text, kind);
			behind.section = section;
			for (const answerDelay of [0, 1500]) {
				const page = await browser.open(behind);
				behind.text = text;
				await behind.typeElsewhere(() => text);
				behind.meanwhile = (now) => now.replace(goes, '');
				behind.answerDelay = answerDelay;
				await ask(page);
				const asked = Date.now();
				await page.keyboard.type('words');
				await eventually('it is written', () => behind.text.endsWith(becomes));
				assert.ok(Date.now() - asked < answerDelay + 4000, 'before nothing is waited for any more');
				await page.close();
			}
		});
	}

	it('mend behind what is typed, and only what is still found', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'ui-design';
		const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 2 } };
		const finding = { path: 'docs/a.md', rule: 'link/missing-file', severity: 'warning', range } as const;
		const fix = { title: 'Name it', edits: [] };
		behind.findings = [{ ...finding, message: 'Say who.', fix }];
		behind.delay = 60;
		const page = await browser.open(behind);
		const mend = page.locator('.part.prose').getByRole('button', { name: 'Name it' });
		const mends = () => behind.asked.filter(({ type }) => type === 'mend');
		const typeAndMend = async (letter: string) => {
			await page.getByRole('textbox', { name: 'Text' }).press('End');
			await page.keyboard.type(letter);
			await mend.click();
		};
		await typeAndMend('a');
		await eventually('it is asked for', () => mends().length === 1);
		assert.deepEqual(mends(), [{ type: 'mend', version: 2, finding: 0, mend: 0 }]);
		behind.findings = [{ ...finding, message: 'Another one.', fix: { title: 'Another', edits: [] } }];
		// The page learns of the other finding only after the click
		let clicked = (): void => {};
		const click = new Promise<void>((done) => {
			clicked = done;
		});
		const receive = behind.receive.bind(behind);
		behind.receive = async (message) => {
			await click;
			await receive(message);
		};
		await typeAndMend('b');
		clicked();
		await eventually('it is said', async () =>
			(await page.locator('.said').innerText()).includes('nothing was mended'),
		);
		assert.equal(mends().length, 1);
		await page.close();
	});

	it('write over what a template left above the first section, and on the card of an option', async () => {
		const behind = new TextBehind(
			'# T\n\nReach: {describe it}\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n\nx\n\n## Pros and Cons of the Options\n\n### A\n\n* Good, because {argument a}\n',
			'adr-madr-4',
		);
		behind.section = '';
		const page = await browser.open(behind);
		const comeTo = async (name: string): Promise<void> => {
			await page.getByRole('textbox', { name, exact: true }).focus();
			await page.keyboard.press('Shift+Tab');
			await page.keyboard.press('Tab');
		};
		await comeTo('Reach');
		await page.keyboard.type('far');
		await eventually('it takes the place', () => behind.text.includes('Reach: far\n'));
		await page.getByRole('treeitem', { name: /^Considered Options/ }).click();
		await comeTo('Argument 1 of A');
		await page.keyboard.type('it holds');
		await eventually('it does here, too', () => behind.text.includes('* Good, because it holds\n'));
		await page.close();
	});

	it('leave all as it is in a document that can’t be changed', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.readOnly = true;
		behind.section = 'ui-design';
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).focus();
		await page.keyboard.type('No');
		await page.keyboard.press('Control+b');
		await page.waitForTimeout(150);
		assert.equal(behind.text, plan);
		assert.deepEqual(
			behind.asked.filter(({ type }) => type === 'change'),
			[],
		);
		await page.close();
	});

	it('are reached by the keys of a tree, also in a long document', async () => {
		const sections = Array.from({ length: 200 }, (_, i) => `## Part ${i}\n\nText ${i}.\n`).join('\n');
		const behind = new TextBehind(`# Plan\n\n${sections}`, 'implementation-spec');
		const page = await browser.open(behind);
		await page.getByRole('treeitem', { name: /^Document/ }).focus();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		await eventually('the last one is shown', async () => (await page.locator('h2').innerText()) !== 'Document');
		await page.getByRole('treeitem', { selected: true }).focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('p');
		const name = await page.evaluate(() => document.activeElement?.querySelector('.title')?.textContent);
		assert.match(name ?? '', /^Part/);
		await page.close();
	});

	it('write one value of the front matter, in a page that readers of the screen can use', async () => {
		const text = `---\nstatus: "draft" # for now\nversion: 1\n---\n\n${plan}`;
		const behind = new TextBehind(text, 'implementation-spec');
		behind.section = '';
		const page = await browser.open(behind);
		assert.deepEqual(await seriousFindings(page), []);
		assert.equal(await page.getByRole('textbox', { name: 'Text' }).count(), 0);
		await page.getByRole('textbox', { name: 'version' }).fill('2');
		await eventually('it is written', () => behind.text === text.replace('version: 1', 'version: 2'));
		await page.close();
	});

	it('offer a section that is missing, and add it', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		const page = await browser.open(behind);
		await page
			.getByRole('treeitem', { name: /missing/ })
			.first()
			.click();
		const title = await page.locator('h2').innerText();
		assert.ok(!behind.text.includes(`## ${title}`));
		await page.locator('p.missing').getByRole('button', { name: 'Add Section' }).click();
		await eventually('it is added', () => behind.text.includes(`## ${title}`));
		await eventually(
			'it can be written',
			async () => (await page.locator('p.missing').isHidden()) && (await page.locator('h2').innerText()) === title,
		);
		await page.close();
	});
});
