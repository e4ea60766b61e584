import { FormKeys, openForKeys } from './keyboardForm.ts';
import type { Workbench } from './support.ts';
import { assertWalk } from './wizardPage.ts';

describe('a person with a keyboard and a decision', () => {
	let workbench: Workbench;
	let keys: FormKeys;

	before(async () => {
		workbench = await openForKeys();
		keys = new FormKeys(workbench);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest?.isFailed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
		}
	});

	it('weighs three options in a record, and chooses one', async () => {
		await keys.newDocument('MADR 4 decision record', 'Sell tickets by phone', 'Context and Problem Statement');
		await keys.tabTo('Text');
		await keys.write('Passengers queue at one counter. How do they buy a ticket before they come?');
		await keys.next('Decision Drivers');
		await keys.tabTo('Item 1');
		await keys.write('No account');
		await keys.tabTo('Item 2');
		await keys.write('Works without a network');

		await keys.next('Considered Options');
		await keys.tabTo('Title of option 1');
		await keys.write('App');
		await keys.tabTo('Title of option 2');
		await keys.write('Text message');
		await keys.tabTo('Add Option');
		await keys.press('Enter');
		await keys.at('Title of option 3');
		await keys.write('Vending machine');
		await keys.go('considered', 'Considered Options');
		for (const [name, text] of [
			['Argument 1 of App', 'it shows the ticket offline'],
			['Argument 2 of App', 'two platforms are common'],
			['Argument 3 of App', 'it has to be installed'],
			['Argument 1 of Text message', 'every phone has it'],
			['Argument 2 of Text message', 'each message costs 4 cents'],
			['Argument 1 of Vending machine', 'it takes cash'],
			['Argument 3 of Vending machine', 'it freezes'],
		] as const) {
			await keys.tabTo(name);
			await keys.write(text);
		}
		await keys.tabTo('Move argument 2 of Vending machine up', 'Shift+Tab');
		await keys.press('ArrowRight', 'ArrowRight');
		await keys.at('Remove argument 2 of Vending machine');
		await keys.press('Enter');
		await keys.until('it is gone', ({ name }) => name !== 'Remove argument 2 of Vending machine');
		await keys.tabTo('Choose App', 'Shift+Tab');
		await keys.press('ArrowDown');
		await keys.at('Choose Text message');

		await keys.next('Decision Outcome');
		await keys.tabTo('Text');
		await keys.write('Chosen option: "Text message", because every phone has it.');
		await keys.next('Consequences');
		await keys.tabTo('Item 1');
		await keys.write('Good, because nobody installs anything');
		await keys.tabTo('Item 2');
		await keys.write('Bad, because a message costs money');

		await keys.go('doc', 'Sell tickets by phone');
		for (const [field, names] of [
			['decision-makers', ['Ada', 'Grace']],
			['consulted', ['The harbour']],
			['informed', ['All skippers']],
		] as const) {
			await keys.tabTo(field);
			for (const name of names) {
				await keys.type(name);
				await keys.press('Enter');
				await keys.until(`${name} is on a chip`, ({ value }) => value === '');
			}
		}
		await keys.go('doc', 'Sell tickets by phone');
		await keys.tabTo('status');
		await keys.choose('accepted');
		await keys.says('100% complete');
		await keys.save();
		assertWalk(workbench.folder, 'docs/decisions/0001-sell-tickets-by-phone.md', 'adr-madr-4.md');
	});
});
