import type { TextEdit } from '../../document/text.ts';
import { OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { dialectOf } from '../dialect/dialect.ts';
import { lookupIn } from '../log/recordLookup.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { unlinkEdits } from './unlinkEdits.ts';

/**
 * Takes away what links two records with each other, in both of them: what `relate` and `supersede` write
 * (`unlinkEdits`).
 * @throws OperationError when nothing links them, or only sentences do
 */
export async function unrelate(repository: AdrRepository, one: AdrRecord, other: AdrRecord): Promise<WorkspaceChange> {
	const edits = new Map([
		[one.path, await editsOf(repository, one, other)],
		[other.path, await editsOf(repository, other, one)],
	]);
	if ([...edits.values()].some((list) => list.length > 0)) {
		return { edits: new Map([...edits].filter(([, list]) => list.length > 0)), creates: [], renames: [] };
	}
	const left = firstLink(repository, one, other) ?? firstLink(repository, other, one);
	throw new OperationError(
		left
			? `${left.path} names the other record in a sentence on line ${left.line + 1}. Change the sentence by hand.`
			: `${one.path} and ${other.path} are not linked.`,
	);
}

async function editsOf(repository: AdrRepository, record: AdrRecord, other: AdrRecord): Promise<TextEdit[]> {
	const document = await repository.document(record.path);
	const dialect = dialectOf(repository.logOf(record), record.kind, record);
	const links = linksBetween(repository, record, other);
	return unlinkEdits(document, record, repository.kind(record.kind), dialect, links);
}

/** The links of one record that lead to the other. */
function linksBetween({ records }: AdrRepository, record: AdrRecord, other: AdrRecord): readonly RecordLink[] {
	return lookupIn(records).linksTo(record, other);
}

function firstLink(
	repository: AdrRepository,
	record: AdrRecord,
	other: AdrRecord,
): { readonly path: string; readonly line: number } | undefined {
	const [link] = linksBetween(repository, record, other);
	return link && { path: record.path, line: link.range.start.line };
}
