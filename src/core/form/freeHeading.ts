import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import { OperationError } from '../workspace/change.ts';
import { contentOf, type FormSection } from './sections.ts';
import { oneLine, replaceValue } from './text/editableText.ts';

/**
 * The heading of a section as written, where its author may choose it: its kind says no words for it, or may have more
 * of the sort. Headings of options are changed with the options.
 */
export function freeHeading({ lines }: SpecDocument, of: FormSection): string | undefined {
	const { section, known } = of;
	const isFree = !known || known.repeatable === true;
	return section && !section.heading.setext && isFree && contentOf(of) !== 'options'
		? lines.slice(section.heading.textRange)
		: undefined;
}

/**
 * Gives a section another heading.
 * @throws OperationError where the heading can't have the text
 */
export function setHeading(document: SpecDocument, kind: Kind, { section }: FormSection, text: string): TextEdit[] {
	const wanted = text.replace(/\s+/g, ' ').trim();
	if (!section || wanted === '' || section.heading.setext) {
		throw new OperationError(
			section && wanted !== '' ? 'An underlined heading is changed in the text.' : 'A heading needs a text.',
		);
	}
	const { start, end } = section.heading.textRange;
	const edits = replaceValue(document, oneLine(document.lines.offsetAt(start), document.lines.offsetAt(end)), wanted);
	const after = parseDocument(document.path, applyEdits(document.text, edits));
	if (idsAt(document, kind, start.line) !== idsAt(after, kind, start.line)) {
		throw new OperationError('Other places name this heading by its id. Rename the id in the text, and they follow.');
	}
	return edits;
}

/** What is born in a line. */
function idsAt(document: SpecDocument, kind: Kind, line: number): string {
	const born = describeTrace(document, kind)?.definitions.filter(({ idRange }) => idRange.start.line === line) ?? [];
	return born.map(({ idRange }) => document.lines.slice(idRange)).join(' ');
}
