import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkWorkspace } from '../../src/vscode/commands/checkWorkspace.ts';
import { ProblemCount } from '../../src/vscode/specs/problemCount.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { uriOf, writeFile } from './support.ts';

const record = 'docs/adr/0001-record-architecture-decisions.md';

describe('Check Workspace', () => {
	const { showInformationMessage, withProgress } = vscode.window;
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let messages: string[];
	let written: vscode.Uri[];

	beforeEach(async () => {
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		[messages, written] = [[], []];
		Object.assign(vscode.window, {
			showInformationMessage: async (message: string) => {
				messages.push(message);
			},
		});
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showInformationMessage, withProgress });
		indexes.dispose();
		for (const uri of written) {
			await vscode.workspace.fs.delete(uri);
		}
	});

	it('counts a broken configuration and files that cannot be read, as the badge does', async () => {
		const count = new ProblemCount(indexes);
		count.recount();
		const before = count.total;
		await checkWorkspace(indexes);
		const [, documents = '', found = ''] = /^(\d+) documents checked: (.*)\.$/.exec(messages[0] ?? '') ?? [];
		const errors = Number(/(\d+) error/.exec(found)?.[1] ?? 0);

		written.push(await writeFile('.archspec.yaml', 'rules: [\n'), uriOf('docs/adr/0080-binary.md'));
		await vscode.workspace.fs.writeFile(uriOf('docs/adr/0080-binary.md'), new Uint8Array([35, 32, 0]));
		await checkWorkspace(indexes);
		assert.match(messages[1] ?? '', new RegExp(`^${documents} documents checked: .*1 file not readable\\.$`));
		const errorsNow = Number(/(\d+) error/.exec(messages[1] ?? '')?.[1] ?? 0);
		assert.ok(errorsNow > errors, messages.join('\n'));

		count.recount();
		assert.equal(count.total, before + 1 + errorsNow - errors);
		await vscode.workspace.fs.delete(written.pop() as vscode.Uri);
		await root.refresh('docs/adr/0080-binary.md');
		count.update({ home: root, paths: new Set(['docs/adr/0080-binary.md']) });
		assert.equal(count.total, before + errorsNow - errors);
	});

	it('given up, leaves to an end what a changed configuration asked for', async () => {
		written.push(await writeFile('.archspec.yaml', 'ignore: [docs/**]\n'));
		const asked = indexes.load(root);
		Object.assign(vscode.window, {
			withProgress: async (_options: unknown, task: (report: object, token: vscode.CancellationToken) => unknown) => {
				const source = new vscode.CancellationTokenSource();
				// In the midst of it
				return task({ report: () => source.cancel() }, source.token);
			},
		});
		assert.ok(root.get(record));
		await checkWorkspace(indexes);
		assert.equal(await asked, false);
		assert.deepEqual(messages, []);
		assert.equal(root.get(record), undefined);
		assert.equal(root.needsLoading, false);
	});

	it('goes on when a change asks for a reading meanwhile', async () => {
		let interrupted = false;
		Object.assign(vscode.window, {
			withProgress: async (_options: unknown, task: (report: object, token: vscode.CancellationToken) => unknown) => {
				const report = () => {
					if (!interrupted) {
						interrupted = true;
						void indexes.load(root);
					}
				};
				return task({ report }, new vscode.CancellationTokenSource().token);
			},
		});
		await checkWorkspace(indexes);
		assert.ok(interrupted);
		assert.match(messages.join(), /^\d+ documents checked/);
		assert.equal(root.needsLoading, false);
	});
});
