import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { LlmServer, refused, streamed } from '../support/llmServer.ts';
import { openWorkbench, type Workbench } from './support.ts';

const record = 'docs/adr/0001-record-architecture-decisions.md';

describe('a person who connects models', () => {
	let workbench: Workbench;
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: 'examples',
			settings: {
				'files.autoSave': 'off',
				'workbench.startupEditor': 'none',
				'archspec.ai.endpoint': server.address,
				'archspec.ai.models': [{ id: 'big', context: 128_000, input: 2.5, output: 10 }],
			},
		});
	});

	after(async () => {
		await workbench?.dispose();
		await server.stop();
	});

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	const rows = (text: string): Locator =>
		workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });

	const note = (text: string | RegExp): Locator =>
		workbench.page.locator('.notification-toast').filter({ hasText: text }).first();

	it('is helped by the list itself when the endpoint refuses, and chooses once it answers', async () => {
		server.behave(refused(500, { message: 'Sorry' }), (response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ data: [{ id: 'small', context_length: 8192 }, { id: 'big' }] }));
		});
		await workbench.command('ArchSpec: Choose Model…');
		await rows('Retry').first().waitFor();
		await rows('Drafts from the workspace').first().waitFor();
		await workbench.screenshot('choose-model-failed');
		await rows('Retry').first().click();
		await rows('big').first().waitFor();
		await rows('128K context · free').first().waitFor();
		await rows('8K context').first().waitFor();
		await workbench.screenshot('choose-model');
		await rows('small').first().click();
		await workbench.page.locator('.statusbar-item').filter({ hasText: 'small writes from now on' }).waitFor();
		await workbench.command('ArchSpec: Choose Model…');
		await rows('8K context · free · current').first().waitFor();
		await workbench.page.keyboard.type('my-own');
		await rows('my-own').filter({ hasText: 'as typed' }).first().waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('asks again by Enter where the model that writes can’t be listed', async () => {
		server.behave(refused(500, { message: 'Sorry' }), (response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ data: [{ id: 'small', context_length: 8192 }] }));
		});
		await workbench.command('ArchSpec: Choose Model…');
		await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: 'Retry' }).waitFor();
		await workbench.page.keyboard.press('Enter');
		await rows('8K context · free · current').first().waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('sets a key, which is checked as it is typed and sent to that server', async () => {
		await workbench.command('ArchSpec: Set API Key…');
		const input = workbench.page.locator('.quick-input-widget:visible input').first();
		await input.fill('two words');
		await workbench.page.locator('.quick-input-message').filter({ hasText: 'A key is one word' }).waitFor();
		assert.equal(await input.getAttribute('type'), 'password');
		await input.fill('sk-typed-1234567890');
		await workbench.page.keyboard.press('Enter');
		await note(/The key for 127\.0\.0\.1:\d+ is kept/).waitFor();
		server.behave((response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ data: [{ id: 'small' }, { id: 'big' }] }));
		});
		await workbench.command('ArchSpec: Choose Model…');
		await rows('big').first().waitFor();
		assert.equal(server.asked[0]?.headers.authorization, 'Bearer sk-typed-1234567890');
		await workbench.page.keyboard.press('Escape');
	});

	it('is told whole why there are no models to compare, and asks again from there', async () => {
		const { page } = workbench;
		await workbench.open(record);
		await page.keyboard.press('Control+End');
		const reason = 'Sorry, this server is busy with another task that takes a while. Come back later.';
		server.behave(refused(500, { message: reason }), (response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ data: [{ id: 'small' }, { id: 'big' }] }));
		});
		await workbench.command('ArchSpec: Compare Models…');
		await page.locator('.quick-input-title').filter({ hasText: 'Improve' }).waitFor();
		await page.keyboard.type('Shorter');
		await page.keyboard.press('Enter');
		await note(reason).waitFor();
		await page.locator('.quick-input-widget:visible input[placeholder="Mark two or three models"]').waitFor();
		await note(reason).getByText('Retry').click();
		await rows('big').first().waitFor();
		await page.keyboard.press('Escape');
	});

	it('compares two models side by side, agrees once, and keeps one', async () => {
		const { page } = workbench;
		await workbench.open(record);
		await page.keyboard.press('Control+End');
		server.behave(
			(response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify({ data: [{ id: 'small' }, { id: 'big' }] }));
			},
			(response, { body }) => streamed(response, [`Written by the ${String(body.model)} model.`]),
		);
		await workbench.command('ArchSpec: Compare Models…');
		// The section has text, which would be lost with a new one
		await page
			.locator('.quick-input-title')
			.filter({ hasText: /^Improve “/ })
			.waitFor();
		await page.keyboard.type('Shorter');
		await page.keyboard.press('Enter');
		await rows('big').first().click();
		await workbench.screenshot('compare-models-choice');
		await page.keyboard.press('Enter');
		await rows('Send').first().waitFor();
		await workbench.screenshot('compare-models-receipt');
		await rows('Send').first().click();
		await note(/Which answer goes into/).waitFor();
		await page.locator('.view-line').filter({ hasText: 'Written by the small model.' }).first().waitFor();
		await page.locator('.view-line').filter({ hasText: 'Written by the big model.' }).first().waitFor();
		await page.locator('.contentWidgets').getByText('Keep This Answer').first().waitFor();
		await workbench.screenshot('compare-models');
		await note(/Which answer goes into/)
			.getByText('Keep big')
			.click();
		await page.locator('.tab').filter({ hasText: 'small.md' }).waitFor({ state: 'detached' });
		await page.locator('.view-line').filter({ hasText: 'Written by the big model.' }).first().waitFor();
		await workbench.screenshot('compare-models-kept');
	});
});
