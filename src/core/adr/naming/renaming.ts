import { anchorsOf } from '../../document/anchors.ts';
import { parseDocument } from '../../document/parse.ts';
import { decodePercent } from '../../document/percentEncoding.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, comparePositions, type Range, type TextEdit } from '../../document/text.ts';
import { noChange, OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import { encodeTarget } from '../../workspace/writtenTarget.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { MentionPart } from '../mentions/mention.ts';
import { findMentions } from '../mentions/mentions.ts';
import type { AdrRecord, RecordName } from '../record/record.ts';
import { writeRecordName } from '../record/recordName.ts';
import { renameInPlace } from './writtenName.ts';

/** What is to become of a record's name, and of the places that name it. */
export interface Renaming {
	/** The name that its file, or its own folder, is to have. */
	readonly name: RecordName;
	/** Edits of the record's own title, number and front matter. */
	readonly own: readonly TextEdit[];
	/** What is written in place of a number or a title in a file; undefined where it stays. */
	rewrite(part: MentionPart, path: string): string | undefined;
}

/**
 * Renames a record: its file or folder, what its own text says of its name, and every place that names it.
 * @throws OperationError when something else stands at the new path, or when the token ended the search
 */
export async function renameRecord(
	repository: AdrRepository,
	record: AdrRecord,
	renaming: Renaming,
	token?: CancellationToken,
): Promise<WorkspaceChange> {
	const move = moveOf(record, renaming.name);
	const isOtherName = move.from.toLowerCase() !== move.to.toLowerCase();
	if (isOtherName && (await repository.entry(move.to)) !== 'none') {
		throw new OperationError(`${move.to} exists already. Nothing was changed.`);
	}
	const document = await repository.document(record.path);
	const own = renaming.own.filter(({ range, newText }) => document.lines.slice(range) !== newText);
	const anchors = newAnchors(document, own);
	const stems = { from: stemOf(record.name), to: stemOf(renaming.name) };
	const edits = new Map<string, TextEdit[]>();
	const add = (path: string, ...some: readonly TextEdit[]): void => {
		const list = edits.get(path) ?? [];
		list.push(...some);
		edits.set(path, list);
	};
	if (own.length > 0) {
		add(record.path, ...own);
	}
	for (const { path, parts } of await findMentions(repository, record, token)) {
		for (const part of parts) {
			const newText = textOf(part, path, { stems, anchors, renaming });
			if (newText !== undefined && newText !== part.text && !(path === record.path && isWithin(part.range, own))) {
				add(path, { range: part.range, newText });
			}
		}
	}
	if (token?.isCancellationRequested) {
		throw new OperationError('Cancelled. Nothing was changed.');
	}
	return { ...noChange, edits, renames: move.from === move.to ? [] : [move] };
}

interface NewTexts {
	readonly stems: { readonly from: string; readonly to: string };
	readonly anchors: ReadonlyMap<string, string>;
	readonly renaming: Renaming;
}

function textOf(part: MentionPart, path: string, { stems, anchors, renaming }: NewTexts): string | undefined {
	switch (part.kind) {
		case 'name':
			return renameInPlace(part, stems.from, stems.to);
		case 'anchor': {
			const anchor = anchors.get(decodePercent(part.text));
			return anchor === undefined ? undefined : encodeTarget(anchor);
		}
		default:
			return renaming.rewrite(part, path);
	}
}

/** Whether a part lies in what is written anew, such as the id in the record's own title. */
function isWithin({ start, end }: Range, own: readonly TextEdit[]): boolean {
	return own.some(({ range }) => comparePositions(range.start, end) < 0 && comparePositions(start, range.end) < 0);
}

/** What has to move for a record to have another name: its file, or its own folder. */
export function moveOf(record: AdrRecord, name: RecordName): { from: string; to: string } {
	const from = record.name.ownFolder ? folderOf(record.path) : record.path;
	const folder = folderOf(from);
	return { from, to: `${folder === '' ? '' : `${folder}/`}${writeRecordName(name)}` };
}

function stemOf(name: RecordName): string {
	return writeRecordName({ ...name, extension: '' });
}

/** The anchors of headings that the edits change, as GitHub makes them, and what they become. */
function newAnchors(document: SpecDocument, edits: readonly TextEdit[]): ReadonlyMap<string, string> {
	const before = namesOf(document);
	const after = namesOf(parseDocument(document.path, applyEdits(document.text, edits)));
	const changed = new Map<string, string>();
	for (const [i, name] of before.entries()) {
		const now = after[i];
		if (now !== undefined && now !== name && before.length === after.length) {
			changed.set(name, now);
		}
	}
	return changed;
}

function namesOf({ headings }: SpecDocument): readonly string[] {
	return anchorsOf(
		headings.map(({ anchorText }) => anchorText),
		[],
	).names;
}
