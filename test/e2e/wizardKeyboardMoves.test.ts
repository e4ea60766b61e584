import { FormKeys, openForKeys } from './keyboardForm.ts';
import type { Workbench } from './support.ts';

describe('a person with a keyboard between the parts of the window', () => {
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

	it('goes from the form to its preview, to the text beside, through the window and back to where they were', async () => {
		await keys.newDocument('Kiro requirements', 'Doors', 'Introduction');
		await keys.tabTo('Text');
		await keys.tabTo('Preview of the section');
		await keys.tabTo('Text', 'Shift+Tab');
		await keys.tabTo(/^Line \d+$/);
		await keys.press('Enter');
		await keys.leave();
		await keys.command('View: Focus First Editor Group');
		await keys.arrive(/^Line \d+$/);
		// From the files at the side back into the form, and to where they were in it
		await keys.press('ControlOrMeta+0');
		await keys.leave();
		await workbench.page.locator('.part.sidebar:focus-within').waitFor();
		await keys.press('F6');
		await keys.arrive(/^Line \d+$/);
		// Beside a text the page is narrow, and its sections are folded
		await keys.tabTo('Sections', 'Shift+Tab');
		await keys.press('Enter');
		await keys.tabTo(/^[○◐●¶]/);
		await keys.press('Home', 'r', 'e', 'q', 'Enter');
		await keys.at('Requirements');
		// What was typed for a title is taken back
		await keys.tabTo(/^Edit the title/, 'Shift+Tab');
		await keys.press('Enter');
		await keys.at('Title of the document');
		await keys.type('Gates');
		await keys.press('Escape');
		await keys.at(/^Edit the title “Requirements Document”/);
	});
});
