import { type Diagram, rangeInDocument } from '../../diagrams/diagram.ts';
import { readHeader } from '../../diagrams/explain/header.ts';
import type { DiagramVerdict } from '../../diagrams/verdict.ts';
import { LineIndex, type Range, range as rangeOf } from '../../document/text.ts';
import type { FactView } from '../../workspace/factView.ts';

/** Mermaid's verdict once it is known. A fence that never closes is not asked about. */
export function verdictOn({ form, text }: Diagram, view: FactView): DiagramVerdict | undefined {
	const verdict = form === 'open' ? 'unknown' : view.verdict(text);
	return verdict === 'unknown' ? undefined : verdict;
}

/** A place of a diagram's text in the document; the diagram's first words where there is none to point at. */
export function placeOf(diagram: Diagram, range: Range | undefined): Range {
	const place = range && visible(range, new LineIndex(diagram.text));
	return rangeInDocument(diagram, place ?? readHeader(diagram.text).range);
}

/** A range that a person can see: an empty one is stretched to its line. */
function visible(range: Range, lines: LineIndex): Range {
	const { start, end } = range;
	if (start.line !== end.line || start.character !== end.character) {
		return range;
	}
	const source = lines.line(start.line);
	const before = source.length - source.trimStart().length;
	return rangeOf(
		start.line,
		Math.min(before, start.character),
		start.line,
		Math.max(source.trimEnd().length, end.character),
	);
}
