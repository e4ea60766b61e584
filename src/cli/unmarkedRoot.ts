import { homedir } from 'node:os';
import nodePath from 'node:path';
import { defaultConfig } from '../core/config.ts';
import { parseDocument } from '../core/document/parse.ts';
import { builtinKinds } from '../core/generated/kinds.ts';
import { KindRegistry } from '../core/kinds/kindRegistry.ts';
import { createRecogniser } from '../core/kinds/recognise.ts';
import { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { workspacePath } from '../node/paths.ts';

/** How far above the PATHs a root is looked for: `.kiro/specs/login` and `docs/architecture/decisions` are as deep. */
const mostLevels = 3;

/** How many files are read from each folder to see whether a kind claims one. */
const mostRead = 20;

/**
 * The root where nothing marks one. A person who names a file means the current folder, and one who names a folder
 * means that folder. But kinds go by where a file stands, and `check docs/adr` might find nothing with `docs/adr`
 * as the root: so it is the first of these and the folders above from which a kind claims one of the files.
 * @param folder what the PATHs have in common
 * @param file the PATH when it is a single file
 */
export async function unmarkedRoot(cwd: string, folder: string, file: string | undefined): Promise<string> {
	const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);
	const workspace = new NodeWorkspace(folder);
	const files = file === undefined ? await workspace.list() : [nodePath.basename(file)];
	const above = foldersAbove(cwd, folder);
	for (const root of file === undefined ? [folder, ...above] : [...above, folder]) {
		const prefix = workspacePath(root, folder);
		const pathOf = (name: string) => (prefix ? `${prefix}/${name}` : name);
		for (const name of files.filter((one) => recogniser.isCandidate(pathOf(one))).slice(0, mostRead)) {
			const text = await workspace.read(name, defaultConfig.maxFileSize);
			if (typeof text === 'string' && recogniser.recognise(parseDocument(pathOf(name), text))) {
				return root;
			}
		}
	}
	return folder;
}

/** The current folder when it lies above, else the folders above, the nearest first; none that holds a home folder. */
function foldersAbove(cwd: string, folder: string): string[] {
	const above: string[] = [];
	for (let at = nodePath.dirname(folder); !isTooWide(at); at = nodePath.dirname(at)) {
		above.push(at);
	}
	return above.includes(cwd) ? [cwd] : above.slice(0, mostLevels);
}

/** Whether a folder holds far more than one project: it would be listed as a whole. */
export function isTooWide(folder: string): boolean {
	return workspacePath(folder, homedir()) !== undefined || nodePath.dirname(folder) === folder;
}
