import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import nodePath from 'node:path';
import type { FileSystem } from '../core/export/place/fileSystem.ts';
import { errorCode } from './fileProblem.ts';
import { workspacePath } from './paths.ts';

/** The disk; places are absolute paths. */
export const nodeFiles: FileSystem<string> = {
	below: (folder, path) => nodePath.join(folder, ...path.split('/')),
	beside: (place, name) => nodePath.join(nodePath.dirname(place), name),
	name: (place) => nodePath.basename(place),
	async entry(place) {
		try {
			return (await stat(place)).isDirectory() ? 'directory' : 'file';
		} catch (error) {
			if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') {
				return 'none';
			}
			throw error;
		}
	},
	async files(folder) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => !entry.isDirectory())
			.map((entry) => workspacePath(folder, nodePath.join(entry.parentPath, entry.name)) ?? entry.name);
	},
	read: (file) => readFile(file),
	async write(file, content) {
		await mkdir(nodePath.dirname(file), { recursive: true });
		// Never through a link, nor over a file
		await writeFile(file, content, { flag: 'wx' });
	},
	move: (from, to) => rename(from, to),
	remove: (place) => rm(place, { recursive: true, force: true, maxRetries: 3 }),
};
