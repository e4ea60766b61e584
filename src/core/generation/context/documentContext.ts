import { precedingDocuments } from '../../kinds/chain.ts';
import type { IndexedDocument } from '../../workspace/indexed.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import { type ContextSources, filePieces } from './gather.ts';
import type { ContextPiece } from './piece.ts';

/**
 * Collects documents as a whole and what they lead to: the documents before them in their chain, and documents and files
 * of code that they link to or name and that are there. Each file once.
 * @param documents in the order in which they are read
 */
export async function documentContext(
	documents: readonly IndexedDocument[],
	sources: ContextSources,
): Promise<readonly ContextPiece[]> {
	const all = new Map(sources.documents().map((document) => [document.facts.path, document]));
	const known = new Set(documents.map(({ facts }) => facts.path));
	const isNew = (path: string): boolean => known.size < known.add(path).size;
	const chain = documents
		.flatMap((document) => precedingDocuments(document, [...all.values()], sources.kinds))
		.map(({ facts }) => facts.path)
		.filter(isNew);
	const named = documents
		.flatMap(({ facts }) => facts.references)
		.flatMap(({ path, planned }) => (path === undefined || planned || path.startsWith('../') ? [] : [path]))
		.filter(isNew);
	const files = (paths: readonly string[]): (readonly [string, string, number])[] =>
		paths.map((path, i) => [path, all.get(path)?.facts.title ?? path, 1 / (1 + i)]);
	const isText = (path: string): boolean => all.has(path) || isMarkdown(path);
	return [
		...(await filePieces('section', files(documents.map(({ facts }) => facts.path)), sources)),
		...(await filePieces('chain', files(chain), sources)),
		...(await filePieces('linked', files(named.filter(isText)), sources)),
		...(await filePieces('code', files(named.filter((path) => !isText(path))), sources)),
	];
}
