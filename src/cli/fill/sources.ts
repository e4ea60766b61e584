import { realpathSync } from 'node:fs';
import { neverSentBy } from '../../core/generation/context/neverSent.ts';
import type { NodeWorkspace } from '../../node/nodeWorkspace.ts';

/** What can be read for a request, and what of it may be sent. */
export interface FillSources {
	/** The text of a file; undefined where it can't be read, or a symbolic link stands on the way to it. */
	read(path: string): Promise<string | undefined>;
	/** Whether the text of a path is never sent: it is ignored, holds keys, or the configuration names it. */
	isNeverSent(path: string): boolean;
}

/** @param globs of the configuration @param maxFileSize in bytes */
export async function fillSources(
	workspace: NodeWorkspace,
	globs: readonly string[],
	maxFileSize: number,
): Promise<FillSources> {
	const listed = new Set(await workspace.list());
	const isNever = neverSentBy(globs);
	return {
		read: async (path) => {
			if (leadsElsewhere(workspace.absolute(path))) {
				return undefined;
			}
			const content = await workspace.read(path, maxFileSize);
			return typeof content === 'string' ? content : undefined;
		},
		isNeverSent: (path) => isNever(path) || !listed.has(path),
	};
}

/** What a link leads to may lie out of the workspace, and is never read. The root has its links resolved. */
function leadsElsewhere(absolute: string): boolean {
	try {
		return realpathSync(absolute) !== absolute;
	} catch {
		return false;
	}
}
