import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tickTask } from '../../src/vscode/preview/tickTask.ts';
import { markText } from '../../src/vscode/tasks/markText.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { closeAll, set } from './support.ts';

/** What another program does to the text of a file, asked after each read and each write of it. */
type Other = (text: string, event: 'read' | 'write', count: number) => string;

/** A file system in memory whose files another program writes at just the moment that a spec wants. */
class BusyFiles implements vscode.FileSystemProvider {
	readonly files = new Map<string, string>();
	other: Other = (text) => text;
	private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private time = 1;
	private counts = { read: 0, write: 0 };

	readonly onDidChangeFile = this.changed.event;

	meet(other: Other): void {
		this.other = other;
		this.counts = { read: 0, write: 0 };
	}

	watch(): vscode.Disposable {
		return { dispose: () => undefined };
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const text = this.files.get(path);
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound();
		}
		return { type: vscode.FileType.File, ctime: 0, mtime: this.time, size: new TextEncoder().encode(text).length };
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const bytes = new TextEncoder().encode(this.files.get(uri.path));
		this.interfere(uri, 'read');
		return bytes;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.set(uri, new TextDecoder().decode(content));
		this.interfere(uri, 'write');
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {}
	delete(): void {}
	rename(): void {}

	private interfere(uri: vscode.Uri, event: 'read' | 'write'): void {
		const text = this.files.get(uri.path) ?? '';
		const written = this.other(text, event, ++this.counts[event]);
		if (written !== text) {
			this.set(uri, written);
		}
	}

	private set(uri: vscode.Uri, text: string): void {
		this.files.set(uri.path, text);
		this.time++;
		this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
	}
}

describe('a box that is ticked while another program writes the file', () => {
	const files = new BusyFiles();
	const untidy = 'Notes   \n\n- [ ] one\n';
	let registration: vscode.Disposable;
	let indexes: IndexService;
	let count = 0;
	let uri: vscode.Uri;

	before(() => {
		registration = vscode.workspace.registerFileSystemProvider('archspec-busy', files);
		indexes = new IndexService();
	});
	beforeEach(async () => {
		uri = vscode.Uri.parse(`archspec-busy:/notes-${++count}.md`);
		files.meet((text) => text);
		files.files.set(uri.path, untidy);
		await set('files.trimTrailingWhitespace', true);
		await vscode.workspace.openTextDocument(uri);
	});
	afterEach(async () => {
		await set('files.trimTrailingWhitespace', undefined);
		await closeAll();
	});
	after(() => {
		indexes.dispose();
		registration.dispose();
	});

	const onDisk = (): string => files.files.get(uri.path) ?? '';
	const tick = (): Promise<boolean> =>
		markText({
			uri,
			path: uri.path,
			edits: (text) => {
				const at = text.split('\n').indexOf('- [ ] one');
				return at < 0 ? [] : [{ range: new vscode.Range(at, 3, at, 4), newText: 'x' }];
			},
			apply: async (document) => assert.fail(`${document.uri} would be tidied`),
		});

	for (const moment of [1, 2]) {
		it(`has the mark, and what the other wrote stays: after read ${moment}`, async () => {
			files.meet((text, event, number) => (event === 'read' && number === moment ? `Above\n${text}Appended\n` : text));
			assert.equal(await tick(), true);
			assert.equal(onDisk(), `Above\n${untidy.replace('[ ]', '[x]')}Appended\n`);
		});
	}

	it('is ticked again where the other wrote over it', async () => {
		files.meet((text, event, number) => (event === 'write' && number === 1 ? `${untidy}Appended\n` : text));
		assert.equal(await tick(), true);
		assert.equal(onDisk(), `${untidy.replace('[ ]', '[x]')}Appended\n`);
	});

	it('is told as not ticked where the other goes on writing over it', async () => {
		files.meet((text, event, number) => (event === 'write' ? `${untidy}${number}\n` : text));
		assert.equal(await tick(), false);
		assert.match(onDisk(), /- \[ \] one\n\d\n$/);
	});

	it('in a preview has the mark or is as it was, and what the other wrote stays', async () => {
		files.meet((text, event, number) => (event === 'read' && number === 2 ? `${text}Appended\n` : text));
		await tickTask(indexes, uri, { line: 2, done: true }, '- [ ] one');
		assert.equal(onDisk(), `${untidy.replace('[ ]', '[x]')}Appended\n`);
		files.meet((text, event, number) => (event === 'read' && number === 2 ? `- [ ] new\n${text}` : text));
		await tickTask(indexes, uri, { line: 2, done: false }, '- [x] one');
		assert.equal(onDisk(), `- [ ] new\n${untidy.replace('[ ]', '[x]')}Appended\n`);
	});
});
