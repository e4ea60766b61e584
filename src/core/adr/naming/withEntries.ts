import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Range, type TextEdit } from '../../document/text.ts';
import type { WorkspaceChange } from '../../workspace/change.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import type { AdrRepository } from '../log/repository.ts';
import { quickLook } from '../mentions/quickLook.ts';
import { recordForms } from '../mentions/recordForms.ts';
import type { AdrRecord } from '../record/record.ts';

/**
 * The edits of a change with those of pages that say something of a record beside the link to it: in a cell of its own,
 * behind the link, or in a table without links.
 * @param editsOf the edits of one page, for entries of the record; those that touch another edit are left out
 */
export function withEntries(
	repository: AdrRepository,
	record: AdrRecord,
	{ edits }: WorkspaceChange,
	editsOf: (page: SpecDocument) => readonly TextEdit[],
): ReadonlyMap<string, readonly TextEdit[]> {
	const all = new Map(edits);
	const { stem } = recordForms(repository, record);
	const mayLink = quickLook({ stem });
	const { title } = record;
	const mayList = (text: string): boolean => mayLink(text) || (title !== undefined && text.includes(title));
	for (const [path, text] of repository.texts) {
		if (path !== record.path && isMarkdown(path) && mayList(text)) {
			const known = edits.get(path) ?? [];
			const more = editsOf(parseDocument(path, text)).filter(
				({ range }) => !known.some((edit) => overlap(edit.range, range)),
			);
			if (more.length > 0) {
				all.set(path, [...known, ...more]);
			}
		}
	}
	return all;
}

function overlap(one: Range, other: Range): boolean {
	return comparePositions(one.start, other.end) < 0 && comparePositions(other.start, one.end) < 0;
}
