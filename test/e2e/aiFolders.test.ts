import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginStream, event, LlmServer, piece, streamed } from '../support/llmServer.ts';
import { aiPage } from './aiPage.ts';
import { eventually } from './previewPage.ts';
import { openWorkbench, type Workbench } from './support.ts';

const record = (title: string, context = '') =>
	`# ${title}\n\nDate: 2026-01-01\n\n## Status\n\nProposed\n\n## Context\n\n${context}## Decision\n\n## Consequences\n\nNone.\n`;
const file = 'docs/adr/0001-record.md';

describe('a person who has sections written in a workspace of two folders', () => {
	let workbench: Workbench;
	let server: LlmServer;
	let other: string;
	const { lens, line, send, press, sendUntil } = aiPage(() => workbench);

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: 'test/fixtures/empty',
			settings: {
				'files.autoSave': 'off',
				'workbench.startupEditor': 'none',
				'workbench.activityBar.location': 'hidden',
				'archspec.ai.provider': 'openai',
				'archspec.ai.endpoint': server.address,
				'archspec.ai.model': 'm',
				'archspec.ai.confirm': 'always',
			},
		});
		// Two documents of the same path and name
		other = path.join(path.dirname(workbench.folder), 'other');
		for (const [folder, text] of [
			[workbench.folder, record('1. Moor')],
			[other, record('1. Pier')],
		] as const) {
			mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
			writeFileSync(path.join(folder, file), text);
		}
		writeFileSync(path.join(other, 'docs/adr/0002-better.md'), record('2. Better', 'One.\nTwo.\nThree.\nFour.\n\n'));
		await workbench.openFolders(workbench.folder, other);
	});

	after(async () => {
		await workbench?.dispose();
		await server?.stop();
	});

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

	it('chooses among sections that tell their folders apart, agrees once, and cancels in the middle', async () => {
		const { page } = workbench;
		let release = (): void => undefined;
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		server.behave(
			(response) => streamed(response, ['Piers are few.']),
			async (response) => {
				beginStream(response);
				response.write(event(piece('Half of a ')));
				await held;
				response.end();
			},
		);
		await workbench.command('ArchSpec: Fill All Empty Sections');
		const documents = page.locator('.quick-input-list .quick-input-list-entry .label-description');
		await rows()
			.filter({ hasText: `other/${file}` })
			.first()
			.waitFor();
		await workbench.screenshot('ai-folders-sections');
		const described = await documents.allInnerTexts();
		const inFolders = ['empty', 'other'].map(
			(folder) => described.filter((text) => text === `${folder}/${file}`).length,
		);
		assert.deepEqual(inFolders, [2, 2]);
		assert.deepEqual(
			described.map((text) => text.split('/')[0]),
			['empty', 'empty', 'other', 'other', 'other'],
		);
		await page.keyboard.press('Enter');
		await send().waitFor();
		assert.equal(server.asked.length, 0);
		assert.deepEqual(
			(await documents.allInnerTexts()).filter((text) => text.endsWith('.md')).map((text) => text.split('/')[0]),
			['empty', 'empty', 'other', 'other', 'other'],
		);
		await workbench.screenshot('ai-folders-receipt');
		await send().click();
		await line('Half of a').waitFor();
		const toast = page.locator('.notification-toast').filter({ hasText: '(2 of 5)' });
		await toast.waitFor();
		await workbench.screenshot('ai-folders-queue');
		await toast.locator('.monaco-button').filter({ hasText: 'Cancel' }).click();
		await page.locator('.notification-toast').filter({ hasText: '1 of 5 sections written' }).waitFor();
		release();
		await line('Half of a').waitFor({ state: 'hidden' });
		await page.locator('.notification-toast .monaco-button').filter({ hasText: 'Keep All' }).first().click();
		await workbench.command('File: Save All');
		await workbench.until(() => readFileSync(path.join(workbench.folder, file), 'utf8').includes('Piers are few.'));
		assert.equal(readFileSync(path.join(workbench.folder, file), 'utf8'), record('1. Moor', 'Piers are few.\n\n'));
		assert.equal(readFileSync(path.join(other, file), 'utf8'), record('1. Pier'));
	});

	it('improves in the second folder, and keeps one change of two', async () => {
		await workbench.command('View: Close All Editors');
		await workbench.open('0002-better.md');
		await line('Two.').click();
		server.behave((response) => streamed(response, ['First.\nTwo.\nThree.\nFourth.']));
		await workbench.command('ArchSpec: Improve Section…');
		await workbench.page.locator('.quick-input-title').filter({ hasText: 'Improve “Context”' }).waitFor();
		await workbench.page.keyboard.type('Count');
		await workbench.page.keyboard.press('Enter');
		await sendUntil(line('Fourth.'));
		await lens('Keep All').waitFor();
		await workbench.screenshot('ai-folders-hunks');
		// The lenses of the two changes stand above them, those of the whole section before
		await press('Undo Change', () => line('One.').isVisible());
		await press(/^Keep/, () => lens(/^Keep/).isHidden());
		await workbench.command('File: Save');
		const better = record('2. Better', 'One.\nTwo.\nThree.\nFourth.\n\n');
		await workbench.until(() => readFileSync(path.join(other, 'docs/adr/0002-better.md'), 'utf8') === better);
		assert.equal(readFileSync(path.join(other, 'docs/adr/0002-better.md'), 'utf8'), better);
	});

	it('sees what it cost', async () => {
		await workbench.command('ArchSpec: Show AI Costs');
		await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: /cost/i }).waitFor();
		await eventually('documents are told with their folders', async () => {
			const texts = await Promise.all(
				workbench.page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
			);
			return [`empty/${file}`, 'other/docs/adr/0002-better.md'].every((each) =>
				texts.some((text) => text.includes(each)),
			);
		});
		await workbench.screenshot('ai-folders-costs');
	});
});
