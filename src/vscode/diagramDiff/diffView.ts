import * as vscode from 'vscode';
import { type ChangeText, describeChanges, nodeName } from '../../core/diagrams/diff/describeChanges.ts';
import type { PlacedEdge } from '../../core/diagrams/diff/diffEdges.ts';
import { diffElements, type ElementsDiff } from '../../core/diagrams/diff/diffElements.ts';
import type { NamedDiagram } from '../../core/diagrams/diff/namedDiagrams.ts';
import type { DiagramElements } from '../../core/diagrams/elements/elements.ts';
import { readElements } from '../../core/diagrams/elements/readElements.ts';
import type { DiagramMark, MarkState } from '../../protocol/diagram.ts';
import type {
	DiagramChangeView,
	DiagramDiffView,
	DiagramSide,
	DiagramVersionView,
} from '../../protocol/diagramDiff.ts';

/** What is shown of the two versions of a diagram. One that lacks is not there in its version. */
export function diffView(
	title: string,
	before: NamedDiagram | undefined,
	after: NamedDiagram | undefined,
): DiagramDiffView {
	const [old, now] = [before?.diagram, after?.diagram];
	const plain = { title, before: versionOf(before), after: versionOf(after), changes: [] };
	if (!old || !now) {
		const summary = now
			? vscode.l10n.t('This diagram is new: the version in Git has none like it.')
			: vscode.l10n.t('This diagram is gone.');
		return { ...plain, summary };
	}
	if (old.text === now.text) {
		return { ...plain, summary: vscode.l10n.t('No changes.') };
	}
	const [oldElements, elements] = [readElements(old.text), readElements(now.text)];
	if (!oldElements || !elements || oldElements.type !== elements.type) {
		const summary = vscode.l10n.t(
			'Changes are marked in flowcharts, sequence, class, state and ER diagrams whose type is the same.',
		);
		return { ...plain, summary };
	}
	const diff = diffElements({ text: old.text, elements: oldElements }, { text: now.text, elements });
	const names = { before: namesOf(oldElements), after: namesOf(elements) };
	const changes = describeChanges(diff, names).map((change) => changeView(change, old.line, now.line));
	return {
		title,
		before: versionOf(before, marksOf(diff, 'before')),
		after: versionOf(after, marksOf(diff, 'after')),
		changes,
		summary: inWords(changes.map(({ state }) => state)),
	};
}

function versionOf(
	named: NamedDiagram | undefined,
	marks: readonly DiagramMark[] = [],
): DiagramVersionView | undefined {
	return named && { text: named.diagram.text, line: named.diagram.line, marks };
}

function namesOf({ nodes }: DiagramElements): (id: string) => string {
	const names = new Map(nodes.map((node) => [node.id, nodeName(node)]));
	return (id) => names.get(id) ?? id;
}

function marksOf({ nodes, edges }: ElementsDiff, side: DiagramSide): DiagramMark[] {
	return [
		...nodes.flatMap(({ state, [side]: node }) => (node ? [{ kind: 'node', id: node.id, state } as const] : [])),
		...edges.flatMap(({ state, [side]: edge }) => (edge ? [edgeMark(edge, state)] : [])),
	];
}

function edgeMark({ edge: { from, to }, index, place }: PlacedEdge, state: MarkState): DiagramMark {
	return { kind: 'edge', from, to, index, place, state };
}

/** Where it can be read: in the version of now, or, when it is gone, in the one before. */
function changeView({ state, text, change }: ChangeText, oldLine: number, line: number): DiagramChangeView {
	const { before, after } = 'node' in change ? change.node : change.edge;
	const part = after ?? before;
	const range = part && ('edge' in part ? part.edge.range : part.places[0]);
	const start = range?.start.line ?? 0;
	return after
		? { state, text, side: 'after', line: line + start }
		: { state, text, side: 'before', line: oldLine + start };
}

const counted: Readonly<Record<MarkState, (count: number) => string>> = {
	added: (count) => vscode.l10n.t('{0} added', count),
	removed: (count) => vscode.l10n.t('{0} removed', count),
	changed: (count) => vscode.l10n.t('{0} changed', count),
};

function inWords(states: readonly MarkState[]): string {
	const counts = (['added', 'removed', 'changed'] as const).flatMap((state) => {
		const count = states.filter((one) => one === state).length;
		return count === 0 ? [] : [counted[state](count)];
	});
	return counts.length > 0 ? `${counts.join(', ')}.` : vscode.l10n.t('No node or edge changed; the text differs.');
}
