import { readElements } from '../../diagrams/elements/readElements.ts';

/** A place of a diagram's text: characters of one of its lines. */
export interface LinePlace {
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** A node where a line names it. */
export interface NodePlace {
	readonly id: string;
	/** From the id to the end of its label. */
	readonly whole: LinePlace;
	/** The label without brackets and quotes; undefined where it is given none here. */
	readonly label: { readonly text: string; readonly place: LinePlace; readonly quoted: boolean } | undefined;
}

/** A line of a flowchart that the list of components can show. */
export type FlowchartLine =
	/** Blank lines, comments, the direction of a group: they stay. */
	| { readonly type: 'other' }
	/** The line that begins the diagram. */
	| {
			readonly type: 'header';
			/** As written; empty for none. */
			readonly direction: string;
			/** Where the direction stands, or may stand behind the word that begins the diagram. */
			readonly place: LinePlace;
	  }
	| { readonly type: 'node'; readonly node: NodePlace }
	| {
			readonly type: 'edge';
			readonly from: NodePlace;
			readonly to: NodePlace;
			readonly label: string;
			/** The arrow with its label. */
			readonly arrow: LinePlace;
			readonly line: string;
	  }
	/** Of a group; one whose title is of several words has no id. */
	| { readonly type: 'begin'; readonly id: string | undefined; readonly title: string }
	| { readonly type: 'end' };

/** Of a line that a form shows; the patterns below take long for one of many blanks. */
export const mostCharacters = 500;

const header = /^(\s*(?:graph|flowchart))(?:([ \t]+)(LR|RL|TB|BT|TD))?[ \t]*;?[ \t]*$/;
const ignored = /^\s*(?:%%(?!\{).*|direction[ \t]+(?:LR|RL|TB|BT|TD)[ \t]*)?$/;
const subgraph = /^subgraph[ \t]/;
const groupName = /^(?:"([^"]+)"|([^"[\];]+))(?:\[[ \t]*"?([^"[\]]*)"?[ \t]*\])?$/;
const end = /^\s*end[ \t]*;?[ \t]*$/;
/** Words that begin statements of another sort. */
const reserved =
	/^(?:graph|flowchart(?:-elk)?|style|linkStyle|classDef|class|click|subgraph|end|direction|accTitle|accDescr)$/;

const id = /[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/uy;
const forms = [
	['[(', ')]'],
	['([', '])'],
	['[[', ']]'],
	['((', '))'],
	['{{', '}}'],
	['[', ']'],
	['(', ')'],
	['{', '}'],
] as const;
/** `-->`, `---`, `-.->`, `==>`, with a label in pipes or within. */
const arrow = /[ \t]*(<?(?:--+[->xo]|==+[=>]|-\.+->?))(?:[ \t]*\|[ \t]*"?([^|"\r\n]*?)"?[ \t]*\|)?[ \t]*/y;
const parted = /[ \t]*(?:--|==|-\.)[ \t]+"?([^"|\r\n<>-]+?)"?[ \t]+(--+>|==+>|\.->|--+-)[ \t]*/y;

/** The lines of a diagram as a form shows them, or where that ends. */
export type LinesRead<T> =
	| { readonly lines: readonly T[] }
	/** From 0; undefined where no single line says more than the form. */
	| { readonly endsAt: number | undefined };

/**
 * The lines of a flowchart, as far as they consist of nodes, arrows between two of them, and groups. They end where a
 * diagram says more, such as styles and chains, or where Mermaid's own grammar would read it otherwise.
 */
export function readFlowchartLines(text: string): LinesRead<FlowchartLine> {
	const lines: FlowchartLine[] = [];
	let hasHeader = false;
	for (const [number, source] of text.split('\n').entries()) {
		if (source.length > mostCharacters) {
			return { endsAt: number };
		}
		const begun: FlowchartLine | undefined = hasHeader ? undefined : readHeader(source, number);
		const line: FlowchartLine | undefined = begun ?? readAnyLine(source, number);
		hasHeader ||= line?.type === 'header';
		if (!line || (!hasHeader && line.type !== 'other')) {
			return { endsAt: number };
		}
		lines.push(line);
	}
	return hasHeader && isReadAlike(text, lines) ? { lines } : { endsAt: undefined };
}

function readHeader(source: string, line: number): FlowchartLine | undefined {
	const [whole, begin = '', gap = '', direction = ''] = header.exec(source) ?? [];
	const start = begin.length + gap.length;
	return whole === undefined
		? undefined
		: { type: 'header', direction, place: { line, start, end: start + direction.length } };
}

function readAnyLine(source: string, line: number): FlowchartLine | undefined {
	return ignored.test(source) ? { type: 'other' } : readLine(source, line);
}

function readLine(source: string, line: number): FlowchartLine | undefined {
	const trimmed = source.trim();
	if (subgraph.test(trimmed)) {
		const [whole, quoted, words, title] = groupName.exec(trimmed.slice('subgraph'.length).trim()) ?? [];
		if (whole === undefined) {
			return undefined;
		}
		const name = (quoted ?? words ?? '').trim();
		// Several words are a title without an id
		const named = title !== undefined || !/\s/.test(name);
		return { type: 'begin', id: named ? name : undefined, title: (title ?? name).trim() };
	}
	if (end.test(source)) {
		return { type: 'end' };
	}
	const start = source.length - source.trimStart().length;
	const from = readNode(source, line, start);
	if (!from) {
		return undefined;
	}
	const behind = from.whole.end;
	if (isEnd(source, behind)) {
		return { type: 'node', node: from };
	}
	const link = readArrow(source, line, behind);
	const to = link && readNode(source, line, link.place.end);
	return link && to && isEnd(source, to.whole.end)
		? { type: 'edge', from, to, label: link.label, arrow: link.place, line: link.line }
		: undefined;
}

function isEnd(source: string, at: number): boolean {
	return /^[ \t]*;?[ \t]*$/.test(source.slice(at));
}

function readNode(source: string, line: number, start: number): NodePlace | undefined {
	id.lastIndex = start;
	const name = id.exec(source)?.[0];
	if (name === undefined || reserved.test(name)) {
		return undefined;
	}
	const at = start + name.length;
	const form = forms.find(([open]) => source.startsWith(open, at));
	if (!form) {
		return { id: name, whole: { line, start, end: at }, label: undefined };
	}
	const [open, close] = form;
	const inner = at + open.length;
	const quoted = source[inner] === '"';
	const from = quoted ? inner + 1 : inner;
	const to = source.indexOf(quoted ? `"${close}` : close, from);
	const text = source.slice(from, Math.max(to, from));
	// Other brackets in a label without quotes, and Markdown in one with them, are more than a word to show
	if (to < 0 || text.trim() === '' || (quoted ? /[`"]/.test(text) : /["[\](){}|]/.test(text))) {
		return undefined;
	}
	const end = to + (quoted ? 1 : 0) + close.length;
	return { id: name, whole: { line, start, end }, label: { text, quoted, place: { line, start: from, end: to } } };
}

function readArrow(
	source: string,
	line: number,
	start: number,
): { readonly label: string; readonly line: string; readonly place: LinePlace } | undefined {
	arrow.lastIndex = start;
	const plain = arrow.exec(source);
	if (plain) {
		return { label: (plain[2] ?? '').trim(), line: plain[1] ?? '-->', place: { line, start, end: arrow.lastIndex } };
	}
	parted.lastIndex = start;
	const found = parted.exec(source);
	return found
		? {
				label: (found[1] ?? '').trim(),
				line: found[2] === '.->' ? '-.->' : (found[2] ?? '-->'),
				place: { line, start, end: parted.lastIndex },
			}
		: undefined;
}

/** Whether the reader of all flowcharts sees the same nodes and edges. */
function isReadAlike(text: string, lines: readonly FlowchartLine[]): boolean {
	const elements = readElements(text);
	const ids = new Set<string>();
	const edges: string[] = [];
	for (const line of lines) {
		if (line.type === 'edge') {
			ids.add(line.from.id).add(line.to.id);
			edges.push([line.from.id, line.to.id, line.label].join('\n'));
		} else if (line.type === 'node') {
			ids.add(line.node.id);
		} else if (line.type === 'begin' && line.id !== undefined) {
			ids.add(line.id);
		}
	}
	const begun = lines.filter(({ type }) => type === 'begin').length;
	return (
		elements?.type === 'flowchart' &&
		begun === lines.filter(({ type }) => type === 'end').length &&
		elements.nodes.length === ids.size &&
		elements.nodes.every((node) => ids.has(node.id)) &&
		elements.edges.map(({ from, to, label }) => [from, to, label].join('\n')).join('\n\n') === edges.join('\n\n')
	);
}
