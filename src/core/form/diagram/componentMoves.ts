import { editsBetween } from '../../diagrams/mend.ts';
import { applyEdits, range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type ComponentsModel, type ComponentsSource, readComponents } from './components.ts';
import type { FlowchartLine, NodePlace } from './flowchartLines.ts';

type Edge = Extract<FlowchartLine, { type: 'edge' }>;

/** Both ends of a connection, by the ids of components or groups. */
export interface Ends {
	readonly from: string;
	readonly to: string;
}

/**
 * Lets a connection lead from and to others. What its line alone says of a component that it leaves gets a line of its
 * own.
 * @param append puts another connection with the label of this one at the end of a text: for a line in which an end can't
 * be changed without moving a component into another group
 * @throws OperationError where neither says what is wanted
 */
export function setEnds(
	text: string,
	source: ComponentsSource,
	{ edge, place }: { readonly edge: Edge; readonly place: number },
	ends: Ends,
	append: (text: string) => string,
): TextEdit[] {
	const connections = source.connections.map((one, i) => (i === place ? { ...one, ...ends } : one));
	const wanted = said({ ...source, connections });
	const tries = [
		() => withEnds(text, edge, ends, false),
		() => withEnds(text, edge, ends, true),
		() => append(asNodes(text, edge)),
	];
	for (const attempt of tries) {
		const after = attempt();
		const read = readComponents(after);
		if (read && said(read) === wanted) {
			return editsBetween(text, after);
		}
	}
	throw new OperationError('The connection can’t lead there. Change it in the source.');
}

/** Lets the whole diagram lead to another side. @throws OperationError for a direction that Mermaid does not know */
export function setDirection({ lines, direction }: ComponentsSource, wanted: string): TextEdit[] {
	const header = lines.find((line) => line.type === 'header');
	if (!header || !/^(?:LR|RL|TB|BT|TD)$/.test(wanted)) {
		throw new OperationError('A flowchart leads to the right, to the left, down or up.');
	}
	const { line, start, end } = header.place;
	const newText = direction === '' ? ` ${wanted}` : wanted;
	return direction === wanted ? [] : [{ range: range(line, start, line, end), newText }];
}

/** What a diagram says, whatever the order of its lines. */
function said({ components, connections, groups }: ComponentsModel): string {
	const lists = [components.map(({ id, label, group }) => [id, label, group]), connections.map(textOf), groups];
	return JSON.stringify(lists.map((list) => list.map((one) => JSON.stringify(one)).sort()));
}

function textOf({ from, to, label }: ComponentsModel['connections'][number]): readonly string[] {
	return [from, to, label];
}

/** A text in which the components of a connection stand alone. */
function asNodes(text: string, { from, to, arrow }: Edge): string {
	const { line } = arrow;
	const source = text.split('\n')[line] ?? '';
	const newText = [from, to].map((node) => ownLine(source, node)).join('\n');
	return applyEdits(text, [{ range: range(line, 0, line, source.length), newText }]);
}

/** What a line says of a node, as a line of its own. */
function ownLine(source: string, { whole }: NodePlace): string {
	return (/^[ \t]*/.exec(source)?.[0] ?? '') + source.slice(whole.start, whole.end);
}

/** @param apart whether the components that it leaves get lines of their own before it */
function withEnds(text: string, { from, to }: Edge, ends: Ends, apart: boolean): string {
	const changes = [
		{ node: from, id: ends.from },
		{ node: to, id: ends.to },
	].filter(({ node, id }) => node.id !== id);
	const edits = changes.map(({ node: { whole }, id }) => ({
		range: range(whole.line, whole.start, whole.line, whole.end),
		newText: id,
	}));
	const { line } = from.whole;
	const source = text.split('\n')[line] ?? '';
	const left = changes.map(({ node }) => `${ownLine(source, node)}\n`).join('');
	return applyEdits(text, apart ? [{ range: range(line, 0, line, 0), newText: left }, ...edits] : edits);
}
