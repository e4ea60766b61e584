import * as vscode from 'vscode';
import type { Config } from '../../core/config.ts';
import type { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import type { ReadingCache } from '../../core/workspace/readingCache.ts';
import { SegmentedCache } from '../../core/workspace/segmentedCache.ts';
import { digestOf, StorageFolder } from './cacheFolder.ts';

/** The caches of a workspace, one for each of its folders, in what the editor stores for the workspace and not in its files. */
export class ReadingCaches {
	private readonly storage: vscode.Uri;
	private readonly extension: vscode.Extension<unknown>;

	/** @param extension whose version, and whose code while it is being developed, what is kept belongs to */
	constructor(storage: vscode.Uri, extension: vscode.Extension<unknown>) {
		this.storage = storage;
		this.extension = extension;
	}

	/** The cache of a workspace folder whose documents are read by these kinds and this configuration. */
	cacheOf(folder: vscode.Uri, kinds: KindRegistry, config: Config): ReadingCache {
		const readings = vscode.Uri.joinPath(this.storage, 'readings');
		const fingerprint = async () => digestOf(JSON.stringify([await this.build(), config, kinds.all()]));
		return new SegmentedCache(new StorageFolder(readings, () => digestOf(folder.toString())), fingerprint);
	}

	/** What tells this build of the extension from any other. */
	private async build(): Promise<unknown> {
		const { extensionUri, packageJSON } = this.extension;
		const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'extension.cjs');
		const { mtime = 0, size = 0 } = await vscode.workspace.fs.stat(bundle).then(
			(stat) => stat,
			// In a browser the extension stands behind an address, where the version says enough
			() => ({ mtime: 0, size: 0 }),
		);
		return [(packageJSON as { version?: unknown }).version, mtime, size];
	}
}
