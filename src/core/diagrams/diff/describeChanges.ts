import type { DiagramNode } from '../elements/elements.ts';
import type { EdgeChange, PlacedEdge } from './diffEdges.ts';
import type { ElementsDiff, NodeChange } from './diffElements.ts';

/** A change in words. */
export interface ChangeText {
	readonly state: NodeChange['state'];
	/** One line. */
	readonly text: string;
	readonly change: { readonly node: NodeChange } | { readonly edge: EdgeChange };
}

/** All changes in words, nodes before edges, for those who hear them and for those who search them. */
export function describeChanges({ nodes, edges }: ElementsDiff, names: NodeNames): readonly ChangeText[] {
	return [
		...nodes.map((node) => ({ state: node.state, text: nodeText(node, names), change: { node } })),
		...edges.map((edge) => ({ state: edge.state, text: edgeText(edge, names), change: { edge } })),
	];
}

/** How nodes are called in each version. */
export interface NodeNames {
	before(id: string): string;
	after(id: string): string;
}

/** A node by its label, with the id where that says more. */
export function nodeName({ id, label }: DiagramNode): string {
	return label === '' ? id : label === id ? label : `${oneLine(label)} (${id})`;
}

function nodeText({ state, before, after }: NodeChange, names: NodeNames): string {
	const name = after ? names.after(after.id) : names.before(before?.id ?? '');
	if (state !== 'changed' || !before || !after) {
		return name;
	}
	const parts = [
		...(before.id === after.id ? [] : [`id was ${before.id}`]),
		...(before.label === after.label ? [] : [`label was “${oneLine(before.label)}”`]),
		...inWords('without', without(before.details, after.details)),
		...inWords('with', without(after.details, before.details)),
	];
	return [name, ...(parts.length > 0 ? parts : ['other order'])].join(', ');
}

function edgeText({ before, after }: EdgeChange, names: NodeNames): string {
	const text = after ? lineText(after, names.after) : before ? lineText(before, names.before) : '';
	if (!before || !after) {
		return text;
	}
	const parts = [
		...(before.edge.label === after.edge.label ? [] : [`label was “${oneLine(before.edge.label)}”`]),
		...(before.arrow === after.arrow ? [] : [`arrow ${after.arrow} was ${before.arrow}`]),
	];
	return [text, ...(parts.length > 0 ? parts : ['at another place'])].join(', ');
}

function lineText({ edge: { from, to, label } }: PlacedEdge, name: (id: string) => string): string {
	return `${name(from)} → ${name(to)}${label === '' ? '' : `: ${oneLine(label)}`}`;
}

function without(all: readonly string[], others: readonly string[]): string[] {
	const known = new Set(others);
	return all.filter((one) => !known.has(one));
}

function inWords(word: string, details: readonly string[]): string[] {
	return details.length === 0 ? [] : [`${word} ${details.map((detail) => `“${oneLine(detail)}”`).join(', ')}`];
}

function oneLine(text: string): string {
	return text.replace(/<br\s*\/?>|\s+/g, ' ').trim();
}
