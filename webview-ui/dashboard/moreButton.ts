import * as l10n from '@vscode/l10n';
import { element } from '../element.ts';

/**
 * The button that shows the rest of a list, or folds it away again.
 * @param rest entries that are shown only then
 * @param of what they are, for those who hear it
 */
export function moreButton(unfolded: boolean, rest: number, of: string, pressed: () => void): HTMLElement {
	const words = unfolded ? l10n.t('Show Less') : l10n.t('Show {0} More', rest);
	const button = element(
		'button',
		{ class: 'more', 'data-key': 'more', 'aria-label': `${words}: ${of}`, 'aria-expanded': String(unfolded) },
		words,
	);
	button.addEventListener('click', pressed);
	return button;
}
