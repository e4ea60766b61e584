import assert from 'node:assert/strict';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { range, type TextEdit } from '../../src/core/document/text.ts';
import { noChange, OperationError, type WorkspaceChange } from '../../src/core/workspace/change.ts';
import { applyChange, carryOut } from '../../src/vscode/workspace/applyChange.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { pause } from '../../src/vscode/workspace/pause.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const insert = (newText: string): TextEdit[] => [{ range: range(0, 0, 0, 0), newText }];

const edits = (texts: Readonly<Record<string, string>>): WorkspaceChange => ({
	...noChange,
	edits: new Map(Object.entries(texts).map(([path, text]) => [path, insert(text)])),
});

async function onDisk(path: string): Promise<string | undefined> {
	try {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uriOf(path)));
	} catch {
		return undefined;
	}
}

/** What a person sees, or would see: the text in the editor where that holds the file. */
async function textOf(path: string): Promise<string> {
	return (await vscode.workspace.openTextDocument(uriOf(path))).getText();
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await writeFile(path, text);
	}
}

/** Ends with the block it stands in. */
class Listener {
	private readonly disposable: vscode.Disposable;

	constructor(disposable: vscode.Disposable) {
		this.disposable = disposable;
	}

	[Symbol.dispose](): void {
		this.disposable.dispose();
	}
}

describe('a change of several files', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	/** Of its own for each spec: the editor remembers texts of files that were there before. */
	let folder: string;
	let count = 0;

	beforeEach(() => {
		indexes = new IndexService();
		const [first] = indexes.roots();
		assert.ok(first);
		root = first;
		folder = `change-${++count}`;
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	/** A change that can't be made leaves all files as they were. */
	async function refuses(change: Promise<void>, message: RegExp): Promise<void> {
		await assert.rejects(change, (error) => error instanceof OperationError && message.test(error.message));
		assert.equal(await textOf(`${folder}/a.md`), 'a\n');
		assert.equal(await onDisk(`${folder}/a.md`), 'a\n');
	}

	it('is saved in files that are open and files that are not, and one undo takes it back', async () => {
		const [a, b, c] = [`${folder}/a.md`, `${folder}/b.md`, `${folder}/c.md`];
		await write({ [a]: 'a\n', [b]: '\uFEFFb\r\n', [c]: 'c\n' });
		const { document } = await open(a);
		await applyChange(root, edits({ [a]: '1', [b]: '2', [c]: '3' }));
		assert.deepEqual(await Promise.all([a, b, c].map(onDisk)), ['1a\n', '\uFEFF2b\r\n', '3c\n']);
		assert.equal(document.isDirty, false);
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(await Promise.all([a, b, c].map(textOf)), ['a\n', 'b\r\n', 'c\n']);
		await vscode.commands.executeCommand('redo');
		assert.deepEqual(await Promise.all([a, b, c].map(textOf)), ['1a\n', '2b\r\n', '3c\n']);
	});

	it('moves and makes files too, and one undo takes all of it back', async () => {
		const [one, two, link, made] = [`${folder}/1.md`, `${folder}/2.md`, `${folder}/link.md`, `${folder}/new/n.md`];
		await write({ [one]: 'a\n', [link]: '[a](1.md)\n' });
		await open(one);
		await applyChange(root, {
			edits: new Map([
				[one, insert('2 ')],
				[link, [{ range: range(0, 4, 0, 5), newText: '2' }]],
			]),
			creates: [{ path: made, text: 'n\n' }],
			renames: [{ from: one, to: two }],
		});
		assert.deepEqual(await Promise.all([one, two, link, made].map(onDisk)), [undefined, '2 a\n', '[a](2.md)\n', 'n\n']);
		await until('the moved file in the editor', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(two));
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(await Promise.all([two, made].map(onDisk)), [undefined, undefined]);
		assert.deepEqual(await Promise.all([one, link].map(textOf)), ['a\n', '[a](1.md)\n']);
	});

	it('moves a folder with all that is in it', async () => {
		await write({ [`${folder}/1-x/index.md`]: 'x\n', [`${folder}/1-x/image.svg`]: '<svg/>' });
		await applyChange(root, {
			edits: new Map([[`${folder}/1-x/index.md`, insert('2')]]),
			creates: [],
			renames: [{ from: `${folder}/1-x`, to: `${folder}/2-x` }],
		});
		assert.deepEqual(await Promise.all([`${folder}/2-x/index.md`, `${folder}/2-x/image.svg`].map(onDisk)), [
			'2x\n',
			'<svg/>',
		]);
		assert.equal(await root.workspace.entry(`${folder}/1-x`), 'none');
	});

	it('leaves a text unsaved that was so before', async () => {
		const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
		await write({ [a]: 'a\n', [b]: 'b\n' });
		const editor = await open(a);
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'typed '));
		await applyChange(root, edits({ [a]: '1', [b]: '2' }));
		assert.deepEqual(await Promise.all([a, b].map(onDisk)), ['a\n', '2b\n']);
		assert.equal(editor.document.getText(), '1typed a\n');
		assert.equal(editor.document.isDirty, true);
	});

	it('stays where a person saves while it is saved', async () => {
		// Where the two meet depends on the machine
		for (const delay of [0, 30, 60, 90, 120, 150, 180]) {
			const a = `${folder}/a${delay}.md`;
			await write({ [a]: 'a\n' });
			const { document } = await open(a);
			const saves: Promise<unknown>[] = [];
			const save = async (): Promise<void> => {
				await pause(delay);
				await vscode.commands.executeCommand('workbench.action.files.save');
			};
			using _changes = new Listener(vscode.workspace.onDidChangeTextDocument(() => saves.push(save())));
			await applyChange(root, { ...edits({ [a]: '1' }), creates: [{ path: `${folder}/n${delay}.md`, text: '' }] });
			await Promise.all(saves);
			assert.equal(await onDisk(a), '1a\n');
			assert.equal(document.isDirty, false);
		}
	});

	it('is not made when something is in its way', async () => {
		const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
		await write({ [a]: 'a\n', [b]: 'b\n' });
		await refuses(
			applyChange(root, { ...edits({ [a]: '1' }), creates: [{ path: b, text: '' }] }),
			/b\.md exists already/,
		);
		await refuses(applyChange(root, { ...edits({ [a]: '1' }), renames: [{ from: a, to: b }] }), /b\.md exists already/);
		await refuses(applyChange(root, edits({ [a]: '1', [`${folder}/none.md`]: '2' })), /none\.md is not there/);
		const beyond = new Map([[a, [{ range: range(0, 9, 0, 9), newText: 'x' }]]]);
		await refuses(applyChange(root, { ...noChange, edits: beyond }), /a\.md has changed meanwhile/);
	});

	it('is taken back when the editor stops halfway', async () => {
		const [a, b, made] = [`${folder}/a.md`, `${folder}/b.md`, `${folder}/new/n.md`];
		await write({ [a]: 'a\n', [b]: 'b\n' });
		const change = {
			...edits({ [a]: '1', [b]: '2' }),
			creates: [{ path: made, text: 'n\n' }],
			renames: [{ from: a, to: `${b}/c.md` }],
		};
		await refuses(applyChange(root, change), /nothing was changed/);
		assert.deepEqual(await Promise.all([b, made].map(onDisk)), ['b\n', undefined]);
		assert.equal((await vscode.workspace.openTextDocument(uriOf(b))).isDirty, false);
	});

	it('is not made when somebody typed or wrote a file while it was computed', async () => {
		const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
		await write({ [a]: 'a\n', [b]: 'b\n' });
		const editor = await open(b);
		const typing = carryOut(root, async () => {
			await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'typed '));
			return edits({ [a]: '1', [b]: '2' });
		});
		await refuses(typing, /b\.md has changed meanwhile/);
		assert.equal(editor.document.getText(), 'typed b\n');
		const { document } = await open(a);
		await vscode.window.showTextDocument(editor.document);
		writeFileSync(uriOf(a).fsPath, 'behind\n');
		await assert.rejects(applyChange(root, edits({ [a]: '1' })), OperationError);
		assert.equal(await onDisk(a), 'behind\n');
		assert.equal(document.isDirty, false);
	});

	it('is not made when a file has another text than the one it was made for', async () => {
		const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
		await write({ [a]: 'a\n', [b]: 'b\r\nb\n' });
		const change = edits({ [a]: '1', [b]: '2' });
		await refuses(
			applyChange(root, { ...change, madeFor: new Map([[a, 'A\n']]) }),
			/a\.md has changed meanwhile; run it again\. Nothing was changed\.$/,
		);
		const madeFor = new Map([
			[a, 'a\n'],
			[b, 'b\r\nb\n'],
		]);
		await applyChange(root, { ...change, madeFor });
		assert.equal(await onDisk(a), '1a\n');
	});

	it('leaves what somebody else makes in its way', async () => {
		const [a, made] = [`${folder}/a.md`, `${folder}/n.md`];
		await write({ [a]: 'a\n' });
		using _listener = new Listener(
			vscode.workspace.onWillCreateFiles((event) => {
				if (event.files.some(({ path }) => path.endsWith('/n.md'))) {
					writeFileSync(uriOf(made).fsPath, 'theirs\n');
				}
			}),
		);
		const change = { ...edits({ [a]: '1' }), creates: [{ path: made, text: 'ours\n' }] };
		await assert.rejects(applyChange(root, change), OperationError);
		assert.deepEqual(await Promise.all([a, made].map(onDisk)), ['a\n', 'theirs\n']);
	});

	it('is not made when the settings keep a file as it is', async () => {
		const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
		await write({ [a]: 'a\n', [b]: 'b\n' });
		await set('files.readonlyInclude', { [b]: true });
		try {
			await refuses(applyChange(root, edits({ [a]: '1', [b]: '2' })), /b\.md is read-only/);
			assert.equal(await onDisk(b), 'b\n');
		} finally {
			await set('files.readonlyInclude', undefined);
		}
	});

	if (process.platform === 'linux') {
		it('is not made when a file is read-only', async () => {
			const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
			await write({ [a]: 'a\n' });
			// Nobody, not even the superuser, may write to this one
			symlinkSync('/proc/version', uriOf(b).fsPath);
			const { mtimeMs } = statSync(uriOf(a).fsPath);
			await refuses(applyChange(root, edits({ [a]: '1', [b]: '2' })), /b\.md is read-only/);
			// Not even with what it held: a process that is killed then leaves half of it
			assert.equal(statSync(uriOf(a).fsPath).mtimeMs, mtimeMs);
		});
	}
});
