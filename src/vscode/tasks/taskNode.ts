import type { TaskFeature } from '../../core/tasks/features.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

interface NodeBase {
	/** The same for the same thing from one refresh to the next, so that the tree stays as it was unfolded. */
	readonly id: string;
	readonly home: WorkspaceRoot;
	readonly parent: TaskTreeNode | undefined;
}

/** A workspace folder, where there are several. */
export interface TaskRootNode extends NodeBase {
	readonly type: 'root';
}

export interface FeatureNode extends NodeBase {
	readonly type: 'feature';
	readonly feature: TaskFeature;
	/** Whether it shows its tasks until somebody folds it. */
	readonly unfolded: boolean;
}

/** A list that stands beside others in its feature. */
export interface ListNode extends NodeBase {
	readonly type: 'list';
	readonly path: string;
	readonly parent: FeatureNode;
}

/** A heading with tasks under it. */
export interface TaskGroupNode extends NodeBase {
	readonly type: 'group';
	readonly path: string;
	readonly key: string;
}

export interface TaskNode extends NodeBase {
	readonly type: 'task';
	readonly path: string;
	readonly key: string;
}

/** What stands in the lines of a document. */
export type InListNode = TaskGroupNode | TaskNode;

export type TaskTreeNode = TaskRootNode | FeatureNode | ListNode | InListNode;
