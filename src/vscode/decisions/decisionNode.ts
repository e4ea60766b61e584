import type { DecisionEntry, DecisionGroup } from '../../core/outline/decisions.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

interface NodeBase {
	/** The same for the same thing from one refresh to the next, so that the tree stays as it was unfolded. */
	readonly id: string;
	readonly home: WorkspaceRoot;
	readonly parent: DecisionNode | undefined;
}

/** A workspace folder, where there are several. */
export interface DecisionRootNode extends NodeBase {
	readonly type: 'root';
}

/** A log, or records that have a status, a tag or a year in common. */
export interface DecisionGroupNode extends NodeBase {
	readonly type: 'group';
	readonly group: DecisionGroup;
	/** Whether it shows its records until somebody folds it. */
	readonly unfolded: boolean;
}

/** A record; those that it supersedes stand below it. */
export interface RecordNode extends NodeBase {
	readonly type: 'record';
	readonly entry: DecisionEntry;
	/** Where it stands; undefined for the records of the only log, which need no group. */
	readonly group: DecisionGroupNode | undefined;
	readonly path: string;
}

export type DecisionNode = DecisionRootNode | DecisionGroupNode | RecordNode;
