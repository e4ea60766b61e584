import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRoot } from '../../src/vscode/commands/newDocumentPicks.ts';
import { isTrusted } from '../../src/vscode/generation/request/isTrusted.ts';
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

	it('is trust, which a button leads to', async () => {
		const trust = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
		Object.defineProperty(vscode.workspace, 'isTrusted', { value: false, configurable: true });
		try {
			assert.equal(isTrusted(), false);
		} finally {
			Object.defineProperty(vscode.workspace, 'isTrusted', trust ?? {});
		}
		assert.deepEqual(told, ['AI commands work in trusted workspaces only.', 'Manage Workspace Trust']);
		await until('the page of trust', () => ran.includes('workbench.trust.manage'));
	});
});
