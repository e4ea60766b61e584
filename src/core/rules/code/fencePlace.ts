import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import { LineIndex, type Range } from '../../document/text.ts';

/**
 * Turns offsets in a fence's content into ranges of the document. The content has lost the indentation and quote marks
 * of its block, so that each of its lines is the end of a line of the document.
 */
export function fencePlaces(document: SpecDocument, fence: Fence): (start: number, end: number) => Range {
	const content = new LineIndex(fence.content);
	const place = (offset: number) => {
		const { line, character } = content.positionAt(offset);
		const documentLine = fence.contentLine + line;
		const source = document.lines.line(documentLine);
		const removed = Math.max(source.length - content.line(line).length, 0);
		return { line: documentLine, character: Math.min(removed + character, source.length) };
	};
	return (start, end) => ({ start: place(start), end: place(end) });
}
