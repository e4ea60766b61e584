import * as l10n from '@vscode/l10n';
/** Says what was typed in a section that is another one by now, or is made of something else. */
export function lostWords(texts: readonly string[]): string {
	return l10n.t(
		'The section is another one by now. This was typed in it before and was not in the document: {0}',
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
