import type * as vscode from 'vscode';
import type { UncheckedDiagrams } from '../../core/diagrams/unchecked.ts';
import type { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { TraceIndex } from '../../core/trace/traceIndex.ts';
import type { IndexedDocument, UnreadDocument } from '../../core/workspace/specIndex.ts';

/** Where documents live that are indexed together: a workspace folder, or what is open outside of all folders. */
export interface DocumentHome {
	/** Absent for what lies outside the workspace. */
	readonly folder: vscode.WorkspaceFolder | undefined;
	readonly kinds: KindRegistry;
	/** Whether everything has been read once. */
	readonly ready: boolean;
	/** The traceable ids of all documents, as they are now; undefined until one has been read. */
	readonly trace: TraceIndex | undefined;
	uriOf(path: string): vscode.Uri;
	documents(): readonly IndexedDocument[];
	unread(): readonly UnreadDocument[];
	get(path: string): IndexedDocument | undefined;
	/** Paths of files with diagrams that are no documents: they have findings too. */
	diagramFiles(): readonly string[];
	/** Paths of the files of code that name ids: they have findings too. */
	codeFiles(): readonly string[];
	/** Why diagrams of a document, or of a file that is one, were not checked. */
	uncheckedDiagrams(path: string): readonly UncheckedDiagrams[];
	findings(path: string): readonly Finding[];
	/** Findings that a document would have with another text; nothing that is shown changes. */
	trial(path: string, text: string): Promise<readonly Finding[]>;
	/** Completes the findings after an edit. */
	settle(): Promise<void>;
}

/** A document by its home and its path in it. */
export interface Place {
	readonly home: DocumentHome;
	readonly path: string;
}

/** What has changed enough to be shown anew. */
export interface DisplayChange {
	readonly home: DocumentHome;
	readonly paths: ReadonlySet<string>;
}
