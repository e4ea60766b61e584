import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { extensionHost } from '../../scripts/host/inspector.mjs';
import { beginStream, event, LlmServer, piece } from '../support/llmServer.ts';
import { openWorkbench, type Workbench } from './support.ts';

const record =
	'# 7. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n\nNone.\n';

describe('a person whose extension host is killed', () => {
	let workbench: Workbench;
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: 'examples',
			settings: {
				'files.autoSave': 'off',
				'workbench.startupEditor': 'none',
				'archspec.ai.provider': 'openai',
				'archspec.ai.endpoint': server.address,
				'archspec.ai.model': 'm',
				'archspec.ai.confirm': 'never',
			},
		});
	});

	after(async () => {
		await workbench?.dispose();
		await server?.stop();
	});

	const line = (text: string): Locator => workbench.page.locator('.view-line').filter({ hasText: text }).first();

	it('in the middle of a fill has the file as it was, and the words that came as a draft in its editor', async () => {
		const folder = path.join(workbench.folder, 'moor/adr');
		const file = path.join(folder, '0007-moor.md');
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, record);
		await workbench.open('moor/adr/0007-moor.md');
		server.behave((response) => {
			beginStream(response);
			response.write(event(piece('Ferries wait for a free pier.\n')));
		});
		await workbench.page
			.locator('.codelens-decoration a')
			.filter({ hasText: /^Fill$/ })
			.first()
			.click();
		await line('Ferries wait for a free pier.').waitFor();

		const host = extensionHost(process.pid);
		assert.ok(host);
		process.kill(host.pid, 'SIGKILL');
		while ([undefined, host.pid].includes(extensionHost(process.pid)?.pid)) {
			await workbench.page.waitForTimeout(200);
		}
		assert.equal(readFileSync(file, 'utf8'), record);
		assert.deepEqual(readdirSync(folder), ['0007-moor.md']);
		assert.ok(await line('Ferries wait for a free pier.').isVisible());

		await workbench.untilKept({ unsaved: 'Ferries wait for a free pier.' });
		await workbench.reload();
		await line('Ferries wait for a free pier.').waitFor();
		assert.equal(readFileSync(file, 'utf8'), record);
	});
});
