import { LineIndex, type Range } from '../document/text.ts';

/** A line that begins a frame around nodes, or ends one, and the name of the frame. */
const frame = /^\s*(subgraph|end|namespace)(?![\w-])\s*([^\s{]*)/;

/**
 * Where the text of a diagram begins a frame around nodes that is no node itself: a namespace, by its name, or a
 * subgraph that has a title alone, which Mermaid calls `subGraph` with its place in the order in which subgraphs end.
 * @param id as Mermaid's picture has it
 * @returns the line without its indentation; undefined for no such frame
 */
export function groupPlace(text: string, id: string): Range | undefined {
	const lines = new LineIndex(text);
	const wanted = /^subGraph(\d+)$/.exec(id)?.[1];
	const open: number[] = [];
	let ended = 0;
	for (let line = 0; line < lines.count; line++) {
		const [, begin, name] = frame.exec(lines.line(line)) ?? [];
		if (begin === 'namespace' && name === id) {
			return contentOf(lines, line);
		}
		if (begin === 'subgraph') {
			open.push(line);
		} else if (begin === 'end') {
			const start = open.pop();
			if (start !== undefined && String(ended++) === wanted) {
				return contentOf(lines, start);
			}
		}
	}
	return undefined;
}

function contentOf(lines: LineIndex, line: number): Range {
	const content = lines.line(line);
	return {
		start: { line, character: content.length - content.trimStart().length },
		end: { line, character: content.length },
	};
}
