import * as vscode from 'vscode';
import { activeFeatureFile, readActiveFeature } from '../../core/tasks/activeFeature.ts';
import { folderOf } from '../../core/workspace/paths.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** Size in bytes above which the file that names a feature is a mistake. */
const maxSize = 64 * 1024;

/** A spec-kit project has its features in this folder. */
const inFeatures = /^(?:(.*)\/)?specs\//;

/** Which features spec-kit works on, in all roots; follows the files that say it. */
export class ActiveFeatures implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly folders = new Map<WorkspaceRoot, ReadonlySet<string>>();
	private readonly registrations: vscode.Disposable;

	/** Other features are active than before. */
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		// A folder that comes or goes as a whole may be the only one that is told of
		const watcher = vscode.workspace.createFileSystemWatcher(
			`**/{${folderOf(activeFeatureFile)},${activeFeatureFile}}`,
		);
		const look = () => void this.look();
		this.registrations = vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(look),
			watcher.onDidChange(look),
			watcher.onDidDelete(look),
			indexes.onDidChangeRoots(look),
		);
	}

	/** Folders of the features that are worked on, from the root. */
	of(root: WorkspaceRoot): ReadonlySet<string> {
		return this.folders.get(root) ?? new Set();
	}

	dispose(): void {
		this.registrations.dispose();
		this.changed.dispose();
	}

	private async look(): Promise<void> {
		const roots = this.indexes.roots();
		const found = await Promise.all(roots.map(readFolders));
		const key = (folders: ReadonlySet<string> | undefined) => [...(folders ?? [])].sort().join('\n');
		const isNew = roots.some((root, i) => key(this.folders.get(root)) !== key(found[i]));
		this.folders.clear();
		for (const [i, root] of roots.entries()) {
			this.folders.set(root, found[i] ?? new Set());
		}
		if (isNew) {
			this.changed.fire();
		}
	}
}

async function readFolders(root: WorkspaceRoot): Promise<ReadonlySet<string>> {
	const projects = new Set(
		root
			.documents()
			.filter(({ kind }) => kind.group === 'spec-kit')
			.flatMap(({ facts }) => inFeatures.exec(facts.path)?.[1] ?? ''),
	);
	const folders = new Set<string>();
	for (const project of projects) {
		const path = [project, activeFeatureFile].filter(Boolean).join('/');
		const text = await root.workspace.read(path, maxSize);
		const folder = typeof text === 'string' ? readActiveFeature(path, text, root.folder.uri.path) : undefined;
		if (folder !== undefined) {
			folders.add(folder);
		}
	}
	return folders;
}
