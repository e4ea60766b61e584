import * as vscode from 'vscode';

/** Most models that a list shows at once: it is sent anew with each letter that is typed. */
const most = 500;

/**
 * Which models a list shows: all, or of very many those that are marked or whose name holds what is typed.
 * @param typed as it stands in the box
 * @returns with a note for the list's title, empty where all are shown
 */
export function shownModels<T extends { readonly name: string }>(
	models: readonly T[],
	typed: string,
	isMarked: (model: T) => boolean,
): { readonly shown: readonly T[]; readonly note: string } {
	if (models.length <= most) {
		return { shown: models, note: '' };
	}
	const wanted = typed.trim().toLowerCase();
	const marked = models.filter(isMarked);
	const found = models.filter((model) => !isMarked(model) && model.name.toLowerCase().includes(wanted));
	const shown = [...marked, ...found.slice(0, most)];
	return { shown, note: vscode.l10n.t(': {0} of {1}, type a part of the name', shown.length, models.length) };
}

/** A name from an endpoint is shown as it is, and as no icon of the editor. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$ (').replaceAll(/\s+/g, ' ');
}
