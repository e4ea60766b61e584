import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const record = (title: string, status: string) =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\n${status}\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const folder = 'log/adr';

describe('commands of decision records', () => {
	const { showQuickPick, showInputBox, showErrorMessage, showInformationMessage } = vscode.window;
	/** Labels of each list that was shown, and the messages. */
	let lists: string[][];
	let messages: string[];

	/** Answers the questions of a command: of a list the lines that hold the text, in a box the text itself. */
	function answer({ picks = [], texts = [] }: { picks?: string[]; texts?: string[] }): void {
		const message = async (text: string, ...items: string[]) => {
			messages.push(text);
			return items[0];
		};
		Object.assign(vscode.window, {
			showQuickPick: async (
				items: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>,
				options: vscode.QuickPickOptions = {},
			) => {
				const offered = await items;
				lists.push(offered.map(({ label }) => label));
				const wanted = picks.shift();
				const found = offered.filter(({ label }) => wanted !== undefined && label.includes(wanted));
				return options.canPickMany ? found : found[0];
			},
			showInputBox: async ({ validateInput }: vscode.InputBoxOptions) => {
				const text = texts.shift();
				const problem = text === undefined ? undefined : await validateInput?.(text);
				const isWrong =
					typeof problem === 'string' ? problem !== '' : problem?.severity === vscode.InputBoxValidationSeverity.Error;
				if (isWrong) {
					messages.push(typeof problem === 'string' ? problem : (problem?.message ?? ''));
				}
				return isWrong ? undefined : text;
			},
			showErrorMessage: message,
			showInformationMessage: message,
		});
	}

	beforeEach(async () => {
		[lists, messages] = [[], []];
		await writeFile(`${folder}/0001-old.md`, record('1. Old', 'Accepted'));
		await writeFile(`${folder}/0002-newer.md`, record('2. Newer', 'Accepted'));
		await writeFile(`${folder}/0003-maybe.md`, record('3. Maybe', 'Proposed'));
		await until('that the records are known', async () => {
			answer({});
			lists = [];
			await vscode.commands.executeCommand('archspec.adr.copyLink');
			return lists[0]?.some((label) => label.includes('0003 Maybe'));
		});
		lists = [];
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showQuickPick, showInputBox, showErrorMessage, showInformationMessage });
		await closeAll();
		await vscode.workspace.fs.delete(uriOf('log'), { recursive: true });
	});

	async function textOf(name: string): Promise<string> {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${folder}/${name}`)));
	}

	it('change a status in the words of the log, in one undo', async () => {
		const before = await textOf('0003-maybe.md');
		await open(`${folder}/0003-maybe.md`);
		answer({ picks: ['Rejected'] });
		await vscode.commands.executeCommand('archspec.adr.changeStatus');
		assert.deepEqual(lists[0], ['$(pass) Accepted', '$(circle-slash) Rejected', '', '$(edit) Other word…']);
		assert.equal(await textOf('0003-maybe.md'), before.replace('Proposed', 'Rejected'));
		await vscode.commands.executeCommand('undo');
		assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
	});

	it('ask by which record one is superseded, and write both', async () => {
		answer({ picks: ['Superceded', '0002 Newer'] });
		await vscode.commands.executeCommand('archspec.adr.changeStatus', uriOf(`${folder}/0001-old.md`));
		assert.match(await textOf('0001-old.md'), /## Status\n\nSuperceded by \[2\. Newer\]\(0002-newer\.md\)\n/);
		assert.match(await textOf('0002-newer.md'), /Accepted\n\nSupercedes \[1\. Old\]\(0001-old\.md\)\n/);
	});
});
