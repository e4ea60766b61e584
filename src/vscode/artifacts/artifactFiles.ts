import * as vscode from 'vscode';
import { artifactText } from '../../core/artifacts/readArtifacts.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { readTasks } from '../../core/tasks/readTasks.ts';
import { artifactScheme } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { DisplayChange } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { addressOf, placeOf } from './artifactAddress.ts';

/**
 * Artifacts as files that can be read and not written: a text editor shows them, the preview draws those that are
 * diagrams, and what is open follows its document.
 */
export class ArtifactFiles implements vscode.FileSystemProvider, vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private readonly registrations: vscode.Disposable;
	/** Addresses of those that were open when they went. */
	private readonly gone = new Set<string>();
	/** When any of them was made anew, in milliseconds. */
	private time = Date.now();
	readonly onDidChangeFile = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		this.registrations = vscode.Disposable.from(
			this.changed,
			vscode.workspace.registerFileSystemProvider(artifactScheme, this, { isReadonly: true, isCaseSensitive: true }),
			indexes.onDidDisplay((change) => this.follow(change)),
		);
	}

	/** The content of an artifact; undefined where its document is gone, or has none of that name any more. */
	async text(uri: vscode.Uri): Promise<string | undefined> {
		const place = placeOf(uri);
		const root = place && this.indexes.rootOf(place.document);
		const path = root?.workspace.pathOf(place?.document ?? uri);
		if (!place || !root || path === undefined) {
			return undefined;
		}
		await this.indexes.whenReady(root);
		const source = await root.workspace.read(path, root.config.maxFileSize);
		const kind = root.get(path)?.kind;
		if (typeof source !== 'string' || !kind) {
			return undefined;
		}
		const document = parseDocument(path, source);
		const options = { escapeFormulas: readSettings.escapeFormulas() };
		return artifactText(document, readTasks(document, kind), place.id, options);
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		const { length } = await this.readFile(uri);
		return { type: vscode.FileType.File, ctime: 0, mtime: this.time, size: length };
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		const text = await this.text(uri);
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return new TextEncoder().encode(text);
	}

	/** All that are open are followed already. */
	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	writeFile(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	delete(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	rename(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private follow({ home, paths }: DisplayChange): void {
		this.time = Math.max(this.time + 1, Date.now());
		const open = this.openDocuments();
		if (open.size === 0) {
			return;
		}
		this.changed.fire(
			[...paths].flatMap((path) => {
				const document = home.uriOf(path);
				if (!open.has(document.toString())) {
					return [];
				}
				const there = (home.get(path)?.facts.artifacts ?? []).map((artifact) => addressOf(document, artifact));
				return [...there.map((uri) => this.changeOf(uri)), ...this.lost(document, there)];
			}),
		);
	}

	/** Addresses of documents with an artifact in an editor: few, where thousands of documents may be shown at once. */
	private openDocuments(): ReadonlySet<string> {
		const gone = [...this.gone].map((address) => vscode.Uri.parse(address));
		const open = [...vscode.workspace.textDocuments.map(({ uri }) => uri), ...gone];
		return new Set(open.flatMap((uri) => placeOf(uri)?.document.toString() ?? []));
	}

	private changeOf(uri: vscode.Uri): vscode.FileChangeEvent {
		const isBack = this.gone.delete(uri.toString());
		return { type: isBack ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri };
	}

	/** Those that are open and are none of the document's any more: their editors say so. */
	private lost(document: vscode.Uri, there: readonly vscode.Uri[]): vscode.FileChangeEvent[] {
		const known = new Set(there.map((uri) => uri.toString()));
		const lost = vscode.workspace.textDocuments
			.map(({ uri }) => uri)
			.filter((uri) => placeOf(uri)?.document.toString() === document.toString() && !known.has(uri.toString()));
		for (const uri of lost) {
			this.gone.add(uri.toString());
		}
		return lost.map((uri) => ({ type: vscode.FileChangeType.Deleted, uri }));
	}
}
