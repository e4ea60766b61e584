import type { Diagram } from '../../diagrams/diagram.ts';
import { editsInDocument } from '../../diagrams/editsInDocument.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type ComponentOperation, componentEdits } from './componentEdits.ts';
import { type ComponentsSource, readComponents } from './components.ts';
import { type EntitiesSource, readEntities } from './entities.ts';
import { type EntityOperation, entityEdits } from './entityEdits.ts';

/** The components of a flowchart with the diagram that they stand in; undefined where its source alone shows all. */
export function componentsIn(document: SpecDocument, fence: Fence): Read<ComponentsSource> | undefined {
	return readIn(document, fence, readComponents);
}

/** The entities of an ER diagram; undefined where its source alone shows all. */
export function entitiesIn(document: SpecDocument, fence: Fence): Read<EntitiesSource> | undefined {
	return readIn(document, fence, readEntities);
}

/** Edits of the document that change the components of a fence. @throws OperationError where they can't be shown any more */
export function componentEditsIn(
	document: SpecDocument,
	fence: Fence,
	operation: ComponentOperation,
): readonly TextEdit[] {
	const { diagram, source } = componentsIn(document, fence) ?? refuse();
	return editsInDocument(diagram, componentEdits(diagram.text, source, operation), document.lines);
}

/** The same for entities. @throws OperationError as above */
export function entityEditsIn(document: SpecDocument, fence: Fence, operation: EntityOperation): readonly TextEdit[] {
	const { diagram, source } = entitiesIn(document, fence) ?? refuse();
	return editsInDocument(diagram, entityEdits(diagram.text, source, operation), document.lines);
}

/** What was read of a diagram, with the diagram. */
interface Read<T> {
	readonly diagram: Diagram;
	readonly source: T;
}

function readIn<T>(document: SpecDocument, fence: Fence, read: (text: string) => T | undefined): Read<T> | undefined {
	const [diagram] = fence.closed ? findDiagrams({ ...document, fences: [fence] }) : [];
	const source = diagram && read(diagram.text);
	return source && { diagram, source };
}

function refuse(): never {
	throw new OperationError('This diagram says more than the form can show. Change its source.');
}
