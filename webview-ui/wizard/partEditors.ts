import type { PartModel } from '../../src/protocol/wizard.ts';
import { codeEditor } from './code/codeEditor.ts';
import { diagramEditor } from './diagram/diagramEditor.ts';
import { endpointEditor } from './endpoints/endpointEditor.ts';
import { fieldsEditor } from './fields/fieldsEditor.ts';
import { statusEditor } from './fields/statusEditor.ts';
import { frontMatterEditor } from './front-matter/frontMatterEditor.ts';
import { listEditor } from './list/listEditor.ts';
import { optionsEditor } from './options/optionsEditor.ts';
import type { MakePartEditor, SectionEditorEntry } from './partEditor.ts';
import { tableEditor } from './table/tableEditor.ts';
import { tasksEditor } from './tasks/tasksEditor.ts';
import { proseEditor } from './text/proseEditor.ts';

/** Sorts of parts, each with an editor of its own. */
export type PartSort = 'prose' | 'fields' | 'table' | 'list' | 'tasks' | 'code' | 'diagram';

/** Which editor a part has. While it is the same, a part keeps its editor. */
export function sortOf(part: PartModel): PartSort {
	if (part.type === 'list') {
		return part.areTasks ? 'tasks' : 'list';
	}
	return part.type === 'code' && /^(?:mermaid|mmd)$/.test(part.language) ? 'diagram' : part.type;
}

/** The editors of parts. */
export const partEditors: Readonly<Record<PartSort, MakePartEditor>> = {
	prose: proseEditor,
	fields: fieldsEditor,
	table: tableEditor,
	list: listEditor,
	tasks: tasksEditor,
	code: codeEditor,
	diagram: diagramEditor,
};

/** Editors of what whole sections are about: the status, the options of a decision, an endpoint. */
export const sectionEditors: readonly SectionEditorEntry[] = [
	frontMatterEditor,
	statusEditor,
	optionsEditor,
	endpointEditor,
];
