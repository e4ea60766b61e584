import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRoot } from '../../src/vscode/commands/newDocumentPicks.ts';
import { isTrusted } from '../../src/vscode/generation/request/isTrusted.ts';
import { commands } from '../../src/vscode/ids.ts';
import { until } from './support.ts';

describe('what a command lacks', () => {
	const { showInformationMessage } = vscode.window;
	const { executeCommand } = vscode.commands;
	let told: string[];
	let ran: string[];

	beforeEach(() => {
		told = [];
		ran = [];
		Object.assign(vscode.window, {
			showInformationMessage: async (...words: string[]) => {
				told = words;
				return words[1];
			},
		});
		Object.assign(vscode.commands, { executeCommand: async (command: string) => ran.push(command) });
	});

	afterEach(() => {
		Object.assign(vscode.window, { showInformationMessage });
		Object.assign(vscode.commands, { executeCommand });
	});

	it('is a folder, which a button opens', async () => {
		const never = () => assert.fail('nothing is asked');
		const questions = {
			pick: never,
			pickTyped: never,
			pickMany: never,
			text: never,
			whenLeft: new Promise<void>(() => undefined),
		};
		assert.equal(await pickRoot(questions, [], 'New Document'), undefined);
		assert.deepEqual(told, ['“New Document” needs a folder. Open one first.', 'Open Folder…']);
		await until('the dialog', () => ran.includes('vscode.openFolder'));
	});

	async function untrusted(act: () => unknown): Promise<void> {
		const trust = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
		Object.defineProperty(vscode.workspace, 'isTrusted', { value: false, configurable: true });
		try {
			await act();
		} finally {
			Object.defineProperty(vscode.workspace, 'isTrusted', trust ?? {});
		}
	}

	it('is trust, which a button leads to', async () => {
		await untrusted(() => assert.equal(isTrusted(), false));
		assert.deepEqual(told, ['AI commands work in trusted workspaces only.', 'Manage Workspace Trust']);
		await until('the page of trust', () => ran.includes('workbench.trust.manage'));
	});

	it('is trust to compare a diagram with its version in Git, which a button leads to', async () => {
		const text = { language: 'markdown', content: '```mermaid\nflowchart LR\n  a --> b\n```\n' };
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(text));
		await untrusted(() => executeCommand(commands.compareDiagram));
		assert.deepEqual(told, ['Trust this folder to read the version in Git.', 'Manage Workspace Trust']);
		await until('the page of trust', () => ran.includes('workbench.trust.manage'));
		await executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});
