import * as l10n from '@vscode/l10n';
import type { FillStage, WizardRequest } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { isUsable, setUsable } from '../editing/iconButton.ts';

type FillRequest = Extract<WizardRequest, { type: 'fill' }>['request'];

/** What a person asks of language models. */
export interface FillActions {
	fill(request: FillRequest): void;
	/** @param keep whether what was written stays */
	endFill(section: string, keep: boolean): void;
}

/** Lets a language model write a section, shows how far it is, and asks whether to keep it. */
export class FillPanel {
	readonly element: HTMLElement;
	private readonly section: () => string;
	private readonly actions: FillActions;
	private readonly wish = element('input', { type: 'text', dir: 'auto', 'aria-label': l10n.t('What to write') });
	private readonly receipt = element('p', { class: 'receipt' });
	private readonly stage = element('p', { role: 'status' });
	private readonly written = element('pre', { class: 'written', tabindex: '0', role: 'region' });
	private readonly keep = element('button', { type: 'button' }, l10n.t('Keep'));
	private readonly undo = element('button', { type: 'button', class: 'secondary' }, l10n.t('Undo'));
	private readonly fill: HTMLButtonElement;
	private readonly improve: HTMLButtonElement;
	private readonly buttons: readonly HTMLButtonElement[];
	private isBusy = false;
	private shown: FillStage['stage'] = 'ended';

	/** @param section id of the section that is shown, as it is called by then */
	constructor(section: () => string, actions: FillActions) {
		this.section = section;
		this.actions = actions;
		this.wish.placeholder = l10n.t('What to write (optional)');
		this.written.setAttribute('aria-label', l10n.t('What was written'));
		this.fill = this.button(l10n.t('Fill'), 'fill');
		this.improve = this.button(l10n.t('Improve'), 'improve');
		this.buttons = [this.fill, this.improve, this.button(l10n.t('Suggest'), 'suggest')];
		this.keep.addEventListener('click', () => this.end(true));
		this.undo.addEventListener('click', () => this.end(false));
		const ask = element('div', { class: 'ask' }, this.wish, ...this.buttons);
		const answer = element('div', { class: 'ask' }, this.keep, this.undo);
		const summary = element('summary', {}, l10n.t('Write with AI'));
		this.element = element('details', { class: 'fill' }, summary, ask, this.stage, this.receipt, this.written, answer);
		this.show({ stage: 'ended' });
	}

	/** Offers what fits the section. While an answer waits in it, what was asked for stays. */
	offer(isEmpty: boolean): void {
		if (!this.isBusy) {
			this.fill.hidden = !isEmpty;
			this.improve.hidden = isEmpty;
		}
	}

	/** Shows where the fill is. */
	show(stage: FillStage): void {
		const runs = stage.stage === 'started' || stage.stage === 'writing' || stage.stage === 'checking';
		this.isBusy = runs || stage.stage === 'asked' || stage.stage === 'written';
		for (const button of this.buttons) {
			setUsable(button, !this.isBusy);
		}
		this.keep.hidden = stage.stage !== 'written';
		this.undo.hidden = !runs && stage.stage !== 'written';
		this.undo.textContent = runs ? l10n.t('Stop') : l10n.t('Undo');
		this.stage.textContent = wordsOf(stage);
		if ('receipt' in stage) {
			this.receipt.textContent = stage.receipt;
		} else if (stage.stage === 'ended') {
			this.receipt.textContent = '';
		}
		if ('text' in stage) {
			this.written.textContent = stage.text;
		} else if (stage.stage === 'ended' || stage.stage === 'started') {
			this.written.textContent = '';
		}
		this.written.hidden = this.written.textContent === '';
		if (stage.stage !== 'ended' && this.element instanceof HTMLDetailsElement) {
			this.element.open = true;
		}
		// With each word that comes it would be taken from where the person scrolled to
		if (stage.stage !== this.shown && ['started', 'written', 'failed'].includes(stage.stage)) {
			(stage.stage === 'written' ? this.keep : this.stage).scrollIntoView({ block: 'nearest' });
		}
		this.shown = stage.stage;
	}

	/** Shows what stands above anew. Buttons that were in sight stay there: what was written makes its field longer. */
	staysInSight(showAnew: () => void): void {
		const wasInSight = isInSight(this.keep);
		showAnew();
		if (wasInSight) {
			this.keep.scrollIntoView({ block: 'nearest' });
		}
	}

	private button(title: string, task: FillRequest['task']): HTMLButtonElement {
		const button = element('button', { type: 'button', class: 'secondary' }, title);
		button.addEventListener('click', () => {
			if (isUsable(button)) {
				this.actions.fill({ section: this.section(), task, wish: this.wish.value });
			}
		});
		return button;
	}

	private end(keep: boolean): void {
		this.actions.endFill(this.section(), keep);
	}
}

/** Whether a person sees the middle of an element: nothing lies over it. */
function isInSight(shown: HTMLElement): boolean {
	const { left, top, width, height } = shown.getBoundingClientRect();
	return !shown.hidden && document.elementFromPoint(left + width / 2, top + height / 2) === shown;
}

function wordsOf(stage: FillStage): string {
	switch (stage.stage) {
		case 'asked':
			return l10n.t('Choose one of the proposals.');
		case 'started':
			return l10n.t('{0} begins to write.', stage.provider);
		case 'writing':
			return l10n.t('Writing…');
		case 'checking':
			return stage.attempt > 1
				? l10n.t('The rules look at it, attempt {0}.', stage.attempt)
				: l10n.t('The rules look at it.');
		case 'written':
			return l10n.t('Written. Keep it, or take it back.');
		case 'failed':
			return stage.message;
		case 'ended':
			return '';
	}
}
