import type { Config } from '../config.ts';
import type { Kind } from '../kinds/kind.ts';
import type { KindRegistry } from '../kinds/kindRegistry.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { DocumentFacts } from './facts.ts';
import type { CancellationToken, Workspace } from './workspace.ts';

export interface SpecIndexOptions {
	readonly workspace: Workspace;
	readonly kinds: KindRegistry;
	readonly config: Config;
	readonly rules: readonly Rule[];
}

/** A document of the index: a Markdown file that a kind claims. */
export interface IndexedDocument {
	readonly kind: Kind;
	readonly facts: DocumentFacts;
}

/** A file in the place of a document that could not be read: too large, not text, no permission. */
export interface UnreadDocument {
	readonly path: string;
	/** One line for the user. */
	readonly problem: string;
}

/** API under construction: bodies follow. */
export declare class SpecIndex {
	constructor(options: SpecIndexOptions);
	/** Lists the workspace, reads and indexes every document, settles. `progress` gets files done and to do. */
	load(options?: { token?: CancellationToken; progress?: (done: number, all: number) => void }): Promise<void>;
	/**
	 * A new text of a file, from the editor or from disk. Synchronous: parses it, runs the rules of the document and
	 * marks stale what depends on it; `settle` completes the findings. A text no kind claims leaves the index.
	 */
	update(path: string, text: string): void;
	/** Reads a file again through the workspace (it was created or changed on disk), then as `update`. */
	refresh(path: string): Promise<void>;
	/** A file or folder is gone. */
	remove(path: string): void;
	/** Puts open questions to the workspace and runs stale rules until nothing is open. */
	settle(token?: CancellationToken): Promise<void>;
	/** Documents by path. */
	documents(): readonly IndexedDocument[];
	unread(): readonly UnreadDocument[];
	get(path: string): IndexedDocument | undefined;
	/** Findings of one document, by place; complete after `settle`. */
	findings(path: string): readonly Finding[];
	/** Tells which paths have new facts or findings. Called synchronously; returns what ends it. */
	onDidChange(listener: (paths: ReadonlySet<string>) => void): { dispose(): void };
}
