import type { Config } from '../config.ts';
import type { DiagramParser } from '../diagrams/verdict.ts';
import type { KindRegistry } from '../kinds/kindRegistry.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadingCache } from './readingCache.ts';
import type { CancellationToken, Workspace } from './workspace.ts';

/** What an index is made from. */
export interface SpecIndexOptions {
	readonly workspace: Workspace;
	readonly kinds: KindRegistry;
	readonly config: Config;
	readonly rules: readonly Rule[];
	/** Says what Mermaid thinks of diagrams. Without it they are not checked. */
	readonly parser?: DiagramParser | undefined;
	/** Whether a Markdown file is checked for diagrams although no kind claims it; none is where not given. */
	readonly wantsMarkdown?: (path: string) => boolean;
	/** Keeps of documents what rules ask for, without tasks, artifacts and open questions: nobody will look at those. */
	readonly forRules?: boolean | undefined;
	/** Keeps what texts were read as, for the next time that a large workspace is read; nothing is kept without it. */
	readonly cache?: ReadingCache | undefined;
	/** Lets the host breathe; awaited between pieces of work of a few milliseconds. */
	readonly pause?: () => Promise<void>;
}

/** What the reading of a whole workspace is given. */
export interface LoadOptions {
	readonly token?: CancellationToken;
	/** Gets files done and to do. */
	readonly progress?: (done: number, all: number) => void;
}
