import { type DocumentGroup, type GroupBy, groupDocuments, groupOf } from '../../core/outline/groups.ts';
import { isProblem } from '../../core/outline/summary.ts';
import type { SectionFacts } from '../../core/workspace/facts.ts';
import { baseName, folderOf } from '../../core/workspace/paths.ts';
import type { IndexedDocument } from '../../core/workspace/specIndex.ts';
import { RootNodes } from '../rootNodes.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { type GroupFigures, groupFigures } from './groupFigures.ts';
import type {
	ArtifactNode,
	ArtifactsNode,
	DocumentNode,
	GroupedSpec,
	GroupNode,
	RootNode,
	SectionNode,
	SpecNode,
	UnreadNode,
} from './specNode.ts';

/** Which documents the tree shows; nothing stands for all. */
export type SpecFilter = 'incomplete' | 'problems' | undefined;

interface HomeTree {
	readonly top: readonly GroupNode[];
	/** Each file that the tree shows, with its group. */
	readonly byPath: ReadonlyMap<string, { readonly group: GroupNode; readonly spec: GroupedSpec }>;
}

/** A tree of so many documents is shown with its groups unfolded: they fit one screen. */
const unfoldedUpTo = 30;

/** Family of files that could not be read, where documents are grouped by kind. */
const unreadFamily = 'unreadable';

/**
 * The nodes of the Specs view. Groups are made once and kept until a document appears, disappears or moves; nodes of
 * documents look their facts up when they are drawn, so that an edit costs one node.
 */
export class SpecTree {
	private readonly homes: () => readonly DocumentHome[];
	private readonly groupBy: () => GroupBy;
	private readonly trees = new Map<DocumentHome, HomeTree>();
	private readonly documents = new Map<string, DocumentNode | UnreadNode>();
	private readonly rootNodes = new RootNodes(
		(home: DocumentHome): RootNode => ({ type: 'root', id: homeId(home), home, parent: undefined }),
	);
	/** What each group said when it was last drawn. */
	private readonly drawn = new WeakMap<GroupNode, string>();
	private currentFilter: SpecFilter;

	constructor(homes: () => readonly DocumentHome[], groupBy: () => GroupBy) {
		this.homes = homes;
		this.groupBy = groupBy;
	}

	get filter(): SpecFilter {
		return this.currentFilter;
	}

	set filter(filter: SpecFilter) {
		this.currentFilter = filter;
		this.forget();
	}

	/** Makes all nodes anew at the next look; those of the folders that are still there stay what they are. */
	forget(): void {
		this.trees.clear();
		this.documents.clear();
		this.rootNodes.keep(this.homes());
	}

	/**
	 * What has to be drawn anew after documents changed: single documents, or nothing less than the whole tree when
	 * one of them appeared, disappeared or belongs elsewhere now.
	 */
	changed(home: DocumentHome, paths: ReadonlySet<string>): readonly SpecNode[] | 'all' {
		const tree = this.trees.get(home);
		if (!tree) {
			return 'all';
		}
		const unread = new Map(home.unread().map((file) => [file.path, file.problem]));
		const nodes: SpecNode[] = [];
		for (const path of paths) {
			const shown = tree.byPath.get(path);
			const document = home.get(path);
			const now = document && this.shows(home, document) ? groupOf(specOf(document), this.groupBy()) : undefined;
			const before = shown && shown.spec.problem === undefined ? shown.group.group.id : undefined;
			if (now !== before || shown?.spec.problem !== unread.get(path)) {
				this.trees.delete(home);
				this.documents.clear();
				return 'all';
			}
			const node = this.documents.get(nodeId(home, path));
			if (node) {
				nodes.push(node);
			}
			for (const group of shown ? [shown.group, shown.group.parent] : []) {
				if (group?.type === 'group' && this.drawn.get(group) !== JSON.stringify(groupFigures(group))) {
					nodes.push(group);
				}
			}
		}
		return nodes;
	}

	/** Nodes below a node; those at the top without one. */
	children(node?: SpecNode): readonly SpecNode[] {
		switch (node?.type) {
			case undefined: {
				const homes = this.homes().filter((home) => this.treeOf(home).top.length > 0);
				const [first] = homes;
				return this.homes().length === 1 && first
					? this.treeOf(first).top
					: homes.map((home) => this.rootNodes.of(home));
			}
			case 'root':
				return this.treeOf(node.home).top;
			case 'group':
				return node.groups.length > 0 ? node.groups : node.group.documents.map((spec) => this.documentNode(node, spec));
			case 'document':
				return [
					...this.sections(node, node.path, node.home.get(node.path)?.facts.sections ?? []),
					...this.artifactsBelow(node),
				];
			case 'section':
				return this.sections(node, node.path, node.section.children);
			case 'artifacts':
				return artifactNodes(node);
			case 'artifact':
			case 'unread':
				return [];
		}
	}

	/** What a group says as it is drawn now: a later change of it asks for the group to be drawn anew. */
	figuresOf(group: GroupNode): GroupFigures {
		const figures = groupFigures(group);
		this.drawn.set(group, JSON.stringify(figures));
		return figures;
	}

	/** The node of a document, if the tree shows it. */
	find(home: DocumentHome, path: string): SpecNode | undefined {
		const shown = this.treeOf(home).byPath.get(path);
		return shown && this.documentNode(shown.group, shown.spec);
	}

	private treeOf(home: DocumentHome): HomeTree {
		let tree = this.trees.get(home);
		if (!tree) {
			tree = this.build(home);
			this.trees.set(home, tree);
		}
		return tree;
	}

	private build(home: DocumentHome): HomeTree {
		const specs: GroupedSpec[] = home
			.documents()
			.filter((document) => this.shows(home, document))
			.map(specOf);
		if (this.currentFilter !== 'incomplete') {
			for (const { path, problem } of home.unread()) {
				specs.push({ path, kind: { group: unreadFamily }, problem });
			}
		}
		const parent = this.homes().length > 1 ? this.rootNodes.of(home) : undefined;
		const groups = groupDocuments(specs, this.groupBy());
		const make = (group: DocumentGroup<GroupedSpec>, within: SpecNode | undefined): MadeGroup => ({
			type: 'group',
			id: `${homeId(home)}|${group.id}/`,
			home,
			parent: within,
			group,
			groups: [],
			folder: this.groupBy() === 'kind' ? undefined : group.id,
			unfolded: within === parent && specs.length <= unfoldedUpTo,
		});
		const top = groups.filter(({ archive }) => archive === undefined).map((group) => make(group, parent));
		const leaves = [...top];
		for (const archive of new Set(groups.map((group) => group.archive))) {
			if (archive !== undefined) {
				const archived = groups.filter((group) => group.archive === archive);
				const node: MadeGroup = { ...make(archiveOf(archive, archived), parent), unfolded: false };
				node.groups = archived.map((group) => make(group, node));
				leaves.push(...node.groups);
				top.push(node);
			}
		}
		return {
			top,
			byPath: new Map(leaves.flatMap((group) => group.group.documents.map((spec) => [spec.path, { group, spec }]))),
		};
	}

	private shows(home: DocumentHome, { facts }: IndexedDocument): boolean {
		switch (this.currentFilter) {
			case 'incomplete':
				return facts.completion < 1;
			case 'problems':
				// Hints are no problems, neither in the view's badge nor on the dashboard
				return home.findings(facts.path).some(isProblem);
			case undefined:
				return true;
		}
	}

	private documentNode(parent: GroupNode, { path, problem }: GroupedSpec): DocumentNode | UnreadNode {
		const id = nodeId(parent.home, path);
		let node = this.documents.get(id);
		if (!node) {
			node =
				problem === undefined
					? { type: 'document', id, home: parent.home, parent, path }
					: { type: 'unread', id, home: parent.home, parent, path, problem };
			this.documents.set(id, node);
		}
		return node;
	}

	/** A filter shows what is to be done: it leaves out what can be taken out. */
	private artifactsBelow(parent: DocumentNode): ArtifactsNode[] {
		const { home, path } = parent;
		const hasAny = (home.get(path)?.facts.artifacts.length ?? 0) > 0;
		return hasAny && !this.currentFilter
			? [{ type: 'artifacts', id: `${nodeId(home, path)}|artifacts`, home, parent, path }]
			: [];
	}

	private sections(parent: DocumentNode | SectionNode, path: string, sections: readonly SectionFacts[]): SectionNode[] {
		return sections
			.filter((section) => this.currentFilter !== 'incomplete' || section.state !== 'complete')
			.map((section) => ({
				type: 'section',
				id: `${nodeId(parent.home, path)}#${section.id}`,
				home: parent.home,
				parent,
				path,
				section,
				uri: parent.home.uriOf(path),
				line: section.line,
			}));
	}
}

function artifactNodes(parent: ArtifactsNode): ArtifactNode[] {
	const { home, path, id } = parent;
	const artifacts = home.get(path)?.facts.artifacts ?? [];
	return artifacts.map((artifact) => ({ type: 'artifact', id: `${id}/${artifact.id}`, home, parent, path, artifact }));
}

/** A group while the tree is put together. */
interface MadeGroup extends GroupNode {
	groups: readonly MadeGroup[];
}

/** The group that stands for all that is in an archive. */
function archiveOf(id: string, groups: readonly DocumentGroup<GroupedSpec>[]): DocumentGroup<GroupedSpec> {
	const documents = groups.flatMap((group) => group.documents);
	return { id, archive: undefined, label: baseName(id), parent: folderOf(id), documents };
}

function specOf(document: IndexedDocument): GroupedSpec {
	return { path: document.facts.path, kind: document.kind, problem: undefined };
}

function nodeId(home: DocumentHome, path: string): string {
	return `${homeId(home)}|${path}`;
}

function homeId(home: DocumentHome): string {
	return home.folder?.uri.toString() ?? '';
}
