import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GroupDecorations } from '../../src/vscode/groupDecorations.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adr, until, uriOf, writeFile } from './support.ts';

describe('the colours of groups in views', () => {
	const [fine, broken] = ['docs/coloured/0001-fine.md', 'docs/coloured/below/0002-broken.md'];
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let decorations: GroupDecorations;

	beforeEach(async () => {
		await writeFile(fine, adr('1. Fine'));
		await writeFile(broken, `${adr('2. Broken')}\nSee [nothing](nowhere.md) and [no one](no-one.md).\n`);
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		await root.settle();
		decorations = new GroupDecorations('test');
	});

	afterEach(async () => {
		decorations.dispose();
		indexes.dispose();
		await vscode.workspace.fs.delete(uriOf('docs/coloured'), { recursive: true });
	});

	it('are those of its own documents, and not of others below its folder', () => {
		const above = decorations.uriOf('docs/coloured/', root, [fine]);
		const below = decorations.uriOf('docs/coloured/below/', root, [broken]);
		assert.equal(decorations.provideFileDecoration(above), undefined);
		const { badge, color, tooltip } = decorations.provideFileDecoration(below) ?? {};
		assert.match(`${badge}`, /^[2-9]$/);
		assert.equal(tooltip, `${badge} problems`);
		assert.ok(color);
		assert.equal(decorations.provideFileDecoration(root.uriOf(broken)), undefined);
	});

	it('are asked for anew where one of its documents, or what it holds, has changed', () => {
		const told: string[] = [];
		const registration = decorations.onDidChangeFileDecorations((uris) => told.push(...uris.map(String)));
		const above = decorations.uriOf('docs/coloured/', root, [fine]);
		const below = decorations.uriOf('docs/coloured/below/', root, [broken]);
		decorations.show({ home: root, paths: new Set([broken]) });
		assert.deepEqual(told, [String(below)]);
		decorations.uriOf('docs/coloured/', root, [broken]);
		assert.deepEqual(told, [String(below), String(above)]);
		assert.ok(decorations.provideFileDecoration(above));
		registration.dispose();
	});

	it('are none where the person wants no problems to be shown so', async () => {
		const uri = decorations.uriOf('docs/coloured/below/', root, [broken]);
		const set = (value?: boolean) =>
			vscode.workspace.getConfiguration('problems').update('decorations.enabled', value, true);
		await set(false);
		try {
			assert.equal(decorations.provideFileDecoration(uri), undefined);
		} finally {
			await set(undefined);
		}
		await until('the colours', () => decorations.provideFileDecoration(uri));
	});
});
