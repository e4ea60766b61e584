import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { changeBetween, type KeyedBlock, keyBlocks } from '../../../src/core/preview/blockChange.ts';
import { renderBlocks } from '../../../src/core/preview/blocks.ts';
import { record } from './record.ts';
import { eventually, keptBy, openBrowser, seriousFindings, TextBehind, type WizardBrowser } from './wizardPage.ts';

const linked = record.replace('Orders wait.', 'Orders wait. See [the log](log.md).');

const plan = [
	'# Shop Implementation Specification',
	'',
	'## Requirements',
	'',
	'**Status**: in-progress',
	'',
	'It sells books.',
	'',
	'### Books',
	'',
	'[which books]',
	'',
	'## Architecture',
	'',
	'**Status**: in-progress',
	'',
	'Boxes.',
	'',
].join('\n');

const wide = { width: 1400, height: 800 };
const mark = 'p0';

/** Shows a text rendered in the page, as the editor would; each call with the next state. */
function previewOf(behind: TextBehind) {
	let shown: readonly KeyedBlock[] = [];
	let state = 0;
	const source = { uri: 'file:///a.md', name: 'a.md', mark, base: 'https://a.test/a.md', root: undefined };
	return async (text: string) => {
		const now = keyBlocks(shown, renderBlocks('a.md', text, mark), state * 100 + 1);
		const change = changeBetween(shown, now);
		shown = now;
		state++;
		await behind.tell(
			...(state === 1 ? [{ type: 'previewSource', source: { ...source, remoteImages: false } } as const] : []),
			{ type: 'preview', state, change },
		);
	};
}

describe('what is around the section of a form', function () {
	this.timeout(60_000);
	let browser: WizardBrowser;

	before(async () => {
		browser = await openBrowser();
	});

	after(() => browser?.close());

	const field = (page: Page) => page.getByRole('textbox', { name: 'Text' });
	/** Types a fence that is open yet, which the document does not take. */
	const hold = async (page: Page) => {
		await field(page).focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type('\n\n```js\nOpen');
		await eventually('it is held', () => page.locator('.field-problem').first().isVisible());
	};
	const toggleOf = (page: Page) => page.locator('header').getByRole('button', { name: 'Preview' });
	const lastAsked = (behind: TextBehind, type: string) => behind.asked.findLast((one) => one.type === type);

	it('keeps a text that the document does not take yet over a reload, and writes it once it does', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		const first = await browser.open(behind);
		await hold(first);
		assert.match(await first.locator('.saved').innerText(), /not in the document yet/);
		const kept = await keptBy(first);
		await first.close();
		behind.text = behind.text.replace('Orders', 'All orders');
		behind.version++;
		const page = await browser.open(behind, undefined, kept);
		await eventually('it is back', async () => (await field(page).inputValue()).endsWith('```js\nOpen'));
		assert.ok((await field(page).inputValue()).startsWith('All orders wait.'));
		assert.ok(!behind.text.includes('Open'));
		await field(page).focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type('\n```');
		await eventually('it is written', () => behind.text.includes('```js\nOpen\n```'));
		await eventually('nothing waits', async () => (await page.locator('.saved').innerText()) === 'Saved');
		const { drafts } = (await keptBy(page)) as { drafts?: object };
		assert.deepEqual(drafts, {});
		await page.close();
	});

	it('keeps what the page puts into a field by itself, and puts it back once', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		const first = await browser.open(behind);
		await field(first).focus();
		await field(first).evaluate((one: HTMLTextAreaElement) => {
			one.setRangeText('\n\n```js\nOpen', one.value.length, one.value.length, 'end');
			one.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await eventually('it is held', () => first.locator('.field-problem').first().isVisible());
		const page = await browser.open(behind, undefined, await keptBy(first));
		await eventually('it is back', async () => (await field(page).inputValue()).endsWith('```js\nOpen'));
		assert.equal(await field(page).inputValue(), 'Orders wait. See [the log](log.md).\n\n```js\nOpen');
		await first.close();
		await page.close();
	});

	it('does not write such a text into a section that is made of something else by now, and says what it was', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		const first = await browser.open(behind);
		await hold(first);
		const kept = await keptBy(first);
		await first.close();
		behind.text = behind.text.replace('(log.md).', '(log.md).\n\n```js\nOpen\n```');
		behind.version++;
		const { text } = behind;
		const page = await browser.open(behind, undefined, kept);
		await eventually('it is said', async () => (await page.locator('.said').innerText()).includes('```js'));
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually('the next one', async () => (await page.locator('h2').innerText()) === 'Decision');
		assert.equal(behind.text, text);
		await page.close();
	});

	it('has its buttons in one group below the title where there is little room, and no button taller than another', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'requirements';
		const page = await browser.open(behind, { width: 340, height: 600 });
		const box = async (name: string) => {
			const found = await page.locator('header, footer').getByRole('button', { name, exact: true }).boundingBox();
			assert.ok(found, name);
			return found;
		};
		const words = await page.locator('header .words').boundingBox();
		assert.ok(words && words.width > 300, 'the title has the whole width');
		assert.equal((await box('Preview')).y, (await box('Open as Text')).y);
		assert.equal(await page.locator('progress').isVisible(), false);
		assert.equal((await box('Mark Complete')).height, (await box('Previous')).height);
		assert.match(await page.locator('.facts').innerText(), /\d% complete$/);
		await page.close();
	});

	it('leaves undo to fields whose typing is not of the document', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'requirements';
		const page = await browser.open(behind);
		const name = page.getByRole('textbox', { name: 'Name of a new field' });
		await name.focus();
		await page.keyboard.type('Owner');
		await page.keyboard.press('ControlOrMeta+z');
		await eventually('the field undoes', async () => (await name.inputValue()) !== 'Owner');
		assert.equal(lastAsked(behind, 'undo'), undefined);
		await page.close();
	});

	it('keeps such a text while another section is shown', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind);
		await hold(page);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually('the next one', async () => (await page.locator('h2').innerText()) === 'Decision');
		await page.getByRole('button', { name: 'Previous', exact: true }).click();
		await eventually('it is back', async () => (await field(page).inputValue()).endsWith('```js\nOpen'));
		await page.close();
	});

	it('asks for undo and saves behind all that was typed, and leaves the keys of a text that is held to its field', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		behind.delay = 100;
		const page = await browser.open(behind);
		await field(page).focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type('ab');
		await page.keyboard.press('ControlOrMeta+z');
		await eventually('undo is asked', () => lastAsked(behind, 'undo') !== undefined);
		assert.ok(behind.text.includes('(log.md).ab'));
		await page.keyboard.type('c');
		await page.keyboard.press('ControlOrMeta+s');
		await eventually('saving is asked', () => lastAsked(behind, 'save') !== undefined);
		assert.ok(behind.text.includes('(log.md).abc'));
		await page.keyboard.press('ControlOrMeta+Shift+z');
		await eventually('redo is asked', () => lastAsked(behind, 'redo') !== undefined);
		behind.delay = 0;
		await page.keyboard.type('\n\n```\n');
		await eventually('it is held', () => page.locator('.field-problem').first().isVisible());
		const before = behind.asked.filter(({ type }) => type === 'undo').length;
		await page.keyboard.press('ControlOrMeta+z');
		await eventually('the field undoes', async () => !(await field(page).inputValue()).endsWith('```\n'));
		assert.equal(behind.asked.filter(({ type }) => type === 'undo').length, before);
		await page.close();
	});

	it('shows the section rendered beside it in a wide page, follows what is typed and takes no focus', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind, wide);
		await eventually('it is asked for', () => lastAsked(behind, 'preview') !== undefined);
		assert.deepEqual(lastAsked(behind, 'preview'), { type: 'preview', shown: true });
		const tell = previewOf(behind);
		await tell('## Context\n\nOrders wait. See [the log](log.md).\n\n- [ ] One\n');
		const pane = page.getByRole('region', { name: 'Preview of the section' });
		await eventually('it is rendered', async () => (await pane.innerText()).includes('Orders wait.'));
		const [form, rendered] = [await field(page).boundingBox(), await pane.boundingBox()];
		assert.ok(form && rendered && form.x + form.width <= rendered.x, 'beside each other');
		await field(page).focus();
		await tell('## Context\n\nOrders wait **long**.\n\n- [ ] One\n');
		await eventually('it follows', async () => (await pane.locator('strong').innerText()) === 'long');
		assert.ok(await field(page).evaluate((one) => one === document.activeElement));
		await tell('## Context\n\nSee [the log](log.md).\n\n- [ ] One\n');
		await pane.getByRole('link', { name: 'the log' }).click();
		await pane.getByRole('checkbox').click();
		await eventually('it is ticked', () => lastAsked(behind, 'tick') !== undefined);
		assert.deepEqual(lastAsked(behind, 'follow'), { type: 'follow', target: 'log.md' });
		assert.deepEqual(lastAsked(behind, 'tick'), { type: 'tick', line: 4, done: true });
		assert.deepEqual(await seriousFindings(page), []);
		await page.close();
	});

	it('lets keys reach a rendered table that is wider than the page, and no other', async () => {
		const behind = new TextBehind(record, 'adr-nygard');
		behind.section = 'context';
		const page = await browser.open(behind, wide);
		const wideCell = 'word'.repeat(300);
		const table = (cell: string): string => `| Name | Use |\n| --- | --- |\n| a | ${cell} |\n`;
		await previewOf(behind)(`${table(wideCell)}\n${table('short')}`);
		const region = page.getByRole('region', { name: 'Wide table: Name, Use' });
		await region.waitFor();
		assert.equal(await region.count(), 1);
		assert.deepEqual(await seriousFindings(page), []);
		await page.getByRole('region', { name: 'Preview of the section' }).focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowRight');
		await eventually('it is scrolled', () => region.evaluate((one) => one.scrollLeft > 0));
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.closest('.preview')), null);
		await page.close();
	});

	it('folds the rendered section in a narrow page, and remembers what a person chose', async () => {
		const behind = new TextBehind(linked, 'adr-nygard');
		const page = await browser.open(behind, { width: 900, height: 700 });
		const toggle = toggleOf(page);
		assert.equal(await page.locator('.preview').isVisible(), false);
		assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
		await toggle.press('Enter');
		await eventually('it is shown', () => page.locator('.preview').isVisible());
		const again = await browser.open(behind, { width: 900, height: 700 }, await keptBy(page));
		assert.equal(await again.locator('.preview').isVisible(), true);
		await again.setViewportSize(wide);
		await toggleOf(again).click();
		await eventually('it is folded', async () => !(await again.locator('.preview').isVisible()));
		await eventually('no more is asked for', () => {
			const asked = lastAsked(behind, 'preview');
			return asked?.type === 'preview' && !asked.shown;
		});
		assert.deepEqual(lastAsked(behind, 'prefer'), { type: 'prefer', preview: { wide: false, narrow: true } });
		await page.close();
		await again.close();
	});

	it('says what keeps a section from being complete, and writes its status where nothing else does', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		const page = await browser.open(behind);
		await page.getByRole('treeitem', { name: /^Books/ }).click();
		await eventually('the section is shown', async () => (await page.locator('h2').innerText()) === 'Books');
		await page.getByRole('button', { name: 'Mark Complete' }).click();
		assert.match(await page.locator('.said').innerText(), /^Not complete: \[which books\] in line 11 has to be/);
		assert.equal(behind.text, plan);
		await page.getByRole('treeitem', { name: /^Architecture/ }).click();
		await eventually('the section is shown', async () => (await page.locator('h2').innerText()) === 'Architecture');
		await page.getByRole('button', { name: 'Mark Complete' }).click();
		await eventually('the status is written', () => behind.text.includes('## Architecture\n\n**Status**: completed'));
		assert.equal(behind.text, plan.replace(/(Architecture\n\n\*\*Status\*\*: )in-progress/, '$1completed'));
		await eventually('it says so', () => page.locator('.is-complete').isVisible());
		await page.close();
	});

	it('shows a document that can only be read, and nothing that would change it', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'requirements';
		behind.readOnly = true;
		const page = await browser.open(behind, wide);
		assert.equal(await page.locator('.saved').innerText(), 'Read-only');
		assert.ok(await field(page).evaluate((one: HTMLTextAreaElement) => one.readOnly));
		for (const name of ['Save', 'Mark Complete', 'Add Section', 'Start from Template']) {
			assert.equal(await page.getByRole('button', { name, exact: true }).isVisible(), false, name);
		}
		await previewOf(behind)('- [ ] One\n');
		const box = page.getByRole('region', { name: 'Preview of the section' }).getByRole('checkbox');
		await eventually('it is rendered', () => box.isVisible());
		assert.equal(await box.isDisabled(), true);
		await field(page).focus();
		await page.keyboard.type('x');
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually('the next one', async () => (await page.locator('h2').innerText()) === 'Books');
		assert.deepEqual(await seriousFindings(page), []);
		assert.ok(!behind.asked.some(({ type }) => type === 'change'));
		await page.close();
	});

	it('gives the document another title by keys, with what somebody else makes of it meanwhile', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		const page = await browser.open(behind, wide);
		const title = page.getByRole('textbox', { name: 'Title of the document' });
		await toggleOf(page).press('F2');
		assert.equal(await title.inputValue(), 'Shop');
		await page.keyboard.type('Unwanted');
		await page.keyboard.press('Escape');
		await eventually('the field is gone', async () => !(await title.isVisible()));
		// The focus is on the button by now
		await page.keyboard.press('Enter');
		await page.keyboard.press('End');
		await page.keyboard.type(' of books');
		await behind.typeElsewhere((text) => text.replace('# Shop', '# Big Shop'));
		await eventually('the field has it', async () => (await title.inputValue()) === 'Big Shop of books');
		assert.deepEqual(await seriousFindings(page), []);
		await page.keyboard.press('Enter');
		const written = plan.replace('# Shop', '# Big Shop of books');
		await eventually('both changes are written', () => behind.text === written);
		behind.refusal = 'Not now.';
		await page.keyboard.press('F2');
		await page.keyboard.type('Store');
		await page.keyboard.press('Enter');
		await eventually('it is said', async () => (await page.locator('.said').innerText()) === 'Not now.');
		await eventually('nothing waits', async () => (await page.locator('.saved').innerText()) === 'Saved');
		assert.equal(behind.text, written);
		assert.equal(await title.inputValue(), 'Store');
		assert.ok(await title.evaluate((one) => one === document.activeElement));
		behind.refusal = undefined;
		await behind.typeElsewhere((text) => text.replace(/^# .*\n/, ''));
		await page.keyboard.press('Enter');
		const said = () => page.locator('.said').innerText();
		await eventually('its place is gone', async () => (await said()).startsWith('What was typed last was not written'));
		assert.ok((await title.inputValue()).includes('Store'));
		await title.press('Escape');
		assert.equal(await page.getByRole('button', { name: /^Edit the title/ }).count(), 0);
		await page.close();
	});

	it('gives a title and a heading their fields where they are read, unless words of them are selected', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'books';
		const page = await browser.open(behind, wide);
		for (const [level, label] of [
			['h1', 'Title of the document'],
			['h2', 'Heading'],
		] as const) {
			const heading = page.locator(level);
			const look = (one: Element) => [getComputedStyle(one).fontSize, getComputedStyle(one).fontWeight];
			const before = await heading.evaluate(look);
			const place = await heading.boundingBox();
			const line = page.locator('.heading-field').filter({ has: heading });
			const height = (await line.boundingBox())?.height;
			await page.mouse.dblclick((place?.x ?? 0) + 15, (place?.y ?? 0) + 10);
			await page.keyboard.press('Escape');
			await heading.click();
			const field = page.getByRole('textbox', { name: label, exact: true });
			await field.waitFor();
			assert.deepEqual(await field.evaluate(look), before);
			const now = await field.boundingBox();
			assert.ok(Math.abs((now?.x ?? 0) + 5 - (place?.x ?? 0)) <= 2, 'the words stay where they are read');
			assert.equal((await line.boundingBox())?.height, height, 'nothing below it moves');
			await field.press('Escape');
			await heading.waitFor();
			await heading.evaluate((one) => document.getSelection()?.selectAllChildren(one));
			await heading.dispatchEvent('click');
			assert.equal(await field.isVisible(), false);
			await page.evaluate(() => document.getSelection()?.removeAllRanges());
		}
		await page.close();
	});

	it('reads what the author wrote from its own side, and code from the left', async () => {
		const title = 'مواصفات المتجر';
		const arabic = `# ${title}\n\n## السياق\n\nنكتب هنا.\n\n\`\`\`js\nlet a; // تعليق\n\`\`\`\n`;
		const behind = new TextBehind(arabic, 'adr-freeform');
		const page = await browser.open(behind, wide);
		await page.locator('h2').waitFor();
		const directionOf = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((one) => getComputedStyle(one).direction);
		assert.equal(await page.locator('h1').getAttribute('dir'), 'auto');
		for (const selector of ['h2', '[role=treeitem] .title:text("السياق")', '.parts textarea:not(.code)']) {
			assert.equal(await directionOf(selector), 'rtl', selector);
		}
		await previewOf(behind)(arabic);
		await page.locator('.block pre').waitFor();
		assert.equal(await directionOf('.block:has(> p:text("نكتب"))'), 'rtl');
		assert.equal(await directionOf('.block pre'), 'ltr');
		await page.close();
	});

	it('keeps a title and a heading that are being typed over a reload, until they are in the document', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'books';
		const open = async (kept?: unknown) => {
			const page = await browser.open(behind, wide, kept);
			const field = (name: string) => page.getByRole('textbox', { name, exact: true });
			return { page, title: field('Title of the document'), heading: field('Heading') };
		};
		const first = await open();
		await toggleOf(first.page).press('F2');
		await first.page.keyboard.press('End');
		await first.page.keyboard.type(' of books');
		const early = await keptBy(first.page);
		await first.page.close();

		behind.text = behind.text.replace('# Shop', '# Big Shop');
		const second = await open(early);
		assert.equal(await second.title.inputValue(), 'Big Shop of books');
		await second.title.press('Enter');
		await eventually('it is written', () => behind.text.startsWith('# Big Shop of books Implementation'));
		await second.page.getByRole('button', { name: 'Rename “Books”' }).click();
		await second.page.keyboard.press('End');
		await second.page.keyboard.type(' and maps');
		behind.findings = [];
		await behind.typeElsewhere((text) => text.replace('Boxes.', 'Boxes and arrows.'));
		await eventually('the page has it', () => second.page.locator('.section').isVisible());
		const late = await keptBy(second.page);
		await second.page.close();

		const third = await open(late);
		assert.equal(await third.title.isVisible(), false);
		assert.equal(await third.heading.inputValue(), 'Books and maps');
		assert.ok(!behind.text.includes('maps'));
		await third.heading.press('Enter');
		await eventually('it is written, too', () => behind.text.includes('### Books and maps\n'));
		await third.page.getByRole('button', { name: 'Rename “Books and maps”' }).click();
		await third.page.keyboard.type('Unwanted');
		await third.page.keyboard.press('Escape');
		await toggleOf(third.page).press('F2');
		await third.page.keyboard.type('Unwanted');
		await third.page.keyboard.press('Escape');
		const last = await keptBy(third.page);
		await third.page.close();

		const fourth = await open(last);
		assert.equal(await fourth.title.isVisible(), false);
		assert.equal(await fourth.heading.isVisible(), false);
		await fourth.page.close();
	});

	it('says what was typed for a title that can’t be written any more', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		const page = await browser.open(behind, wide);
		await toggleOf(page).press('F2');
		await page.keyboard.type('Store');
		const kept = await keptBy(page);
		await page.close();
		behind.text = behind.text.replace(/^# .*\n/, '');
		const again = await browser.open(behind, wide, kept);
		const said = () => again.locator('.said').innerText();
		await eventually('it is said', async () => /title can only be changed in the text.*Store/.test(await said()));
		assert.equal(((await keptBy(again)) as { titleDraft?: object }).titleDraft, undefined);
		await again.close();
	});

	it('is reached by keys alone, each thing in the order in which it stands', async () => {
		const behind = new TextBehind(plan, 'implementation-spec');
		behind.section = 'requirements';
		const page = await browser.open(behind, wide);
		await toggleOf(page).focus();
		const reached = ['Preview'];
		for (let i = 0; i < 60; i++) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() => {
				const one = document.activeElement;
				return one === document.body ? '' : (one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim();
			});
			if (name === '') {
				break;
			}
			reached.push(name);
		}
		const wanted = ['Preview', 'Open as Text', '◐Requirements', 'Add Section', 'What belongs here', 'Text'];
		const rest = ['Write with AI', 'Preview of the section', 'Previous', 'Next', 'Next Unfinished', 'Mark Complete'];
		const places = [...wanted, ...rest].map((name) => reached.findIndex((one) => one.startsWith(name)));
		assert.ok(!places.includes(-1), `all of them are reached: ${reached.join(' | ')}`);
		assert.deepEqual(
			places,
			[...places].sort((a, b) => a - b),
			reached.join(' | '),
		);
		await page.close();
	});

	for (const [what, viewport] of [
		['a window at 200 %', { width: 640, height: 400 }],
		['a narrow column at 200 %', { width: 320, height: 400 }],
		['a column as narrow as the editor makes one', { width: 200, height: 700 }],
	] as const) {
		it(`has room in ${what}: nothing is cut off at the side, and the section can be written`, async () => {
			const behind = new TextBehind(
				plan.replace('# Shop', '# Shopkeeping-for-all-of-the-world'),
				'implementation-spec',
			);
			behind.section = 'architecture';
			const page = await browser.open(behind, viewport);
			await page.screenshot({ path: `artifacts/wizard-zoom-${viewport.width}.png` });
			const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
			assert.ok((inside ?? 0) <= (outside ?? 0), `${inside} pixels in ${outside}`);
			const beyond = await page.locator('div.content').evaluate((one) => one.scrollWidth - one.clientWidth);
			assert.equal(beyond, 0);
			const content = await page.locator('.work > .content').boundingBox();
			const footer = await page.locator('footer').boundingBox();
			assert.ok(content && content.height >= 100, `the section has ${content?.height} pixels`);
			assert.ok(footer && footer.y + footer.height <= viewport.height, 'the buttons are in the window');
			assert.deepEqual(await seriousFindings(page), []);
			await page.close();
		});
	}

	it('comes back where it was scrolled and where the caret stood', async () => {
		const long = record.replace('We queue.', Array.from({ length: 60 }, (_, i) => `${i}. Line`).join('\n'));
		const behind = new TextBehind(long, 'adr-nygard');
		behind.section = 'decision';
		const page = await browser.open(behind);
		await field(page).focus();
		await field(page).evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(500, 503));
		await page.locator('.work > .content').evaluate((one) => one.scrollTo(0, 300));
		await toggleOf(page).focus();
		await eventually('it is kept', async () => ((await keptBy(page)) as { top?: number }).top === 300);
		const again = await browser.open(behind, undefined, await keptBy(page));
		await eventually(
			'it is scrolled',
			async () => (await again.locator('.work > .content').evaluate((one) => one.scrollTop)) === 300,
		);
		const caret = await field(again).evaluate((one: HTMLTextAreaElement) => [one.selectionStart, one.selectionEnd]);
		assert.deepEqual(caret, [500, 503]);
		await page.close();
		await again.close();
	});
});
