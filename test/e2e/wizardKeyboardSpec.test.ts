import { FormKeys, openForKeys } from './keyboardForm.ts';
import type { Workbench } from './support.ts';
import { assertWalk } from './wizardPage.ts';

describe('a person with a keyboard and a whole specification', () => {
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

	it('fills an implementation specification of seven parts', async () => {
		await keys.newDocument('Implementation specification', 'Ferry', 'Functional');

		// A list: items come, move and go
		await keys.tabTo('Item 1');
		await keys.write('**FR-001**: A passenger buys a ticket without an account');
		await keys.press('Enter');
		await keys.at('Item 2');
		await keys.write('**FR-002**: A passenger sees the next three departures');
		await keys.press('Enter');
		await keys.at('Item 3');
		await keys.write('Too much');
		await keys.press('Alt+ArrowUp');
		await keys.at('Item 2');
		await keys.press('Alt+ArrowDown');
		await keys.at('Item 3');
		await keys.press('ControlOrMeta+a', 'Delete', 'Backspace');
		await keys.at('Item 2');
		await keys.next('Non-functional');
		await keys.tabTo('Item 1');
		await keys.write('**NFR-001**: A ticket is shown within 2 seconds');
		await keys.go('req', 'Requirements');
		await keys.complete();

		// A diagram by its components, and prose
		await keys.go('arch', 'Architecture');
		await keys.tabTo('Component 1');
		await keys.write('App');
		await keys.tabTo('Add Component');
		await keys.press('Enter');
		await keys.at('Component 4');
		await keys.write('Printer');
		await keys.tabTo('Remove Printer with its connections');
		await keys.press('Enter');
		await keys.until('the printer is gone', ({ name }) => !name.includes('Printer'));
		await keys.go('arch', 'Architecture');
		await keys.tabTo('Where the connection of App to Server ends');
		await keys.press('ArrowDown');
		await keys.at('Where the connection of App to Database ends');
		await keys.press('ControlOrMeta+z');
		await keys.at('Where the connection of App to Server ends');
		await keys.tabTo('What the connection of App to Server says');
		await keys.write('buys');
		await keys.tabTo('Show the Source', 'Shift+Tab');
		await keys.press('Enter');
		await keys.at('Show as a Form');
		await keys.tabTo('Source of the diagram');
		// Who comes by Tab goes on by Tab; behind another key it indents, and Escape lets it leave
		await keys.press('Tab');
		await keys.until('the source is left', ({ name }) => name !== 'Source of the diagram');
		await keys.tabTo('Source of the diagram', 'Shift+Tab');
		await keys.press('End', 'Escape');
		await keys.tabTo('Show as a Form', 'Shift+Tab');
		await keys.press('Enter');
		await keys.at('Show the Source');
		await keys.tabTo('Text');
		await keys.write('The app keeps tickets, which show without a network.');
		await keys.complete();

		// Tables
		await keys.go('[ent', '[Entity]');
		await keys.rename('Ticket');
		await keys.fillRows(
			['Field', 'Type', 'Rule'],
			[
				['id', 'uuid', 'Key'],
				['price', 'integer', 'In cents, 0 or more'],
			],
		);
		await keys.press('Control+Enter');
		await keys.until('a row has come', ({ active }) => active === '');
		await keys.press('Control+Delete');
		await keys.until('it is gone', ({ active }) => active !== '');
		await keys.press('Control+Home', 'ArrowDown');
		await keys.until('it is in the first row', ({ active }) => active === 'id');
		await keys.press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp', 'ArrowRight');
		await keys.until('the row is back', ({ active }) => active === 'uuid');
		await keys.press('Enter');
		await keys.at('Type, row 1');
		await keys.type('nothing');
		await keys.press('Escape');
		await keys.until('the cell is as it was', ({ active }) => active === 'uuid');
		await keys.go('data', 'Data Design');
		await keys.complete();
		await keys.go('api', 'API Design');
		await keys.fillRows(['Method', 'Path', 'Purpose'], [['POST', '/tickets', 'Buys a ticket']]);
		await keys.complete();

		// By the button below
		await keys.go('ui', 'UI Design');
		await keys.tabTo('Text');
		await keys.write('One screen lists departures; a second one shows the ticket.');
		await keys.complete();
		await keys.go('test', 'Testing Framework');
		await keys.fillRows(['Level', 'Tool', 'What it shows'], [['Unit', 'go test', 'Prices and dates']]);
		await keys.complete();

		// Tasks
		await keys.go('phase', 'Phase 1: [Name]');
		await keys.rename('Phase 1: Tickets');
		await keys.tabTo('Task');
		await keys.write('Sell a ticket');
		await keys.press('Enter');
		await keys.until('a task has come', ({ value }) => value === '[task]');
		await keys.write('Show it offline');
		await keys.tabTo('Done: Show it offline', 'Shift+Tab');
		await keys.press('Space');
		await keys.tabTo('Done: Sell a ticket', 'Shift+Tab');
		await keys.press('Space');
		await keys.go('impl', 'Implementation Plan');
		await keys.complete();

		// What stands above the first section
		await keys.go('doc', 'Ferry Implementation Specification');
		await keys.tabTo('version');
		await keys.write('1.0.0');
		await keys.tabTo('project-type');
		await keys.choose('mobile');
		for (const [area, name] of [
			['frontend', 'Svelte'],
			['backend', 'Go'],
			['database', 'SQLite'],
			['deployment', 'systemd'],
		] as const) {
			await keys.tabTo(`tech-stack · ${area}`);
			await keys.type(name);
			await keys.press('Enter');
			await keys.until(`${name} is on a chip`, ({ value }) => value === '');
		}
		await keys.go('doc', 'Ferry Implementation Specification');
		await keys.tabTo('status');
		await keys.choose('approved');
		await keys.says('100% complete');
		await keys.save();
		assertWalk(workbench.folder, 'docs/implementation-spec.md', 'implementation-spec.md');
	});
});
