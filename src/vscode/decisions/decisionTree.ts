import { decisionLogs } from '../../core/adr/log/log.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import {
	type DecisionArrangement,
	type DecisionEntry,
	entryPaths,
	groupDecisions,
	supersedersOf,
} from '../../core/outline/decisions.ts';
import { countFindings, type FindingCounts } from '../../core/outline/summary.ts';
import { RootNodes } from '../rootNodes.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionGroupNode, DecisionNode, DecisionRootNode, RecordNode } from './decisionNode.ts';

interface HomeTree {
	/** Groups, or the records themselves where there is no more than one log. */
	readonly top: readonly (DecisionGroupNode | RecordNode)[];
	/** The entries of a record, one for each group that it stands in, with the nodes above them. */
	readonly places: ReadonlyMap<string, readonly EntryPlace[]>;
	/** Folder of the log of each record, where there are several logs. */
	readonly folders: ReadonlyMap<string, string>;
	/** What each record was when its place was chosen. */
	readonly shapes: ReadonlyMap<string, string>;
}

interface EntryPlace {
	readonly entry: DecisionEntry;
	readonly group: DecisionGroupNode | undefined;
	readonly above: EntryPlace | undefined;
}

/** A root of so many records is shown with its groups unfolded: they fit one screen. */
const unfoldedUpTo = 30;

/**
 * The nodes of the Decisions view. Records are put into groups and chains once, and again when one of them comes, goes
 * or changes what its place depends on; any other edit costs the node of its record.
 */
export class DecisionTree {
	private readonly homes: () => readonly WorkspaceRoot[];
	private readonly arrangement: () => DecisionArrangement;
	private readonly trees = new Map<WorkspaceRoot, HomeTree>();
	private readonly nodes = new Map<string, RecordNode>();
	private readonly rootNodes = new RootNodes(
		(home: WorkspaceRoot): DecisionRootNode => ({ type: 'root', id: homeId(home), home, parent: undefined }),
	);
	/** Problems that each group spoke of when it was last drawn. */
	private readonly drawn = new WeakMap<DecisionGroupNode, string>();
	/** A record of each root that was looked for, if it has any. */
	private readonly someRecord = new Map<WorkspaceRoot, string | undefined>();

	constructor(homes: () => readonly WorkspaceRoot[], arrangement: () => DecisionArrangement) {
		this.homes = homes;
		this.arrangement = arrangement;
	}

	/** Makes all nodes anew at the next look; those of the folders that are still there stay what they are. */
	forget(): void {
		this.trees.clear();
		this.nodes.clear();
		this.someRecord.clear();
		this.rootNodes.keep(this.homes());
	}

	/** What has to be drawn anew after documents changed: nodes of records and of groups, nothing, or the whole tree. */
	changed(home: DocumentHome, paths: ReadonlySet<string>): readonly DecisionNode[] | 'all' {
		const root = this.homes().find((one) => one === home);
		if (!root) {
			return [];
		}
		const tree = this.trees.get(root);
		if (!tree) {
			// One of them may be the first
			if (this.someRecord.get(root) === undefined) {
				this.someRecord.delete(root);
			}
			return 'all';
		}
		for (const path of paths) {
			const record = recordAt(root, path);
			if ((record && shapeOf(record)) !== tree.shapes.get(path)) {
				this.forget();
				return 'all';
			}
		}
		const places = [...paths].flatMap((path) => tree.places.get(path) ?? []);
		const groups = new Set(places.flatMap(({ group }) => group ?? []));
		return [
			...places.flatMap((place) => this.nodes.get(entryId(root, place)) ?? []),
			...[...groups].filter((group) => {
				const drawn = this.drawn.get(group);
				return drawn !== undefined && drawn !== JSON.stringify(problemsOf(group));
			}),
		];
	}

	/** Problems of a group's records as it is drawn now: later ones ask for the group to be drawn anew. */
	problemsOf(group: DecisionGroupNode): FindingCounts {
		const problems = problemsOf(group);
		this.drawn.set(group, JSON.stringify(problems));
		return problems;
	}

	/** Nodes below a node; those at the top without one. */
	children(node?: DecisionNode): readonly DecisionNode[] {
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
				return this.recordNodes(node.home, node.group.entries, node, node);
			case 'record':
				return this.recordNodes(node.home, node.entry.superseded, node, node.group);
		}
	}

	/** The node of a record, the first one where it stands in several groups. */
	find(home: WorkspaceRoot, path: string): RecordNode | undefined {
		const [place] = this.treeOf(home).places.get(path) ?? [];
		return place && this.nodeAt(home, place);
	}

	/** Whether a root has records, shown or not. The nodes are made when somebody looks. */
	hasRecords(home: WorkspaceRoot): boolean {
		const known = this.someRecord.get(home);
		if (known !== undefined && recordAt(home, known)) {
			return true;
		}
		if (known !== undefined || !this.someRecord.has(home)) {
			this.someRecord.set(home, home.documents().find(({ facts }) => facts.record)?.facts.path);
		}
		return this.someRecord.get(home) !== undefined;
	}

	/** The folder of the log that a record belongs to, where neither its group says it nor the root has only one. */
	folderInLine({ home, group, path }: RecordNode): string | undefined {
		return group && !group.group.log ? this.treeOf(home).folders.get(path) : undefined;
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
		const records = home.documents().flatMap(({ facts }) => facts.record ?? []);
		const logs = decisionLogs(records);
		const groups = groupDecisions(logs, supersedersOf(records), this.arrangement());
		const parent = this.homes().length > 1 ? this.rootNodes.of(home) : undefined;
		const places = new Map<string, EntryPlace[]>();
		const [only] = groups;
		let top: HomeTree['top'];
		if (only?.log && logs.length === 1) {
			placeEntries(only.entries, undefined, places);
			top = this.recordNodes(home, only.entries, parent, undefined);
		} else {
			const unfolded = records.length <= unfoldedUpTo;
			top = groups.map((group) => {
				const id = `${homeId(home)}|${group.id}/`;
				const node: DecisionGroupNode = { type: 'group', id, home, parent, group, unfolded };
				placeEntries(group.entries, node, places);
				return node;
			});
		}
		return {
			top,
			places,
			folders: new Map(
				logs.length > 1
					? logs.flatMap(({ folder, records }) => records.map(({ path }) => [path, folder] as const))
					: [],
			),
			shapes: new Map(records.map((record) => [record.path, shapeOf(record)])),
		};
	}

	private nodeAt(home: WorkspaceRoot, { entry, group, above }: EntryPlace): RecordNode {
		const root = this.homes().length > 1 ? this.rootNodes.of(home) : undefined;
		return this.recordNode(home, entry, above ? this.nodeAt(home, above) : (group ?? root), group);
	}

	private recordNodes(
		home: WorkspaceRoot,
		entries: readonly DecisionEntry[],
		parent: DecisionNode | undefined,
		group: DecisionGroupNode | undefined,
	): RecordNode[] {
		return entries.map((entry) => this.recordNode(home, entry, parent, group));
	}

	private recordNode(
		home: WorkspaceRoot,
		entry: DecisionEntry,
		parent: DecisionNode | undefined,
		group: DecisionGroupNode | undefined,
	): RecordNode {
		const id = entryId(home, { entry, group });
		let node = this.nodes.get(id);
		if (!node) {
			node = { type: 'record', id, home, parent, entry, group, path: entry.record.path };
			this.nodes.set(id, node);
		}
		return node;
	}
}

function problemsOf({ group, home }: DecisionGroupNode): FindingCounts {
	const paths = [...new Set(entryPaths(group.entries))];
	return countFindings(paths.flatMap((path) => home.findings(path)));
}

/** The record that a document is now. */
export function recordAt(home: DocumentHome, path: string): AdrRecord | undefined {
	return home.get(path)?.facts.record;
}

/** Notes where entries and those below them stand. Without recursion: a chain may be as long as a log. */
function placeEntries(
	entries: readonly DecisionEntry[],
	group: DecisionGroupNode | undefined,
	places: Map<string, EntryPlace[]>,
): void {
	const open: EntryPlace[] = entries.map((entry) => ({ entry, group, above: undefined }));
	for (let place = open.pop(); place; place = open.pop()) {
		const known = places.get(place.entry.record.path);
		if (known) {
			known.push(place);
		} else {
			places.set(place.entry.record.path, [place]);
		}
		for (const entry of place.entry.superseded) {
			open.push({ entry, group, above: place });
		}
	}
}

/** All of a record that its place in the tree depends on. */
function shapeOf({ name, status, date, tags, links }: AdrRecord): string {
	return JSON.stringify([
		name.number,
		name.prefix,
		status && (status.stage ?? 'other'),
		date?.day?.slice(0, 4),
		tags,
		links.map(({ relation, path, number, prefix }) => [relation, path, number, prefix]),
	]);
}

function entryId(home: WorkspaceRoot, { entry, group }: Pick<EntryPlace, 'entry' | 'group'>): string {
	return `${group?.id ?? homeId(home)}|${entry.record.path}`;
}

function homeId(home: WorkspaceRoot): string {
	return home.folder.uri.toString();
}
