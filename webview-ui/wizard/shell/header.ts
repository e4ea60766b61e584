import * as l10n from '@vscode/l10n';
import type { FormModel, WizardSource } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { HeadingField } from './headingField.ts';
import { recall, remember } from './pageState.ts';

/** What a person asks of the top of the page. */
export interface HeaderActions {
	save(): void;
	openText(): void;
	/** Gives the document another title. @param before the one that a person began with */
	retitle(text: string, before: string, notTaken: () => void): void;
}

/** The top of the page: what document it is, how far it is, and whether it is saved. */
export class Header {
	readonly element: HTMLElement;
	private readonly title: HeadingField;
	private readonly facts = element('p', { class: 'facts' });
	private readonly bar = element('progress', { max: '100', value: '0', 'aria-label': l10n.t('Completion') });
	private readonly saved = element('span', { class: 'saved', role: 'status' });
	private readonly saveButton = element('button', { type: 'button' }, l10n.t('Save'));
	private source: WizardSource | undefined;
	private dirty = false;
	private held = false;

	/** @param preview shows the section rendered, or folds it */
	constructor(actions: HeaderActions, preview: HTMLElement) {
		const text = element('button', { type: 'button', class: 'secondary' }, l10n.t('Open as Text'));
		text.addEventListener('click', actions.openText);
		this.saveButton.addEventListener('click', actions.save);
		this.saveButton.hidden = true;
		this.title = new HeadingField({
			heading: element('h1'),
			label: l10n.t('Title of the document'),
			rename: (title) => l10n.t('Edit the title “{0}” (F2)', title),
			write: actions.retitle,
			keep: (titleDraft) => remember({ titleDraft }),
			kept: () => recall().titleDraft,
		});
		const words = element('div', { class: 'words' }, this.title.element, this.facts);
		const group = element('div', { class: 'actions' }, this.saved, this.saveButton, preview, text);
		this.element = element('header', {}, words, this.bar, group);
	}

	show(source: WizardSource | undefined, form: FormModel | undefined): void {
		this.source = source;
		const { kind, title, ownTitle, status, version, percent } = form ?? {};
		const shown = title || source?.name || l10n.t('Form');
		this.title.show(shown, source?.readOnly === true ? undefined : ownTitle);
		const facts = [kind?.name, status && l10n.t('Status: {0}', status), version && l10n.t('Version: {0}', version)];
		this.facts.textContent = [...facts, percent === undefined ? '' : l10n.t('{0}% complete', percent)]
			.filter((fact) => fact)
			.join(' · ');
		this.bar.value = percent ?? 0;
		this.showSaved();
	}

	/**
	 * F2 is for the title where nothing else has a name.
	 * @param isHead whether what stands above the first section is shown
	 */
	hearKey(event: KeyboardEvent, isHead: boolean): void {
		const { target } = event;
		const isFree = target instanceof Element && !target.matches('input, textarea, select');
		const isOfDocument = isFree && (isHead || target.closest('main, nav') === null);
		if (event.key === 'F2' && !event.defaultPrevented && isOfDocument && this.title.open()) {
			event.preventDefault();
		}
	}

	/** Says whether something is not saved. */
	showDirty(dirty: boolean): void {
		this.dirty = dirty;
		this.showSaved();
	}

	/** Says whether a field has a text that is not in the document. */
	showHeld(held: boolean): void {
		if (held !== this.held) {
			this.held = held;
			this.showSaved();
		}
	}

	private showSaved(): void {
		if (this.source?.readOnly === true) {
			this.saved.textContent = l10n.t('Read-only');
			this.saveButton.hidden = true;
		} else {
			const saved = this.dirty ? l10n.t('Unsaved changes') : l10n.t('Saved');
			this.saved.textContent = this.held ? l10n.t('A text is not in the document yet') : saved;
			this.saveButton.hidden = !this.dirty;
		}
	}
}
