import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { textStart } from '../../document/textStart.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { FileVersion } from '../../workspace/versions.ts';
import { describeRecord } from '../record/describeRecord.ts';
import type { AdrRecord, RecordStatus } from '../record/record.ts';
import { namingValueOf } from '../status/statusAtPlace.ts';
import { firstContent, lastContent } from './bodyLines.ts';

/** A record as it was before another one superseded it. */
export interface EarlierRecord {
	readonly document: SpecDocument;
	readonly record: AdrRecord;
}

/**
 * The last version of a record in which it was not superseded.
 * @param versions oldest first
 * @returns undefined where version control has none
 */
export function earlierRecord(kind: Kind, path: string, versions: readonly FileVersion[]): EarlierRecord | undefined {
	for (const version of versions.toReversed()) {
		const document = parseDocument(version.path ?? path, version.text);
		const record = describeRecord(document, kind);
		if (record && record.status?.stage !== 'superseded') {
			return { document, record };
		}
	}
	return undefined;
}

/** The word of an earlier status with its emoji; undefined where the record had none. */
export function earlierWord({ document, record: { status, links } }: EarlierRecord): string | undefined {
	return status && (status.emoji ?? '') + (namingValueOf(document, links, status).word || status.text);
}

/** An earlier status as the line of a section, as it stood there; undefined where the record had none. */
export function earlierLine(earlier: EarlierRecord): string | undefined {
	const { status } = earlier.record;
	return status?.form === 'section' ? earlier.document.lines.slice(status.range) : earlierWord(earlier);
}

/**
 * Edits that take away a status which the record did not have: its key, with front matter that holds nothing else and
 * was not there; its field. A place for one that stood open is as it was.
 */
export function withoutStatusEdits(
	document: SpecDocument,
	{ form, range }: RecordStatus,
	earlier: EarlierRecord,
): TextEdit[] {
	const { line } = range.start;
	const { frontMatter } = document;
	const open = openPlace(document.lines.line(line).slice(0, range.start.character), earlier.document);
	if (open !== undefined) {
		const end = { line, character: document.lines.line(line).length };
		return [{ range: { start: { line, character: 0 }, end }, newText: open }];
	}
	if (form === 'front-matter' && frontMatter) {
		const isAll = frontMatter.yaml.trim() === document.lines.line(line).trim();
		return isAll && !earlier.document.frontMatter
			? [lines(document, 0, frontMatter.range.end.line)]
			: [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }];
	}
	const before = lastContent(document, { first: 0, end: line });
	const isApart = document.lines.line(line + 1).trim() === '';
	if (before === undefined || !isApart) {
		return isApart
			? [lines(document, line, line)]
			: [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }];
	}
	const end = (at: number) => ({ line: at, character: document.lines.line(at).length });
	return [{ range: { start: end(before), end: end(line) }, newText: '' }];
}

/** The line on which a name stood without a status, or with what a template offers; undefined where it did not stand. */
function openPlace(before: string, document: SpecDocument): string | undefined {
	const name = before.trimEnd();
	const keys = Array.from({ length: document.frontMatter?.range.end.line ?? 0 }, (_, line) => line);
	const fields = headFields(document).map(({ range }) => range.start.line);
	return [...keys, ...fields]
		.map((line) => document.lines.line(line))
		.find((line) => name !== '' && line.startsWith(name));
}

/** Removes lines and the blank ones behind them; a byte order mark stays. */
function lines(document: SpecDocument, first: number, last: number): TextEdit {
	const { count } = document.lines;
	const next = firstContent(document, { first: last + 1, end: count }) ?? count;
	const character = first === 0 ? textStart(document) : 0;
	return { range: { start: { line: first, character }, end: { line: next, character: 0 } }, newText: '' };
}
