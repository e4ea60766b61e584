import { type LineIndex, lineBreakOf, type TextEdit } from '../document/text.ts';
import { type Diagram, rangeInDocument } from './diagram.ts';

/**
 * Edits of a diagram's text as edits of its document. New lines get the document's line break, and the indentation and
 * quote marks of the line that they come from.
 * @param lines of the document; not needed for edits without a line break
 */
export function editsInDocument(
	diagram: Diagram,
	edits: readonly TextEdit[],
	lines: LineIndex | undefined,
): readonly TextEdit[] {
	return edits.map(({ range, newText }) => {
		const place = rangeInDocument(diagram, range);
		if (!lines || !newText.includes('\n')) {
			return { range: place, newText };
		}
		const source = lines.line(place.start.line);
		const before = source.slice(0, Math.max(place.start.character - range.start.character, 0));
		return { range: place, newText: newText.replaceAll('\n', lineBreakOf(lines.text) + before) };
	});
}
