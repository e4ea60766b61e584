import type { Locator } from 'playwright-core';
import { eventually } from './previewPage.ts';
import type { Workbench } from './support.ts';

/** What specs do with lenses, lines and questions of AI commands. */
export interface AiPage {
	lens(text: string | RegExp): Locator;
	line(text: string): Locator;
	/** The item of the question that agrees. */
	send(): Locator;
	/**
	 * Presses a lens until it has done what it is there for. It goes or moves as it is pressed, which a click that looks
	 * behind itself takes for a miss; and one that is drawn anew at that moment does not get the click.
	 */
	press(text: string | RegExp, done: () => Promise<boolean>): Promise<void>;
	/** Agrees to be asked about, where that is asked, until something is there. */
	sendUntil(there: Locator): Promise<void>;
}

/** @param workbench gives the window that is open by then */
export function aiPage(workbench: () => Workbench): AiPage {
	const lens = (text: string | RegExp): Locator =>
		workbench().page.locator('.codelens-decoration a').filter({ hasText: text }).first();
	const line = (text: string): Locator => workbench().page.locator('.view-line').filter({ hasText: text }).first();
	const send = (): Locator =>
		workbench().page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Send' }).first();
	return {
		lens,
		line,
		send,
		press: (text, done) =>
			eventually(`${text} is pressed`, async () => {
				await lens(text)
					.click({ force: true, timeout: 2000 })
					.catch(() => {});
				for (const end = Date.now() + 10_000; Date.now() < end; await workbench().page.waitForTimeout(50)) {
					if (await done()) {
						return true;
					}
				}
				return false;
			}),
		async sendUntil(there) {
			for (let i = 0; i < 100 && !(await there.isVisible()); i++) {
				if (await send().isVisible()) {
					await send().click();
				}
				await workbench().page.waitForTimeout(200);
			}
			await there.waitFor();
		},
	};
}
