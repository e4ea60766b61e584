import assert from 'node:assert/strict';
import { record } from './record.ts';
import { eventually, openBrowser, seriousFindings, TextBehind, type WizardBrowser } from './wizardPage.ts';

const drivers = '# Use a queue\n\n## Decision Drivers\n\n1. One\n2. Two\n';

describe('the page of a form', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	it('begins with the first section that is not finished, and goes to others', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		const page = await browser.open(behind);
		assert.equal(await page.locator('h2').innerText(), 'Consequences');
		await page.getByRole('treeitem', { name: /^Context/ }).click();
		await eventually('the section is shown', async () => (await page.locator('h2').innerText()) === 'Context');
		assert.equal(await page.getByRole('textbox', { name: 'Text' }).inputValue(), 'Orders wait.');
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually('the next one is shown', async () => (await page.locator('h2').innerText()) === 'Decision');
		await page.close();
	});

	it('goes from section to section by keys, from wherever a person is', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind);
		const focused = () => page.evaluate(() => document.activeElement?.textContent);
		await page.getByRole('textbox', { name: 'Text' }).focus();
		await page.keyboard.press('Alt+PageDown');
		await eventually('the next one is there', async () => (await focused()) === 'Decision');
		await page.keyboard.press('Alt+PageUp');
		await eventually('the one before is there', async () => (await focused()) === 'Context');
		await page.close();
	});

	it('writes over what a template left, where a person comes to it by Tab or by a click', async () => {
		const behind = new TextBehind(
			[
				'# T\n\n## Decision Drivers\n\n* Fast, because [justification]\n* See [the list](a.md)\n* A [describe it] d\n',
				'* Serves [REQ-12]\n* Is `{ a: 1 }`\n',
			].join(''),
			'adr-madr-2',
		);
		behind.section = 'decision-drivers';
		const page = await browser.open(behind);
		const item = (place: number) => page.getByRole('textbox', { name: `Item ${place}` });
		await page.getByText('What belongs here').focus();
		await page.keyboard.press('Tab');
		await page.keyboard.type('it is');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('End');
		await page.keyboard.type('!');
		const selected = () => page.evaluate(() => String(getSelection()));
		for (const place of [4, 5]) {
			await item(place).evaluate((field) => field.blur());
			await page.keyboard.press('Tab');
			await item(place).focus();
			assert.equal(await selected(), '');
		}
		const { x, y } = (await item(3).boundingBox()) ?? { x: 0, y: 0 };
		await page.mouse.click(x + 30, y + 12);
		await page.keyboard.type('good');
		await eventually('all of it is written', () =>
			behind.text.includes('* Fast, because it is\n* See [the list](a.md)!\n* A good d\n'),
		);
		await page.close();
	});

	it('says in a document without sections how to begin, and offers a template where nothing stands below', async () => {
		const words = /no sections yet/;
		const behind = new TextBehind('', 'adr-freeform');
		const page = await browser.open(behind);
		await page.getByText(words).waitFor();
		await page.getByRole('navigation').getByRole('button', { name: 'Add Section' }).click();
		await eventually('there is a section', () => behind.text.startsWith('## '));
		await page.getByText(words).waitFor({ state: 'hidden' });
		await page.close();
		const whole = new TextBehind('# T\n\n## Requirements\n\n### Functional\n\n## Data Design\n', 'implementation-spec');
		whole.section = 'data-design';
		const other = await browser.open(whole);
		const template = other.getByRole('button', { name: 'Start from Template' });
		await template.waitFor();
		await other.getByRole('treeitem', { name: /^Requirements/ }).click();
		await other.getByRole('heading', { name: 'Requirements' }).waitFor();
		assert.equal(await template.isVisible(), false);
		await other.close();
	});

	it('shows a section that was added from the list, with its text in focus', async () => {
		const behind = new TextBehind('# T\n\n## Context\n\nOrders wait.\n\n## Decision\n\nWe do.\n', 'adr-nygard');
		behind.section = 'context';
		behind.delay = 40;
		const page = await browser.open(behind);
		const side = page.getByRole('navigation');
		await side.getByRole('button', { name: 'Add Section' }).click();
		await eventually('another is shown', async () => (await page.locator('h2').innerText()) !== 'Context');
		const field = page.locator('.parts textarea').first();
		await eventually('it has the focus', () => field.evaluate((one) => one === document.activeElement));
		assert.ok(behind.text.includes(`## ${await page.locator('h2').innerText()}\n`));
		assert.notEqual(await page.locator('h2').innerText(), 'Decision');
		await page.close();
	});

	it('shows the one that was added of several with the same name', async () => {
		const behind = new TextBehind(
			'# T\n\n## Requirements\n\n### Requirement 1: Lend\n\n#### Acceptance Criteria\n\n1. THE Box SHALL open\n',
			'kiro-requirements',
		);
		behind.section = 'requirements';
		const page = await browser.open(behind);
		const side = page.getByRole('navigation');
		const parts = side.getByRole('option', { name: /^Requirement/, includeHidden: true });
		await side.getByRole('combobox').click();
		await parts.first().click();
		await side.getByRole('button', { name: 'Add Section' }).click();
		await eventually('it is written', () => /### Requirement 2/.test(behind.text));
		await eventually('it is shown', async () => (await page.locator('h2').innerText()).startsWith('Requirement 2'));
		await page.close();
	});

	it('says of a heading that stands there more than once in which section it is', async () => {
		const criteria = (of: string) => `### ${of}\n\n#### Acceptance Criteria\n\n1. THE Box SHALL open\n\n`;
		const text = `# T\n\n## Requirements\n\n${criteria('Requirement 1: Lend')}${criteria('Requirement 2: Return')}`;
		const behind = new TextBehind(text, 'kiro-requirements');
		const page = await browser.open(behind);
		const path = page.locator('.heading-path');
		await page
			.getByRole('treeitem', { name: /^Acceptance Criteria/ })
			.last()
			.click();
		await eventually('it is said', async () => (await path.innerText()) === 'Requirements › Requirement 2: Return');
		assert.equal(await page.locator('h2').getAttribute('aria-describedby'), await path.getAttribute('id'));
		await page.getByRole('treeitem', { name: /^Requirement 1/ }).click();
		await eventually('a name of its own says enough', () => path.isHidden());
		assert.equal(await page.locator('h2').getAttribute('aria-describedby'), null);
		await page.close();
	});

	it('writes what a person types, with a pause and slow answers, and never moves the caret', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		behind.delay = 40;
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.focus();
		await page.keyboard.press('Home');
		await page.keyboard.type('All of the new orders of a day wait. ', { delay: 12 });
		await eventually('the text is written', () => behind.text.includes('All of the new orders of a day wait. Orders'));
		assert.equal(await field.evaluate((one: HTMLTextAreaElement) => one.selectionStart), 37);
		assert.equal(behind.text, record.replace('Orders wait.', 'All of the new orders of a day wait. Orders wait.'));
		await page.close();
	});

	it('writes the first text of an empty section, and goes on in the same field', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.delay = 20;
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).focus();
		await page.keyboard.type('It is slower, and safer.', { delay: 15 });
		await eventually('the text is written', () => behind.text.endsWith('It is slower, and safer.\n'));
		await page.close();
	});

	it('keeps what is typed when the text changes elsewhere meanwhile, and shows that, too', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		behind.delay = 60;
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).focus();
		await page.keyboard.press('End');
		await page.keyboard.type(' Long.');
		await behind.typeElsewhere((text) => text.replace('Orders', 'All orders').replace('We queue.', 'We do.'));
		await eventually('both are there', () => behind.text.includes('All orders wait. Long.'));
		assert.ok(behind.text.includes('We do.'));
		await eventually(
			'both are shown',
			async () => (await page.getByRole('textbox', { name: 'Text' }).inputValue()) === 'All orders wait. Long.',
		);
		await page.close();
	});

	it('keeps every character while findings of the text before come late', async () => {
		const behind = new TextBehind(drivers, 'adr-madr-3');
		behind.section = 'decision-drivers';
		behind.delay = 20;
		behind.toldAgain = true;
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Item 1.' });
		await field.focus();
		await page.keyboard.press('End');
		await page.keyboard.type(' is a thing that a person types with care', { delay: 8 });
		assert.equal(await field.inputValue(), 'One is a thing that a person types with care');
		await eventually('it is written', () => behind.text.includes('1. One is a thing that a person types with care\n'));
		await page.close();
	});

	it('gives a section another heading, and takes none of its kind', async () => {
		const text = '# Requirements Document\n\n## Requirements\n\n### Requirement 1: Old\n\nx\n';
		const behind = new TextBehind(text, 'kiro-requirements');
		behind.section = 'requirement';
		const page = await browser.open(behind);
		await page.getByRole('button', { name: 'Rename “Requirement 1: Old”' }).click();
		await page.keyboard.type('Unwanted');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Rename “Requirement 1: Old”' }).press('Enter');
		await page.keyboard.type('Requirement 1: New `one`');
		await page.keyboard.press('Enter');
		await eventually('it is written', () => behind.text === text.replace('Old', 'New `one`'));
		assert.equal(await page.getByLabel('Heading', { exact: true }).isVisible(), false);
		await page.getByRole('treeitem', { name: /^Requirements/ }).click();
		await eventually('the part is shown', async () => (await page.locator('h2').innerText()) === 'Requirements');
		assert.equal(await page.getByRole('button', { name: /^Rename/ }).isVisible(), false);
		await page.close();
	});

	it('edits a list by keys: what comes is written in, what goes leaves the focus nearby', async () => {
		const behind = new TextBehind(drivers, 'adr-madr-3');
		behind.section = 'decision-drivers';
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Item 1.' }).focus();
		await page.keyboard.press('End');
		behind.delay = 150;
		await page.keyboard.press('Enter');
		await page.keyboard.type('Between');
		const isIn = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value === 'Between');
		await eventually('its text is in the field', isIn);
		// While that is on its way to the document
		await page.keyboard.press('Alt+ArrowDown');
		await eventually('it moves', () => behind.text.includes('1. One\n2. Two\n3. Between'));
		await eventually('the focus is with it', isIn);
		await page.keyboard.type('!');
		await eventually('it keeps the focus', () => behind.text.includes('3. Between!'));
		await page.close();
	});

	it('gives what is typed for an item that is refused to the field that has the focus, at once', async () => {
		const behind = new TextBehind(drivers, 'adr-madr-3');
		behind.section = 'decision-drivers';
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Item 1.' }).focus();
		await page.keyboard.press('End');
		[behind.delay, behind.refusal] = [150, 'No more items.'];
		await page.keyboard.press('Enter');
		await page.keyboard.type('words');
		await eventually('it is said', async () => (await page.locator('.said').innerText()) === 'No more items.');
		// Before the time in which an item would be waited for
		assert.equal(await page.getByRole('textbox', { name: 'Item 1.' }).inputValue(), 'Onewords');
		await page.close();
	});

	it('takes no row that somebody else wrote for the one that a person asked for', async () => {
		const behind = new TextBehind(
			'# T\n\n## Scope\n\n| Name | Use |\n| --- | --- |\n| one | first |\n| two | second |\n',
			'implementation-spec',
		);
		behind.section = 'scope';
		const page = await browser.open(behind);
		await page.locator('[role=grid]').focus();
		// Longer than the page waits for an answer before it shows what the text says
		behind.delay = 1500;
		await page.keyboard.press('Control+Enter');
		await eventually('it is asked for', () => behind.asked.some(({ type }) => type === 'change'));
		behind.delay = 0;
		await behind.typeElsewhere((text) => text.replace('| two', '| other | third |\n| two'));
		await page.keyboard.type('!');
		await eventually('what was typed is in the cell that is active', () => behind.text.includes('| one! | first |'));
		await page.keyboard.press('Escape');
		await eventually('it is taken back', () => behind.text.includes('| one | first |\n| other | third |\n| two'));
		await behind.typeElsewhere((text) => text.replace('| other', '|  |  |\n| other'));
		await eventually('the row is shown', async () => (await page.locator('tbody tr').count()) === 4);
		assert.equal(await page.locator('.active').textContent(), 'one');
		await page.close();
	});

	for (const { what, kind, line, other, button } of [
		{ what: 'item', kind: 'adr-madr-3', line: '- One', other: '- Theirs', button: 'Add below: Item 1' },
		{ what: 'task', kind: 'kiro-tasks', line: '- [ ] 1. One', other: '- [ ] 2. Theirs', button: 'Add Task' },
	]) {
		it(`takes no ${what} that somebody else wrote for the one that a person asked for`, async () => {
			const heading = what === 'task' ? 'Tasks' : 'Decision Drivers';
			const behind = new TextBehind(`# T\n\n## ${heading}\n\n${line}\n`, kind);
			behind.section = heading.toLowerCase().replace(' ', '-');
			const page = await browser.open(behind);
			// Longer than the page waits for an answer before it shows what the text says
			behind.delay = 1500;
			await page.getByRole('button', { name: button }).press('Enter');
			await eventually('it is asked for', () => behind.asked.some(({ type }) => type === 'change'));
			behind.delay = 0;
			await page.keyboard.type('mine');
			await behind.typeElsewhere((text) => `${text}${other}\n`);
			const fields = page.locator('.part textarea');
			await eventually('the other one is shown', async () => (await fields.count()) === 2);
			await eventually('it is said that nothing was done', async () =>
				(await page.locator('.said').innerText()).includes('nothing was done'),
			);
			assert.equal(await fields.last().inputValue(), 'Theirs');
			assert.equal(await page.evaluate(() => document.activeElement?.localName), 'button');
			await page.close();
		});
	}

	it('shows options as cards, and their list only where it says more than their titles', async () => {
		const listed = '# A\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nOne.\n';
		const behind = new TextBehind(listed, 'adr-madr-4');
		behind.section = 'considered-options';
		const page = await browser.open(behind);
		assert.equal(await page.getByRole('textbox', { name: /^Title of option/ }).count(), 2);
		assert.equal(await page.getByRole('textbox', { name: /^Item/ }).count(), 0);
		await behind.typeElsewhere((text) => text.replace('* One', '* One\n  with more to say'));
		await page.getByRole('textbox', { name: 'Item 1' }).waitFor();
		await page.close();
	});

	it('shows a change of blanks alone that comes from elsewhere, as an undo does, in the field with the focus', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Control+ArrowRight');
		await page.keyboard.press('Enter');
		await eventually('it is written', () => /Orders ?\n ?wait/.test(behind.text));
		await behind.typeElsewhere(() => record);
		await eventually('it is shown', async () => (await field.inputValue()) === 'Orders wait.');
		await page.keyboard.press('End');
		await page.keyboard.type('!');
		await eventually('only a letter is written', () => behind.text === record.replace('Orders wait.', 'Orders wait.!'));
		await page.close();
	});

	it('writes no word twice when the answer takes longer than what came of it', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		behind.answerDelay = 1500;
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.insertText(' Long.');
		await eventually('it is asked', () => behind.text.includes('wait. Long.'));
		await page.keyboard.insertText(' Very long.');
		await eventually('it is written', () => behind.text.includes('Very long.'));
		assert.equal(behind.text, record.replace('Orders wait.', 'Orders wait. Long. Very long.'));
		assert.equal(await field.inputValue(), 'Orders wait. Long. Very long.');
		await page.close();
	});

	it('keeps the blank at the end of what is typed, which the document does not have', async () => {
		const behind = new TextBehind(drivers, 'adr-madr-3');
		behind.section = 'decision-drivers';
		behind.delay = 20;
		const page = await browser.open(behind);
		const field = page.getByRole('textbox', { name: 'Item 1.' });
		await field.press('End');
		await page.keyboard.type('x ');
		await eventually('it is written', () => behind.text.includes('1. Onex'));
		await page.waitForTimeout(200);
		assert.equal(await field.inputValue(), 'Onex ');
		await page.close();
	});

	it('does not type again what is in the document, when a person comes back to a section', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		// The editor goes to a section at once, while a change takes its time
		const receive = behind.receive.bind(behind);
		behind.receive = (message) => {
			behind.delay = JSON.stringify(message).startsWith('{"type":"change"') ? 100 : 0;
			return receive(message);
		};
		const page = await browser.open(behind);
		await page.getByRole('textbox', { name: 'Text' }).fill('');
		await page.getByRole('treeitem', { name: /^Decision/ }).click();
		await eventually('the next one', async () => (await page.locator('h2').innerText()) === 'Decision');
		await eventually('it is written', () => !behind.text.includes('Orders wait.'));
		await behind.typeElsewhere(() => record);
		await page.getByRole('treeitem', { name: /^Context/ }).click();
		await eventually('it is back', async () => (await page.locator('h2').innerText()) === 'Context');
		await page.waitForTimeout(200);
		assert.equal(await page.getByRole('textbox', { name: 'Text' }).inputValue(), 'Orders wait.');
		assert.equal(behind.text, record);
		await page.close();
	});

	it('takes an item by a key only when nothing stands below it, and not by a key that is held', async () => {
		const nested = '# Use a queue\n\n## Decision Drivers\n\n- A\n  - Below\n- B\n- C\n';
		const behind = new TextBehind(nested, 'adr-madr-3');
		behind.section = 'decision-drivers';
		const page = await browser.open(behind);
		const empty = async (item: string) => {
			await page.getByRole('textbox', { name: item, exact: true }).press('End');
			await page.keyboard.press('Backspace');
			await eventually('it is empty', () =>
				page.evaluate(
					() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '',
				),
			);
		};
		const removed = () =>
			behind.asked.filter((one) => one.type === 'change' && JSON.stringify(one).includes('"remove"')).length;
		await empty('Item 3');
		await page.keyboard.down('Backspace').then(() => page.keyboard.up('Backspace'));
		await eventually('it is gone', () => removed() === 1);
		await empty('Item 1');
		await page.keyboard.press('Backspace');
		await page.getByRole('textbox', { name: 'Item 3', exact: true }).press('End');
		await page.keyboard.down('Backspace');
		await page.keyboard.down('Backspace');
		await page.keyboard.up('Backspace');
		await page.keyboard.type('D');
		await eventually('it is written', () => behind.text.endsWith('- D\n'));
		assert.equal(removed(), 1);
		assert.ok(behind.text.includes('Below'));
		await page.close();
	});

	it('has no serious findings of axe', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind);
		assert.deepEqual(await seriousFindings(page), []);
		await page.close();
	});
});
