/** The label of a node or an arrow in one line of a flowchart. */
export interface FlowchartLabel {
	/** Characters between which the label stands, without the brackets. */
	readonly start: number;
	readonly end: number;
	/** Whether the bracket that ends it is there. */
	readonly closed: boolean;
	/** The bracket that ends it, or should. */
	readonly closing: string;
}

/** Brackets of Mermaid's node shapes: the longer ones first, since they begin with a shorter one. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
	['(((', [')))']],
	['((', ['))']],
	['([', ['])']],
	['(', [')']],
	['[[', [']]']],
	['[(', [')]']],
	['[/', ['/]', '\\]']],
	['[\\', ['\\]', '/]']],
	['[', [']']],
	['{{', ['}}']],
	['{', ['}']],
	['|', ['|']],
];

/** What may follow the bracket that ends a node: an arrow, another node, a class, the end of the statement. */
const afterNode = /^\s*(?:$|;|&|:::|@\{|<?(?:--|==|-\.|~~~)|[xo](?:--|==|-\.)|->|=>|[—–→])/;

/** The labels of a line, in order. A bracket that belongs to none, such as one within a label, is passed over. */
export function labelsIn(line: string): FlowchartLabel[] {
	const labels: FlowchartLabel[] = [];
	for (let at = 0; at < line.length; ) {
		const label = opensLabel(line, at) ? labelAt(line, at) : undefined;
		if (label) {
			labels.push(label);
			at = label.end + (label.closed ? label.closing.length : 0);
		} else {
			at = line[at] === '"' ? afterQuotes(line, at) : at + 1;
		}
	}
	return labels;
}

/** The closed label of a line in which, or beside which, a character stands. */
export function labelNear(line: string, character: number): FlowchartLabel | undefined {
	return labelsIn(line).find(
		({ start, end, closed, closing }) => closed && start <= character + 1 && character <= end + closing.length,
	);
}

/** A node's bracket follows its id at once; that of an arrow's label follows the arrow. */
function opensLabel(line: string, at: number): boolean {
	const char = line[at] ?? '';
	if (char === '|') {
		return /[->=.~xo]\s*$/.test(line.slice(Math.max(at - 8, 0), at));
	}
	const before = line.slice(Math.max(at - 80, 0), at);
	return '([{'.includes(char) && !/:::\S*$/.test(before) && /[\p{L}\p{N}_-]$|^\s*subgraph\s+\S+\s+$/u.test(before);
}

function labelAt(line: string, at: number): FlowchartLabel | undefined {
	const fitting = shapes.filter(([opening]) => line.startsWith(opening, at));
	for (const [opening, closings] of fitting) {
		const start = at + opening.length;
		const ends = closings
			.map((closing) => ({ closing, end: endOf(line, start, closing) }))
			.filter(({ end }) => end !== undefined)
			.sort((a, b) => (a.end ?? 0) - (b.end ?? 0));
		const [first] = ends;
		if (first?.end !== undefined) {
			return { start, end: first.end, closed: true, closing: first.closing };
		}
	}
	const [opening, [closing] = []] = fitting.at(-1) ?? [];
	if (opening === undefined || closing === undefined) {
		return undefined;
	}
	const start = at + opening.length;
	return { start, end: endOfUnclosed(line, start), closed: false, closing };
}

/** Where the bracket stands that ends a label: the first one that the rest of a statement follows. */
function endOf(line: string, start: number, closing: string): number | undefined {
	const from = line[start] === '"' ? Math.max(afterQuotes(line, start) - 1, start) : start;
	for (let at = line.indexOf(closing, from); at >= 0; at = line.indexOf(closing, at + 1)) {
		if (closing === '|' || afterNode.test(line.slice(at + closing.length))) {
			return at;
		}
	}
	return undefined;
}

/** A label that nothing closes goes on to the next arrow, or to the end of the line. */
function endOfUnclosed(line: string, start: number): number {
	const arrow = /\s*(?:<?--|==|-\.|~~~)/.exec(line.slice(start));
	return arrow && arrow.index > 0 ? start + arrow.index : line.trimEnd().length;
}

function afterQuotes(line: string, at: number): number {
	const end = line.indexOf('"', at + 1);
	return end < 0 ? at + 1 : end + 1;
}
