import { describeChanges, nodeName } from '../../../src/core/diagrams/diff/describeChanges.ts';
import { diffElements } from '../../../src/core/diagrams/diff/diffElements.ts';
import { foldsOf } from '../../../src/core/diagrams/edit/folds.ts';
import { suggestInDiagram } from '../../../src/core/diagrams/edit/suggest.ts';
import type { DiagramElements } from '../../../src/core/diagrams/elements/elements.ts';
import { readElements } from '../../../src/core/diagrams/elements/readElements.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { assertKept, placed } from '../../support/kept.ts';
import { diagrams } from './elements/diagrams.ts';

/** A text with one line left out, in the middle. */
function withoutLine(text: string): string {
	const lines = text.split('\n');
	return lines.filter((_, i) => i !== Math.floor(lines.length / 2)).join('\n');
}

function nameIn({ nodes }: DiagramElements): (id: string) => string {
	return (id) => {
		const node = nodes.find((one) => one.id === id);
		return node ? nodeName(node) : id;
	};
}

describe('diagrams with every form of their types', () => {
	it('have the same nodes, edges and folds at the same places', () => {
		const lines = Object.entries(diagrams).flatMap(([name, text]) => {
			const index = new LineIndex(text);
			const { type, nodes = [], edges = [] } = readElements(text) ?? {};
			return [
				`${name}: ${type}`,
				...nodes.map(
					({ id, label, details, places }) =>
						`  node ${JSON.stringify([id, label, details])} ${places.map(({ start }) => `${start.line + 1}:${start.character + 1}`).join(' ')}`,
				),
				...edges.map(({ from, to, label, range }) => `  ${JSON.stringify([from, to, label])} ${placed(range, index)}`),
				`  folds ${JSON.stringify(foldsOf(text))}`,
			];
		});
		assertKept('diagrams.elements', lines);
	});

	it('offer the same at the end of each line and behind its first word', () => {
		const lines = Object.entries(diagrams).flatMap(([name, text]) =>
			text.split('\n').flatMap((source, line) => {
				const word = /^\s*[^\s\w]*\w+ ?/.exec(source)?.[0].length ?? 0;
				return [...new Set([word, source.length])].map((character) => {
					const offers = suggestInDiagram(text, { line, character });
					const told = offers
						.slice(0, 4)
						.map(({ kind, label, range: { start, end } }) => `${kind} ${label} ${start.character}-${end.character}`);
					return `${name} ${line + 1}:${character + 1}: ${offers.length}: ${told.join(', ')}`;
				});
			}),
		);
		assertKept('diagrams.suggestions', lines);
	});

	it('differ in the same from those without a line', () => {
		const lines = Object.entries(diagrams).flatMap(([name, text]) => {
			const other = withoutLine(text).replace('Alice', 'Ann');
			const before = readElements(text);
			const after = readElements(other);
			if (!before || !after) {
				return [];
			}
			const names = { before: nameIn(before), after: nameIn(after) };
			const changes = diffElements({ text, elements: before }, { text: other, elements: after });
			return [name, ...describeChanges(changes, names).map(({ state, text }) => `  ${state}: ${text}`)];
		});
		assertKept('diagrams.changes', lines);
	});
});
