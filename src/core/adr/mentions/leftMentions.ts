import { LineIndex, type TextEdit } from '../../document/text.ts';
import { escapeRegex } from '../../escapeRegex.ts';
import { shortList } from '../../shortList.ts';
import { movedPath, type WorkspaceChange } from '../../workspace/change.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import { lettersOf, type RecordForms, recordForms } from './recordForms.ts';

/**
 * Tells of the places that may name a record by its number and that a renumbering leaves as they are: lists
 * (`ADRs 1, 2 and 3`, `ADR-1/ADR-2`), comments, code, examples, routes of a site on other pages.
 * @param change the renumbering; its repository has read the texts
 * @returns one sentence; undefined where nothing is left
 */
export function leftMentions(
	repository: AdrRepository,
	record: AdrRecord,
	change: WorkspaceChange,
): string | undefined {
	const forms = recordForms(repository, record);
	const ids = looseIds(record);
	const { folder } = repository.logOf(record);
	const places: string[] = [];
	for (const [path, text] of [...repository.texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (ids && isMarkdown(path) && mayMean(path, forms, folder)) {
			const lines = linesOf(text, ids, record, change.edits.get(path) ?? []);
			places.push(...lines.map((line) => `${movedPath(path, change)}:${line + 1}`));
		}
	}
	return places.length === 0 ? undefined : `Left as written, see whether the record is meant: ${shortList(places)}.`;
}

/** Ids with the letters of a record, one after the other behind one word; blanks are few, so that no text takes long. */
function looseIds(record: AdrRecord): RegExp | undefined {
	const letters = lettersOf(record).map(escapeRegex);
	if (letters.length === 0) {
		return undefined;
	}
	const word = `(?:${letters.join('|')})`;
	const more = String.raw`(?:\s{0,3}(?:,|/|&|\+|;|and|or|to|-|–)\s{0,3}(?:${word}s?[-_ ]?)?#?\d{1,5})`;
	return new RegExp(String.raw`(?<![\p{L}\p{N}])${word}s?(?:[-_]|\s{1,2})?#?\d{1,5}(?!\d)${more}{0,99}`, 'giu');
}

/** Whether an id on a page can be that of the record: no record of another log is there called so. */
function mayMean(path: string, { isOfLog, idIsCertain }: RecordForms, folder: string): boolean {
	return isOfLog(path) || idIsCertain(path) || (folder !== '' && path.startsWith(`${folder}/`));
}

/** Lines on which a number of the record stands that no edit changes. */
function linesOf(text: string, ids: RegExp, { name }: AdrRecord, edits: readonly TextEdit[]): number[] {
	const lines = new LineIndex(text);
	const changed = new Set(
		edits.flatMap(({ range: { start, end } }) =>
			offsets(lines.offsetAt(start), Math.max(lines.offsetAt(end), lines.offsetAt(start) + 1)),
		),
	);
	const found = new Set<number>();
	for (const match of text.matchAll(ids)) {
		for (const { 0: digits, index } of match[0].matchAll(/\d+/g)) {
			if (Number(digits) === name.number && !changed.has(match.index + index + digits.length - 1)) {
				found.add(lines.positionAt(match.index + index).line);
			}
		}
	}
	return [...found];
}

function offsets(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, i) => from + i);
}
