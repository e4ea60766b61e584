import { bareText } from '../elements/bareText.ts';

/** Lines of a diagram's text that can be folded under the first of them. */
export interface Fold {
	readonly start: number;
	readonly end: number;
}

/** How blocks begin, by the word that begins the diagram, where a brace at the end of a line does not. */
const openings: readonly (readonly [begin: RegExp, open: RegExp])[] = [
	[/^(?:graph|flowchart|swimlane|agentflow|erDiagram)/, /^(?:subgraph|flow)\b/],
	[/^sequenceDiagram/i, /^(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/i],
	[/^stateDiagram/i, /^note (?:left|right) of [^:]*$/i],
	[/^block/, /^block:?/],
	[/^usecase/, /^systemBoundary\b/],
];
const sectioned = /^(?:gantt|journey|timeline)/;
const indented = /^(?:mindmap|kanban|treemap|treeView|ishikawa)/;
const header = /^[\w-]+/;

/** The blocks of a diagram: subgraphs, loops, composites, members, sections; by indentation where that is the syntax. */
export function foldsOf(text: string): Fold[] {
	const lines = bareText(text).split('\n');
	const first = lines.findIndex((line) => line.trim() !== '');
	const begin = header.exec(lines[first]?.trim() ?? '')?.[0] ?? '';
	if (indented.test(begin)) {
		return byIndentation(lines, first + 1);
	}
	const open = openings.find(([pattern]) => pattern.test(begin))?.[1];
	const close = /^(?:sequence|state)/i.test(begin) ? /^(?:end(?![\w-])|\})/i : /^(?:end(?![\w-])|\})/;
	return [
		...blocks(lines, first + 1, { open, close, hasBraces: !/^(?:graph|flowchart|sequence)/.test(begin) }),
		...(sectioned.test(begin) ? sections(lines) : []),
	].sort((a, b) => a.start - b.start);
}

interface BlockMarks {
	readonly open: RegExp | undefined;
	/** In most diagrams `END` is a node. */
	readonly close: RegExp;
	readonly hasBraces: boolean;
}

function blocks(lines: readonly string[], from: number, { open, close, hasBraces }: BlockMarks): Fold[] {
	const folds: Fold[] = [];
	const starts: number[] = [];
	for (const [i, whole] of lines.entries()) {
		const line = whole.trim();
		if (i >= from && (open?.test(line) || (hasBraces && line.endsWith('{')))) {
			starts.push(i);
		} else if (close.test(line)) {
			const start = starts.pop();
			if (start !== undefined && i - 1 > start) {
				folds.push({ start, end: i - 1 });
			}
		}
	}
	return folds;
}

/** From the word `section` to the line before the next one. */
function sections(lines: readonly string[]): Fold[] {
	const starts = lines.flatMap((line, i) => (/^\s*section\b/.test(line) ? [i] : []));
	return starts.flatMap((start, i) => {
		const end = lastWritten(lines, starts[i + 1] ?? lines.length);
		return end > start ? [{ start, end }] : [];
	});
}

function byIndentation(lines: readonly string[], from: number): Fold[] {
	const folds: Fold[] = [];
	const open: { readonly line: number; readonly indent: number }[] = [];
	let last = from;
	const close = (indent: number): void => {
		while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) {
			const start = open.pop()?.line ?? 0;
			if (last > start) {
				folds.push({ start, end: last });
			}
		}
	};
	for (const [i, line] of lines.entries()) {
		if (i >= from && line.trim() !== '') {
			const indent = line.length - line.trimStart().length;
			close(indent);
			open.push({ line: i, indent });
			last = i;
		}
	}
	close(0);
	return folds.sort((a, b) => a.start - b.start);
}

function lastWritten(lines: readonly string[], before: number): number {
	let last = before - 1;
	while (last > 0 && lines[last]?.trim() === '') {
		last--;
	}
	return last;
}
