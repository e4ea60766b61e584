import path from 'node:path';
import { parseDocument } from '../../core/document/parse.ts';
import type { ContextPiece } from '../../core/generation/context/piece.ts';
import { sectionText } from '../../core/generation/context/sectionText.ts';
import type { NodeWorkspace } from '../../node/nodeWorkspace.ts';
import { workspacePath } from '../../node/paths.ts';
import { UsageError } from '../usageError.ts';
import type { FillSources } from './sources.ts';

/** Most files of a folder that are attached with it. */
const mostFiles = 40;

/**
 * Reads what is to be shown to a model besides: a file, `FILE#SECTION`, or the text files of a folder.
 * @param names as given on the command line, from the folder `cwd`
 * @throws UsageError for what is not there, and for what is never sent
 */
export async function readAttached(
	names: readonly string[],
	cwd: string,
	workspace: NodeWorkspace,
	sources: FillSources,
): Promise<ContextPiece[]> {
	const pieces = await Promise.all(names.map((name) => readOne(name, cwd, workspace, sources)));
	return pieces.flat();
}

async function readOne(
	name: string,
	cwd: string,
	workspace: NodeWorkspace,
	{ read, isNeverSent }: FillSources,
): Promise<ContextPiece[]> {
	const hash = name.lastIndexOf('#');
	const [file, title] = hash > 0 ? [name.slice(0, hash), name.slice(hash + 1)] : [name, undefined];
	const inside = workspacePath(workspace.root, path.resolve(cwd, file));
	if (inside === undefined) {
		throw new UsageError(`${file} lies outside of ${workspace.root}; attach files of the workspace.`);
	}
	if (title === undefined && (await workspace.entry(inside)) === 'directory') {
		return readFolder(inside, workspace, { read, isNeverSent });
	}
	if ((await workspace.entry(inside)) !== 'file') {
		throw new UsageError(`${file} does not exist, or is no file; nothing was attached.`);
	}
	if (isNeverSent(inside)) {
		throw new UsageError(`${file} is never sent: it is ignored, holds keys, or "ai.neverSend" names it.`);
	}
	const text = await read(inside);
	const shown = title === undefined || text === undefined ? text : sectionText(parseDocument(inside, text), title);
	if (shown === undefined) {
		throw new UsageError(title === undefined ? `${file} could not be read.` : `${file} has no section "${title}".`);
	}
	return [{ role: 'attached', title: title ?? inside, path: inside, text: shown, closeness: 1 }];
}

async function readFolder(
	folder: string,
	workspace: NodeWorkspace,
	{ read, isNeverSent }: FillSources,
): Promise<ContextPiece[]> {
	const prefix = folder === '' ? '' : `${folder}/`;
	const files = (await workspace.list()).filter((file) => file.startsWith(prefix) && !isNeverSent(file));
	const pieces: ContextPiece[] = [];
	for (const file of files.slice(0, mostFiles)) {
		pieces.push({ role: 'attached', title: file, path: file, text: (await read(file)) ?? '', closeness: 0.5 });
	}
	return pieces;
}
