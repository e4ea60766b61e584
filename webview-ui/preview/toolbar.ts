import * as l10n from '@vscode/l10n';
import { checkbox } from '../controls.ts';
import { element } from '../element.ts';

/** What a person can do in the toolbar. */
export interface ToolbarActions {
	showDiagramsOnly(only: boolean): void;
	/** Whether the page stays with its document when another one is edited. */
	pin(pinned: boolean): void;
	edit(): void;
}

interface Shown {
	readonly name?: string;
	/** Whether its text can only be read. */
	readonly isMade?: boolean;
	readonly pinned: boolean;
	readonly diagramsOnly: boolean;
}

/** The row above the document. */
export class Toolbar {
	readonly element: HTMLElement;
	private readonly name = element('h1', { class: 'heard' }, l10n.t('Preview'));
	private readonly diagramsOnly: ReturnType<typeof checkbox>;
	private readonly pinned: ReturnType<typeof checkbox>;
	private readonly edit: HTMLButtonElement;

	constructor({ showDiagramsOnly, pin, edit }: ToolbarActions) {
		this.diagramsOnly = checkbox(l10n.t('Diagrams only'), showDiagramsOnly);
		this.pinned = checkbox(l10n.t('Pin'), pin);
		this.pinned.element.title = l10n.t('Stay with this document when another one is edited');
		const title = l10n.t('Go to the text of what is at the top of the page (Enter)');
		this.edit = element('button', { type: 'button', class: 'edit', title }, l10n.t('Edit'));
		this.edit.addEventListener('click', edit);
		const controls = [this.diagramsOnly.element, this.pinned.element, this.edit];
		this.element = element('div', { class: 'toolbar' }, this.name, ...controls);
	}

	/** Shows what is the case; nobody is told. */
	show({ name, isMade, pinned, diagramsOnly }: Shown): void {
		this.name.textContent = name ?? l10n.t('Preview');
		this.edit.textContent = isMade ? l10n.t('Show the Source') : l10n.t('Edit');
		this.pinned.set(pinned);
		this.diagramsOnly.set(diagramsOnly);
	}
}
