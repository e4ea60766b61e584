import * as l10n from '@vscode/l10n';
import './gallery.css';
import { type DiagramType, diagramTypes } from '../../../src/protocol/diagramText.ts';
import { element } from '../../element.ts';
import { ownScript } from '../../ownScript.ts';
import { roving } from '../shell/rovingFocus.ts';

/** A choice of types of diagrams with their pictures: those of "Insert Diagram" in the text editor. */
export function gallery(choose: (type: DiagramType) => void): HTMLElement {
	const buttons = diagramTypes.map((type) => {
		const [name, about] = wordsOf(type);
		const words = element('span', {}, name, element('small', {}, about));
		const button = element('button', { type: 'button', class: 'gallery-type' }, ...pictures(type), words);
		button.addEventListener('click', () => choose(type));
		return button;
	});
	const list = element(
		'div',
		{ class: 'gallery-types', role: 'group', 'aria-label': l10n.t('Gallery of diagrams') },
		...buttons,
	);
	roving(list, buttons, { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });
	return element('div', { class: 'gallery' }, element('h3', {}, l10n.t('Begin with one of these')), list);
}

/** Name and use of a type. The page's texts hold these two since the text editor's own list of types asks for them. */
function wordsOf({ name, about }: DiagramType): [name: string, about: string] {
	const { t } = l10n;
	return [t(name), t(about)];
}

/** One for dark themes and one for light ones: the style sheet shows what fits. */
function pictures({ id }: DiagramType): HTMLElement[] {
	return ['light', 'dark'].map((theme) => {
		const image = element('img', { class: theme, alt: '', width: '32', height: '32', loading: 'lazy' });
		image.src = URL.parse(`../../media/diagrams/${theme}/${id}.svg`, ownScript?.src)?.href ?? '';
		return image;
	});
}
