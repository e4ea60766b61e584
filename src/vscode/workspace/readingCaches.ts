import * as vscode from 'vscode';
import type { Config } from '../../core/config.ts';
import type { DiagramParser } from '../../core/diagrams/verdict.ts';
import type { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import { KeptVerdicts } from '../../core/workspace/keptVerdicts.ts';
import type { ReadingCache } from '../../core/workspace/readingCache.ts';
import { SegmentedCache } from '../../core/workspace/segmentedCache.ts';
import { digestOf, StorageFolder } from './storageFolder.ts';

/** What is asked of the extension. */
type Built = Pick<vscode.Extension<unknown>, 'extensionUri' | 'packageJSON'>;

/**
 * The caches of a workspace, in what the editor stores for the workspace and not in its files: for each of its folders one
 * of readings and one of verdicts on diagrams.
 */
export class ReadingCaches {
	private readonly storage: vscode.Uri;
	private readonly extension: Built;
	private readonly builds = new Map<string, Promise<unknown>>();

	/** @param extension whose version, and whose code while it is being developed, what is kept belongs to */
	constructor(storage: vscode.Uri, extension: Built) {
		this.storage = storage;
		this.extension = extension;
	}

	/** The cache of a workspace folder whose documents are read by these kinds and this configuration. */
	cacheOf(folder: vscode.Uri, kinds: KindRegistry, config: Config): ReadingCache {
		const fingerprint = async () => digestOf(JSON.stringify([await this.built('extension.cjs'), config, kinds.all()]));
		return new SegmentedCache(this.placeOf('readings', folder), fingerprint);
	}

	/** A parser that keeps what another one says of the diagrams of a workspace folder. */
	verdictsOf(folder: vscode.Uri, parser: DiagramParser): KeptVerdicts {
		const fingerprint = async () => JSON.stringify(await this.built('webview/mermaid.js'));
		return new KeptVerdicts(parser, this.placeOf('verdicts', folder), fingerprint);
	}

	private placeOf(cache: string, folder: vscode.Uri): StorageFolder {
		return new StorageFolder(vscode.Uri.joinPath(this.storage, cache), () => digestOf(folder.toString()));
	}

	/**
	 * What tells a file of this build of the extension from that of any other. It is asked for once: while the extension is
	 * being developed, a newer file may come to stand where an older one is still in use.
	 */
	private built(file: string): Promise<unknown> {
		const known = this.builds.get(file) ?? this.look(file);
		this.builds.set(file, known);
		return known;
	}

	private async look(file: string): Promise<unknown> {
		const { extensionUri, packageJSON } = this.extension;
		const bundle = vscode.Uri.joinPath(extensionUri, 'dist', file);
		const { mtime = 0, size = 0 } = await vscode.workspace.fs.stat(bundle).then(
			(stat) => stat,
			// In a browser the extension stands behind an address, where the version says enough
			() => ({ mtime: 0, size: 0 }),
		);
		return [(packageJSON as { version?: unknown }).version, mtime, size];
	}
}
