import * as vscode from 'vscode';
import type { Cancellation } from '../../../core/generation/llmClient.ts';
import type { Suggestion } from '../../../core/generation/questions/suggestions.ts';
import { cancellationOf } from '../providers/cancellationOf.ts';
import { SuggestionPreview } from './suggestionPreview.ts';
import { shortened } from './tellUnreadable.ts';

const showWhole: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('open-preview'),
	tooltip: vscode.l10n.t('Show the Whole Text Beside'),
};

interface SuggestionItem extends vscode.QuickPickItem {
	readonly suggestion: Suggestion | undefined;
}

const again: SuggestionItem = {
	label: `$(refresh) ${vscode.l10n.t('Ask Again')}`,
	alwaysShow: true,
	suggestion: undefined,
};

/** What has come of an answer. */
export interface Proposed {
	/** Those that have begun, from the first. */
	readonly suggestions: readonly Suggestion[];
	/** All of it, for what it says where there are none. */
	readonly answer: string;
}

/**
 * Lets a person choose among proposals while they come; closing the list ends the request.
 * @param section its heading
 * @param offline whether they are drafts without a model
 * @param stream gives what has come, each time from the first
 * @throws LlmError
 */
export async function chooseSuggestion(
	section: string,
	offline: boolean,
	stream: (cancellation: Cancellation) => AsyncIterable<Proposed>,
): Promise<Suggestion | 'again' | undefined> {
	const pick = vscode.window.createQuickPick<SuggestionItem>();
	const source = new vscode.CancellationTokenSource();
	const preview = new SuggestionPreview(section);
	pick.title = vscode.l10n.t('Suggest: {0}', section);
	pick.placeholder = offline
		? vscode.l10n.t('Drafts from the workspace, without a model')
		: vscode.l10n.t('Choose a text for the section');
	pick.matchOnDetail = true;
	// A form that is drawn anew takes the focus back, and what was asked for costs money
	pick.ignoreFocusOut = true;
	pick.buttons = [showWhole];
	pick.busy = true;
	pick.onDidTriggerButton(() => preview.open());
	pick.onDidChangeActive(([item]) => preview.show(item?.suggestion?.body ?? ''));
	const chosen = chosenOf(pick).finally(() => source.cancel());
	pick.show();
	try {
		let last: Proposed = { suggestions: [], answer: '' };
		for await (const proposed of stream(cancellationOf(source.token))) {
			last = proposed;
			pick.items = proposed.suggestions.map(toItem);
		}
		const isNone = last.suggestions.length === 0;
		pick.items = [...pick.items, ...(offline ? [] : isNone ? [againAfter(last.answer)] : [again])];
		pick.busy = false;
		return await chosen;
	} catch (error) {
		// Whoever closed the list does not wait for an answer
		if (!source.token.isCancellationRequested) {
			throw error;
		}
		return await chosen;
	} finally {
		pick.dispose();
		preview.dispose();
	}
}

/**
 * What is accepted; undefined when the list is closed. A text that is still being written is not chosen by accident.
 */
function chosenOf(pick: vscode.QuickPick<SuggestionItem>): Promise<Suggestion | 'again' | undefined> {
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			const [item] = pick.selectedItems;
			if (item && !pick.busy) {
				resolve(item.suggestion ?? 'again');
				pick.hide();
			}
		});
		pick.onDidHide(() => resolve(undefined));
	});
}

/** Says why the list has nothing else. */
function againAfter(answer: string): SuggestionItem {
	const words = shortened(answer);
	const detail =
		words === ''
			? vscode.l10n.t('The answer has no text for this section.')
			: vscode.l10n.t('The answer has no text for this section. It begins: “{0}”', words);
	return { ...again, detail: withoutIcons(detail) };
}

/** The editor shows a detail on one line. */
function toItem(suggestion: Suggestion): SuggestionItem {
	const { title, body } = suggestion;
	return {
		label: withoutIcons(title),
		detail: withoutIcons(body.replace(/\s+/g, ' ').slice(0, 500)),
		alwaysShow: true,
		suggestion,
	};
}

/** A list draws `$(name)` as an icon. */
function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$ (');
}
