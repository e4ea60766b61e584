import * as l10n from '@vscode/l10n';
import { element } from '../element.ts';

/** Stands in place of the document where there is nothing to see, and says what to do. */
export class Notice {
	readonly elements: readonly HTMLElement[];
	private readonly words = element('p', { class: 'status', role: 'status' });
	private readonly button = element('button', { type: 'button', class: 'edit', hidden: '' }, l10n.t('Open Settings'));
	private readonly document: HTMLElement;

	/** @param document is hidden while there is something to say */
	constructor(document: HTMLElement, openSettings: () => void) {
		this.document = document;
		this.elements = [this.words, this.button];
		this.button.addEventListener('click', openSettings);
	}

	/** @param words empty where the document can be seen */
	say(words: string, isOfSetting = false): void {
		this.words.textContent = words;
		this.words.hidden = words === '';
		this.button.hidden = !isOfSetting;
		this.document.hidden = words !== '';
	}
}
