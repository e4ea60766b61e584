import type { PartModel } from '../../src/protocol/wizard.ts';
import type { MakePartEditor, SectionEditorEntry } from './partEditor.ts';
import { tableEditor } from './table/tableEditor.ts';
import { proseEditor } from './text/proseEditor.ts';
import { textOnly } from './text/textOnly.ts';

/** Sorts of parts, each with an editor of its own. */
export type PartSort = 'prose' | 'fields' | 'table' | 'list' | 'tasks' | 'code' | 'diagram';

/** Which editor a part has. While it is the same, a part keeps its editor. */
export function sortOf(part: PartModel): PartSort {
	if (part.type === 'list') {
		return part.items.some(({ box }) => box) ? 'tasks' : 'list';
	}
	return part.type === 'code' && part.language === 'mermaid' ? 'diagram' : part.type;
}

/** The editors of parts. */
export const partEditors: Readonly<Record<PartSort, MakePartEditor>> = {
	prose: proseEditor,
	fields: textOnly,
	table: tableEditor,
	list: textOnly,
	tasks: textOnly,
	code: textOnly,
	diagram: textOnly,
};

/** Editors of what whole sections are about: the options of a decision, an endpoint. */
export const sectionEditors: readonly SectionEditorEntry[] = [];
