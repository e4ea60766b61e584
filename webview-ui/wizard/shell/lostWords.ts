import * as l10n from '@vscode/l10n';
/** Says what was typed in a section that is another one by now, or is made of something else. */
export function lostWords(texts: readonly string[]): string {
	return l10n.t(
		'The section is another one by now. This was typed in it before and was not in the document: {0}',
		texts.join(' · '),
	);
}

/** Says what was typed for a title that can't be written any more. */
export function titleWords(texts: readonly string[]): string {
	return l10n.t(
		'The title can only be changed in the text by now. This was typed for it before and was not in the document: {0}',
		texts.join(' · '),
	);
}

/** Says what was typed in sections that are gone. */
export function goneWords(texts: readonly string[]): string {
	return l10n.t(
		'The section was deleted in the text. This was typed in it before and was not in the document: {0}',
		texts.join(' · '),
	);
}
