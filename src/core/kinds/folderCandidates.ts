import { logFolder } from '../adr/log/log.ts';
import { baseName, folderOf } from '../workspace/paths.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import { ownFolders } from './folderShape.ts';
import type { Kind } from './kind.ts';

/**
 * Folders in which a new document of a kind may go, the likeliest first; `undefined` stands for the folder that the
 * kind itself names.
 *
 * Where the kind has a folder for each feature, the title says which; the features that lack such a document follow.
 * The index page of a log goes where the records are, first where they have none.
 * Otherwise they are the folders that hold most documents of the kind, else most of its family, else the kind's own.
 */
export function folderCandidates(kind: Kind, documents: readonly IndexedDocument[]): readonly (string | undefined)[] {
	const family = documents.filter((document) => document.kind.group === kind.group);
	if (hasFeatureFolder(kind)) {
		return [undefined, ...featuresWithout(kind, family)];
	}
	if (kind.recordIndex) {
		return logsWithoutIndex(documents);
	}
	const sameKind = family.filter((document) => document.kind.id === kind.id);
	const like = sameKind.length > 0 ? sameKind : family.filter(({ kind }) => !hasFeatureFolder(kind));
	return orOwn(fullestFirst(like.map(({ facts }) => folderOf(facts.path))));
}

/**
 * The same with the feature first that a title names, with its number or without. Where it names none, features that
 * lack a document which follows others wait for it, and a new one comes last.
 * @param own folder that the title makes
 * @param follows whether the kind follows others in its chain
 */
export function candidatesByTitle(
	candidates: readonly (string | undefined)[],
	own: string,
	follows: boolean,
): readonly (string | undefined)[] {
	const waiting = candidates.filter((folder) => folder !== undefined);
	const named = waiting.filter((folder) => withoutNumbers(folder) === withoutNumbers(own));
	const others = waiting.filter((folder) => !named.includes(folder));
	const isNew = candidates.length > waiting.length ? [undefined] : [];
	return follows && !waiting.includes(own) ? [...named, ...others, ...isNew] : [...named, ...isNew, ...others];
}

/** Numbers of features go on: the one of a title is the next. */
function withoutNumbers(folder: string): string {
	return folder.replace(/(^|\/)\d+[-_]/g, '$1');
}

function logsWithoutIndex(documents: readonly IndexedDocument[]): readonly (string | undefined)[] {
	const folders = fullestFirst(documents.flatMap(({ facts }) => (facts.record ? [logFolder(facts.path)] : [])));
	const indexed = new Set(documents.flatMap(({ kind, facts }) => (kind.recordIndex ? [folderOf(facts.path)] : [])));
	const have = (folder: string): boolean => indexed.has(folder);
	return orOwn([...folders.filter((folder) => !have(folder)), ...folders.filter(have)]);
}

/** Folders without repetition, those that come most often first. */
function fullestFirst(folders: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const folder of folders) {
		counts.set(folder, (counts.get(folder) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a).map(([folder]) => folder);
}

function orOwn(folders: readonly string[]): readonly (string | undefined)[] {
	return folders.length > 0 ? folders : [undefined];
}

/** Whether documents of the kind stand in a folder for each feature, whose name a token of its directory makes. */
export function hasFeatureFolder(kind: Kind): boolean {
	return kind.file.directory.includes('{');
}

function featuresWithout(kind: Kind, family: readonly IndexedDocument[]): string[] {
	const isOwn = ownFolders(kind.file.directory);
	const features = new Set<string>();
	const taken = new Set<string>();
	for (const document of family) {
		const folder = folderOf(document.facts.path);
		features.add(folder);
		if (document.kind.id === kind.id || baseName(document.facts.path) === kind.file.name) {
			taken.add(folder);
		}
	}
	return [...features].filter((folder) => isOwn(folder) && !taken.has(folder)).sort();
}
