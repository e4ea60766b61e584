import { groupOf } from '../outline/groups.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import type { Kind } from './kind.ts';

/** The kinds in force. */
type Kinds = readonly Kind[];

/**
 * The kinds that may follow a kind in its chain: the one that it names, and others that stand in the same place of a
 * feature, such as a plan in short form. Empty at the end of a chain.
 */
export function nextKinds({ next }: Kind, kinds: Kinds): Kinds {
	const named = kinds.find(({ id }) => id === next);
	return named ? [named, ...kinds.filter((kind) => kind !== named && isInPlaceOf(kind, named))] : [];
}

/** The kinds that a kind may follow. */
export function previousKinds(kind: Kind, kinds: Kinds): Kinds {
	return kinds.filter((one) => nextKinds(one, kinds).includes(kind));
}

/** All kinds before a kind in its chain, nearest first. */
export function kindsBefore(kind: Kind, kinds: Kinds): Kinds {
	const found = new Set<Kind>();
	let nearest: Kinds = [kind];
	while (nearest.length > 0) {
		// A chain that a team's own kinds close to a circle ends as well
		nearest = nearest.flatMap((one) => previousKinds(one, kinds)).filter((one) => one !== kind && !found.has(one));
		for (const one of nearest) {
			found.add(one);
		}
	}
	return [...found];
}

/** Documents of the same feature that follow a document in its chain, by path. */
export function followingDocuments(
	of: IndexedDocument,
	all: readonly IndexedDocument[],
	kinds: Kinds,
): IndexedDocument[] {
	return inFeature(of.facts.path, of.kind, all, nextKinds(of.kind, kinds));
}

/** Documents of the same feature that a document follows, by path. */
export function precedingDocuments(
	of: IndexedDocument,
	all: readonly IndexedDocument[],
	kinds: Kinds,
): IndexedDocument[] {
	return inFeature(of.facts.path, of.kind, all, previousKinds(of.kind, kinds));
}

/** The kind that is to be written next in the chain of a document: the first behind it that its feature lacks. */
export function kindToWrite(of: IndexedDocument, all: readonly IndexedDocument[], kinds: Kinds): Kind | undefined {
	const seen = new Set<Kind>();
	let current: IndexedDocument | undefined = of;
	while (current && !seen.has(current.kind)) {
		seen.add(current.kind);
		const [following] = followingDocuments(current, all, kinds);
		const [next] = nextKinds(current.kind, kinds);
		// One proposal is followed by a delta for each of its capabilities
		const isListing = (current.facts.openSpec?.capabilities.length ?? 0) > 0;
		if (!following || (isListing && capabilitiesToWrite(featureOf(current.facts.path, current.kind), all).length > 0)) {
			return next;
		}
		current = following;
	}
	return undefined;
}

/**
 * Capabilities that the proposals of a feature list and that no delta of it is about yet: a delta is to be written for
 * each.
 */
export function capabilitiesToWrite(feature: string, all: readonly IndexedDocument[]): readonly string[] {
	const here = all.flatMap(({ facts, kind }) =>
		facts.openSpec && featureOf(facts.path, kind) === feature ? [facts.openSpec] : [],
	);
	const written = new Set(here.flatMap(({ place }) => (place.type === 'delta' ? [place.capability] : [])));
	return here.flatMap(({ capabilities }) => capabilities.map(({ name }) => name)).filter((name) => !written.has(name));
}

/** Documents of some kinds that belong to the feature of a path, whose own kind is given, by path. */
export function inFeature(
	path: string,
	kind: Pick<Kind, 'group'>,
	all: readonly IndexedDocument[],
	kinds: Kinds,
): IndexedDocument[] {
	const wanted = new Set(kinds.map(({ id }) => id));
	const feature = featureOf(path, kind);
	return all
		.filter(({ facts, kind }) => wanted.has(kind.id) && featureOf(facts.path, kind) === feature)
		.sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
}

/** Folder of the feature that a document belongs to. */
export function featureOf(path: string, kind: Pick<Kind, 'group'>): string {
	return groupOf({ path, kind }, 'feature');
}

function isInPlaceOf(one: Kind, other: Kind): boolean {
	return one.file.directory === other.file.directory && one.file.name === other.file.name;
}
