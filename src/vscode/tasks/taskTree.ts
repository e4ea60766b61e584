import { isArchived } from '../../core/openspec/place.ts';
import { isProblem } from '../../core/outline/summary.ts';
import { featureProgress, listsOf, type TaskFeature, taskFeatures } from '../../core/tasks/features.ts';
import type { TaskProgress } from '../../core/tasks/progress.ts';
import { type TaskFilter, taskFilter } from '../../core/tasks/taskFilter.ts';
import { RootNodes } from '../rootNodes.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { ListTree } from './listTree.ts';
import type { FeatureNode, InListNode, ListNode, TaskRootNode, TaskTreeNode } from './taskNode.ts';

/** A list with the node it stands below. */
interface ShownList {
	readonly container: FeatureNode | ListNode;
	readonly tree: ListTree;
}

interface HomeTree {
	readonly features: readonly FeatureNode[];
	readonly listNodes: ReadonlyMap<FeatureNode, readonly ListNode[]>;
	readonly lists: Map<string, ShownList>;
	/** Whether there are features, shown or not. */
	readonly hasTasks: boolean;
}

/** A view of so many tasks is shown with its features unfolded. */
const unfoldedUpTo = 40;

/**
 * The nodes of the Tasks view. Features are made once and again when a list of tasks comes or goes; an edit costs the
 * nodes of its own list, and of these only those are drawn that read differently.
 */
export class TaskTree {
	private readonly homes: () => readonly WorkspaceRoot[];
	private readonly activeFolders: (home: WorkspaceRoot) => ReadonlySet<string>;
	private readonly trees = new Map<WorkspaceRoot, HomeTree>();
	private readonly rootNodes = new RootNodes(
		(home: WorkspaceRoot): TaskRootNode => ({ type: 'root', id: home.folder.uri.toString(), home, parent: undefined }),
	);
	/** A list of each folder, by its path; undefined for a folder that has none. */
	private readonly someList = new Map<WorkspaceRoot, string | undefined>();
	private currentFilter: TaskFilter;

	constructor(
		homes: () => readonly WorkspaceRoot[],
		activeFolders: (home: WorkspaceRoot) => ReadonlySet<string> = () => new Set(),
	) {
		this.homes = homes;
		this.activeFolders = activeFolders;
	}

	get filter(): TaskFilter {
		return this.currentFilter;
	}

	set filter(filter: TaskFilter) {
		this.currentFilter = filter;
		this.forget();
	}

	/** Makes all nodes anew at the next look; those of the folders that are still there stay what they are. */
	forget(): void {
		this.trees.clear();
		this.someList.clear();
		this.rootNodes.keep(this.homes());
	}

	/** What has to be drawn anew after documents changed: lines, what is below a node, or the whole tree. */
	changed(home: DocumentHome, paths: ReadonlySet<string>): readonly TaskTreeNode[] | 'all' {
		const root = this.homes().find((one) => one === home);
		const tree = root && this.trees.get(root);
		if (!root || !tree) {
			if (root && [...paths].some((path) => root.get(path)?.facts.taskList)) {
				this.someList.delete(root);
			}
			return root ? 'all' : [];
		}
		const nodes = new Set<TaskTreeNode>();
		for (const path of paths) {
			const before = tree.lists.get(path);
			const facts = root.get(path)?.facts;
			const hasTasks = facts?.taskList !== undefined;
			if (before && facts && this.currentFilter !== 'problems' && before.tree.isOf(facts)) {
				// Its findings alone are new
				continue;
			}
			const now = before && hasTasks ? this.listTree(root, path, before.container, before.tree) : undefined;
			if (!before || !now) {
				if (before || hasTasks) {
					this.trees.delete(root);
					this.someList.delete(root);
					return 'all';
				}
				continue;
			}
			if ((now.top.length === 0) !== (before.tree.top.length === 0)) {
				this.trees.delete(root);
				this.someList.delete(root);
				return 'all';
			}
			tree.lists.set(path, { container: before.container, tree: now });
			if (now.shape !== before.tree.shape) {
				nodes.add(before.container);
			} else {
				for (const node of differing(before.tree, now)) {
					nodes.add(node);
				}
			}
			if (progressKey(now) !== progressKey(before.tree)) {
				nodes.add(before.container);
				nodes.add(before.container.type === 'list' ? before.container.parent : before.container);
			}
		}
		return [...nodes];
	}

	/** Nodes below a node; those at the top without one. */
	children(node?: TaskTreeNode): readonly TaskTreeNode[] {
		switch (node?.type) {
			case undefined: {
				const homes = this.homes().filter((home) => this.treeOf(home).features.length > 0);
				const [first] = homes;
				return this.homes().length === 1 && first
					? this.treeOf(first).features
					: homes.map((home) => this.rootNodes.of(home));
			}
			case 'root':
				return this.treeOf(node.home).features;
			case 'feature': {
				const main = node.feature.main && this.list(node.home, node.feature.main.path);
				return [...(main?.top ?? []), ...(this.treeOf(node.home).listNodes.get(node) ?? [])];
			}
			case 'list':
				return this.list(node.home, node.path)?.top ?? [];
			case 'group':
			case 'task':
				return this.list(node.home, node.path)?.children(node) ?? [];
		}
	}

	/** The nodes of a list that is shown. */
	list(home: WorkspaceRoot, path: string): ListTree | undefined {
		return this.treeOf(home).lists.get(path)?.tree;
	}

	/** The node that stands for a list, its own or that of its feature; undefined where it is filtered out. */
	shownContainer(home: WorkspaceRoot, path: string): FeatureNode | ListNode | undefined {
		const tree = this.treeOf(home);
		const container = tree.lists.get(path)?.container;
		const feature = container?.type === 'list' ? container.parent : container;
		return feature && tree.features.includes(feature) ? container : undefined;
	}

	/** Whether a root has any tasks, shown or not. */
	hasTasks(home: WorkspaceRoot): boolean {
		// The nodes are made when somebody looks
		return this.trees.get(home)?.hasTasks ?? this.hasList(home);
	}

	private hasList(home: WorkspaceRoot): boolean {
		const known = this.someList.get(home);
		if (known !== undefined && home.get(known)?.facts.taskList) {
			return true;
		}
		if (known !== undefined || !this.someList.has(home)) {
			// As for the features: nobody works on what is archived
			const list = home.documents().find(({ facts }) => facts.taskList && !isArchived(facts.path));
			this.someList.set(home, list?.facts.path);
		}
		return this.someList.get(home) !== undefined;
	}

	/** All features of a root, whatever the filter. */
	features(home: WorkspaceRoot): readonly TaskFeature[] {
		const documents = home
			.documents()
			.flatMap(({ kind, facts: { path, taskList } }) => (taskList ? [{ path, kind, list: taskList }] : []));
		return taskFeatures(documents, this.activeFolders(home));
	}

	/** Progress of a feature as its documents are now. */
	progressOf({ home, feature }: FeatureNode): TaskProgress {
		return featureProgress(listsOf(feature).flatMap(({ path }) => home.get(path)?.facts.taskList ?? []));
	}

	private treeOf(home: WorkspaceRoot): HomeTree {
		let tree = this.trees.get(home);
		if (!tree) {
			tree = this.build(home);
			this.trees.set(home, tree);
		}
		return tree;
	}

	private build(home: WorkspaceRoot): HomeTree {
		const parent = this.homes().length > 1 ? this.rootNodes.of(home) : undefined;
		const all = this.features(home);
		const count = all.flatMap(listsOf).reduce((sum, { list }) => sum + list.tasks.length, 0);
		const lists = new Map<string, ShownList>();
		const listNodes = new Map<FeatureNode, ListNode[]>();
		const features = all.map((feature): FeatureNode => {
			const id = `${home.folder.uri.toString()}|${feature.id}/`;
			const unfolded = feature.active || all.length === 1 || count <= unfoldedUpTo;
			const node: FeatureNode = { type: 'feature', id, home, parent, feature, unfolded };
			if (feature.main) {
				this.place(home, feature.main.path, node, lists);
			}
			const nodes = feature.others.map(({ path }): ListNode => {
				const list: ListNode = { type: 'list', id: `${home.folder.uri.toString()}|${path}`, home, parent: node, path };
				this.place(home, path, list, lists);
				return list;
			});
			listNodes.set(
				node,
				nodes.filter(({ path }) => isShown(lists.get(path))),
			);
			return node;
		});
		const shown = features.filter(
			(node) => isShown(lists.get(node.feature.main?.path ?? '')) || (listNodes.get(node)?.length ?? 0) > 0,
		);
		return { features: shown, listNodes, lists, hasTasks: all.length > 0 };
	}

	private place(
		home: WorkspaceRoot,
		path: string,
		container: FeatureNode | ListNode,
		lists: Map<string, ShownList>,
	): void {
		const tree = this.listTree(home, path, container, undefined);
		if (tree) {
			lists.set(path, { container, tree });
		}
	}

	private listTree(
		home: WorkspaceRoot,
		path: string,
		container: FeatureNode | ListNode,
		before: ListTree | undefined,
	): ListTree | undefined {
		const facts = home.get(path)?.facts;
		if (!facts?.taskList) {
			return undefined;
		}
		const { taskList: list, trace } = facts;
		const problemLines = () =>
			home
				.findings(path)
				.filter(isProblem)
				.map(({ range }) => range.start.line);
		const shows = taskFilter(list, this.currentFilter, problemLines);
		return new ListTree({ home, path, list, trace, shows }, container, before);
	}
}

function isShown(list: ShownList | undefined): boolean {
	return list !== undefined && list.tree.top.length > 0;
}

/** Nodes of two states of one shape that read differently. */
function differing(before: ListTree, now: ListTree): InListNode[] {
	return [...now.all()].filter((node) => before.lookOf(node) !== now.lookOf(node));
}

function progressKey({ list }: ListTree): string {
	const { done, all } = featureProgress([list]);
	return `${done}/${all}`;
}
