import type { Kind } from '../kinds/kind.ts';
import { archiveOf, changeOf } from '../openspec/place.ts';
import { baseName, folderOf } from '../workspace/paths.ts';
import { compareNames } from './compareNames.ts';

/** A heap of documents that belong together: one feature, one change, one folder of records. */
export interface DocumentGroup<T extends GroupedDocument> {
	/** The folder they share, or the id of the kinds' family; unique in the root. */
	readonly id: string;
	/** Short name: the last segment of the folder. */
	readonly label: string;
	/** What tells groups of one name apart: the folder above. Empty at the top. */
	readonly parent: string;
	/** The folder of all that is put away, where it is one of it: an archived change is history. */
	readonly archive: string | undefined;
	readonly documents: readonly T[];
}

export interface GroupedDocument {
	readonly path: string;
	readonly kind: Pick<Kind, 'group'>;
}

/** `feature`: what belongs to one piece of work; `folder`: as on disk; `kind`: by family of kinds. */
export type GroupBy = 'feature' | 'folder' | 'kind';

/**
 * Folders that hold one piece of work each, whatever lies deeper in them. Kiro and spec-kit keep a folder for a
 * feature, as OpenSpec does for a change; OpenSpec's current specs are one document a folder and belong together.
 */
const featureFolders = [
	/^(?:.*\/)?openspec\/specs(?=\/)/,
	/^(?:.*\/)?\.kiro\/(?:specs\/[^/]+|steering)(?=\/)/,
	/^(?:.*\/)?specs\/\d+[^/]*(?=\/)/,
];

/** A record that has a folder of its own: `0007-use-kafka/README.md`. */
const recordFolder = /(?:^|\/)\d+[^/]*\/(?:index|readme)\.md$/i;

/** In the order in which they are written. Names that do not occur here come after, by name. */
const workflow = ['proposal', 'bugfix', 'requirements', 'spec', 'research', 'plan', 'design', 'data-model', 'tasks'];

/** The id of the group a document belongs to. */
export function groupOf(document: GroupedDocument, by: GroupBy): string {
	if (by === 'kind') {
		return document.kind.group;
	}
	if (by === 'feature') {
		const change = changeOf(document.path);
		if (change) {
			return change.folder;
		}
		for (const folder of featureFolders) {
			const found = folder.exec(document.path);
			if (found) {
				return found[0];
			}
		}
		if (recordFolder.test(document.path)) {
			return folderOf(folderOf(document.path));
		}
	}
	return folderOf(document.path);
}

/** Documents in their groups; groups by name, those of an archive last; documents in the order in which a feature's documents are written. */
export function groupDocuments<T extends GroupedDocument>(documents: Iterable<T>, by: GroupBy): DocumentGroup<T>[] {
	const byId = new Map<string, T[]>();
	for (const document of documents) {
		const id = groupOf(document, by);
		const heap = byId.get(id);
		if (heap) {
			heap.push(document);
		} else {
			byId.set(id, [document]);
		}
	}
	return [...byId]
		.map(([id, heap]) => ({ id, heap, archive: archiveOf(`${id}/`) }))
		.sort((a, b) => Number(a.archive !== undefined) - Number(b.archive !== undefined) || compareNames(a.id, b.id))
		.map(({ id, heap, archive }) => ({
			id,
			archive,
			label: baseName(id),
			parent: folderOf(id),
			documents: heap.sort(
				(a, b) =>
					compareNames(folderOf(a.path), folderOf(b.path)) ||
					workflowRank(a.path) - workflowRank(b.path) ||
					compareNames(a.path, b.path),
			),
		}));
}

function workflowRank(path: string): number {
	const name = baseName(path).replace(/\.[^.]*$/, '');
	const rank = workflow.indexOf(name.toLowerCase());
	return rank < 0 ? workflow.length : rank;
}
