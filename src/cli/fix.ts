import { realpathSync } from 'node:fs';
import { applyEdits } from '../core/document/text.ts';
import { compatibleFixes } from '../core/rules/compatibleFixes.ts';
import { checkedDocument } from '../core/rules/mend.ts';
import type { SpecIndex, UnreadDocument } from '../core/workspace/specIndex.ts';
import type { Unreadable } from '../core/workspace/workspace.ts';
import { fileProblem } from '../node/fileProblem.ts';
import type { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { workspacePath } from '../node/paths.ts';
import { hasText, readTextFile, type TextFile, writeTextFile } from '../node/textFile.ts';

/** One fix may bring what another one mends; two that undo each other must not run for ever. */
const maxPasses = 10;

export interface FixOutcome {
	/** Number of fixes written, by path. */
	readonly fixed: ReadonlyMap<string, number>;
	/** Files that have fixes and could not be read or written. */
	readonly failed: readonly UnreadDocument[];
}

interface OpenFile extends TextFile {
	/** The text with the fixes of all passes so far. */
	current: string;
	fixes: number;
}

/**
 * Applies the certain fixes to the files among `paths`, until there are none left, and writes each file once. The
 * index knows the new texts afterwards. Every character outside the edits stays as it is.
 */
export async function applyFixes(
	workspace: NodeWorkspace,
	index: SpecIndex,
	paths: readonly string[],
	maxFileSize: number,
): Promise<FixOutcome> {
	const files = new Map<string, OpenFile>();
	const failed = new Map<string, string>();
	let changed = true;
	for (let pass = 0; changed && pass < maxPasses; pass++) {
		changed = false;
		for (const path of paths) {
			if (failed.has(path) || !index.findings(path).some(({ fix }) => fix)) {
				continue;
			}
			const file = files.get(path) ?? open(workspace, path, maxFileSize);
			if ('problem' in file) {
				failed.set(path, file.problem);
				continue;
			}
			if (!files.has(path)) {
				files.set(path, file);
				// The findings must be those of the very text that is edited: the file may have changed since.
				index.update(path, file.current);
				await index.settle();
			}
			changed = mend(file, path, index) || changed;
		}
		await index.settle();
	}
	const fixed = new Map<string, number>();
	for (const [path, file] of files) {
		if (file.current === file.text) {
			continue;
		}
		const problem = write(workspace.absolute(path), file);
		if (problem === undefined) {
			fixed.set(path, file.fixes);
		} else {
			failed.set(path, `${problem}; its fixes were not written`);
			index.update(path, file.text);
		}
	}
	await index.settle();
	return { fixed, failed: [...failed].map(([path, problem]) => ({ path, problem })) };
}

function open(workspace: NodeWorkspace, path: string, maxFileSize: number): OpenFile | Unreadable {
	const file = readTextFile(workspace.absolute(path), maxFileSize);
	if ('problem' in file) {
		return file;
	}
	if (workspacePath(workspace.root, realpathSync.native(workspace.absolute(path))) === undefined) {
		return { problem: 'leads out of the workspace; its fixes were not written' };
	}
	return { ...file, current: file.text, fixes: 0 };
}

/** @returns what keeps the file from being written */
function write(absolute: string, { text, current, encoding }: OpenFile): string | undefined {
	if (!hasText(absolute, text)) {
		return 'has changed meanwhile';
	}
	try {
		writeTextFile(absolute, current, encoding);
		return undefined;
	} catch (error) {
		return fileProblem(error);
	}
}

/** Applies to the text in memory what can be applied at once, and tells whether there was anything. */
function mend(file: OpenFile, path: string, index: SpecIndex): boolean {
	const { edits, count } = compatibleFixes(index.findings(path), checkedDocument(path, file.current));
	if (count === 0) {
		return false;
	}
	file.current = applyEdits(file.current, edits);
	file.fixes += count;
	index.update(path, file.current);
	return true;
}
