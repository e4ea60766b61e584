import * as vscode from 'vscode';
import { changeBetween, type KeyedBlock, keyBlocks } from '../../core/preview/blockChange.ts';
import { renderBlocks } from '../../core/preview/blocks.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { PreviewReply } from '../../protocol/preview.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { isFile, previewText } from './previewText.ts';

/** Milliseconds that a text rests before it is rendered; more where rendering it takes long. */
const restTime = 30;

/** Size in bytes above which a file outside of all roots is not shown. */
const defaultLimit = 2 * 1024 * 1024;

type BlocksReply = Extract<PreviewReply, { type: 'blocks' | 'problem' }>;

/** Renders a document again whenever its text changes, and tells of the blocks that are new. */
export class PreviewBlocks implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly mark: string;
	private readonly tell: (reply: BlocksReply) => void;
	private readonly isSeen: () => boolean;
	private readonly registration: vscode.Disposable;
	private watcher: vscode.Disposable | undefined;
	private uri: vscode.Uri | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** Blocks that the page shows. */
	private shown: readonly KeyedBlock[] = [];
	/** The text that they were made of. */
	private lines: readonly string[] = [];
	private nextKey = 1;
	/** Counts what was told; the page leaves out what comes late. */
	private state = 0;
	/** Counts the readings, so that an older one that ends late is left out. */
	private turn = 0;
	private lastTime = 0;

	/**
	 * @param mark as for `renderBlocks`
	 * @param isSeen whether somebody is told; else nothing is rendered until `show` is called again
	 */
	constructor(
		indexes: IndexService,
		mark: string,
		tell: (reply: BlocksReply) => void,
		isSeen: () => boolean = () => true,
	) {
		this.indexes = indexes;
		this.mark = mark;
		this.tell = tell;
		this.isSeen = isSeen;
		const changed = ({ uri }: vscode.TextDocument): void => {
			if (uri.toString() === this.uri?.toString()) {
				this.schedule();
			}
		};
		this.registration = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) {
					changed(document);
				}
			}),
			vscode.workspace.onDidOpenTextDocument(changed),
			// Its unsaved changes may have been dropped
			vscode.workspace.onDidCloseTextDocument(changed),
		);
	}

	/** Shows a document from its beginning, on a page that is empty. */
	show(uri: vscode.Uri): void {
		if (uri.toString() !== this.uri?.toString()) {
			this.uri = uri;
			this.watch(uri);
		}
		this.shown = [];
		void this.render();
	}

	/** A line of the text that the page shows, which may be behind the editor's; from 0. */
	line(line: number): string | undefined {
		return this.lines[line];
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.turn++;
		this.watcher?.dispose();
		this.registration.dispose();
	}

	private watch(uri: vscode.Uri): void {
		this.watcher?.dispose();
		if (uri.scheme === 'untitled' || !isFile(uri)) {
			this.watcher = undefined;
			return;
		}
		// A name may hold what means something in a pattern
		const name = baseName(uri.path).replace(/[*?[\]{}]/g, '?');
		const watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name),
		);
		const look = (): void => this.schedule();
		this.watcher = vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(look),
			watcher.onDidChange(look),
			watcher.onDidDelete(look),
		);
	}

	private schedule(): void {
		clearTimeout(this.timer);
		if (this.isSeen()) {
			this.timer = setTimeout(() => void this.render(), Math.max(restTime, 2 * this.lastTime));
		}
	}

	private async render(): Promise<void> {
		const { uri } = this;
		if (!uri) {
			return;
		}
		clearTimeout(this.timer);
		this.turn++;
		const { turn } = this;
		const read = previewText(this.indexes, uri, this.indexes.rootOf(uri)?.config.maxFileSize ?? defaultLimit);
		const text = read instanceof Promise ? await read : read;
		if (turn !== this.turn) {
			return;
		}
		if (typeof text !== 'string') {
			this.shown = [];
			this.tell({ type: 'problem', problem: text });
			return;
		}
		const began = performance.now();
		const after = keyBlocks(this.shown, renderBlocks(uri.path, text, this.mark), this.nextKey);
		this.nextKey = after.reduce((next, { key }) => Math.max(next, key + 1), this.nextKey);
		const change = changeBetween(this.shown, after);
		this.shown = after;
		this.lines = text.split(/\r\n|\n|\r/);
		this.state++;
		this.lastTime = performance.now() - began;
		this.tell({ type: 'blocks', state: this.state, change });
	}
}
