import * as vscode from 'vscode';
import type { Config } from '../../core/config.ts';
import type { DiagramParser } from '../../core/diagrams/verdict.ts';
import type { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import { KeptVerdicts } from '../../core/workspace/keptVerdicts.ts';
import type { ReadingCache } from '../../core/workspace/readingCache.ts';
import { SegmentedCache } from '../../core/workspace/segmentedCache.ts';
import { digestOf, StorageFolder } from './storageFolder.ts';

/**
 * The caches of a workspace, in what the editor stores for the workspace and not in its files: one of readings for each of
 * its folders, and one of verdicts on diagrams.
 */
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
		const fingerprint = async () => digestOf(JSON.stringify([await this.built('extension.cjs'), config, kinds.all()]));
		return new SegmentedCache(new StorageFolder(readings, () => digestOf(folder.toString())), fingerprint);
	}

	/** A parser that keeps the verdicts of another one, whatever folder their diagrams stand in. */
	verdictsOf(parser: DiagramParser): KeptVerdicts {
		const verdicts = new StorageFolder(this.storage, async () => 'verdicts');
		const judged = ['webview', 'mermaid.js'];
		return new KeptVerdicts(parser, verdicts, async () => JSON.stringify(await this.built(...judged)));
	}

	/** What tells a file of this build of the extension from that of any other. */
	private async built(...file: readonly string[]): Promise<unknown> {
		const { extensionUri, packageJSON } = this.extension;
		const bundle = vscode.Uri.joinPath(extensionUri, 'dist', ...file);
		const { mtime = 0, size = 0 } = await vscode.workspace.fs.stat(bundle).then(
			(stat) => stat,
			// In a browser the extension stands behind an address, where the version says enough
			() => ({ mtime: 0, size: 0 }),
		);
		return [(packageJSON as { version?: unknown }).version, mtime, size];
	}
}
