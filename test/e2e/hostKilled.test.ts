import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { beginStream, event, LlmServer, piece } from '../support/llmServer.ts';
import { hostProcess, killHost } from './killHost.ts';
import { openWorkbench, type Workbench } from './support.ts';

const record = (title: string, context = '') =>
	`# ${title}\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n${context}## Decision\n\n## Consequences\n\nNone.\n`;

const moor = record('7. Moor');
const chart = record('9. Chart', '```mermaid\nflowchart LR\n  pier --> ferry\n```\n\n');

function workspaceOfRecords(): string {
	const folder = temporaryFolder('e2e-killed');
	mkdirSync(path.join(folder, 'moor/adr'), { recursive: true });
	writeFileSync(path.join(folder, 'moor/adr/0007-moor.md'), moor);
	writeFileSync(path.join(folder, 'moor/adr/0009-chart.md'), chart);
	return folder;
}

describe('a person whose extension host is killed', function () {
	// A busy machine takes a minute to start a host anew
	this.timeout(240_000);
	let workbench: Workbench;
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		workbench = await openWorkbench({
			workspace: workspaceOfRecords(),
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
	const at = (file: string): string => path.join(workbench.folder, file);

	it('in the middle of a fill has the file as it was, and the words that came as a draft in its editor', async () => {
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

		await killHost(workbench, hostProcess());
		assert.equal(readFileSync(at('moor/adr/0007-moor.md'), 'utf8'), moor);
		assert.deepEqual(readdirSync(at('moor/adr')).sort(), ['0007-moor.md', '0009-chart.md']);
		assert.ok(await line('Ferries wait for a free pier.').isVisible());

		await workbench.untilKept({ unsaved: 'Ferries wait for a free pier.' });
		await workbench.reload();
		await line('Ferries wait for a free pier.').waitFor();
		assert.equal(readFileSync(at('moor/adr/0007-moor.md'), 'utf8'), moor);
	});

	it('in the middle of an export has no half of a page, and the whole one at the next time', async () => {
		const { page } = workbench;
		await workbench.open('moor/adr/0009-chart.md');
		const begin = async () => {
			await workbench.command('ArchSpec: Export Document…');
			await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'HTML Page' }).first().click();
			await page.locator('.quick-input-widget:visible').filter({ hasText: 'Export' }).waitFor();
			await page.waitForFunction(() =>
				[...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input.input')].some((one) =>
					one.value.endsWith('0009-chart.html'),
				),
			);
			await page.keyboard.press('Enter');
		};
		const names = () => readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' });
		const tab = page.locator('.tab', { hasText: 'Exporting…' });
		const told = page.locator('.notification-list-item').filter({ hasText: 'exported to 0009-chart.html' }).first();
		const pid = hostProcess();
		await begin();
		// Drawing has begun, and takes far longer than a signal
		await tab.waitFor();
		await killHost(workbench, pid);
		assert.ok(!names().some((name) => name.endsWith('0009-chart.html')));
		await tab.waitFor({ state: 'detached' });

		await begin();
		await told.waitFor();
		const [place, ...others] = names().filter((name) => name.includes('0009-chart.html'));
		assert.deepEqual(others, []);
		assert.match(readFileSync(at(place ?? ''), 'utf8'), /<svg [\s\S]*<\/html>\s*$/);
	});
});
