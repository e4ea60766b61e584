import { entitiesEditor } from '../entities/entitiesEditor.ts';
import type { PartHost, PartOf } from '../partEditor.ts';
import { componentsEditor } from './componentsEditor.ts';
import type { PictureTarget } from './pictureTarget.ts';

type Code = PartOf<'code'>;

/** A diagram as a form. */
export interface DiagramForm extends PictureTarget {
	readonly element: HTMLElement;
	/** Shows another state; false for a diagram that this form can't show. */
	update(part: Code): boolean;
	focus(): void;
}

/** The form of a diagram; undefined where its source alone shows all. */
export function diagramForm({ components, entities }: Code, host: PartHost): DiagramForm | undefined {
	if (components) {
		const editor = componentsEditor(components, host);
		return { ...editor, update: ({ components: next }) => next !== undefined && updated(editor, next) };
	}
	if (entities) {
		const editor = entitiesEditor(entities, host);
		return { ...editor, update: ({ entities: next }) => next !== undefined && updated(editor, next) };
	}
	return undefined;
}

function updated<T>(editor: { update(model: T): void }, model: T): true {
	editor.update(model);
	return true;
}
