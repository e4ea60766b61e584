import { LineIndex } from '../../document/text.ts';
import { asWritten } from './bareText.ts';
import type { DiagramEdge, DiagramElements, DiagramNode } from './elements.ts';

interface OpenNode {
	label: string | undefined;
	readonly details: string[];
	readonly places: (readonly [start: number, end: number])[];
}

/** Each of two lists of nodes that are joined draws an edge to each of the other: a diagram of more can't be drawn. */
const mostEdges = 5000;

/** Gathers what a reader finds, by offsets of the diagram's text, in any order of places. Ids are given as the grammar sees them. */
export class ElementCollector {
	private readonly lines: LineIndex;
	private readonly nodes = new Map<string, OpenNode>();
	private readonly mentions: (readonly [id: string, start: number, end: number])[] = [];
	private readonly edges: DiagramEdge[] = [];

	constructor(text: string) {
		this.lines = new LineIndex(text);
	}

	/** A place that names a node, and makes one where there is none of this id. */
	name(id: string, start: number, end: number): void {
		this.node(id).places.push([start, end]);
	}

	/** A place that names a node only if there is one: those of styles and links. */
	mention(id: string, start: number, end: number): void {
		this.mentions.push([asWritten(id), start, end]);
	}

	/** What a node is drawn with from here on. */
	label(id: string, label: string): void {
		this.node(id).label = label;
	}

	/** Lines that are written into a node. */
	details(id: string, source: string): void {
		const { details } = this.node(id);
		for (const line of source.split('\n')) {
			if (line.trim() !== '') {
				details.push(line.trim());
			}
		}
	}

	/** An edge that the text from `start` to `end` draws. */
	edge(from: string, to: string, label: string, start: number, end: number): void {
		if (this.edges.length < mostEdges) {
			this.edges.push({ from: asWritten(from), to: asWritten(to), label, range: this.lines.rangeAt(start, end) });
		}
	}

	/** All that was found. */
	finish(type: DiagramElements['type']): DiagramElements {
		for (const [id, start, end] of this.mentions) {
			this.nodes.get(id)?.places.push([start, end]);
		}
		return { type, nodes: [...this.nodes].map(([id, node]) => this.finished(id, node)), edges: this.edges };
	}

	private finished(id: string, { label, details, places }: OpenNode): DiagramNode {
		return {
			id,
			label: label ?? id,
			details,
			places: places.sort(([a], [b]) => a - b).map(([start, end]) => this.lines.rangeAt(start, end)),
		};
	}

	private node(bareId: string): OpenNode {
		const id = asWritten(bareId);
		let node = this.nodes.get(id);
		if (!node) {
			node = { label: undefined, details: [], places: [] };
			this.nodes.set(id, node);
		}
		return node;
	}
}
