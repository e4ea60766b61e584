import { checkbox } from '../controls.ts';
import { element } from '../element.ts';

/** What a person can do in the toolbar. */
export interface ToolbarActions {
	showDiagramsOnly(only: boolean): void;
	/** Whether the page stays with its document when another one is edited. */
	pin(pinned: boolean): void;
	edit(): void;
}

/** The row above the document. */
export class Toolbar {
	readonly element: HTMLElement;
	private readonly name = element('h1', { class: 'heard' }, 'Preview');
	private readonly diagramsOnly: ReturnType<typeof checkbox>;
	private readonly pinned: ReturnType<typeof checkbox>;

	constructor({ showDiagramsOnly, pin, edit }: ToolbarActions) {
		this.diagramsOnly = checkbox('Diagrams only', showDiagramsOnly);
		this.pinned = checkbox('Pin', pin);
		this.pinned.element.title = 'Stay with this document when another one is edited';
		const title = 'Go to the text of what is at the top of the page (Enter)';
		const button = element('button', { type: 'button', class: 'edit', title }, 'Edit');
		button.addEventListener('click', edit);
		const controls = [this.diagramsOnly.element, this.pinned.element, button];
		this.element = element('div', { class: 'toolbar' }, this.name, ...controls);
	}

	/** Shows what is the case; nobody is told. */
	show({ name, pinned, diagramsOnly }: { name?: string; pinned: boolean; diagramsOnly: boolean }): void {
		this.name.textContent = name ?? 'Preview';
		this.pinned.set(pinned);
		this.diagramsOnly.set(diagramsOnly);
	}
}
