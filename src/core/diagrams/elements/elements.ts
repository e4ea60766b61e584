import type { Range } from '../../document/text.ts';

/** What a diagram names: a node of a flowchart, a participant, a class, a state, an entity. */
export interface DiagramNode {
	readonly id: string;
	/** As it is drawn; the id where nothing else is given. */
	readonly label: string;
	/** What is written into it, a line each: members of a class, attributes of an entity; empty for other types. */
	readonly details: readonly string[];
	/** Every place of the diagram's text that names the id, in order; the first one is where it is born. */
	readonly places: readonly Range[];
}

/** An arrow, a message, a relation or a transition, from one node to another. */
export interface DiagramEdge {
	readonly from: string;
	readonly to: string;
	/** As it is drawn; empty for none. */
	readonly label: string;
	/** The statement that draws it. */
	readonly range: Range;
}

/** What is read off a diagram of a type whose ids are known to us; all places are places of the diagram's text. */
export interface DiagramElements {
	readonly type: 'flowchart' | 'sequence' | 'class' | 'state' | 'er';
	readonly nodes: readonly DiagramNode[];
	readonly edges: readonly DiagramEdge[];
}
