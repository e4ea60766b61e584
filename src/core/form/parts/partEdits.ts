import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type CodeOperation, codeEdits } from '../codeEdits.ts';
import type { ComponentOperation } from '../diagram/componentEdits.ts';
import { componentEditsIn, entityEditsIn } from '../diagram/diagramForms.ts';
import type { EntityOperation } from '../diagram/entityEdits.ts';
import { type FieldOperation, fieldEdits } from '../fields/fieldEdits.ts';
import { type ListOperation, listEdits } from '../list/listEdits.ts';
import { type TableOperation, tableEdits } from '../table/tableEdits.ts';
import { replaceValue } from '../text/editableText.ts';
import type { Part } from './readParts.ts';

/** What a person does in the editor of a part. */
export type PartOperation =
	| { readonly editor: 'prose'; readonly text: string }
	| { readonly editor: 'fields'; readonly change: FieldOperation }
	| { readonly editor: 'table'; readonly change: TableOperation }
	| { readonly editor: 'list'; readonly change: ListOperation }
	| { readonly editor: 'code'; readonly change: CodeOperation }
	| { readonly editor: 'components'; readonly change: ComponentOperation }
	| { readonly editor: 'entities'; readonly change: EntityOperation };

/**
 * Edits of a part of a section.
 * @param part undefined where there is none any more
 * @throws OperationError where the part is of another sort by now, or refuses the change
 */
export function partEdits(document: SpecDocument, part: Part | undefined, operation: PartOperation): TextEdit[] {
	if (operation.editor === 'prose' && part?.type === 'prose') {
		return replaceValue(document, part.editable, operation.text);
	}
	if (operation.editor === 'fields' && part?.type === 'fields') {
		return fieldEdits(document, part.fields, operation.change);
	}
	if (operation.editor === 'table' && part?.type === 'table') {
		return tableEdits(document, part.table, operation.change);
	}
	if (operation.editor === 'list' && part?.type === 'list') {
		return listEdits(document, part.items, operation.change);
	}
	if (operation.editor === 'code' && part?.type === 'code') {
		return codeEdits(document, part.fence, operation.change);
	}
	if (operation.editor === 'components' && part?.type === 'code') {
		return [...componentEditsIn(document, part.fence, operation.change)];
	}
	if (operation.editor === 'entities' && part?.type === 'code') {
		return [...entityEditsIn(document, part.fence, operation.change)];
	}
	throw new OperationError('This part of the section has changed meanwhile. Look at it again.');
}
