import type { SpecDocument } from '../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../document/text.ts';
import type { Kind } from './kind.ts';
import type { MissingSection } from './matchSections.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';

/** Writes a section that is missing where the kind puts it, with its template, and a blank line on both sides. */
export function insertSection(document: SpecDocument, { section, level, line }: MissingSection, kind: Kind): TextEdit {
	const { lines } = document;
	const markdown = sectionMarkdown(section, level, { kind });
	const atEnd = line >= lines.count - 1 && !document.headings.some((heading) => heading.range.start.line === line);
	const position = atEnd
		? { line: lines.count - 1, character: lines.line(lines.count - 1).length }
		: { line, character: 0 };
	const isLineStart = position.character === 0;
	const before = isLineStart ? lines.line(position.line - 1) : lines.line(position.line);
	const needsBlank = before.trim() !== '' && (position.line > 0 || !isLineStart);
	const text = [...(isLineStart ? [] : ['']), ...(needsBlank ? [''] : []), markdown.trimEnd(), ''];
	return {
		range: { start: position, end: position },
		newText: [...text, ...(atEnd ? [] : [''])].join('\n').replaceAll('\n', lineBreakOf(document.text)),
	};
}
