import type { Locator } from 'playwright-core';
import type { Workbench } from './support.ts';

/** The body of the Specs view: other views stand beside it. */
export const specsBody = '.pane:has(> .pane-header[aria-label^="Specs"]) .pane-body';

/** Folds the views beside one, so that its lines have room: those outside of the window are not drawn. */
export async function giveRoom({ page }: Workbench, view: 'Specs' | 'Tasks' | 'Decisions'): Promise<void> {
	for (const other of ['Specs', 'Tasks', 'Decisions'].filter((name) => name !== view)) {
		const header = page.locator(`.pane-header[aria-label^="${other}"]`);
		await header.waitFor();
		if ((await header.getAttribute('aria-expanded')) === 'true') {
			await header.click();
		}
	}
}

/** Opens the views of the extension at the side, where others are open. */
export async function openViews({ page }: Workbench): Promise<void> {
	const icon = page.locator('.activitybar .action-item:has(.action-label[aria-label^="ArchSpec"])').first();
	await icon.waitFor();
	if (!/\bchecked\b/.test((await icon.getAttribute('class')) ?? '')) {
		await icon.click();
	}
}

/** Opens the Specs view and waits until it shows documents. */
export async function openSpecs(workbench: Workbench): Promise<void> {
	await openViews(workbench);
	await row(workbench, '%').waitFor();
	await giveRoom(workbench, 'Specs');
}

/** A line of the Specs view by a text in it. */
export function row({ page }: Workbench, text: string | RegExp): Locator {
	return page.locator(`${specsBody} .monaco-list-row`).filter({ hasText: text }).first();
}

/** Unfolds a line. */
export async function unfold(workbench: Workbench, text: string | RegExp): Promise<void> {
	const line = row(workbench, text);
	await line.waitFor();
	if ((await line.getAttribute('aria-expanded')) !== 'true') {
		await line.locator('.monaco-tl-twistie').click();
		await line.and(workbench.page.locator('[aria-expanded=true]')).waitFor();
	}
}

/** A line of the Problems panel by a text in it. */
export function problem({ page }: Workbench, text: string | RegExp): Locator {
	return page.locator('.markers-panel-container .monaco-list-row').filter({ hasText: text }).first();
}

/** Goes from a line of the Problems panel into the text; again where the list was drawn anew between the two clicks. */
export async function openProblem(workbench: Workbench, text: string | RegExp): Promise<void> {
	for (let attempt = 0; ; attempt++) {
		await problem(workbench, text).dblclick({ position: { x: 60, y: 10 } });
		const came = await editorHasFocus(workbench, attempt < 4 ? 5_000 : 30_000).catch((error: unknown) => error);
		if (came === undefined) {
			return;
		}
		if (attempt === 4) {
			throw came;
		}
	}
}

/** Waits until keys go into the text, after an editor was opened. */
export async function editorHasFocus({ page }: Workbench, timeout = 30_000): Promise<void> {
	await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor({ timeout });
}
