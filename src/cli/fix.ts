import { applyEdits } from '../core/document/text.ts';
import { compatibleFixes } from '../core/rules/compatibleFixes.ts';
import type { SpecIndex, UnreadDocument } from '../core/workspace/specIndex.ts';
import { fileProblem } from '../node/fileProblem.ts';
import type { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { readTextFile, type TextFile, writeTextFile } from '../node/textFile.ts';

/** One fix may bring what another one mends; two that undo each other must not run for ever. */
const maxPasses = 10;

export interface FixOutcome {
	/** Number of fixes written, by path. */
	readonly fixed: ReadonlyMap<string, number>;
	/** Files that have fixes and could not be read or written. */
	readonly failed: readonly UnreadDocument[];
}

interface OpenFile extends TextFile {
	readonly path: string;
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
	const failed = new Map<string, UnreadDocument>();
	for (let pass = 0; pass < maxPasses; pass++) {
		let changed = false;
		for (const path of paths) {
			if (failed.has(path) || !index.findings(path).some(({ fix }) => fix)) {
				continue;
			}
			let file = files.get(path);
			if (!file) {
				const read = readTextFile(workspace.absolute(path), maxFileSize);
				if ('problem' in read) {
					failed.set(path, { path, problem: read.problem });
					continue;
				}
				file = { ...read, path, current: read.text, fixes: 0 };
				files.set(path, file);
				// The findings must be those of the very text that is edited: the file may have changed since.
				index.update(path, file.current);
				await index.settle();
			}
			const chosen = compatibleFixes(index.findings(path));
			if (chosen.edits.length > 0) {
				file.current = applyEdits(file.current, chosen.edits);
				file.fixes += chosen.count;
				index.update(path, file.current);
				changed = true;
			}
		}
		await index.settle();
		if (!changed) {
			break;
		}
	}
	const fixed = new Map<string, number>();
	for (const file of files.values()) {
		if (file.current === file.text) {
			continue;
		}
		try {
			writeTextFile(workspace.absolute(file.path), file.current, file.encoding);
			fixed.set(file.path, file.fixes);
		} catch (error) {
			failed.set(file.path, { path: file.path, problem: `${fileProblem(error)}; its fixes were not written` });
			index.update(file.path, file.text);
		}
	}
	await index.settle();
	return { fixed, failed: [...failed.values()] };
}
