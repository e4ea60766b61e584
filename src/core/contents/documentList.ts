import { decodePercent } from '../document/percentEncoding.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { lineBreakOf, type Range, range, type TextEdit } from '../document/text.ts';
import { isArchived } from '../openspec/place.ts';
import { groupDocuments } from '../outline/groups.ts';
import type { ListedDocument } from '../workspace/listedDocument.ts';
import { folderOf, resolvePath } from '../workspace/paths.ts';
import { relativeTarget } from '../workspace/writtenTarget.ts';

/** A list of documents between marks, which a tool writes. */
export interface DocumentList {
	/** Of the opening mark. */
	readonly range: Range;
	/** First line behind that mark, and line of the closing one; from 0. */
	readonly firstLine: number;
	readonly endLine: number;
	/** Its lines without blanks at the end, and without blank lines. */
	readonly written: readonly string[];
}

const opening = '<!-- documents -->';
const closing = '<!-- /documents -->';

/** Whether a text may have such a list; costs less than a parse. */
export function mayListDocuments(text: string): boolean {
	return text.includes(opening);
}

/** The list of documents of a page: undefined where there is none, or where nothing closes it. */
export function findDocumentList({ comments, lines, text }: SpecDocument): DocumentList | undefined {
	if (!mayListDocuments(text)) {
		return undefined;
	}
	const marks = comments.map(({ range }) => ({ range, words: lines.slice(range).trim() }));
	const first = marks.findIndex(({ words }) => words === opening);
	const last = marks.slice(first + 1).find(({ words }) => words === closing);
	const start = marks[first]?.range;
	if (!start || !last || last.range.start.line <= start.end.line) {
		return undefined;
	}
	const firstLine = start.end.line + 1;
	const endLine = last.range.start.line;
	const written: string[] = [];
	for (let line = firstLine; line < endLine; line++) {
		const source = lines.line(line).trimEnd();
		if (source !== '') {
			written.push(source);
		}
	}
	return { range: start, firstLine, endLine, written };
}

/**
 * The lines of the list of a page: the documents of its folder, then those of the folders below, each with its title and
 * its status. Other pages that list documents and what is archived are left out.
 * @param page path of the page that has the list
 */
export function documentLines(page: string, documents: Iterable<ListedDocument>): readonly string[] {
	const own = folderOf(page);
	const prefix = own === '' ? '' : `${own}/`;
	const listed = [...documents].filter(
		({ path, kind }) => path !== page && path.startsWith(prefix) && kind.group !== 'index' && !isArchived(path),
	);
	return groupDocuments(listed, 'folder').flatMap(({ id, documents: group }) => {
		const isOwn = id === own;
		const lines = group.map((one) => `${isOwn ? '' : '  '}${entryOf(page, one)}`);
		return isOwn ? lines : [`- ${escaped(id.slice(prefix.length))}`, ...lines];
	});
}

/** Writes the list anew; nothing where it says all of it already. */
export function listEdits(document: SpecDocument, list: DocumentList, lines: readonly string[]): TextEdit[] {
	if (sameLines(list.written, lines)) {
		return [];
	}
	const lineBreak = lineBreakOf(document.text);
	const newText = (lines.length > 0 ? ['', ...lines, '', ''] : ['', '']).join(lineBreak);
	return [{ range: range(list.firstLine, 0, list.endLine, 0), newText }];
}

/** A new list at a line, between the marks by which it is kept current; blank lines part it from what is there. */
export function newList(document: SpecDocument, line: number, documents: readonly string[]): TextEdit {
	const { lines, text } = document;
	const at = Math.min(line, lines.count - 1);
	const above = at > 0 && lines.line(at - 1).trim() !== '' ? [''] : [];
	const below = lines.line(at).trim() === '' ? [] : [''];
	const block = [...above, opening, '', ...documents, ...(documents.length > 0 ? [''] : []), closing, ...below, ''];
	return { range: range(at, 0, at, 0), newText: block.join(lineBreakOf(text)) };
}

/** How a list differs from what it should say. */
export interface ListDifference {
	/** Titles of documents that it lacks. */
	readonly missing: readonly string[];
	/** Titles under which it names what is no document there any more. */
	readonly gone: readonly string[];
}

/** Compares the lines of a list by where their links lead. */
export function differenceOf(page: string, written: readonly string[], lines: readonly string[]): ListDifference {
	const before = linksOf(page, written);
	const now = linksOf(page, lines);
	return {
		missing: [...now].filter(([path]) => !before.has(path)).map(([, title]) => title),
		gone: [...before].filter(([path]) => !now.has(path)).map(([, title]) => title),
	};
}

/** Whether a list is written as it would be now, line by line. */
export function sameLines(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((line, i) => line === b[i]);
}

function entryOf(page: string, { path, title, status }: ListedDocument): string {
	const said = status === '' ? '' : ` – ${escaped(status)}`;
	return `- [${escaped(title)}](${relativeTarget(page, path)})${said}`;
}

/** Titles are plain texts: what would be markup, a tag or a mark of ours in them is none. */
function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_<[\]]/g, '\\$&');
}

function linksOf(page: string, lines: readonly string[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const line of lines) {
		const [, title, target] = /^\s*[-*+] \[((?:[^\]\\]|\\.)*)\]\(<?([^()<>\s]*)>?\)/.exec(line) ?? [];
		if (title !== undefined && target !== undefined) {
			found.set(resolvePath(folderOf(page), decodePercent(target)), title.replace(/\\(.)/g, '$1'));
		}
	}
	return found;
}
