import { openRepository } from '../../core/adr/log/indexedRepository.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** The decision records of a folder as they are now; for one operation, since it does not follow changes. */
export function repositoryOf(root: WorkspaceRoot): AdrRepository {
	const { adr, maxFileSize } = root.config;
	return openRepository({
		index: root,
		workspace: root.workspace,
		kinds: root.kinds,
		workflow: adr.workflow,
		maxFileSize,
	});
}
