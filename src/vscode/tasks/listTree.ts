import { groupProgress, type TaskProgress } from '../../core/tasks/progress.ts';
import type { TaskList } from '../../core/tasks/task.ts';
import { type TaskLinks, taskLinks } from '../../core/tasks/taskLinks.ts';
import { type TaskBranch, taskOutline } from '../../core/tasks/taskOutline.ts';
import type { TraceFacts } from '../../core/trace/trace.ts';
import type { DocumentFacts } from '../../core/workspace/facts.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { type TaskLine, taskLine } from './taskLine.ts';
import type { FeatureNode, InListNode, ListNode } from './taskNode.ts';

/** Where a list stands and what it holds now. */
export interface ListContent {
	readonly home: WorkspaceRoot;
	readonly path: string;
	readonly list: TaskList;
	readonly trace: TraceFacts | undefined;
	readonly shows: (place: number) => boolean;
}

/** The nodes of one list of tasks. Those that are still there keep their identity when the list changes. */
export class ListTree {
	readonly list: TaskList;
	readonly links: readonly TaskLinks[];
	/** Nodes at the top of the list. */
	readonly top: readonly InListNode[];
	private readonly content: ListContent;
	private readonly below = new Map<InListNode, readonly InListNode[]>();
	private readonly nodes = new Map<string, InListNode>();
	private readonly places = new Map<InListNode, number>();
	private progress: readonly TaskProgress[] | undefined;
	/** Nesting and order in one text: two lists with the same one are drawn line by line. */
	readonly shape: string;

	/** @param before the nodes of an earlier state of the same list */
	constructor(content: ListContent, container: FeatureNode | ListNode, before: ListTree | undefined) {
		this.content = content;
		this.list = content.list;
		this.links = taskLinks(content.list, content.trace);
		this.top = this.nodesOf(taskOutline(content.list, content.shows), container, before);
		this.shape = JSON.stringify([...this.nodes.values()].map(({ id, parent }) => [id, parent?.id]));
	}

	/** Whether it was made from these very facts. */
	isOf({ taskList, trace }: Pick<DocumentFacts, 'taskList' | 'trace'>): boolean {
		return taskList === this.content.list && trace === this.content.trace;
	}

	children(node: InListNode): readonly InListNode[] {
		return this.below.get(node) ?? [];
	}

	all(): Iterable<InListNode> {
		return this.nodes.values();
	}

	/** The node of a task by its place in the list, if it is shown. */
	nodeAt(place: number): InListNode | undefined {
		const key = this.list.tasks[place]?.key;
		return key === undefined ? undefined : this.nodes.get(idOf(this.content, 'task', key));
	}

	/** Place of a node's group or task in the list. */
	placeOf(node: InListNode): number | undefined {
		return this.places.get(node);
	}

	/** How the line of a task reads. */
	lineOf(place: number): TaskLine {
		return taskLine(this.list, place, this.links[place]);
	}

	/** Progress of the tasks under a heading, whether they are shown or not. */
	groupProgress(group: number): TaskProgress {
		this.progress ??= groupProgress(this.list);
		return this.progress[group] ?? { done: 0, all: 0 };
	}

	/** All that can be seen of a node: where it is the same, the node need not be drawn anew. */
	lookOf(node: InListNode): string {
		const place = this.placeOf(node) ?? -1;
		if (node.type === 'group') {
			return JSON.stringify([this.list.groups[place]?.title, this.groupProgress(place)]);
		}
		const task = this.list.tasks[place];
		return JSON.stringify([this.lineOf(place), task?.state, task?.line]);
	}

	private nodesOf(
		branches: readonly TaskBranch[],
		parent: FeatureNode | ListNode | InListNode,
		before: ListTree | undefined,
	): InListNode[] {
		return branches.map(({ type, place, children }) => {
			const key = (type === 'group' ? this.list.groups : this.list.tasks)[place]?.key ?? '';
			const id = idOf(this.content, type, key);
			const known = before?.nodes.get(id);
			const { home, path } = this.content;
			const node: InListNode = known?.parent === parent ? known : { type, id, home, parent, path, key };
			this.nodes.set(id, node);
			this.places.set(node, place);
			this.below.set(node, this.nodesOf(children, node, before));
			return node;
		});
	}
}

function idOf({ home, path }: ListContent, type: InListNode['type'], key: string): string {
	return `${home.folder.uri.toString()}|${path}|${type}|${key}`;
}
