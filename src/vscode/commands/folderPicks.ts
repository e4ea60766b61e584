import * as vscode from 'vscode';
import type { Scaffold } from '../../core/kinds/scaffold.ts';
import { baseName, folderOf, foldersAbove, resolvePath } from '../../core/workspace/paths.ts';
import type { Questions } from '../askInTurn.ts';

/** So many folders are given to the list at once: more could not be read, and would be slow to send. */
const maxItems = 1000;

interface PlaceItem extends vscode.QuickPickItem {
	readonly place?: Scaffold;
}

interface FolderItem extends vscode.QuickPickItem {
	/** From the root of the workspace folder. */
	readonly folder: string;
}

/** Asks in which folder a document goes: those at hand first, any other last. */
export async function pickFolder(
	questions: Questions,
	places: readonly Scaffold[],
	title: string,
	other: () => Promise<Scaffold | undefined>,
): Promise<Scaffold | undefined> {
	const items: PlaceItem[] = [
		...places.map((place) => ({ label: shown(folderOf(place.path)), description: baseName(place.path), place })),
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ label: `$(folder-opened) ${vscode.l10n.t('Other folder…')}` },
	];
	const picked = await questions.pick(items, {
		title,
		placeHolder: vscode.l10n.t('Folder of the document'),
	});
	return picked && (picked.place ?? other());
}

/**
 * Asks for any folder of a workspace folder, one that is not there yet included. None outside of it can be named.
 * @param paths of all files
 * @returns path of the folder, empty for the root
 */
export async function pickAnyFolder(
	questions: Questions,
	paths: readonly string[],
	title: string,
): Promise<string | undefined> {
	const folders = ['', ...new Set(paths.flatMap(foldersAbove))].sort();
	const placeHolder = vscode.l10n.t('Type words of a folder, or the path of a new one');
	const picked = await questions.pickTyped((typed) => folderItems(folders, typed), { title, placeHolder });
	return picked?.folder;
}

/** Folders that hold all words typed, and what was typed as a new one. The list's own filter has no say in it. */
function folderItems(folders: readonly string[], typed: string): FolderItem[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	const items: FolderItem[] = folders
		.filter((folder) => words.every((word) => folder.toLowerCase().includes(word)))
		.slice(0, maxItems)
		.map((folder) => ({ label: shown(folder), folder, alwaysShow: true }));
	const folder = resolvePath('', typed.trim().replaceAll('\\', '/'));
	if (folder !== '' && !folder.split('/').includes('..') && !folders.includes(folder)) {
		items.push({
			label: `$(new-folder) ${folder}`,
			description: vscode.l10n.t('new folder'),
			folder,
			alwaysShow: true,
		});
	}
	return items;
}

function shown(folder: string): string {
	return `$(folder) ${folder || '.'}`;
}
