import { coverageOf } from '../../core/trace/matrix/coverage.ts';
import type { TraceScope } from '../../core/trace/traceScope.ts';
import { baseName, folderOf } from '../../core/workspace/paths.ts';
import type { FeatureChoice } from '../../protocol/coverage.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** A feature that has requirements, in its root. */
export interface Feature {
	readonly choice: FeatureChoice;
	readonly root: WorkspaceRoot;
	readonly scope: TraceScope;
}

/** The features of all roots, in the order of the roots and by name. */
export function featuresOf(indexes: IndexService): Feature[] {
	return indexes.roots().flatMap((root) =>
		(root.trace?.scopes() ?? []).flatMap((scope) => {
			const { items, covered, all } = coverageOf(scope);
			const places = [folderOf(scope.name), indexes.folderNameOf(root)].filter(Boolean).join(', ');
			const label = `${baseName(scope.name) || root.folder.name}${places === '' ? '' : ` · ${places}`}`;
			return items.length === 0
				? []
				: [{ choice: { id: featureId(root, scope.name), label, covered, all }, root, scope }];
		}),
	);
}

/** Names a feature among all roots. */
export function featureId(root: WorkspaceRoot, scope: string): string {
	return `${root.folder.uri.toString()}|${scope}`;
}
