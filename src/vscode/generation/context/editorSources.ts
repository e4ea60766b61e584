import type { ContextSources } from '../../../core/generation/context/gather.ts';
import { neverSentBy } from '../../../core/generation/context/neverSent.ts';
import type { DocumentHome } from '../../workspace/documentHome.ts';
import { leadsElsewhere } from '../../workspace/leadsElsewhere.ts';
import { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';

/** What can be read for a request about a document of a home: unsaved changes included, nothing beyond the home. */
export function editorSources(home: DocumentHome): ContextSources {
	return {
		documents: () => home.documents(),
		kinds: home.kinds.all(),
		read: async (path, maxBytes = Number.POSITIVE_INFINITY) => {
			if (!(home instanceof WorkspaceRoot) || (await leadsElsewhere(home, path))) {
				return undefined;
			}
			const content = await home.workspace.read(path, Math.min(maxBytes, home.config.maxFileSize));
			return typeof content === 'string' ? content : undefined;
		},
	};
}

/**
 * Whether the text of a path is never sent: what the workspace ignores stays here, and what holds keys, and what the
 * configuration names.
 */
export function neverSent(home: DocumentHome): (path: string) => boolean {
	if (!(home instanceof WorkspaceRoot)) {
		return () => false;
	}
	const isNever = neverSentBy(home.config.ai.neverSend);
	return (path) => isNever(path) || home.workspace.ignores(path);
}
