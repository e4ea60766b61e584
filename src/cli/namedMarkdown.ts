import { realpathSync } from 'node:fs';
import { findDiagrams } from '../core/diagrams/findDiagrams.ts';
import { parseDocument } from '../core/document/parse.ts';
import { isInReservedFolder } from '../core/kinds/reservedPaths.ts';
import { baseName, foldersAbove, isMarkdown } from '../core/workspace/paths.ts';
import type { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { workspacePath } from '../node/paths.ts';
import { markedRoot, type Targets } from './targets.ts';

/**
 * Tells of Markdown that no kind claims whether the PATHs name it, so that its diagrams are checked: by itself, or by a
 * folder. The root of a workspace and the current folder name nothing: who checks everything means the documents.
 * Diagrams of templates are still to be drawn.
 */
export function namesMarkdown({ root, paths }: Targets, cwd: string): (path: string) => boolean {
	const here = workspacePath(root, realpathSync.native(cwd));
	const isAll = (folder: string): boolean => folder === here || (folder === '' && markedRoot(root) !== undefined);
	const files = new Set(paths.flatMap(({ path, isFile }) => (isFile ? path : [])));
	const folders = new Set(paths.flatMap(({ path, isFile }) => (isFile || isAll(path) ? [] : path)));
	const isBelow = (path: string): boolean => ['', ...foldersAbove(path)].some((folder) => folders.has(folder));
	return (path) => files.has(path) || (folders.size > 0 && !isTemplate(path) && isBelow(path));
}

function isTemplate(path: string): boolean {
	return isInReservedFolder(path) || /template/i.test(baseName(path));
}

/** So many files at most are read to say that diagrams in them were not checked. */
const most = 1000;

/** How many Markdown files with diagrams lie under the PATHs. */
export async function markdownWithDiagrams(
	workspace: NodeWorkspace,
	inTargets: (path: string) => boolean,
	maxBytes: number,
): Promise<number> {
	const files = (await workspace.list()).filter((path) => isMarkdown(path) && inTargets(path) && !isTemplate(path));
	let count = 0;
	for (const path of files.slice(0, most)) {
		const text = await workspace.read(path, maxBytes);
		const mayHave = typeof text === 'string' && text.includes('mermaid');
		count += mayHave && findDiagrams(parseDocument(path, text)).length > 0 ? 1 : 0;
	}
	return count;
}
