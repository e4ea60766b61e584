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

	it('are asked for anew where one of its documents, or what it holds, has changed', async () => {
		const above = decorations.uriOf('docs/coloured/', root, [fine]);
		const below = decorations.uriOf('docs/coloured/below/', root, [broken]);
		// Of what is drawn, the editor is told once the turn is over
		await Promise.resolve();
		const told: string[] = [];
		const registration = decorations.onDidChangeFileDecorations((uris) => told.push(...uris.map(String)));
		decorations.show({ home: root, paths: new Set([broken]) });
		assert.deepEqual(told, [String(below)]);
		decorations.forget();
		decorations.uriOf('docs/coloured/', root, [broken]);
		await Promise.resolve();
		assert.deepEqual(told, [String(below), String(above)]);
		assert.equal(decorations.provideFileDecoration(below), undefined);
		assert.ok(decorations.provideFileDecoration(above));
		registration.dispose();
	});

	const unwanted = { 'problems.decorations.enabled': false, 'archspec.diagnostics.scope': 'openFiles' };
	for (const [name, value] of Object.entries(unwanted)) {
		it(`are none where the person wants no problems to be shown so: ${name}`, async () => {
			const uri = decorations.uriOf('docs/coloured/below/', root, [broken]);
			const told: string[] = [];
			const registration = decorations.onDidChangeFileDecorations((uris) => told.push(...uris.map(String)));
			const set = (value?: unknown) => vscode.workspace.getConfiguration().update(name, value, true);
			await set(value);
			try {
				await until('the question', () => told.includes(String(uri)));
				assert.equal(decorations.provideFileDecoration(uri), undefined);
			} finally {
				await set(undefined);
				registration.dispose();
			}
			await until('the colours', () => decorations.provideFileDecoration(uri));
		});
	}
});
