import type { IndexedDocument } from '../workspace/specIndex.ts';
import type { Kind } from './kind.ts';

/** Folders whose documents are there to be looked at, or for tests: nobody writes on in them. */
const exhibits = /(?:^|\/)(?:__tests__|tests?|testdata|fixtures?|examples?|samples?|demos?|templates?|vendor)(?:\/|$)/i;

/**
 * Where documents of a kind with a folder for each feature stand, when all of its tool stand in the same folder below the
 * workspace root, as in a repository of several packages: `packages/app/openspec/changes`. Undefined where they stand in
 * several, or at the root.
 */
export function toolFolder(kind: Kind, documents: readonly IndexedDocument[]): string | undefined {
	const own = fixedPart(kind);
	if (own === undefined) {
		return undefined;
	}
	const parents = new Set<string>();
	for (const { kind: other, facts } of documents) {
		const part = other.group === kind.group ? fixedPart(other) : undefined;
		const at = part === undefined ? -1 : `/${facts.path}`.lastIndexOf(`/${part}/`);
		const parent = facts.path.slice(0, Math.max(at - 1, 0));
		if (at >= 0 && !exhibits.test(parent)) {
			parents.add(parent);
		}
	}
	const [parent = ''] = parents;
	return parents.size === 1 && parent !== '' ? `${parent}/${own}` : undefined;
}

/** The folders of a kind before the first that has a name of its own: `openspec/changes` of `openspec/changes/{slug}`. */
function fixedPart({ file: { directory } }: Kind): string | undefined {
	const segments = directory.split('/').filter(Boolean);
	const first = segments.findIndex((segment) => segment.includes('{'));
	return first > 0 ? segments.slice(0, first).join('/') : undefined;
}
