import type * as vscode from 'vscode';
import { idsInForm, requirementsInForm } from '../../core/form/suggest/idsInForm.ts';
import { noSuggestions, type Suggestions, type SuggestionWish } from '../../core/form/suggest/suggestion.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** What may be written in a field of a form, as the index and the workspace know it. */
export async function formSuggestions(
	indexes: IndexService,
	text: vscode.TextDocument,
	wish: SuggestionWish,
): Promise<Suggestions> {
	const root = indexes.rootOf(text.uri);
	await (root && indexes.whenReady(root));
	const place = indexes.locate(text);
	const trace = place?.home.trace;
	if (!place || !trace) {
		return noSuggestions;
	}
	switch (wish.about) {
		case 'ids':
			return idsInForm(trace, place.path, wish);
		case 'requirements':
			return requirementsInForm(trace, place.path);
	}
}
