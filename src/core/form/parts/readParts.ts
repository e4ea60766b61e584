import type { Fence, SpecDocument, Table } from '../../document/specDocument.ts';
import type { SectionContent } from '../../kinds/kind.ts';
import type { Definition } from '../../trace/trace.ts';
import type { Area } from '../area.ts';
import { type Block, readBlocks } from '../blocks.ts';
import { type FieldSource, readFields } from '../fields/readFields.ts';
import { type ListItem, readList } from '../list/readList.ts';
import type { EditableText } from '../text/editableText.ts';

/** A stretch of a section that one editor shows, with its places. Between two of them there are blank lines alone. */
export type Part = Area &
	(
		| { readonly type: 'prose'; readonly editable: EditableText }
		| { readonly type: 'fields'; readonly fields: readonly FieldSource[] }
		| { readonly type: 'table'; readonly table: Table }
		| { readonly type: 'list'; readonly items: readonly ListItem[] }
		| { readonly type: 'code'; readonly fence: Fence }
	);

/** What decides how the text of a section is taken apart. */
export interface PartContext {
	/** What the kind expects; undefined for a section that it does not know. */
	readonly content: SectionContent | undefined;
	/** Names of fields, in lower case, that are fields in prose too: the status of the section. */
	readonly fieldNames: readonly string[];
	/** Whether a line `Name: value` is a field: at the top of a document. */
	readonly plainFields: boolean;
	/** Definitions by the line in which they are born. */
	readonly born: ReadonlyMap<number, Definition>;
}

/** The parts of an area without headings. Together they hold every line of it that is not blank. */
export function readParts(document: SpecDocument, area: Area, context: PartContext): Part[] {
	const parts: Part[] = [];
	for (const block of readBlocks(document, area)) {
		const part = partOf(document, block, context);
		const before = parts.at(-1);
		if (part.type === 'prose' && before?.type === 'prose') {
			parts[parts.length - 1] = prose(document, { first: before.first, last: part.last });
		} else if (part.type === 'fields' && before?.type === 'fields') {
			parts[parts.length - 1] = { ...before, last: part.last, fields: [...before.fields, ...part.fields] };
		} else {
			parts.push(part);
		}
	}
	return parts;
}

function partOf(document: SpecDocument, block: Block, context: PartContext): Part {
	const { first, last } = block;
	switch (block.type) {
		case 'fence': {
			const fence = document.fences.find(({ range }) => range.start.line === first);
			return fence ? { type: 'code', first, last, fence } : prose(document, block);
		}
		case 'table': {
			const table = document.tables.find(({ range }) => range.start.line === first);
			return table ? { type: 'table', first, last, table } : prose(document, block);
		}
		case 'list':
			return listOf(document, block, context);
		case 'paragraph': {
			const fields = fieldsOf(document, block, context);
			return fields ? { type: 'fields', first, last, fields } : prose(document, block);
		}
		case 'other':
			return prose(document, block);
	}
}

function listOf(document: SpecDocument, block: Block, context: PartContext): Part {
	const { first, last } = block;
	const items = readList(document, block, context.born);
	const fields =
		context.content === 'fields' || context.plainFields
			? readFields(document, block, items, context.plainFields)
			: undefined;
	if (fields) {
		return { type: 'fields', first, last, fields };
	}
	const isProse = context.content === undefined || context.content === 'prose';
	const isMore = items.some(({ box, traced }) => box !== undefined || traced);
	return isProse && !isMore ? prose(document, block) : { type: 'list', first, last, items };
}

function fieldsOf(document: SpecDocument, block: Area, context: PartContext): FieldSource[] | undefined {
	const fields = readFields(document, block, undefined, context.plainFields);
	const isProse = (context.content === undefined || context.content === 'prose') && !context.plainFields;
	const isKnown = fields?.every(({ name }) => context.fieldNames.includes(name.toLowerCase()));
	return isProse && !isKnown ? undefined : fields;
}

function prose({ lines, text }: SpecDocument, { first, last }: Area): Part {
	const spans = [];
	for (let line = first; line <= last; line++) {
		const start = lines.startOf(line);
		spans.push({ start: start + (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0), end: lines.endOf(line) });
	}
	return { type: 'prose', first, last, editable: { lines: spans, indent: '' } };
}
