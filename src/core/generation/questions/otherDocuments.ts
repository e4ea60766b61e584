import { inFeature, kindsBefore, nextKinds } from '../../kinds/chain.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { IndexedDocument } from '../../workspace/indexed.ts';

/** More linked documents are not read. */
const mostLinked = 6;

/**
 * The documents that a document should agree with: those before and after it in its chain, nearest kinds first, and
 * those of the workspace that it links to.
 */
export function otherDocuments(
	indexed: IndexedDocument,
	all: readonly IndexedDocument[],
	kinds: readonly Kind[],
): readonly IndexedDocument[] {
	const { facts, kind } = indexed;
	const chain = [
		...inFeature(facts.path, kind, all, kindsBefore(kind, kinds)),
		...inFeature(facts.path, kind, all, kindsAfter(kind, kinds)),
	];
	const linked = new Set(facts.references.flatMap(({ path }) => (path === undefined ? [] : [path])));
	const others = all.filter(
		(one) => linked.has(one.facts.path) && one.facts.path !== facts.path && !chain.includes(one),
	);
	return [...new Set([...chain.filter((one) => one.facts.path !== facts.path), ...others.slice(0, mostLinked)])];
}

function kindsAfter(kind: Kind, kinds: readonly Kind[]): readonly Kind[] {
	const found = new Set<Kind>();
	let nearest: readonly Kind[] = [kind];
	while (nearest.length > 0) {
		nearest = nearest.flatMap((one) => nextKinds(one, kinds)).filter((one) => one !== kind && !found.has(one));
		for (const one of nearest) {
			found.add(one);
		}
	}
	return [...found];
}
