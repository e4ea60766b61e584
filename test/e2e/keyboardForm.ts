import { Keyboard } from './keyboardPage.ts';
import { openWorkbench, type Workbench } from './support.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'archspec.newDocument.openIn': 'form',
};

/** Opens an empty folder in a window that shows new documents as forms. */
export function openForKeys(): Promise<Workbench> {
	return openWorkbench({ workspace: 'test/fixtures/empty', settings, viewport: { width: 1600, height: 900 } });
}

/** The steps through a form that a person without a mouse takes again and again. */
export class FormKeys extends Keyboard {
	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		super(workbench);
		this.#workbench = workbench;
	}

	/** Makes a document of a kind, in the folder that the kind says, and waits for its form. */
	async newDocument(kind: string, title: string, section: string): Promise<void> {
		const { page } = this.#workbench;
		const widget = page.locator('.quick-input-widget');
		const row = page.locator('.quick-input-list .monaco-list-row.focused');
		await this.command('ArchSpec: New Document…');
		await page.getByPlaceholder('Kind of the document').waitFor();
		await page.keyboard.type(kind);
		await row.filter({ hasText: kind }).waitFor();
		await page.keyboard.press('Enter');
		await widget.filter({ hasText: 'Title of the' }).waitFor();
		await page.keyboard.type(title);
		await widget.filter({ hasText: '.md' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Other folder…' }).waitFor();
		await page.keyboard.press('Enter');
		await this.arrive(section);
	}

	/** Goes to the section behind this one. */
	async next(section: string): Promise<void> {
		await this.press('Alt+PageDown');
		await this.at(section);
	}

	/** Goes to a section by the tree at the side: letters search it, Enter shows what is found. */
	async go(letters: string, section: string): Promise<void> {
		await this.tabTo(/^(?:[○◐●]|¶).*/, 'Shift+Tab');
		await this.press('Home', ...letters, 'Enter');
		await this.at(section);
	}

	/** Says that the section is complete: the focus goes on to what is not yet. */
	async complete(): Promise<void> {
		await this.tabTo('Mark Complete');
		await this.press('Enter');
		await this.at(/^Next(?: Unfinished)?$/);
	}

	/** Gives the section another heading, and leaves the field. */
	async rename(heading: string): Promise<void> {
		await this.press('F2');
		await this.at('Heading');
		await this.write(heading);
		await this.press('Enter');
		await this.at(`Rename “${heading}”`);
	}

	/** Writes rows of a table from its first one on, in what the template left and in new ones. */
	async fillRows(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
		await this.tabTo('Table');
		await this.press('ArrowDown', 'Home', 'Enter');
		for (const [row, cells] of rows.entries()) {
			for (const [column, cell] of cells.entries()) {
				await this.at(`${columns[column]}, row ${row + 1}`);
				await this.write(cell);
				const isLast = row === rows.length - 1 && column === columns.length - 1;
				await this.press(isLast ? 'Enter' : 'Tab');
				if (!isLast && column === columns.length - 1) {
					await this.until('a row has come', ({ name, active }) => name === 'Table' && active === '');
					await this.press('Enter');
				}
			}
		}
		await this.at('Table');
	}
}
