import type { ContextSources } from '../../../core/generation/context/gather.ts';
import type { DocumentHome } from '../../workspace/documentHome.ts';
import { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';

/** What can be read for a request about a document of a home: unsaved changes included, nothing beyond the home. */
export function editorSources(home: DocumentHome): ContextSources {
	return {
		documents: () => home.documents(),
		kinds: home.kinds.all(),
		read: async (path) => {
			if (!(home instanceof WorkspaceRoot)) {
				return undefined;
			}
			const content = await home.workspace.read(path, home.config.maxFileSize);
			return typeof content === 'string' ? content : undefined;
		},
	};
}

/** Whether the text of a path is never sent: what the workspace ignores stays here. */
export function neverSent(home: DocumentHome): (path: string) => boolean {
	return (path) => home instanceof WorkspaceRoot && home.workspace.ignores(path);
}
