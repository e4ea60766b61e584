/** The folder of a path; empty for a path at the root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path. */
export function baseName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** All folders above a path, nearest first, without the root. */
export function foldersAbove(path: string): string[] {
	const folders: string[] = [];
	for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
		folders.push(folder);
	}
	return folders;
}

/**
 * Resolves a relative path against a folder; both with `/`. A path that climbs out of the root keeps its leading `..`;
 * the root itself is the empty string.
 */
export function resolvePath(folder: string, relative: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of relative.split('/')) {
		if (part === '' || part === '.') {
			continue;
		}
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
			parts.pop();
		} else {
			parts.push(part);
		}
	}
	return parts.join('/');
}

/** Extensions of Markdown files, as the alternatives of a regular expression. */
export const markdownExtensions = 'md|markdown|mdown|mkd';

/** The extension of a Markdown file, at the end of its path. */
export const markdownExtension = new RegExp(`\\.(?:${markdownExtensions})$`, 'i');

/** Whether a path is a Markdown file by its name. */
export function isMarkdown(path: string): boolean {
	return markdownExtension.test(path);
}
