import type { DiagramElements } from '../../src/core/diagrams/elements/elements.ts';
import { loadMermaid } from './mermaid.ts';

/** What Mermaid itself makes of a diagram: ids of nodes, and edges as `from > to : label`, both sorted. */
export interface MermaidElements {
	readonly nodes: readonly string[];
	readonly edges: readonly string[];
}

interface Named {
	readonly id: string;
}

interface Edge {
	readonly start: string;
	readonly end: string;
	readonly text?: string;
	readonly label?: string;
}

/** The parts of Mermaid's databases that hold what we read. */
interface Databases {
	readonly flowchart: { getVertices(): Map<string, unknown>; getSubGraphs(): Named[]; getEdges(): Edge[] };
	readonly sequence: {
		getActors(): Map<string, unknown>;
		getMessages(): { from?: string; to?: unknown; message: unknown; type: number }[];
	};
	readonly class: {
		getClasses(): Map<string, unknown>;
		getRelations(): { id1: string; id2: string; title?: string }[];
	};
	readonly state: { getData(): { nodes: (Named & { shape: string })[]; edges: Edge[] } };
	readonly er: {
		getEntities(): Map<string, Named>;
		getSubGraphs(): Named[];
		getRelationships(): { entityA: string; entityB: string; roleA: string }[];
	};
}

type Read = { [T in DiagramElements['type']]: (db: Databases[T]) => { nodes: string[]; edges: string[] } };

/** Message of a note, which has two ends too. */
const note = 2;

const read: Read = {
	flowchart: (db) => ({
		nodes: [
			...db.getVertices().keys(),
			...db.getSubGraphs().flatMap(({ id }) => (/^subGraph\d+$/.test(id) ? [] : [id])),
		],
		edges: db.getEdges().map(({ start, end, text }) => written(start, end, text)),
	}),
	sequence: (db) => ({
		nodes: [...db.getActors().keys()],
		edges: db
			.getMessages()
			.flatMap(({ from, to, message, type }) =>
				from !== undefined && typeof to === 'string' && type !== note ? [written(from, to, message)] : [],
			),
	}),
	class: (db) => ({
		nodes: [...db.getClasses().keys()],
		edges: db.getRelations().map(({ id1, id2, title }) => written(id1, id2, title)),
	}),
	state: (db) => {
		const { nodes, edges } = db.getData();
		return {
			nodes: nodes.flatMap(({ id, shape }) => (/^(?:divider|note|noteGroup)$/.test(shape) ? [] : [id])),
			edges: edges
				.filter(({ start, end }) => !`${start}${end}`.includes('----note'))
				.map((edge) => written(edge.start, edge.end, edge.label)),
		};
	},
	er: (db) => {
		const names = new Map([...db.getEntities()].map(([name, { id }]) => [id, name]));
		const name = (id: string): string => names.get(id) ?? id;
		return {
			nodes: [...names.values(), ...db.getSubGraphs().map(({ id }) => id)],
			edges: db.getRelationships().map(({ entityA, entityB, roleA }) => written(name(entityA), name(entityB), roleA)),
		};
	},
};

function written(from: string, to: string, label: unknown): string {
	return `${from} > ${to} : ${label ?? ''}`;
}

/** @throws what Mermaid has against the diagram */
export async function mermaidElements(type: DiagramElements['type'], text: string): Promise<MermaidElements> {
	const mermaid = await loadMermaid();
	await mermaid.parse(text);
	const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
	// What Mermaid's databases look like is known here alone
	const { nodes, edges } = (read[type] as (db: unknown) => { nodes: string[]; edges: string[] })(db);
	return { nodes: [...new Set(nodes)].sort(), edges: edges.sort() };
}

/** Our own elements in the same form. Circles at the end of a line are classes to us and not to Mermaid. */
export function ownElements({ type, nodes, edges }: DiagramElements): MermaidElements {
	return {
		nodes: nodes.flatMap(({ id }) => (type === 'class' && /^interface\d+$/.test(id) ? [] : [id])).sort(),
		edges: edges.map(({ from, to, label }) => written(from, to, label)).sort(),
	};
}
