import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** The id by which the dashboard names a root. */
export function rootId({ folder }: WorkspaceRoot): string {
	return folder.uri.toString();
}
