import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { OperationError } from '../../src/core/workspace/change.ts';
import { carryOut } from '../../src/vscode/workspace/applyChange.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { repositoryOf } from '../../src/vscode/workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adrDialects } from '../support/adrDialects/adrDialects.ts';
import { changeBy } from '../support/adrDialects/carryOut.ts';
import { type DialectCase, filesAfter, type Operation } from '../support/adrDialects/dialectCase.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

/** Operations that move a file. */
const moves: readonly Operation[] = ['rename', 'renumber'];

/** Those that make and edit files; the others differ from them in nothing that the editor does. */
const edits: readonly Operation[] = ['new', 'status', 'supersede'];

type Files = Readonly<Record<string, string>>;

describe('operations on records of every dialect', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	/** Where the files of a dialect stand: in a folder of their own, since the editor remembers texts. */
	let below: string;
	let count = 0;

	before(async () => {
		indexes = new IndexService();
		const [first] = indexes.roots();
		assert.ok(first);
		root = first;
		await root.load();
	});

	beforeEach(() => {
		below = `operations/${++count}/`;
	});

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(below), { recursive: true });
	});

	after(() => indexes.dispose());

	/** What the index knows of the files is of now. */
	async function lookAgain(...states: Files[]): Promise<void> {
		for (const path of new Set(states.flatMap(Object.keys))) {
			await root.refresh(below + path);
		}
	}

	async function onDisk(path: string): Promise<string | undefined> {
		try {
			return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uriOf(path)));
		} catch {
			return undefined;
		}
	}

	/** The files of two states as they are on the disk now; those that are not there are left out. */
	async function state(...states: Files[]): Promise<Record<string, string>> {
		const found: Record<string, string> = {};
		for (const path of new Set(states.flatMap(Object.keys).sort())) {
			const text = await onDisk(below + path);
			if (text !== undefined) {
				found[path] = text;
			}
		}
		return found;
	}

	/** Whether a person who opens the files sees these texts. */
	async function isShown(files: Files): Promise<boolean> {
		for (const [path, text] of Object.entries(files)) {
			const isThere = (await root.workspace.entry(below + path)) === 'file';
			if (!isThere || (await vscode.workspace.openTextDocument(uriOf(below + path))).getText() !== text) {
				return false;
			}
		}
		return true;
	}

	function isSaved(): boolean {
		return vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty);
	}

	/** Does something to the records, looks at all files, takes it back in one undo, and looks again. */
	async function prove(dialect: DialectCase, operation: Operation): Promise<void> {
		const expected = dialect.expected[operation];
		const { files: before } = dialect;
		if (expected === undefined) {
			return;
		}
		const run = () => carryOut(root, () => changeBy(repositoryOf(root), dialect, operation, below));
		if (expected instanceof RegExp) {
			await assert.rejects(run(), (error) => error instanceof OperationError && expected.test(error.message));
			assert.deepEqual(await state(before), before);
			return;
		}
		const after = filesAfter(dialect, expected);
		// An editor of a file that moves would come back in front while another one is looked at
		await closeAll();
		await run();
		assert.deepEqual(await state(before, after), sorted(after), `${dialect.name}: ${operation}`);
		// A person who takes it back looks at one of the files
		const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
		const seen = changed.find((path) => before[path] !== undefined) ?? changed[0];
		await open(below + seen);
		await vscode.commands.executeCommand('undo');
		// The texts of files that nobody looks at come after that of the one that is looked at
		await until(`undo of ${operation}: ${dialect.name}`, () => isShown(before));
		await until('that all is saved', async () => (await vscode.workspace.saveAll(false)) && isSaved());
		assert.deepEqual(await state(before, after), sorted(before), `${dialect.name}: undo of ${operation}`);
		await lookAgain(before, after);
	}

	async function start({ files }: DialectCase): Promise<void> {
		for (const [path, text] of Object.entries(files)) {
			await writeFile(below + path, text);
		}
		await lookAgain(files);
	}

	for (const dialect of adrDialects) {
		it(`${dialect.name}: as expected, and as before after one undo`, async () => {
			await start(dialect);
			for (const operation of edits) {
				await prove(dialect, operation);
			}
		}).timeout(60_000);

		for (const operation of moves) {
			it(`${dialect.name}: as expected after ${operation}, and as before after one undo`, async () => {
				await start(dialect);
				await prove(dialect, operation);
			});
		}
	}
});

function sorted(files: Files): Record<string, string> {
	return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
