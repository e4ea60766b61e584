import type { Diagram } from '../../diagrams/diagram.ts';
import { editsInDocument } from '../../diagrams/editsInDocument.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { type ComponentOperation, componentEdits } from './componentEdits.ts';
import { type ComponentsModel, type ComponentsSource, componentsModel, readComponents } from './components.ts';
import { type EntitiesModel, type EntitiesSource, entitiesModel, readEntities } from './entities.ts';
import { type EntityOperation, entityEdits } from './entityEdits.ts';
import { type SourceOnly, sourceOnly } from './sourceOnly.ts';

/** The components of a flowchart with the diagram that they stand in; undefined where its source alone shows all. */
function componentsIn(document: SpecDocument, fence: Fence): Read<ComponentsSource> | undefined {
	return readIn(document, fence, readComponents);
}

/** The entities of an ER diagram; undefined where its source alone shows all. */
function entitiesIn(document: SpecDocument, fence: Fence): Read<EntitiesSource> | undefined {
	return readIn(document, fence, readEntities);
}

/** What an editor of a diagram shows beside its source. */
export interface DiagramForms {
	/** A flowchart as a list; undefined for any other code, and where the diagram says more than a list can. */
	readonly components: ComponentsModel | undefined;
	/** The same of an ER diagram. */
	readonly entities: EntitiesModel | undefined;
	/** Why there is none of both for a diagram of these types; undefined where there is one, and for other code. */
	readonly sourceOnly: SourceOnly | undefined;
}

/** The forms of a fence. */
export function diagramForms(document: SpecDocument, fence: Fence): DiagramForms {
	const components = componentsIn(document, fence)?.source;
	const entities = entitiesIn(document, fence)?.source;
	const [diagram] = components || entities || !fence.closed ? [] : findDiagrams({ ...document, fences: [fence] });
	return {
		components: components && componentsModel(components),
		entities: entities && entitiesModel(entities),
		sourceOnly: diagram && sourceOnly(diagram.text),
	};
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
