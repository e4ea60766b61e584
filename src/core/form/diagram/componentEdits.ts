import { renameNode } from '../../diagrams/edit/renameNode.ts';
import { applyEdits, range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type Ends, setDirection, setEnds } from './componentMoves.ts';
import { type ComponentsSource, readComponents, shownLabel } from './components.ts';
import type { FlowchartLine, NodePlace } from './flowchartLines.ts';

/** What a person does with components, named by their ids, and with connections, which count from 0. */
export type ComponentOperation =
	| { readonly type: 'add'; readonly label: string; readonly group: string | undefined }
	| { readonly type: 'label'; readonly id: string; readonly label: string }
	/** With all its connections. */
	| { readonly type: 'remove'; readonly id: string }
	| { readonly type: 'connect'; readonly from: string; readonly to: string; readonly label: string }
	| { readonly type: 'connection'; readonly connection: number; readonly label: string }
	| { readonly type: 'ends'; readonly connection: number; readonly from: string; readonly to: string }
	| { readonly type: 'disconnect'; readonly connection: number }
	/** Gives a component another id, wherever the diagram names it. */
	| { readonly type: 'rename'; readonly id: string; readonly newId: string }
	/** Where all of it leads: `LR`, `TB` and so on. */
	| { readonly type: 'direction'; readonly direction: string };

/**
 * Edits of a flowchart's own text, lines ended by LF. Lines that say nothing of what changes stay as they are.
 * @throws OperationError where there is no such component or connection
 */
export function componentEdits(text: string, source: ComponentsSource, operation: ComponentOperation): TextEdit[] {
	const lines = text.split('\n');
	switch (operation.type) {
		case 'add': {
			const label = checkedLabel(operation.label);
			const at = operation.group === undefined ? lastLine(lines) : (source.ends.get(operation.group) ?? refuse()) - 1;
			return [lineBehind(lines, at, `${newId(source, label)}[${quoted(label)}]`)];
		}
		case 'label':
			return setLabel(placesOf(source, operation.id), checkedLabel(operation.label));
		case 'remove':
			return removed(lines, source, operation.id);
		case 'connect':
			placesOf(source, operation.from);
			placesOf(source, operation.to);
			return [connected(lines, operation, operation.label.trim())];
		case 'connection':
			return setConnection(lines, edgeAt(source, operation.connection), operation.label.trim());
		case 'disconnect':
			return withoutEdges(lines, source, [edgeAt(source, operation.connection)], undefined);
		case 'ends':
			return endsChanged(text, source, operation);
		case 'rename':
			return renamed(text, source, operation.id, operation.newId.trim());
		case 'direction':
			return setDirection(source, operation.direction);
	}
}

function endsChanged(
	text: string,
	source: ComponentsSource,
	{ connection, from, to }: Extract<ComponentOperation, { type: 'ends' }>,
): TextEdit[] {
	const edge = edgeAt(source, connection);
	const groups = source.lines.flatMap((line) => (line.type === 'begin' && line.id !== undefined ? [line.id] : []));
	for (const id of [from, to]) {
		if (!groups.includes(id)) {
			placesOf(source, id);
		}
	}
	const label = shownLabel(edge.label);
	return setEnds(text, source, { edge, place: connection }, { from, to }, (left) =>
		applyEdits(left, [connected(left.split('\n'), { from, to }, label, edge.line)]),
	);
}

/** Refuses an id with which the list could not show the diagram any more. */
function renamed(text: string, source: ComponentsSource, id: string, newId: string): TextEdit[] {
	placesOf(source, id);
	const edits = renameNode(text, id, newId);
	if (!readComponents(applyEdits(text, edits))) {
		throw new OperationError(`“${newId}” can't be an id here. Choose another one, such as a word.`);
	}
	return edits;
}

function connected(lines: readonly string[], { from, to }: Ends, label: string, line = '-->'): TextEdit {
	const link = label === '' ? line : `${line}|${quoted(label)}|`;
	return lineBehind(lines, lastLine(lines), `${from} ${link} ${to}`);
}

type Edge = Extract<FlowchartLine, { type: 'edge' }>;

function refuse(): never {
	throw new OperationError('The diagram has no such part. It may have changed meanwhile.');
}

function placesOf({ places }: ComponentsSource, id: string): readonly NodePlace[] {
	return places.get(id) ?? refuse();
}

function edgeAt({ lines }: ComponentsSource, place: number): Edge {
	return lines.filter((line): line is Edge => line.type === 'edge')[place] ?? refuse();
}

/** A label without line breaks and other blanks than plain ones. */
function inOneLine(label: string): string {
	return label.replace(/\s+/g, ' ').trim();
}

function checkedLabel(label: string): string {
	const checked = inOneLine(label);
	if (checked === '') {
		throw new OperationError('A component needs a name.');
	}
	return checked;
}

/** A label as the source has it: in quotes where it holds more than letters, digits and blanks. */
function quoted(label: string): string {
	const safe = label.replace(/\s+/g, ' ').replaceAll('"', '#quot;').replaceAll('|', '#124;').replaceAll('`', "'");
	return /^[\p{L}\p{N} _.,-]+$/u.test(safe) && !/^(?:[-.,]|end$)|--/.test(safe) ? safe : `"${safe}"`;
}

function newId({ places, groups }: ComponentsSource, label: string): string {
	const words = label
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, '')
		.toLowerCase();
	const isTaken = (id: string): boolean => places.has(id) || groups.some((group) => group.id === id);
	// Words of the grammar's own, and `o` or `x` behind an arrow, are no ids
	const base =
		words === '' || /^(?:end|style|class|click|subgraph|default|graph|direction|linkstyle|classdef|[ox].*)$/.test(words)
			? `c_${words}`
			: words;
	let id = base;
	for (let i = 2; isTaken(id); i++) {
		id = `${base}_${i}`;
	}
	return id;
}

/** The last line that says something. */
function lastLine(lines: readonly string[]): number {
	return Math.max(
		lines.findLastIndex((line) => line.trim() !== ''),
		0,
	);
}

/** A new line behind another, as far to the right as those before it. */
function lineBehind(lines: readonly string[], behind: number, written: string): TextEdit {
	const above = lines[behind] ?? '';
	const own = /^[ \t]*/.exec(above)?.[0] ?? '';
	const isFirst = /^\s*(?:graph|flowchart|subgraph)\b/.test(above);
	const indent = isFirst ? `${own}    ` : own;
	return { range: range(behind, above.length, behind, above.length), newText: `\n${indent}${written}` };
}

function setLabel(places: readonly NodePlace[], label: string): TextEdit[] {
	const labelled = places.findLast((place) => place.label);
	if (labelled?.label) {
		const { place, quoted: inQuotes, text } = labelled.label;
		const safe = quoted(label);
		const newText = inQuotes ? safe.replace(/^"|"$/g, '') : safe;
		return inOneLine(shownLabel(text)) === label
			? []
			: [{ range: range(place.line, place.start, place.line, place.end), newText }];
	}
	const [first] = places;
	if (!first || first.id === label) {
		return [];
	}
	const { line, end } = first.whole;
	return [{ range: range(line, end, line, end), newText: `[${quoted(label)}]` }];
}

function setConnection(lines: readonly string[], { arrow, label, line }: Edge, wanted: string): TextEdit[] {
	if (shownLabel(label) === wanted) {
		return [];
	}
	const written = (lines[arrow.line] ?? '').slice(arrow.start, arrow.end);
	const [first, last] = [written.indexOf('|') + 1, written.lastIndexOf('|')];
	if (wanted !== '' && last >= first && first > 0) {
		return [{ range: range(arrow.line, arrow.start + first, arrow.line, arrow.start + last), newText: quoted(wanted) }];
	}
	const link = wanted === '' ? line : `${line}|${quoted(wanted)}|`;
	return [{ range: range(arrow.line, arrow.start, arrow.line, arrow.end), newText: ` ${link} ` }];
}

function removed(lines: readonly string[], source: ComponentsSource, id: string): TextEdit[] {
	placesOf(source, id);
	const edges = source.lines.filter(
		(line): line is Edge => line.type === 'edge' && (line.from.id === id || line.to.id === id),
	);
	const own = source.lines.flatMap((line, number) => (line.type === 'node' && line.node.id === id ? [number] : []));
	return [...own.map((number) => withoutLine(lines, number)), ...withoutEdges(lines, source, edges, id)];
}

/**
 * Takes edges out. A component that would go with them, or lose its name, keeps a line of its own.
 * @param gone the component that is to go
 */
function withoutEdges(
	lines: readonly string[],
	source: ComponentsSource,
	edges: readonly Edge[],
	gone: string | undefined,
): TextEdit[] {
	const cut = new Set(edges.map(({ arrow }) => arrow.line));
	const kept = new Set<string>();
	return edges.map((edge) => {
		const { line } = edge.arrow;
		const stay = [edge.from, edge.to].filter(({ id }) => {
			const all = source.places.get(id);
			const outside = all?.filter(({ whole }) => !cut.has(whole.line)) ?? [];
			const isNamed = outside.some(({ label }) => label) || all?.every(({ label }) => !label);
			const isKept = all === undefined || id === gone || kept.has(id) || (outside.length > 0 && isNamed);
			kept.add(id);
			return !isKept;
		});
		const text = lines[line] ?? '';
		const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
		const written = stay.map(({ id }) => {
			const best = source.places.get(id)?.findLast(({ label }) => label) ?? source.places.get(id)?.[0];
			const { whole } = best ?? edge.from;
			return indent + (lines[whole.line] ?? '').slice(whole.start, whole.end);
		});
		return written.length > 0
			? { range: range(line, 0, line, text.length), newText: written.join('\n') }
			: withoutLine(lines, line);
	});
}

function withoutLine(lines: readonly string[], line: number): TextEdit {
	return line + 1 < lines.length
		? { range: range(line, 0, line + 1, 0), newText: '' }
		: {
				range: range(Math.max(line - 1, 0), (lines[line - 1] ?? '').length, line, (lines[line] ?? '').length),
				newText: '',
			};
}
