import type * as vscode from 'vscode';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import type { DocumentGroup } from '../../core/outline/groups.ts';
import type { SectionFacts } from '../../core/workspace/facts.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';

interface NodeBase {
	/** The same for the same thing from one refresh to the next, so that the tree stays as it was unfolded. */
	readonly id: string;
	readonly home: DocumentHome;
	readonly parent: SpecNode | undefined;
}

/** A workspace folder, where there are several. */
export interface RootNode extends NodeBase {
	readonly type: 'root';
}

export interface GroupNode extends NodeBase {
	readonly type: 'group';
	readonly group: DocumentGroup<GroupedSpec>;
	/** Path of the folder that it stands for; a family of kinds has none. */
	readonly folder: string | undefined;
	/** Groups below it, where it is an archive of several; it then shows them in place of its documents. */
	readonly groups: readonly GroupNode[];
	/** Whether it shows its documents until somebody folds it. */
	readonly unfolded: boolean;
}

export interface DocumentNode extends NodeBase {
	readonly type: 'document';
	readonly path: string;
}

export interface SectionNode extends NodeBase {
	readonly type: 'section';
	readonly path: string;
	readonly section: SectionFacts;
	readonly parent: SpecNode;
	/** The section as commands are told of one that is not at the cursor. */
	readonly uri: vscode.Uri;
	/** Line of its heading, from 0. */
	readonly line: number;
}

/** What can be taken out of a document, together. */
export interface ArtifactsNode extends NodeBase {
	readonly type: 'artifacts';
	readonly path: string;
	readonly parent: DocumentNode;
}

export interface ArtifactNode extends NodeBase {
	readonly type: 'artifact';
	readonly path: string;
	readonly artifact: Artifact;
	readonly parent: ArtifactsNode;
}

/** A file that could not be read. */
export interface UnreadNode extends NodeBase {
	readonly type: 'unread';
	readonly path: string;
	readonly problem: string;
}

export type SpecNode = RootNode | GroupNode | DocumentNode | SectionNode | ArtifactsNode | ArtifactNode | UnreadNode;

/** A document, or a file in the place of one that could not be read. */
export interface GroupedSpec {
	readonly path: string;
	readonly kind: { readonly group: string };
	readonly problem: string | undefined;
}
