import * as vscode from 'vscode';
import { toolFiles } from '../../core/adr/log/toolFolders.ts';
import { configFileName, kindsFolder, promptsFolder } from '../../core/config.ts';
import type { Services } from '../services.ts';
import type { IndexService } from './indexService.ts';
import { LaterLooks } from './laterLooks.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

type Change = 'created' | 'changed' | 'deleted';

/** Milliseconds in which events of the disk are gathered: a checkout brings thousands at once. */
const gatheringTime = 100;

/** So many events at once are a new state of the whole folder: reading it anew is quicker, and never wrong. */
const manyEvents = 2000;

/** Carries what happens on disk into the indexes: files, folders, `.gitignore` and the project's own configuration. */
export function registerDiskSync({ indexes }: Services): vscode.Disposable {
	const watched = new Map<WorkspaceRoot, vscode.Disposable>();
	const follow = () => {
		const roots = new Set(indexes.roots());
		for (const [root, watcher] of watched) {
			if (!roots.has(root)) {
				watcher.dispose();
				watched.delete(root);
			}
		}
		for (const root of roots) {
			if (!watched.has(root)) {
				watched.set(root, watch(indexes, root));
			}
		}
	};
	follow();
	return vscode.Disposable.from(indexes.onDidChangeRoots(follow), {
		dispose: () => vscode.Disposable.from(...watched.values()).dispose(),
	});
}

function watch(indexes: IndexService, root: WorkspaceRoot): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root.folder, '**/*'));
	let gathered = new Map<string, Change[]>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let working: Promise<void> = Promise.resolve();
	const later = new LaterLooks(root.workspace, (path) => gather('created')(root.workspace.uriOf(path)));
	const gather = (change: Change) => (uri: vscode.Uri) => {
		const path = root.workspace.pathOf(uri);
		if (path !== '' && indexes.rootOf(uri) === root && !root.workspace.ignores(path)) {
			gathered.set(path, [...(gathered.get(path) ?? []), change]);
			timer ??= setTimeout(flush, gatheringTime);
		}
	};
	const flush = () => {
		timer = undefined;
		const changes = gathered;
		gathered = new Map();
		// One heap after the other: a file that is deleted and created again must not end up deleted.
		working = working
			.then(() => apply(indexes, root, changes, later))
			.catch(async (error: unknown) => {
				// What is known may lack some of the changes by now: only a new look at all of it is right for certain.
				console.error('ArchSpec could not follow the disk and reads the folder anew.', error);
				await indexes.load(root);
			})
			// The next change is followed whatever became of this one.
			.catch((error: unknown) => console.error('ArchSpec could not read the folder.', error));
	};
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(gather('created')),
		watcher.onDidChange(gather('changed')),
		watcher.onDidDelete(gather('deleted')),
		later,
		{ dispose: () => clearTimeout(timer) },
	);
}

/**
 * Events tell where to look and not what is there: of a file or folder that went and came again the editor tells one, or
 * both in any order, or that it changed.
 */
async function apply(
	indexes: IndexService,
	root: WorkspaceRoot,
	changes: Map<string, readonly Change[]>,
	later: LaterLooks,
): Promise<void> {
	if (changes.size > manyEvents) {
		await indexes.load(root);
		return;
	}
	const entries = await entriesOf(root, changes.keys());
	// Before anything is read: what comes while it is being read is new to the later look
	const inFolders = await later.begin([...entries].flatMap(([path, entry]) => (entry === 'directory' ? [path] : [])));
	if ([...changes.keys()].some(decidesAboutAll)) {
		await indexes.load(root);
		return;
	}
	for (const [path, told] of changes) {
		const entry = entries.get(path);
		if (entry === 'file') {
			await root.refresh(path);
			continue;
		}
		if (entry === 'none' || told.some((change) => change !== 'created')) {
			// Of a folder that is another one now, nothing is known to have stayed
			root.remove(path);
		}
		if (entry === 'directory') {
			// A folder that was moved here is one event, whatever is in it.
			for (const file of inFolders.get(path) ?? []) {
				await root.refresh(file);
			}
		}
	}
	await root.settle();
}

async function entriesOf(
	root: WorkspaceRoot,
	paths: Iterable<string>,
): Promise<Map<string, 'file' | 'directory' | 'none'>> {
	return new Map(await Promise.all([...paths].map(async (path) => [path, await root.workspace.entry(path)] as const)));
}

/** Whether a file decides what is a document, which kind it has or how severe its findings are, or is a prompt. */
function decidesAboutAll(path: string): boolean {
	return (
		path === configFileName ||
		toolFiles.includes(path) ||
		// A folder that comes or goes as a whole may be the only one that is told of.
		[kindsFolder, promptsFolder].some(
			(folder) => path.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${path}/`),
		) ||
		path === '.gitignore' ||
		path.endsWith('/.gitignore')
	);
}
