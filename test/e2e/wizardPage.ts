import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { root } from '../../scripts/lib/node.mjs';
import { event, piece, usagePiece } from '../support/llmServer.ts';
import { eventually } from './previewPage.ts';
import type { Workbench } from './support.ts';

/** How long a page may take to show something on a machine that is busy, in milliseconds. */
const patience = 60_000;

/** The forms of a window, as a person uses them: by clicks and keys. */
export class Forms {
	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** The page of the form in front that shows a section; the editor puts it into two other frames. */
	async page(section: string | RegExp): Promise<Frame> {
		const { page } = this.#workbench;
		for (const start = Date.now(); ; await page.waitForTimeout(50)) {
			for (const frame of page.frames()) {
				const heading = frame.locator('.wizard section.section h2').filter({ hasText: section });
				if (await heading.isVisible().catch(() => false)) {
					return frame;
				}
			}
			assert.ok(Date.now() - start < patience, `the form of ${section} did not come`);
		}
	}

	/** The section that a form shows. */
	async section(title: string | RegExp): Promise<Locator> {
		return (await this.page(title)).locator('section.section');
	}

	/** Goes to a section by the list at the side. */
	async go(title: string): Promise<Locator> {
		const frame = await this.page('');
		// A narrow page folds its list
		const fold = frame.locator('button.fold[aria-expanded=false]');
		if (await fold.isVisible()) {
			await fold.click();
		}
		const name = frame.locator('.title').getByText(title, { exact: true });
		await frame.locator('[role=treeitem]').filter({ has: name }).first().click();
		return this.section(title === 'Document' ? '' : title);
	}

	/** Goes to the next section by the button below. */
	async next(title: string | RegExp): Promise<Locator> {
		const frame = await this.page('');
		await frame.locator('footer').getByRole('button', { name: 'Next', exact: true }).click();
		return this.section(title);
	}

	/** Presses a button of the page around the section. */
	async press(name: string): Promise<void> {
		await (await this.page('')).getByRole('button', { name, exact: true }).click();
	}

	/** Types over what is in a field. */
	async write(field: Locator, text: string): Promise<void> {
		const { keyboard } = this.#workbench.page;
		await field.click();
		await field.press('ControlOrMeta+a');
		await keyboard.type(text);
		assert.equal(await field.inputValue(), text);
	}

	/** Writes names into a field of several, each on a chip of its own. */
	async names(section: Locator, field: string, ...names: readonly string[]): Promise<void> {
		const { keyboard } = this.#workbench.page;
		await section.getByRole('combobox', { name: field, exact: true }).click();
		for (const name of names) {
			await keyboard.type(name);
			await keyboard.press('Enter');
			await section.locator('.chip').filter({ hasText: name }).first().waitFor();
		}
	}

	/** Writes rows of a table, from its last one on: by Tab from cell to cell, and behind the last cell to a new row. */
	async fillRows(section: Locator, rows: readonly (readonly string[])[]): Promise<void> {
		const { keyboard } = this.#workbench.page;
		const cells = rows.flat();
		await section.locator('tbody tr').last().locator('td').first().click();
		for (const [place, cell] of cells.entries()) {
			await keyboard.type(cell);
			const field = section.locator('.cell-editor textarea');
			await eventually(`${cell} is in its cell`, async () => (await field.inputValue().catch(() => '')) === cell);
			await keyboard.press(place < cells.length - 1 ? 'Tab' : 'Enter');
		}
		await section
			.locator('tbody tr')
			.nth(rows.length - 1)
			.locator('td')
			.last()
			.filter({ hasText: cells.at(-1) ?? '' })
			.waitFor();
	}

	/** Chooses an entry of a list. */
	async choose(list: Locator, entry: string): Promise<void> {
		await list.click();
		await list.locator('vscode-option').filter({ hasText: entry }).click();
	}

	/** Says that the section is complete, and waits until the form shows it. */
	async complete(): Promise<void> {
		const frame = await this.page('');
		await frame.getByRole('button', { name: 'Mark Complete' }).click();
		await frame.locator('footer .is-complete').waitFor();
	}

	/** Gives the section that is shown another heading. */
	async rename(from: string, to: string): Promise<Locator> {
		const section = await this.section(from);
		await section.getByRole('button', { name: `Rename “${from}”` }).click();
		await this.write(section.getByLabel('Heading', { exact: true }), to);
		await this.#workbench.page.keyboard.press('Enter');
		return this.section(to);
	}

	/** Fills the slots of a criterion by its pattern. */
	async ears(item: Locator, pattern: string | undefined, slots: Readonly<Record<string, string>>): Promise<void> {
		await item.getByRole('button', { name: 'EARS' }).click();
		if (pattern !== undefined) {
			const list = item.getByLabel('Pattern', { exact: true });
			await list.click();
			await list.getByRole('option', { name: pattern, exact: true }).click();
		}
		for (const [label, text] of Object.entries(slots)) {
			await this.write(item.getByLabel(label), text);
		}
		await item.getByRole('button', { name: 'EARS' }).click();
	}

	/** Undoes by key, wherever the focus is, until a field says something: words are undone one by one. */
	async undoUntil(field: Locator, wanted: string, key = 'ControlOrMeta+z'): Promise<void> {
		for (let now = await field.inputValue(); now !== wanted; ) {
			const before = now;
			await this.#workbench.page.keyboard.press(key);
			await eventually(`“${before}” is undone`, async () => {
				now = await field.inputValue();
				return now !== before;
			});
		}
	}

	/** Saves by key and waits until the tab says that nothing is left. */
	async save(): Promise<void> {
		const { page } = this.#workbench;
		await page.keyboard.press('ControlOrMeta+s');
		const tab = page.locator('.editor-group-container.active .tabs-container .tab.active');
		await eventually('it is saved', async () => !((await tab.getAttribute('class')) ?? '').includes('dirty'));
	}
}

/** Compares a whole file of the workspace with what a walk is to make; `{date}` stands for the day of its making. */
export function assertWalk(folder: string, file: string, expected: string): void {
	const text = readFileSync(path.join(folder, file), 'utf8');
	const date = /^date: (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? '';
	const wanted = readFileSync(path.join(root, 'test/fixtures/walks', expected), 'utf8').replace('{date}', date);
	assert.equal(text, wanted);
}

/** A record whose context has so many paragraphs. */
export function recordOf(count: number): string {
	const reasons = Array.from({ length: count }, (_, i) => `Reason ${i + 1} is that boats drift.\n\n`).join('');
	return [
		'# 1. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n',
		`## Context\n\n${reasons}`,
		'## Decision\n\nWe moor by number.\n\n## Consequences\n\nIt takes a day.\n',
	].join('');
}

/** The rest of an answer that was begun. */
export function streamedRest(response: ServerResponse, text: string): void {
	for (const data of [piece(text), piece(undefined, 'stop'), usagePiece, '[DONE]']) {
		response.write(event(data));
	}
	response.end();
}
