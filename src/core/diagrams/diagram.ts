import type { Position, Range } from '../document/text.ts';

/** A diagram of a document, or a file that is one: its text, and where that stands. */
export interface Diagram {
	/** As Mermaid gets it: without the indentation and quote marks of its block, lines ended by LF. */
	readonly text: string;
	/** Line of the document at which the text begins. */
	readonly line: number;
	/** How many characters stand before the text in each line of the document; one number where it is the same in all. */
	readonly indents: number | readonly number[];
	/** The fence with its marks; for a file all of it. */
	readonly range: Range;
	/** `open` for a fence without its closing marks, which may hold more than its author meant. */
	readonly form: 'fence' | 'open' | 'file';
}

/** The place in the document of a place in the diagram's text. */
export function toDocument(diagram: Diagram, { line, character }: Position): Position {
	return { line: diagram.line + line, character: Math.max(character + indentOf(diagram, line), 0) };
}

/** The place in the diagram's text of a place in the document; undefined for one outside its lines. */
export function toDiagram(diagram: Diagram, position: Position): Position | undefined {
	const line = position.line - diagram.line;
	const isInside = line >= 0 && (position.line < diagram.range.end.line || diagram.form !== 'fence');
	return isInside ? { line, character: Math.max(position.character - indentOf(diagram, line), 0) } : undefined;
}

/** The range in the document of a range in the diagram's text. */
export function rangeInDocument(diagram: Diagram, { start, end }: Range): Range {
	return { start: toDocument(diagram, start), end: toDocument(diagram, end) };
}

function indentOf({ indents }: Diagram, line: number): number {
	return typeof indents === 'number' ? indents : (indents[Math.min(line, indents.length - 1)] ?? 0);
}
