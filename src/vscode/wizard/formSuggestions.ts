import type * as vscode from 'vscode';
import { decisionsInForm } from '../../core/form/suggest/decisionsInForm.ts';
import { idsInForm, requirementsInForm } from '../../core/form/suggest/idsInForm.ts';
import { noSuggestions, type Suggestions, type SuggestionWish } from '../../core/form/suggest/suggestion.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { peopleIn, technologiesOf } from './workspaceNames.ts';

/** What may be written in a field of a form, as the index and the workspace know it. */
export async function formSuggestions(
	indexes: IndexService,
	text: vscode.TextDocument,
	wish: SuggestionWish,
): Promise<Suggestions> {
	const root = indexes.rootOf(text.uri);
	await (root && indexes.whenReady(root));
	const place = indexes.locate(text);
	if (!place) {
		return noSuggestions;
	}
	const { home, path } = place;
	switch (wish.about) {
		case 'ids':
			return idsOrDecisions(home, path, wish);
		case 'requirements':
			return home.trace ? requirementsInForm(home.trace, path) : noSuggestions;
		case 'people':
			return { start: 0, proposals: await peopleIn(home) };
		case 'technologies':
			return { start: 0, proposals: await technologiesOf(home, wish.area) };
	}
}

/** Letters before a number may be those of a requirement or of a decision: what is there is proposed. */
function idsOrDecisions(
	home: DocumentHome,
	path: string,
	wish: Extract<SuggestionWish, { about: 'ids' }>,
): Suggestions {
	const ids = home.trace ? idsInForm(home.trace, path, wish) : noSuggestions;
	const decisions =
		ids.proposals.length === 0 && home instanceof WorkspaceRoot
			? decisionsInForm(() => repositoryOf(home), path, wish)
			: undefined;
	return decisions ?? ids;
}
