import type { SpecDocument } from '../../document/specDocument.ts';
import { choicesIn } from '../choices.ts';
import { contentOf } from '../codeEdits.ts';
import { type DiagramForms, diagramForms } from '../diagram/diagramForms.ts';
import type { FieldModel } from '../fields/readFields.ts';
import { valueUse } from '../fields/valueUse.ts';
import type { ListItem, ListItemModel } from '../list/readList.ts';
import { readTable, type TableModel } from '../table/tableForm.ts';
import { requirementsOf } from '../tasks/taskEdits.ts';
import { valueIn } from '../text/editableText.ts';
import type { Part } from './readParts.ts';

/** A stretch of a section as one editor shows it. It says all that the text says, but for blanks and line breaks. */
export type PartModel = PartLines &
	(
		| { readonly type: 'prose'; readonly text: string }
		| { readonly type: 'fields'; readonly fields: readonly FieldModel[] }
		| TableModel
		| ListModel
		| CodeModel
	);

/** Lines of a part in the document, from 0. */
export interface PartLines {
	readonly first: number;
	readonly last: number;
}

/** A list, whose items may be tasks. */
export interface ListModel {
	readonly type: 'list';
	readonly items: readonly ItemModel[];
	/** Whether its items are tasks: they have boxes, or stand where the kind has tasks that name requirements. */
	readonly areTasks: boolean;
	/** Whether its tasks can name requirements in a line of their own. */
	readonly servesRequirements: boolean;
	/** Whether its items say what the system shall do, of which some have patterns: not scenarios, though they have ids. */
	readonly areCriteria: boolean;
}

/** A fence of code; a diagram is one, too. */
export interface CodeModel extends DiagramForms {
	readonly type: 'code';
	/** Lower case; empty for none. */
	readonly language: string;
	readonly content: string;
	/** Without its closing marks a fence holds all that follows. */
	readonly closed: boolean;
}

/** An item of a list, which may be a task. */
export interface ItemModel extends ListItemModel {
	/** At which it begins in the document, from 0. */
	readonly line: number;
	/** Ids of requirements that a task names in a line of its own; empty for all else. */
	readonly requirements: readonly string[];
}

/** What a template says of fields and columns. */
export interface PartHints {
	/** A new section's text. */
	readonly template: SpecDocument | undefined;
	/** What fields may hold that the kind names, by their names in lower case. */
	readonly choices: ReadonlyMap<string, readonly string[]>;
	/** Whether tasks of the kind name requirements in a line of their own. */
	readonly servesRequirements: boolean;
	/** Whether a list of such a kind stands where its tasks do, with or without boxes. */
	readonly areTasks: boolean;
}

/** A part as an editor gets it: values alone. */
export function partModel(document: SpecDocument, part: Part, hints: PartHints): PartModel {
	const { template, choices } = hints;
	const { first, last } = part;
	switch (part.type) {
		case 'prose':
			return { type: 'prose', first, last, text: valueIn(document, part.editable) };
		case 'table':
			return { ...readTable(part.table, template), first, last };
		case 'list':
			return { ...listModel(part.items, hints), first, last };
		case 'fields': {
			const asked = new Map(template?.fields.map(({ name, value }) => [name.toLowerCase(), choicesIn(value)]));
			return {
				type: 'fields',
				first,
				last,
				fields: part.fields.map(({ name, value }) => {
					const key = name.toLowerCase();
					return { name, value, choices: choices.get(key) ?? asked.get(key) ?? [], use: valueUse([name]) };
				}),
			};
		}
		case 'code': {
			const { fence } = part;
			const content = contentOf(document, fence);
			const { language, closed } = fence;
			return {
				type: 'code',
				first,
				last,
				language,
				closed,
				content: content ? valueIn(document, content) : '',
				...diagramForms(document, fence),
			};
		}
	}
}

function listModel(items: readonly ListItem[], hints: PartHints): ListModel {
	const areTasks = hints.areTasks || items.some(({ box }) => box);
	const models = items.map((item, place) => itemModel(items, item, place, hints.areTasks));
	const servesRequirements = hints.servesRequirements || models.some(({ requirements }) => requirements.length > 0);
	const areCriteria = items.some(({ traced, isScenario }) => traced && !isScenario);
	return { type: 'list', items: models, areTasks, servesRequirements, areCriteria };
}

function itemModel(items: readonly ListItem[], item: ListItem, place: number, isTask: boolean): ItemModel {
	const { depth, marker, text, box, id, traced } = item;
	const requirements = isTask || box ? requirementsOf(items, place) : [];
	return { depth, marker, text, box, id, traced, line: item.first, requirements };
}
