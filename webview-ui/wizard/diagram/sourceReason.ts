import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import type { PartOf } from '../partEditor.ts';

/** What a form can't show, in the person's language: the object of a sentence. */
const things: Readonly<Record<string, string>> = {
	'a line of another sort': l10n.t('a line of another sort'),
	'names or labels that could be read in two ways': l10n.t('names or labels that could be read in two ways'),
	'a directive': l10n.t('a directive'),
	'a title or settings': l10n.t('a title or settings'),
	'a style': l10n.t('a style'),
	'a link': l10n.t('a link'),
	'a shape or another property': l10n.t('a shape or another property'),
	'the title of a group': l10n.t('the title of a group'),
	'several components in one connection': l10n.t('several components in one connection'),
	'an invisible connection': l10n.t('an invisible connection'),
	'a label in Markdown': l10n.t('a label in Markdown'),
	'a line of this length': l10n.t('a line of this length'),
	'a chain of connections': l10n.t('a chain of connections'),
};

/** Says why a diagram is edited as its source although its type has a form. */
export class SourceReason {
	readonly element = element('p', { class: 'source-reason', hidden: '' });
	private readonly goTo: (line: number) => void;
	private said = '';

	/** @param goTo goes to a line of the source, from 0 */
	constructor(goTo: (line: number) => void) {
		this.goTo = goTo;
	}

	/** @param first line of the document at which the source begins, from 0 */
	show(sourceOnly: PartOf<'code'>['sourceOnly'], first: number): void {
		const said = JSON.stringify([sourceOnly ?? null, first]);
		if (said === this.said) {
			return;
		}
		this.said = said;
		this.element.hidden = sourceOnly === undefined;
		if (sourceOnly) {
			const words = l10n.t(
				'This diagram is edited as its source: it has {0}, which a form can’t show.',
				things[sourceOnly.what] ?? sourceOnly.what,
			);
			this.element.replaceChildren(words, ...this.link(sourceOnly.line, first));
		}
	}

	private link(line: number | undefined, first: number): (Node | string)[] {
		if (line === undefined) {
			return [];
		}
		const button = element('button', { type: 'button', class: 'link' }, l10n.t('Line {0}', first + line + 1));
		button.addEventListener('click', () => this.goTo(line));
		return [' ', button];
	}
}
