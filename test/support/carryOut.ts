import { applyEdits } from '../../src/core/document/text.ts';
import type { WorkspaceChange } from '../../src/core/workspace/change.ts';
import type { Files } from './adrRepository.ts';

/** The files of a workspace as they are after a change. */
export function carryOut(files: Files, { edits, creates, renames }: WorkspaceChange): Record<string, string> {
	const after: Record<string, string> = {};
	for (const [path, text] of Object.entries(files)) {
		const moved = renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
		after[moved ? moved.to + path.slice(moved.from.length) : path] = applyEdits(text, edits.get(path) ?? []);
	}
	for (const { path, text } of creates) {
		after[path] = text;
	}
	return after;
}
