import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { hostProcess, killHost } from './killHost.ts';
import { openWorkbench, type Workbench } from './support.ts';

const record = (title: string, context: string) =>
	`# ${title}\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nYes.\n\n## Consequences\n\nNone.\n`;

/** Saving so many files takes far longer than a signal. */
const linking = Array.from({ length: 40 }, (_, i) => {
	const name = `${String(i + 101).padStart(4, '0')}-ferry.md`;
	const line = (moor: number) => `Ferry ${i + 101} waits at [${moor}. Moor](${String(moor).padStart(4, '0')}-moor.md).`;
	const text = (moor: number) => record(`${i + 101}. Ferry`, line(moor));
	return { name, before: text(7), after: text(400), lineAfter: line(400) };
});

const harbour = (more = '') =>
	`# 5. Harbour\n\n<!-- toc -->\n\n- [Status](#status)\n- [Context](#context)\n- [Decision](#decision)\n- [Consequences](#consequences)\n\n<!-- tocstop -->\n\n## Status\n\nAccepted\n\n## Context\n\nTides.\n\n## Decision\n\nYes.\n\n## Consequences\n\nNone.\n${more}`;

function workspaceOfRecords(): string {
	const folder = temporaryFolder('e2e-killed-saving');
	mkdirSync(path.join(folder, 'moor/adr'), { recursive: true });
	const files = [
		{ name: '0005-harbour.md', before: harbour() },
		{ name: '0007-moor.md', before: record('7. Moor', 'Tides.') },
		...linking,
	];
	for (const { name, before } of files) {
		writeFileSync(path.join(folder, 'moor/adr', name), before);
	}
	return folder;
}

describe('a person whose extension host is killed while files are saved', function () {
	// A busy machine takes a minute to start a host anew
	this.timeout(300_000);
	let workbench: Workbench;

	// A window whose host was killed is another one than those that a person opens, so each kill has its own
	beforeEach(async () => {
		workbench = await openWorkbench({
			workspace: workspaceOfRecords(),
			settings: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none' },
		});
	});

	afterEach(() => workbench?.dispose());

	const at = (name: string): string => path.join(workbench.folder, 'moor/adr', name);
	const read = (name: string): string => readFileSync(at(name), 'utf8');
	const line = (text: string): Locator => workbench.page.locator('.view-line').filter({ hasText: text }).first();

	/** Opens a record and waits until the extension knows it. */
	async function openRecord(name: string): Promise<void> {
		await workbench.open(`moor/adr/${name}`);
		await workbench.page.locator('.statusbar-item .codicon-book').waitFor();
	}

	/** Records whose file says what it said before; each other one is whole, too. */
	function unsaved(): string[] {
		const files = linking.filter(({ name, before, after }) => {
			const text = read(name);
			assert.ok(text === before || text === after, `${name} is neither as before nor as after:\n${text}`);
			return text === before;
		});
		return files.map(({ name }) => name);
	}

	it('in the middle of a renumber has the old files, and what is new unsaved in its editors', async () => {
		const { page } = workbench;
		await openRecord('0007-moor.md');
		await workbench.command('ArchSpec: Renumber Record…');
		const number = page.locator('.quick-input-widget:visible input.input').first();
		await page.locator('.quick-input-widget:visible').filter({ hasText: 'New number of' }).waitFor();
		await number.fill('400');
		const pid = hostProcess();
		await page.keyboard.press('Enter');
		// The file has its new name before those that name it are edited, and the extension saves them after that
		while (!existsSync(at('0400-moor.md'))) {
			await pause(2);
		}
		await killHost(workbench, pid);
		const all = linking.map(({ name }) => name);
		assert.deepEqual(unsaved(), all);
		assert.deepEqual(readdirSync(at('.')).sort(), ['0005-harbour.md', '0400-moor.md', ...all].sort());

		for (const { lineAfter } of linking) {
			await workbench.untilKept({ unsaved: lineAfter });
		}
		await workbench.reload();
		// The window brings its texts back one after the other
		await workbench.until(async () => {
			await workbench.command('File: Save All Files');
			return unsaved().length === 0;
		});
		assert.deepEqual(unsaved(), []);
	});

	it('in the middle of a save has the whole text, and the next save brings its contents up to date', async () => {
		const { page } = workbench;
		await openRecord('0005-harbour.md');
		await page.keyboard.press('Control+End');
		await page.keyboard.type('\n## Piers\n\nThree of stone.');
		await line('Three of stone.').waitFor();
		const typed = harbour('\n## Piers\n\nThree of stone.');
		// A save waits up to 1.75 s for the extension, which says what changes in the table of contents, and halts there
		const pid = hostProcess();
		process.kill(pid, 'SIGSTOP');
		await page.keyboard.press('Control+s');
		await page.waitForTimeout(700);
		assert.equal(read('0005-harbour.md'), harbour());
		await killHost(workbench, pid);

		assert.ok(await line('Three of stone.').isVisible());
		const onDisk = read('0005-harbour.md');
		assert.ok([harbour(), typed].includes(onDisk), onDisk);
		if (onDisk !== typed) {
			await workbench.untilKept({ unsaved: 'Three of stone.' });
			await workbench.reload();
			await line('Three of stone.').waitFor();
		}

		const listed = typed.replace('(#consequences)\n', '(#consequences)\n- [Piers](#piers)\n');
		await workbench.until(async () => {
			await line('Three of stone.').click();
			await page.keyboard.press('Control+s');
			return read('0005-harbour.md') === listed;
		});
		assert.equal(read('0005-harbour.md'), listed);
	});
});
