import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { LlmServer, streamed } from '../support/llmServer.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const record =
	'# 7. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\nIt is decided.\n\n## Consequences\n\nTODO: say it\n';
const path = 'entry-points/adr/0007-moor.md';

interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}

describe('the ways to AI commands', () => {
	let document: vscode.TextDocument;
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		await writeFile(path, record);
		({ document } = await open(path));
		await until('the lenses', async () => (await lenses()).length > 0);
	});

	after(async () => {
		for (const name of ['provider', 'endpoint', 'model', 'confirm']) {
			await set(name, undefined);
		}
		await server.stop();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf('entry-points'), { recursive: true });
	});

	async function set(name: string, value: unknown): Promise<void> {
		await vscode.workspace.getConfiguration('archspec.ai').update(name, value, vscode.ConfigurationTarget.Global);
	}

	async function lenses(uri = document.uri): Promise<string[]> {
		const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
		return all
			.filter(({ command }) => command?.command.startsWith('archspec.ai.'))
			.map(({ range, command }) => `${range.start.line} ${command?.title}`);
	}

	async function actions(line: number): Promise<vscode.CodeAction[]> {
		const range = document.lineAt(line).range;
		const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			range,
		);
		return all.filter(({ command }) => command?.command.startsWith('archspec.ai.'));
	}

	it('stand above each section that waits, and at the top for all', async () => {
		assert.deepEqual(await lenses(), ['0 Fill All 2 Empty Sections', '8 Fill', '8 Suggest', '14 Fill', '14 Suggest']);
	});

	it('are not there where the person does not want them, and in texts that nobody can write', async () => {
		await vscode.workspace.getConfiguration('archspec').update('codeLens.ai', false, vscode.ConfigurationTarget.Global);
		await until('no lens', async () => (await lenses()).length === 0);
		await vscode.workspace
			.getConfiguration('archspec')
			.update('codeLens.ai', undefined, vscode.ConfigurationTarget.Global);
		await until('the lenses', async () => (await lenses()).length > 0);
		const page = document.uri.with({ scheme: 'archspec-history' });
		assert.deepEqual(await lenses(page).catch(() => []), []);
	});

	it('are in the lightbulb of what waits, and of any finding', async () => {
		const titles = await until('the actions', async () => {
			const found = (await actions(8)).map(({ title }) => title);
			return found.length > 0 && found;
		});
		assert.deepEqual(titles, ['Fill with ArchSpec', 'Fix with AI']);
		assert.deepEqual(
			(await actions(9)).map(({ title }) => title),
			['Fill with ArchSpec'],
		);
		assert.deepEqual(await actions(12), []);
	});

	it('say which finding they mend, where there are several', async () => {
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			whole,
		);
		const titles = found.map(({ title }) => title).filter((title) => title.startsWith('Fix with AI'));
		assert.ok(titles.length > 1, `${titles}`);
		assert.equal(new Set(titles).size, titles.length, `${titles}`);
		assert.ok(
			titles.every((title) => /^Fix with AI: .{5,60}$/.test(title)),
			`${titles}`,
		);
	});

	it('have the section improved by what a finding says', async () => {
		for (const [name, value] of Object.entries({
			provider: 'openai',
			endpoint: server.address,
			model: 'm',
			confirm: 'never',
		})) {
			await set(name, value);
		}
		server.behave((response) => streamed(response, ['Ferries wait less.']));
		const [, fix] = await actions(16);
		assert.equal(fix?.title, 'Fix with AI');
		assert.ok(fix.command);
		await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
		await until('the text', () => document.getText().endsWith('## Consequences\n\nFerries wait less.\n'));
		assert.match(JSON.stringify(server.asked[0]?.body), /Mend what a check of the document found: /);
		assert.ok(!(await lenses()).some((lens) => lens.startsWith('14 Fill')), 'what waits to be kept is not offered');
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await until('the old text', () => document.getText() === record);
	});

	it('are in menus of trusted workspaces alone', () => {
		const { contributes } = vscode.extensions.getExtension('archspec.archspec')?.packageJSON ?? {};
		const menus: Record<string, MenuItem[]> = contributes.menus;
		const inSubmenu = new Set(menus['archspec.ai']?.map(({ command }) => command));
		for (const command of [
			commands.aiFillSection,
			commands.aiImproveSection,
			commands.aiContinueHere,
			commands.aiSuggest,
			commands.aiRefine,
			commands.aiFillAll,
			commands.aiDraftRecord,
			commands.aiDraftDiagram,
			commands.aiDraftNext,
			commands.aiReview,
			commands.aiFindGaps,
			commands.aiCheckConsistency,
			commands.aiAttachContext,
			commands.aiCompareModels,
		]) {
			assert.ok(inSubmenu.has(command), command);
		}
		for (const menu of ['editor/context', 'view/item/context', 'explorer/context', 'commandPalette']) {
			for (const { command, submenu, when = '' } of menus[menu] ?? []) {
				const writes = inSubmenu.has(command) || submenu?.startsWith('archspec.ai');
				if (writes && command !== commands.aiClearReview) {
					assert.match(when, /isWorkspaceTrusted/, `${command ?? submenu} in ${menu}`);
				}
			}
		}
	});
});
