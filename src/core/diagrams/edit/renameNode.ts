import { applyEdits, LineIndex, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import type { DiagramElements, DiagramNode } from '../elements/elements.ts';
import { readElements } from '../elements/readElements.ts';

const names: Readonly<Record<DiagramElements['type'], string>> = {
	flowchart: 'a flowchart',
	sequence: 'a sequence diagram',
	class: 'a class diagram',
	state: 'a state diagram',
	er: 'an ER diagram',
};

/**
 * Gives a node another id, at every place of the diagram. Labels stay; a node without one is drawn with its new id.
 * What comes out is read again: it must be the same diagram but for that id.
 * @param text the diagram
 * @throws OperationError when the id is there already, when the diagram's type does not allow it, or when the node has
 * no id that is written
 */
export function renameNode(text: string, id: string, newId: string): TextEdit[] {
	const before = readElements(text);
	const node = before?.nodes.find((one) => one.id === id);
	if (!before || !node) {
		throw new OperationError('There is no node here.');
	}
	if (newId === id) {
		return [];
	}
	refuseUnwritten(text, node);
	if (before.nodes.some((one) => one.id === newId)) {
		throw new OperationError(`This diagram has “${newId}” already. Choose another id.`);
	}
	const edits = node.places.map((range) => ({ range, newText: newId }));
	const after = readElements(applyEdits(text, edits));
	if (newId.trim() !== newId || !after || written(after) !== written(renamed(before, id, newId))) {
		throw new OperationError(`“${newId}” can't be an id in ${names[before.type]}. Choose another one, such as a word.`);
	}
	return edits;
}

/** Refuses what has no id of its own: a beginning or an end, and a name that is written in parts. */
export function refuseUnwritten(text: string, { id, places }: DiagramNode): void {
	const lines = new LineIndex(text);
	if (!places.every((place) => lines.slice(place) === id)) {
		throw new OperationError('This has no id that could be renamed.');
	}
}

function renamed(elements: DiagramElements, id: string, newId: string): DiagramElements {
	// A composite's beginning and end have its id in theirs
	const parts = elements.type === 'state' ? [id, `${id}_start`, `${id}_end`] : [id];
	const rename = (one: string): string => (parts.includes(one) ? newId + one.slice(id.length) : one);
	return {
		...elements,
		nodes: elements.nodes.map((node) => ({ ...node, id: rename(node.id) })),
		edges: elements.edges.map((edge) => ({ ...edge, from: rename(edge.from), to: rename(edge.to) })),
	};
}

/** What two readings of a diagram have in common when only places differ; a label may be the id. */
function written({ nodes, edges }: DiagramElements): string {
	return JSON.stringify([
		nodes.map(({ id, places }) => [id, places.length]),
		edges.map(({ from, to, label }) => [from, to, label]),
	]);
}
