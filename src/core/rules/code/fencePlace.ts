import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import { LineIndex, type Range } from '../../document/text.ts';

/**
 * Turns offsets in a fence's content into ranges of the document. The content has lost the indentation and quote marks
 * of its block, so that each of its lines is the end of a line of the document. Only the blanks it begins with may be
 * more than those of the source: where an indentation takes a part of a tab, the rest of it has become spaces.
 */
export function fencePlaces(document: SpecDocument, fence: Fence): (start: number, end: number) => Range {
	const content = new LineIndex(fence.content);
	const place = (offset: number) => {
		const { line, character } = content.positionAt(offset);
		const documentLine = fence.contentLine + line;
		const source = document.lines.line(documentLine);
		const toEnd = content.line(line).length - character;
		return { line: documentLine, character: Math.max(source.length - toEnd, 0) };
	};
	return (start, end) => ({ start: place(start), end: place(end) });
}
