import { baseName, folderOf } from '../workspace/paths.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import type { Kind } from './kind.ts';

/**
 * Folders in which a new document of a kind may go, the likeliest first; `undefined` stands for the folder that the
 * kind itself names.
 *
 * Where the kind has a folder for each feature, the title says which; the features that lack such a document follow.
 * Otherwise they are the folders that hold most documents of the kind, else most of its family, else the kind's own.
 */
export function folderCandidates(kind: Kind, documents: readonly IndexedDocument[]): (string | undefined)[] {
	const family = documents.filter((document) => document.kind.group === kind.group);
	if (hasFeatureFolder(kind)) {
		return [undefined, ...featuresWithout(kind, family)];
	}
	const sameKind = family.filter((document) => document.kind.id === kind.id);
	const counts = new Map<string, number>();
	for (const { facts } of sameKind.length > 0 ? sameKind : family.filter(({ kind }) => !hasFeatureFolder(kind))) {
		const folder = folderOf(facts.path);
		counts.set(folder, (counts.get(folder) ?? 0) + 1);
	}
	const folders = [...counts].sort(([, a], [, b]) => b - a).map(([folder]) => folder);
	return folders.length > 0 ? folders : [undefined];
}

/** Whether documents of the kind stand in a folder for each feature, whose name a token of its directory makes. */
export function hasFeatureFolder(kind: Kind): boolean {
	return kind.file.directory.includes('{');
}

function featuresWithout(kind: Kind, family: readonly IndexedDocument[]): string[] {
	const tokens = /\{[^{}]*\}/;
	const shape = kind.file.directory.split('/').map((segment) => {
		const parts = segment.split(tokens).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		return parts.join('[^/]+');
	});
	const pattern = new RegExp(`^(?:.*/)?${shape.join('/')}$`);
	const features = new Set<string>();
	const taken = new Set<string>();
	for (const document of family) {
		const folder = folderOf(document.facts.path);
		features.add(folder);
		if (document.kind.id === kind.id || baseName(document.facts.path) === kind.file.name) {
			taken.add(folder);
		}
	}
	return [...features].filter((folder) => pattern.test(folder) && !taken.has(folder)).sort();
}
