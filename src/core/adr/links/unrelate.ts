import type { TextEdit } from '../../document/text.ts';
import { OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import type { VersionHistory } from '../../workspace/versions.ts';
import { dialectOf } from '../dialect/dialect.ts';
import { lookupIn } from '../log/recordLookup.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { earlierRecord } from './earlierStatus.ts';
import { unlinkEdits } from './unlinkEdits.ts';
import type { Unlinked } from './unlinkedValue.ts';

/**
 * Takes away what links two records with each other, in both of them: what `relate` and `supersede` write
 * (`unlinkEdits`). A status that is lost by it is looked up in version control; where that knows none, a note says what
 * was assumed.
 * @param history of the files, where the host has one
 * @throws OperationError when nothing links them, or only sentences do
 */
export async function unrelate(
	repository: AdrRepository,
	one: AdrRecord,
	other: AdrRecord,
	history?: VersionHistory,
): Promise<WorkspaceChange> {
	const edits = new Map<string, readonly TextEdit[]>();
	const notes: string[] = [];
	for (const [record, to] of [
		[one, other],
		[other, one],
	] as const) {
		const unlinked = await unlinkedFrom(repository, record, to, history);
		if (unlinked.edits.length > 0) {
			edits.set(record.path, unlinked.edits);
		}
		if (unlinked.isAssumed) {
			notes.push(`Nothing tells which status ${record.path} had before it was superseded; it is taken to be accepted.`);
		}
	}
	if (edits.size > 0) {
		return { edits, creates: [], renames: [], notes };
	}
	const left = firstLink(repository, one, other) ?? firstLink(repository, other, one);
	throw new OperationError(
		left
			? `${left.path} names the other record in a sentence on line ${left.line + 1}. Change the sentence by hand.`
			: `${one.path} and ${other.path} are not linked.`,
	);
}

async function unlinkedFrom(
	repository: AdrRepository,
	record: AdrRecord,
	other: AdrRecord,
	history: VersionHistory | undefined,
): Promise<Unlinked> {
	const document = await repository.document(record.path);
	const dialect = dialectOf(repository.logOf(record), record.kind, record);
	const kind = repository.kind(record.kind);
	const links = linksBetween(repository, record, other);
	const unlinked = unlinkEdits(document, record, kind, dialect, links);
	// Version control is slow, and asked only where it is needed
	const versions = unlinked.isAssumed ? ((await history?.versions(record.path)) ?? []) : [];
	const earlier = earlierRecord(kind, record.path, versions);
	return earlier ? unlinkEdits(document, record, kind, dialect, links, earlier) : unlinked;
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
