import type { Locator } from 'playwright-core';
import type { Workbench } from './support.ts';

/** How often a menu is opened before the spec gives up: a busy window closes one that has just opened. */
const attempts = 3;

/** Entries that a menu may have before the one that is meant. */
const mostEntries = 60;

/**
 * Opens the context menu of a place and chooses an entry by keys. The editor takes no click on a menu that has just
 * opened, since it may be the one that opened it, and on a busy machine nobody knows for how long.
 * @throws Error where the menu has no such entry
 */
export async function chooseFromMenu(workbench: Workbench, place: Locator, entry: string): Promise<void> {
	const { page } = workbench;
	const menu = page.locator('.context-view .action-label', { hasText: entry });
	const focused = page.locator('.context-view .action-item.focused', { hasText: entry });
	for (let attempt = 0; attempt < attempts; attempt++) {
		await place.click({ button: 'right' });
		await menu.waitFor();
		for (let i = 0; i < mostEntries && (await menu.isVisible()); i++) {
			if (await focused.isVisible()) {
				await page.keyboard.press('Enter');
				return;
			}
			await page.keyboard.press('ArrowDown');
		}
	}
	throw new Error(`The menu closed before "${entry}" was reached.`);
}
