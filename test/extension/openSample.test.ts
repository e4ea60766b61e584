import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copySample } from '../../src/vscode/commands/openSample.ts';
import { uriOf } from './support.ts';

describe('the sample workspace', () => {
	const parent = uriOf('../samples');

	beforeEach(() => vscode.workspace.fs.createDirectory(parent));

	afterEach(() => vscode.workspace.fs.delete(parent, { recursive: true }));

	it('is copied whole into a folder of its own, and a second time beside the first', async () => {
		const extensionUri =
			vscode.extensions.getExtension('archspec.archspec')?.extensionUri ?? assert.fail('not installed');
		const folders = [await copySample(extensionUri, parent), await copySample(extensionUri, parent)];
		assert.deepEqual(
			folders.map(({ path }) => path.split('/').at(-1)),
			['archspec-sample', 'archspec-sample-2'],
		);
		const names = async (uri: vscode.Uri) =>
			(await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
		const original = await names(vscode.Uri.joinPath(extensionUri, 'examples'));
		assert.ok(original.includes('.kiro') && original.includes('README.md'));
		for (const folder of folders) {
			assert.deepEqual(await names(folder), original);
		}
	});
});
