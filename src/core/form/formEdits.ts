import type { SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { sectionSlot } from '../generation/sectionSlot.ts';
import type { Kind, KindSection } from '../kinds/kind.ts';
import { sectionMarkdown } from '../kinds/sectionMarkdown.ts';
import { OperationError } from '../workspace/change.ts';
import type { SectionFacts } from '../workspace/facts.ts';
import type { Area } from './area.ts';
import { type TracedChange, tracedChange } from './criteria/tracedItems.ts';
import { endpointEdits } from './endpoints.ts';
import { fitted, type Misfit } from './fitted.ts';
import { renamedHeading, setHeading } from './freeHeading.ts';
import { type FrontMatterOperation, frontMatterEdits } from './frontMatter/frontMatterEdits.ts';
import { insertOffered } from './offers.ts';
import { type OptionOperation, optionEdits } from './options/optionEdits.ts';
import { readOptions } from './options/readOptions.ts';
import { weighOption } from './options/weighOption.ts';
import { setTitle } from './ownTitle.ts';
import { type PartOperation, partEdits } from './parts/partEdits.ts';
import type { Part } from './parts/readParts.ts';
import { statusSpan } from './sectionStatus.ts';
import { type FormSection, formSections, headId, partsOf, sectionAt } from './sections.ts';
import { type TaskOperation, taskEdits } from './tasks/taskEdits.ts';
import { editAt, replaceValue } from './text/editableText.ts';
import { linesBehind } from './text/lineEdits.ts';

/** What a person does in the form. Sections are named by their id; `headId` stands for what is above the first one. */
export type FormOperation =
	| { readonly type: 'part'; readonly section: string; readonly part: number; readonly operation: PartOperation }
	/** Gives a section a text of its own in place of the one that it has. Markdown. */
	| { readonly type: 'write'; readonly section: string; readonly text: string }
	/** Puts a block behind the text that a section has of its own. Markdown. */
	| { readonly type: 'append'; readonly section: string; readonly text: string }
	/** Writes what a new document has in a section that is empty. */
	| { readonly type: 'start'; readonly section: string }
	/** Gives the document another title: the words that its author chooses. */
	| { readonly type: 'title'; readonly text: string }
	| { readonly type: 'heading'; readonly section: string; readonly text: string }
	| { readonly type: 'endpoint'; readonly section: string; readonly method: string; readonly path: string }
	/** Puts another word in the place of the document's status, in the section for it. */
	| { readonly type: 'status'; readonly section: string; readonly text: string }
	/** Says in the section's own status that it is complete. */
	| { readonly type: 'complete'; readonly section: string }
	| { readonly type: 'insertSection'; readonly offer: string }
	| { readonly type: 'frontMatter'; readonly change: FrontMatterOperation }
	| { readonly type: 'task'; readonly section: string; readonly part: number; readonly change: TaskOperation }
	| { readonly type: 'options'; readonly change: OptionOperation };

/** What an operation makes of a document. */
export interface FormEdit {
	/** Empty where nothing changes. */
	readonly edits: readonly TextEdit[];
	/** Given instead of edits where ids change that others refer to: `changeTraced` carries it out. */
	readonly traced: TracedChange | undefined;
	/** Why the text is kept as a draft for now; undefined where all around it stays what it is. */
	readonly misfit: Misfit | undefined;
}

/**
 * The edits of an operation, as few and as small as can be.
 * @param facts the sections of the same text
 * @throws OperationError with one sentence for the person, where the document has changed meanwhile or refuses it
 */
export function formEdits(
	document: SpecDocument,
	kind: Kind,
	facts: readonly SectionFacts[],
	operation: FormOperation,
): FormEdit {
	const sections = formSections(document, kind, facts);
	const traced = tracedBy(document, kind, sections, operation);
	if (traced) {
		return { edits: [], traced, misfit: undefined };
	}
	const edits = editsOf(document, kind, sections, operation);
	return { traced, ...fitted(document, edits, fieldOf(document, kind, sections, operation)) };
}

/** The lines of what an operation on a part may change; undefined where it is more than a part. */
function fieldOf(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	operation: FormOperation,
): Area | undefined {
	if (operation.type !== 'part') {
		return undefined;
	}
	const part = partAt(document, kind, sections, operation);
	const change = operation.operation.editor === 'list' ? operation.operation.change : undefined;
	const item = part?.type === 'list' && change?.type === 'text' ? part.items[change.item] : undefined;
	return item ? { first: item.first, last: item.textLast } : part;
}

function partAt(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	{ section, part }: { readonly section: string; readonly part: number },
): Part | undefined {
	return partsOf(document, kind, section === headId ? undefined : sectionAt(sections, section))[part];
}

function tracedBy(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	operation: FormOperation,
): TracedChange | undefined {
	if (operation.type === 'heading') {
		return renamedHeading(document, kind, sectionAt(sections, operation.section), operation.text);
	}
	if (operation.type !== 'part' || operation.operation.editor !== 'list' || operation.section === headId) {
		return undefined;
	}
	const part = partAt(document, kind, sections, operation);
	return part?.type === 'list' ? tracedChange(part.items, operation.operation.change) : undefined;
}

function editsOf(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	operation: FormOperation,
): readonly TextEdit[] {
	switch (operation.type) {
		case 'part':
			return partEdits(document, partAt(document, kind, sections, operation), operation.operation);
		case 'write':
			return writeBody(document, sectionAt(sections, operation.section), operation.text);
		case 'append':
			return appendBlock(document, sectionAt(sections, operation.section), operation.text);
		case 'start':
			return startBody(document, kind, sectionAt(sections, operation.section));
		case 'title':
			return setTitle(document, kind, operation.text);
		case 'heading':
			return setHeading(document, kind, sectionAt(sections, operation.section), operation.text);
		case 'endpoint':
			return endpointEdits(document, sectionAt(sections, operation.section).section, operation);
		case 'status':
			return setStatus(document, kind, sectionAt(sections, operation.section), operation.text);
		case 'complete':
			return complete(document, kind, sectionAt(sections, operation.section));
		case 'insertSection':
			return insertOffered(document, kind, sections, operation.offer);
		case 'frontMatter':
			return frontMatterEdits(document, operation.change);
		case 'task': {
			const part = partAt(document, kind, sections, operation);
			return taskEdits(document, kind, part?.type === 'list' ? part.items : [], operation.change);
		}
		case 'options': {
			const options = readOptions(document, kind, sections);
			if (!options) {
				throw new OperationError('Documents of this kind weigh no options.');
			}
			const { change } = operation;
			return change.type === 'weigh'
				? weighOption(document, kind, sections, options, change.option)
				: optionEdits(document, options, change);
		}
	}
}

function writeBody(document: SpecDocument, { section }: FormSection, text: string): TextEdit[] {
	if (!section) {
		throw new OperationError('This section is not in the document yet. Add it first.');
	}
	const { start, end, before, after, lineBreak } = sectionSlot(document, section);
	const body = text.replace(/\r\n?/g, '\n').trimEnd();
	if (before !== '') {
		return body === '' ? [] : editAt(document, start, end, before + body.replaceAll('\n', lineBreak) + after);
	}
	const { lines } = document;
	const first = lines.positionAt(start).line;
	const last = lines.positionAt(end).line;
	const spans = Array.from({ length: last - first + 1 }, (_, i) => ({
		start: lines.startOf(first + i),
		end: lines.endOf(first + i),
	}));
	return replaceValue(document, { lines: spans, indent: '' }, body);
}

function appendBlock(document: SpecDocument, of: FormSection, text: string): TextEdit[] {
	if (!of.section?.hasBody) {
		return writeBody(document, of, text);
	}
	const last = document.lines.positionAt(sectionSlot(document, of.section).end).line;
	if (document.fences.some(({ closed, range }) => !closed && range.start.line <= last)) {
		throw new OperationError('A code fence above is open yet, and would hold what comes behind it. Close it first.');
	}
	return [linesBehind(document, last, ['', ...text.trimEnd().split(/\r\n?|\n/)])];
}

function startBody(document: SpecDocument, kind: Kind, of: FormSection): TextEdit[] {
	if (!of.known || !of.section || of.section.hasBody) {
		throw new OperationError('Only a section that is empty can be started from its template.');
	}
	return writeBody(document, of, newBody(of.known, kind));
}

/** What a new document has under the heading of a section, without sections in it. */
function newBody(known: KindSection, kind: Kind): string {
	const { sections: _below, ...alone } = known;
	return sectionMarkdown(alone, 2, { kind }).split('\n').slice(1).join('\n').trim();
}

function setStatus(document: SpecDocument, kind: Kind, of: FormSection, word: string): TextEdit[] {
	const span = statusSpan(document, kind, of);
	if (!span) {
		throw new OperationError('The section says more of the status than a word. Write it in the text of the section.');
	}
	return span.start === span.end ? writeBody(document, of, word) : editAt(document, span.start, span.end, word);
}

function complete(document: SpecDocument, kind: Kind, of: FormSection): TextEdit[] {
	const status = of.known?.status;
	const word = status?.values?.find((value) => status.done.includes(value)) ?? status?.done[0];
	if (!status || word === undefined) {
		throw new OperationError('This section is complete when nothing is left to write: it has no status of its own.');
	}
	for (const part of partsOf(document, kind, of)) {
		const field =
			part.type === 'fields' ? part.fields.findIndex(({ name }) => status.fields.includes(name.toLowerCase())) : -1;
		if (field >= 0) {
			return partEdits(document, part, { editor: 'fields', change: { type: 'value', field, value: word } });
		}
	}
	const name = status.fields[0] ?? 'status';
	return prepend(document, of, `**${name.slice(0, 1).toUpperCase()}${name.slice(1)}**: ${word}`);
}

/** A first paragraph in a section. */
function prepend(document: SpecDocument, of: FormSection, paragraph: string): TextEdit[] {
	const { section } = of;
	if (!section) {
		throw new OperationError('This section is not in the document yet. Add it first.');
	}
	const { start, before, lineBreak } = sectionSlot(document, section);
	return before === ''
		? editAt(document, start, start, paragraph + lineBreak + lineBreak)
		: writeBody(document, of, paragraph);
}
