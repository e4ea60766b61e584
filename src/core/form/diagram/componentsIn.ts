import type { Diagram } from '../../diagrams/diagram.ts';
import { editsInDocument } from '../../diagrams/editsInDocument.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type ComponentOperation, componentEdits } from './componentEdits.ts';
import { type ComponentsSource, readComponents } from './components.ts';

/** The components of a fence with the diagram that they stand in; undefined where its source alone shows all. */
export function componentsIn(
	document: SpecDocument,
	fence: Fence,
): { readonly diagram: Diagram; readonly source: ComponentsSource } | undefined {
	const [diagram] = fence.closed ? findDiagrams({ ...document, fences: [fence] }) : [];
	const source = diagram && readComponents(diagram.text);
	return source && { diagram, source };
}

/** Edits of the document that change the components of a fence. @throws OperationError where they can't be shown any more */
export function componentEditsIn(
	document: SpecDocument,
	fence: Fence,
	operation: ComponentOperation,
): readonly TextEdit[] {
	const found = componentsIn(document, fence);
	if (!found) {
		throw new OperationError('This diagram says more than a list can. Change its source.');
	}
	const { diagram, source } = found;
	return editsInDocument(diagram, componentEdits(diagram.text, source, operation), document.lines);
}
