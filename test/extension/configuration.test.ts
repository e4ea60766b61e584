import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, writeFile } from './support.ts';

async function complete(uri: vscode.Uri, line: number, character: number): Promise<string[]> {
	const list = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		uri,
		new vscode.Position(line, character),
	);
	return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('help in the configuration', () => {
	let uri: vscode.Uri;

	before(async () => {
		uri = await writeFile(
			'.archspec.yaml',
			'rules:\n  link/missing-file: \ndocuments:\n  - path: docs/*.md\n    kind: \n',
		);
		await open('.archspec.yaml');
	});

	after(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uri);
	});

	it('completes keys, severities, rules and kinds', async () => {
		await until('severities', async () => (await complete(uri, 1, 21)).includes('warning'));
		await until('kinds', async () => (await complete(uri, 4, 10)).includes('adr-nygard'));
		assert.ok((await complete(uri, 5, 0)).includes('maxFileSize'));
	});

	it('explains rules on hover', async () => {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			uri,
			new vscode.Position(1, 5),
		);
		const text = hovers.flatMap(({ contents }) =>
			contents.map((part) => (typeof part === 'string' ? part : part.value)),
		);
		assert.ok(text.join('').length > 10, 'no hover');
	});
});
