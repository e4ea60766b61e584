import * as vscode from 'vscode';
import type { Cancellation } from '../../../core/generation/llmClient.ts';
import type { Suggestion } from '../../../core/generation/questions/suggestions.ts';
import { cancellationOf } from '../providers/cancellationOf.ts';

interface SuggestionItem extends vscode.QuickPickItem {
	readonly suggestion: Suggestion | undefined;
}

const again: SuggestionItem = { label: '$(refresh) Ask Again', alwaysShow: true, suggestion: undefined };

/**
 * Lets a person choose among proposals while they come; closing the list ends the request.
 * @param section its heading
 * @param offline whether they are drafts without a model
 * @param stream gives the proposals that have begun, each time from the first
 */
export async function chooseSuggestion(
	section: string,
	offline: boolean,
	stream: (cancellation: Cancellation) => AsyncIterable<readonly Suggestion[]>,
): Promise<Suggestion | 'again' | undefined> {
	const pick = vscode.window.createQuickPick<SuggestionItem>();
	const source = new vscode.CancellationTokenSource();
	pick.title = `Suggest: ${section}`;
	pick.placeholder = offline ? 'Drafts from the workspace, without a model' : 'Choose a text for the section';
	pick.matchOnDetail = true;
	pick.busy = true;
	let failure: unknown;
	let isClosed = false;
	const chosen = new Promise<Suggestion | 'again' | undefined>((resolve) => {
		pick.onDidAccept(() => {
			const [item] = pick.selectedItems;
			// A proposal that is still being written is not chosen by accident
			if (item && (!pick.busy || item.suggestion === undefined)) {
				resolve(item.suggestion ?? 'again');
				pick.hide();
			}
		});
		pick.onDidHide(() => {
			isClosed = true;
			source.cancel();
			resolve(undefined);
		});
	});
	pick.show();
	const ended = (async () => {
		for await (const suggestions of stream(cancellationOf(source.token))) {
			if (!isClosed) {
				pick.items = suggestions.map(toItem);
			}
		}
	})();
	await ended.catch((error: unknown) => {
		failure = error;
	});
	if (failure !== undefined && !isClosed) {
		pick.hide();
		pick.dispose();
		throw failure;
	}
	if (!isClosed) {
		pick.busy = false;
		pick.items = [...pick.items, ...(offline ? [] : [again])];
	}
	const result = await chosen;
	pick.dispose();
	return result;
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
