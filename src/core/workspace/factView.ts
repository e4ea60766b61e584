import type { AdrRecord } from '../adr/record/record.ts';
import type { DiagramVerdict } from '../diagrams/verdict.ts';
import type { OpenSpecFacts } from '../openspec/facts.ts';
import type { ChangeMetadata } from '../openspec/metadata.ts';
import type { TraceScope } from '../trace/traceScope.ts';
import type { ListedDocument } from './listedDocument.ts';

/** `unknown` where nobody has looked yet: the rule returns quietly and runs again when the answer is there. */
export type Answer<T> = T | 'unknown';

/**
 * What a workspace rule may ask about the world outside its document. Every question is remembered together with the
 * document that asked it, so that a changed answer runs just the rules that depend on it, and a question without an
 * answer yet is put to the workspace.
 */
export interface FactView {
	/** What stands at a path from the workspace root; `none` outside the root is `unknown` for ever. */
	entry(path: string): Answer<'file' | 'directory' | 'none'>;
	/** Whether a Markdown file has the anchor, in any of the spellings that renderers make of its headings. */
	hasAnchor(path: string, fragment: string): Answer<boolean>;
	/** Anchors of a Markdown file, for suggestions. */
	anchors(path: string): Answer<readonly string[]>;
	/** Number of lines of a text file, without an empty last one; 0 when it can't be read. */
	lineCount(path: string): Answer<number>;
	/** The version that a Markdown file gives itself (`documentVersion`); empty for none and for one that can't be read. */
	version(path: string): Answer<string>;
	/** Whether a path that is not there now stood in the repository once (`false` where no history is at hand). */
	existedOnce(path: string): Answer<boolean>;
	/** Paths of files with the same base name, for "did you mean"; at most a few. */
	sameName(path: string): Answer<readonly string[]>;
	/**
	 * The records whose log folder (`logFolder`) is this one, by path: the same array until one of them comes, goes or
	 * says something else. Ranges and the decision in brief may be out of date, since they change with any edit.
	 */
	records(folder: string): Answer<readonly AdrRecord[]>;
	/**
	 * What is read off those records. The rule runs again only when that is another value, not with each change of each
	 * record: a log may have a thousand.
	 * @param read gives plain data, the same for the same records; asked again later, so that it must not hold on to a
	 * document
	 */
	fromRecords<T>(folder: string, read: (records: readonly AdrRecord[]) => T): Answer<T>;
	/**
	 * The ids of all documents of a scope (`TraceFacts.scope`): the same object until one of them comes, goes or defines
	 * or names something else. Ranges and the words of a definition may be out of date, since they change with any edit.
	 */
	trace(scope: string): Answer<TraceScope>;
	/** What is read off those ids, as `fromRecords` reads off records. */
	fromTrace<T>(scope: string, read: (ids: TraceScope) => T): Answer<T>;
	/**
	 * What is read off the documents of OpenSpec that belong to a capability (by the path of its specification) or to a
	 * change (by its folder), as `fromRecords` reads off records. Archived changes are not among them.
	 */
	fromOpenSpec<T>(key: string, read: (documents: readonly OpenSpecFacts[]) => T): Answer<T>;
	/** What is read off the documents below a folder (empty for the root), as `fromRecords` reads off records. */
	fromDocuments<T>(folder: string, read: (documents: readonly ListedDocument[]) => T): Answer<T>;
	/** What the metadata of a change of OpenSpec say, by the path of their file. */
	changeMetadata(path: string): Answer<ChangeMetadata>;
	/** What Mermaid says of a diagram's text, or of what the text would be when it is mended. */
	verdict(text: string): Answer<DiagramVerdict>;
}
