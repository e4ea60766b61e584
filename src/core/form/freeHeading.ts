import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import type { Definition } from '../trace/trace.ts';
import { OperationError } from '../workspace/change.ts';
import type { TracedChange } from './criteria/tracedItems.ts';
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
	if (!section) {
		throw new OperationError('This section is not in the document yet. Add it first.');
	}
	if (wanted === '' || section.heading.setext) {
		throw new OperationError(
			wanted === '' ? 'A heading needs a text.' : 'An underlined heading is changed in the text.',
		);
	}
	const { start, end } = section.heading.textRange;
	const edits = replaceValue(document, oneLine(document.lines.offsetAt(start), document.lines.offsetAt(end)), wanted);
	const after = parseDocument(document.path, applyEdits(document.text, edits));
	if (idsAt(document, kind, start.line).join(' ') !== idsAt(after, kind, start.line).join(' ')) {
		throw new OperationError(
			'Other places name this heading by its id. Change the id alone, and they follow; then the words.',
		);
	}
	return edits;
}

/**
 * The change of an id, where another heading differs from the one that is there in its id alone: those that name it
 * follow. A requirement of OpenSpec has its name for an id. Undefined for any other change.
 */
export function renamedHeading(
	document: SpecDocument,
	kind: Kind,
	{ section }: FormSection,
	text: string,
): TracedChange | undefined {
	const wanted = text.replace(/\s+/g, ' ').trim();
	if (!section || section.heading.setext || wanted === '') {
		return undefined;
	}
	const { textRange } = section.heading;
	const { line } = textRange.start;
	const before = document.lines.slice(textRange);
	const after = parseDocument(document.path, applyEdits(document.text, [{ range: textRange, newText: wanted }]));
	const [born, more] = bornAt(document, kind, line);
	const [now] = bornAt(after, kind, line);
	if (!born || !now || more || born.id === now.id) {
		return undefined;
	}
	// The same digits may stand elsewhere in it: `User Story 1 - Buy (Priority: P1)`
	const at = born.idRange.start.character - textRange.start.character;
	const end = at + document.lines.slice(born.idRange).length;
	const isAll = before.slice(0, at) + after.lines.slice(now.idRange) + before.slice(end) === wanted;
	return isAll ? { line, change: 'rename', id: now.id } : undefined;
}

/** What is born in a line, as written. */
function idsAt(document: SpecDocument, kind: Kind, line: number): readonly string[] {
	return bornAt(document, kind, line).map(({ idRange }) => document.lines.slice(idRange));
}

function bornAt(document: SpecDocument, kind: Kind, line: number): readonly Definition[] {
	return describeTrace(document, kind)?.definitions.filter(({ idRange }) => idRange.start.line === line) ?? [];
}
