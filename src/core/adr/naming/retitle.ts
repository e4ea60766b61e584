import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, contains, type TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';
import { OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import { retitledEntries } from '../indexPage/changedEntries.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { MentionPart } from '../mentions/mention.ts';
import { frontMatterTitle } from '../record/frontMatterTitle.ts';
import type { AdrRecord, RecordName } from '../record/record.ts';
import { quoteOf, yamlValue } from '../record/yamlValue.ts';
import { escapedFor } from '../status/statusValue.ts';
import { moveOf, renameRecord } from './renaming.ts';
import { slugHabit } from './slugHabit.ts';
import { withEntries } from './withEntries.ts';

/**
 * Gives a record another title: its heading or front matter, its file or folder where the names of its log follow from
 * the titles, every link to it, and the old title in the texts of links and in lists of records. Number, date and id
 * stay. A note tells when the file keeps its name.
 * @throws OperationError when the title is empty or the record has none, when another file has the name that follows
 * from it, or when the token ended the search
 */
export async function retitle(
	repository: AdrRepository,
	record: AdrRecord,
	title: string,
	token?: CancellationToken,
): Promise<WorkspaceChange> {
	const words = withoutNumber(title.replace(/\s+/g, ' ').trim(), record);
	if (!/[\p{L}\p{N}]/u.test(words)) {
		throw new OperationError('A title needs at least one letter or digit.');
	}
	if (!record.titleRange) {
		throw new OperationError(`${record.path} has no title to change; give it a heading of the first level.`);
	}
	const name = nameFor(words, record, repository);
	const isInTable = words.includes('|') ? tablesOf(repository) : () => false;
	const change = await renameRecord(
		repository,
		record,
		{
			name: name ?? record.name,
			own: ownEdits(await repository.document(record.path), record, words),
			rewrite: (part, path) => (part.kind === 'title' ? inLinkText(part, words, isInTable(part, path)) : undefined),
		},
		token,
	);
	const edits =
		words === record.title
			? change.edits
			: withEntries(repository, record, change, (page) => retitledEntries(page, record, repository.records, words));
	const isKept = name === undefined && edits.size > 0;
	return {
		...change,
		edits,
		...(isKept && { notes: [`${record.path} keeps its name, which does not follow from the title.`] }),
	};
}

/** Where a record stands once it has another title: its own path where names do not follow from titles. */
export function retitledPath(repository: AdrRepository, record: AdrRecord, title: string): string {
	const name = nameFor(withoutNumber(title.replace(/\s+/g, ' ').trim(), record), record, repository);
	const { from, to } = moveOf(record, name ?? record.name);
	return to + record.path.slice(from.length);
}

/** A title that was typed with the record's own number or id before it. */
function withoutNumber(title: string, { titlePrefix = '', titleNumber }: AdrRecord): string {
	const prefix = titlePrefix.trim();
	const rest = title.slice(prefix.length);
	const isApart = /[：、]$/.test(prefix) || /^(?:\s|$)/.test(rest);
	return titleNumber && title.startsWith(prefix) && isApart ? rest.trim() : title;
}

/** @returns undefined where names do not follow from titles */
function nameFor(title: string, record: AdrRecord, repository: AdrRepository): RecordName | undefined {
	const habit = record.name.slug === '' ? undefined : slugHabit(repository.logOf(record).records, record);
	return habit && { ...record.name, slug: habit(title) };
}

function ownEdits(
	document: SpecDocument,
	{ title, titlePrefix = '', titleRange }: AdrRecord,
	words: string,
): TextEdit[] {
	const edits: TextEdit[] = [];
	const value = frontMatterValues(document).title;
	const place = frontMatterOf(document)?.rangeOf('/title');
	const inner = frontMatterTitle(document);
	const isInFrontMatter =
		titleRange && document.frontMatter && comparePositions(titleRange.start, document.frontMatter.range.end) < 0;
	if (titleRange && !isInFrontMatter) {
		const isCell = document.tables.some(({ range }) => contains(range, titleRange.start));
		edits.push({ range: titleRange, newText: isCell ? escapedFor('table', words) : words });
	}
	if (
		typeof value === 'string' &&
		place &&
		inner &&
		(isInFrontMatter || [title, titlePrefix + title].includes(value.trim()))
	) {
		const prefix = value.trim().startsWith(titlePrefix) ? titlePrefix : '';
		// The line of a block is a text without quotes
		const isBlock = inner.start.line !== place.start.line;
		edits.push(
			isBlock
				? { range: inner, newText: prefix + words }
				: { range: place, newText: yamlValue(prefix + words, quoteOf(document.lines.slice(place))) },
		);
	}
	return edits;
}

/** In front matter a title stays the old one where it would need quotes of its own; in a table a bar ends a cell. */
function inLinkText({ inYaml }: MentionPart, title: string, inTable: boolean): string | undefined {
	if (inYaml && /["'\\]|: | #/.test(title)) {
		return undefined;
	}
	return title.replace(inTable ? /[[\]|]/g : /[[\]]/g, '\\$&');
}

/** Tells whether a part stands in a table; each page is read once. */
function tablesOf({ texts }: AdrRepository): (part: MentionPart, path: string) => boolean {
	const known = new Map<string, SpecDocument['tables']>();
	return ({ range: { start } }, path) => {
		const tables = known.get(path) ?? parseDocument(path, texts.get(path) ?? '').tables;
		known.set(path, tables);
		return tables.some(({ range }) => contains(range, start));
	};
}
