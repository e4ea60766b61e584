import type { IndexedDocument } from './indexed.ts';

/** A document as a list of documents shows it. */
export interface ListedDocument {
	readonly path: string;
	readonly kind: { readonly group: string };
	readonly title: string;
	/** As written; empty for none. */
	readonly status: string;
}

/** The documents below a folder, at any depth; all of them for the root, whose path is empty. */
export function listedBelow(documents: Iterable<IndexedDocument>, folder: string): readonly ListedDocument[] {
	const prefix = folder === '' ? '' : `${folder}/`;
	const listed: ListedDocument[] = [];
	for (const { facts, kind } of documents) {
		if (facts.path.startsWith(prefix)) {
			const { path, title, record, status } = facts;
			listed.push({ path, kind: { group: kind.group }, title, status: record?.status?.text ?? status ?? '' });
		}
	}
	return listed;
}
