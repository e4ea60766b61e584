import * as vscode from 'vscode';
import type { FileSystem } from '../../core/export/place/fileSystem.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { moveOver } from '../workspace/disk.ts';

const { fs } = vscode.workspace;

/** The editor's file systems: of this machine, a remote one, or a virtual one. */
export const editorFiles: FileSystem<vscode.Uri> = {
	below: (folder, path) => vscode.Uri.joinPath(folder, path),
	beside: (place, name) => vscode.Uri.joinPath(place, '..', name),
	name: (place) => baseName(place.path),
	async entry(place) {
		try {
			const { type } = await fs.stat(place);
			return type & vscode.FileType.Directory ? 'directory' : 'file';
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
				return 'none';
			}
			throw error;
		}
	},
	files: (folder) => filesBelow(folder, ''),
	read: async (file) => fs.readFile(file),
	write: async (file, content) => {
		await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
		await fs.writeFile(file, content);
	},
	move: moveOver,
	async remove(place) {
		try {
			await fs.delete(place, { recursive: true });
		} catch (error) {
			if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
				throw error;
			}
		}
	},
};

async function filesBelow(folder: vscode.Uri, prefix: string): Promise<string[]> {
	const entries = await fs.readDirectory(folder);
	const lists = entries.map(async ([name, type]) =>
		// A link to a folder is something that no export wrote, as a file is
		type === vscode.FileType.Directory
			? filesBelow(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`)
			: [prefix + name],
	);
	return (await Promise.all(lists)).flat();
}
