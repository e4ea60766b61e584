import { type FlowchartLine, type NodePlace, readFlowchartLines } from './flowchartLines.ts';

/** A box of a flowchart. */
export interface ComponentModel {
	readonly id: string;
	readonly label: string;
	/** Id of the group that it stands in; undefined for none. */
	readonly group: string | undefined;
}

/** An arrow between two boxes. */
export interface ConnectionModel {
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

/** A flowchart as a list of components with their connections. */
export interface ComponentsModel {
	/** Where it leads, as Mermaid writes it; empty for the usual one. */
	readonly direction: string;
	readonly components: readonly ComponentModel[];
	readonly connections: readonly ConnectionModel[];
	/** The id of a group without one is its title. */
	readonly groups: readonly { readonly id: string; readonly title: string; readonly parent: string | undefined }[];
}

/** The same with the places of everything. */
export interface ComponentsSource extends ComponentsModel {
	readonly lines: readonly FlowchartLine[];
	/** Of each component all places that name it, in order. */
	readonly places: ReadonlyMap<string, readonly NodePlace[]>;
	/** Line of the `end` of each group. */
	readonly ends: ReadonlyMap<string, number>;
}

/** A label as it is drawn: quotes and pipes are written as entities of Mermaid's. */
export function shownLabel(source: string): string {
	return source.trim().replaceAll('#quot;', '"').replaceAll('#124;', '|');
}

/** Reads a flowchart; undefined where it says more than the list can, so that only its source shows all. */
export function readComponents(text: string): ComponentsSource | undefined {
	const read = readFlowchartLines(text);
	if (!('lines' in read)) {
		return undefined;
	}
	const { lines } = read;
	const places = new Map<string, NodePlace[]>();
	const groupOf = new Map<string, string | undefined>();
	const groups: ComponentsModel['groups'][number][] = [];
	const ends = new Map<string, number>();
	const connections: ConnectionModel[] = [];
	const open: string[] = [];
	let direction = '';
	const groupIds = new Set(lines.flatMap((line) => (line.type === 'begin' && line.id !== undefined ? [line.id] : [])));
	const name = (node: NodePlace): void => {
		if (!groupIds.has(node.id)) {
			const known = places.get(node.id);
			known?.push(node);
			places.set(node.id, known ?? [node]);
			groupOf.set(node.id, groupOf.get(node.id) ?? open.at(-1));
		}
	};
	for (const [number, line] of lines.entries()) {
		switch (line.type) {
			case 'begin':
				groups.push({ id: line.id ?? line.title, title: line.title, parent: open.at(-1) });
				open.push(line.id ?? line.title);
				break;
			case 'end':
				ends.set(open.pop() ?? '', number);
				break;
			case 'node':
				name(line.node);
				break;
			case 'edge':
				name(line.from);
				name(line.to);
				connections.push({ from: line.from.id, to: line.to.id, label: shownLabel(line.label) });
				break;
			case 'header':
				({ direction } = line);
				break;
			case 'other':
				break;
		}
	}
	const components = [...places].map(([id, all]) => ({
		id,
		label: shownLabel(all.findLast(({ label }) => label)?.label?.text ?? id),
		group: groupOf.get(id),
	}));
	return { direction, components, connections, groups, lines, places, ends };
}

/** The list as a form shows it. */
export function componentsModel({ direction, components, connections, groups }: ComponentsSource): ComponentsModel {
	return { direction, components, connections, groups };
}
