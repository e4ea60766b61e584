import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginStream, event, LlmServer, piece, streamed, usagePiece } from '../support/llmServer.ts';
import { aiPage } from './aiPage.ts';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const record =
	'# 7. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n\nNone.\n';

describe('a person who has sections written', () => {
	let workbench: Workbench;
	let server: LlmServer;
	/** Lets a held answer go on. */
	let release: () => void;
	const { lens, line, send, press, sendUntil } = aiPage(() => workbench);

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: 'examples',
			settings: {
				'files.autoSave': 'off',
				'chat.disableAIFeatures': true,
				'workbench.startupEditor': 'none',
				'workbench.activityBar.location': 'hidden',
				'archspec.ai.provider': 'openai',
				'archspec.ai.endpoint': server.address,
				'archspec.ai.model': 'm',
				'archspec.ai.confirm': 'always',
			},
		});
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

	/** Makes a record with two sections that wait, and opens it. */
	async function openRecord(name: string): Promise<void> {
		const file = path.join(workbench.folder, 'moor/adr', name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, record);
		await workbench.open(`moor/adr/${name}`);
		await lens('Fill All 2 Empty Sections').waitFor();
	}

	/** An answer that begins and goes on when it is told to. */
	function behaveHeld(start: string, rest: string): void {
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		server.behave(async (response) => {
			beginStream(response);
			response.write(event(piece(start)));
			await held;
			for (const data of [piece(rest), piece(undefined, 'stop'), usagePiece, '[DONE]']) {
				response.write(event(data));
			}
			response.end();
		});
	}

	it('reads what would be sent, and sees the words as they come', async () => {
		await openRecord('0007-moor.md');
		await workbench.screenshot('ai-lenses-dark');
		behaveHeld('Ferries wait for a free pier.\n', 'They wait long.');
		await press(/^Fill$/, () => send().isVisible());
		assert.match(await workbench.page.locator('.quick-input-widget').innerText(), /about [\d,]+ tokens/);
		await workbench.screenshot('ai-receipt-dark');
		assert.equal(server.asked.length, 0);
		await send().click();
		await line('Ferries wait for a free pier.').waitFor();
		// A bar that runs without end keeps words from the screen
		await workbench.page.locator('.notification-toast').filter({ hasText: 'Fill “Context”' }).waitFor();
		assert.equal(await workbench.page.locator('.notification-toast .monaco-progress-container.infinite').count(), 0);
		await workbench.screenshot('ai-streaming-dark');
		release();
		await lens('Keep').waitFor();
		await line('They wait long.').waitFor();
		await workbench.screenshot('ai-pending-dark');
	});

	it('takes it back, asks anew, compares and keeps', async () => {
		const { page } = workbench;
		await press('Undo', () => line('Ferries wait for a free pier.').isHidden());
		await press(/^Fill$/, () => send().isVisible());
		await sendUntil(lens('Keep'));
		server.behave((response) => streamed(response, ['Another answer.']));
		await press('Retry', async () => (await send().isVisible()) || (await line('Another answer.').isVisible()));
		await sendUntil(line('Another answer.'));
		await lens('Keep').waitFor();
		await press('Compare', () => page.locator('.monaco-diff-editor').isVisible());
		await page.waitForTimeout(500);
		await workbench.screenshot('ai-compare-dark');
		await workbench.command('View: Close Editor');
		await press('Keep', () => lens('Keep').isHidden());
		await line('Another answer.').waitFor();
	});

	it('keeps by key where the fill was asked for, at the heading', async () => {
		const { page } = workbench;
		await openRecord('0009-moor.md');
		await line('Decision').click();
		server.behave((response) => streamed(response, ['It is decided.']));
		await page.keyboard.press('Control+Alt+Enter');
		await sendUntil(lens('Keep'));
		await line('Decision').click();
		await page.keyboard.press('Control+Enter');
		await lens('Keep').waitFor({ state: 'hidden' });
	});

	it('is taken at the whole word of an instruction that was typed fast', async () => {
		const { page } = workbench;
		await line('It is decided.').click();
		server.behave((response) => streamed(response, ['It is.']));
		await workbench.command('ArchSpec: Improve Section…');
		await page.locator('.quick-input-title').filter({ hasText: 'Improve “Decision”' }).waitFor();
		await page.keyboard.type('Make it shorter');
		await page.keyboard.press('Enter');
		await sendUntil(line('It is.'));
		assert.match(JSON.stringify(server.asked[0]?.body), /Make it shorter\b/);
		await press('Keep', () => lens('Keep').isHidden());
	});

	it('fills all, asked once, and cancels in the middle', async () => {
		const { page } = workbench;
		await openRecord('0008-moor.md');
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
		await lens('Fill All 2 Empty Sections').click();
		await send().waitFor();
		await workbench.screenshot('ai-receipt-of-all-dark');
		await send().click();
		await line('Half of a').waitFor();
		const toast = page.locator('.notification-toast').filter({ hasText: 'Decision (2 of 2)' });
		await toast.waitFor();
		await workbench.screenshot('ai-queue-dark');
		await toast.locator('.monaco-button').filter({ hasText: 'Cancel' }).click();
		await page.locator('.notification-toast').filter({ hasText: '1 of 2 sections written' }).waitFor();
		await workbench.screenshot('ai-queue-over-dark');
		assert.equal(await page.locator('.statusbar-item').filter({ hasText: 'does not say' }).count(), 0);
		release();
		assert.equal(await line('Half of a').count(), 0);
		await line('Piers are few.').waitFor();
		await page.locator('.notification-toast .monaco-button').filter({ hasText: 'Keep All' }).first().click();
		await lens('Keep').waitFor({ state: 'hidden' });
	});

	it('sees what it cost', async () => {
		await workbench.command('ArchSpec: Show AI Costs');
		await workbench.page
			.locator('.tabs-container .tab.active')
			.filter({ hasText: /cost|ledger/i })
			.waitFor();
		await workbench.page.waitForTimeout(500);
		await workbench.screenshot('ai-costs-dark');
	});

	for (const theme of ['light', 'high-contrast'] satisfies Theme[]) {
		it(`can read what waits in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await openRecord(`001-${theme}.md`);
			behaveHeld('Ferries wait for a free pier.\n', 'They wait long.');
			await press(/^Fill$/, () => send().isVisible());
			await workbench.screenshot(`ai-receipt-${theme}`);
			await send().click();
			await line('Ferries wait for a free pier.').waitFor();
			await workbench.screenshot(`ai-streaming-${theme}`);
			release();
			await lens('Keep').waitFor();
			await workbench.screenshot(`ai-pending-${theme}`);
			await press('Undo', () => lens('Undo').isHidden());
		});
	}
});
