import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import { recall, remember } from './pageState.ts';

/** What stands around the section that is shown. */
export interface Frame {
	readonly element: HTMLElement;
	/** Holds the section. */
	readonly content: HTMLElement;
	/** Says something to the person; the empty text says nothing any more. */
	say(message: string): void;
	/** Shows why there is no form, in place of all but the header; the empty text shows the form. */
	showProblem(message: string): void;
}

/** Puts the pieces of the page together. */
export function makeFrame(
	header: HTMLElement,
	list: readonly HTMLElement[],
	preview: HTMLElement,
	footer: HTMLElement,
): Frame {
	const said = element('p', { class: 'said', role: 'status' });
	const problem = element('p', { class: 'problem', role: 'status' }, l10n.t('Reading the document…'));
	const content = element('div', { class: 'content' });
	const fold = element(
		'button',
		{ type: 'button', class: 'secondary fold', 'aria-expanded': 'false' },
		l10n.t('Sections'),
	);
	const side = element('nav', { 'aria-label': l10n.t('Sections of the document'), id: 'sections' }, ...list);
	fold.setAttribute('aria-controls', side.id);
	const body = element(
		'div',
		{ class: 'body' },
		side,
		element('main', {}, element('div', { class: 'work' }, content, preview), said, footer),
	);
	const whole = element('div', { class: 'wizard' }, header, problem, fold, body);
	const setOpen = (open: boolean): void => {
		whole.classList.toggle('list-open', open);
		fold.setAttribute('aria-expanded', String(open));
	};
	fold.addEventListener('click', () => {
		const listOpen = !whole.classList.contains('list-open');
		setOpen(listOpen);
		remember({ listOpen });
	});
	setOpen(recall().listOpen === true);
	body.hidden = true;
	return {
		element: whole,
		content,
		say: (message) => {
			said.textContent = message;
		},
		showProblem: (message) => {
			problem.textContent = message;
			problem.hidden = message === '';
			body.hidden = message !== '';
			fold.hidden = message !== '';
		},
	};
}
