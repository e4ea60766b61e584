import type { Link, SpecDocument } from '../../document/specDocument.ts';
import { contains, lineBreakOf, type Position, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { isDiagramFile } from '../findDiagrams.ts';
import { blockPrefix, fenceMarks } from './blockPrefix.ts';

/** The link to a file of Mermaid at a place of a document; on its line the only one will do. */
export function diagramLinkAt({ links }: SpecDocument, position: Position): Link | undefined {
	const toDiagrams = links.filter(
		({ form, target, range }) =>
			(form === 'inline' || form === 'image') &&
			isDiagramFile(target.replace(/[?#].*/s, '')) &&
			range.start.line <= position.line &&
			range.end.line >= position.line,
	);
	return toDiagrams.length === 1 ? toDiagrams[0] : toDiagrams.find(({ range }) => contains(range, position));
}

/**
 * Puts a diagram in the place of the link to its file, in lists and quotes too.
 * @param text of the file
 * @throws OperationError where the link is a part of a sentence
 */
export function inlineDiagram(document: SpecDocument, { range }: Link, text: string): TextEdit {
	const { lines } = document;
	const prefix = blockPrefix(lines.line(range.start.line).slice(0, range.start.character));
	const after = lines.line(range.end.line).slice(range.end.character);
	if (prefix === undefined || after.trim() !== '' || range.start.line !== range.end.line) {
		throw new OperationError('Only a link that stands alone can become a diagram. Give it a line of its own first.');
	}
	const marks = fenceMarks(text);
	const content = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
	const block = [`${marks}mermaid`, ...content, marks];
	const written = block.map((line, i) => (i === 0 ? line : line === '' ? prefix.trimEnd() : `${prefix}${line}`));
	// A document of one line has no line break of its own
	const lineBreak = lineBreakOf(lines.count > 1 ? document.text : text);
	return { range, newText: written.join(lineBreak) };
}
