import * as vscode from 'vscode';
import type { QueueProgress } from '../../../core/generation/runQueue.ts';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import { timeInWords } from '../figures.ts';
import type { QueueState } from './queueState.ts';
import type { WaitingSection } from './waitingSections.ts';

/**
 * What a person sees of a queue while it runs: a notification that cancels it, and an item below that pauses it.
 * @param work is given what shows the section in work, and what says in words how far it is before the first one
 */
export async function withQueueProgress<T>(
	title: string,
	state: QueueState,
	work: (show: (now: QueueProgress<WaitingSection>) => void, say: (before: string) => void) => Promise<T>,
): Promise<T> {
	const item = vscode.window.createStatusBarItem('archspec.queue', vscode.StatusBarAlignment.Left, 0);
	item.name = vscode.l10n.t('ArchSpec queue');
	let last: QueueProgress<WaitingSection> | undefined;
	try {
		return await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
			async (progress, token) => {
				const show = (now: QueueProgress<WaitingSection> | undefined) => {
					const before = last?.number ?? 1;
					last = now;
					showItem(item, state, now);
					if (now) {
						const increment = ((now.number - before) / now.all) * 100;
						progress.report({ message: withoutLinks(inWords(now, state.paused)), increment });
					}
				};
				const registrations = vscode.Disposable.from(
					token.onCancellationRequested(() => state.cancel()),
					state.onDidChange(() => show(last)),
				);
				try {
					return await work(show, (message) => progress.report({ message }));
				} finally {
					registrations.dispose();
				}
			},
		);
	} finally {
		item.dispose();
	}
}

/** "Context (3 of 7), about 40 s left". */
function inWords({ section, number, all, left }: QueueProgress<WaitingSection>, paused: boolean): string {
	if (paused) {
		return vscode.l10n.t('{0} ({1} of {2}), paused', section.title, number, all);
	}
	return left === undefined
		? vscode.l10n.t('{0} ({1} of {2})', section.title, number, all)
		: vscode.l10n.t('{0} ({1} of {2}), {3} left', section.title, number, all, timeInWords(left));
}

function showItem(
	item: vscode.StatusBarItem,
	{ paused }: QueueState,
	now: QueueProgress<WaitingSection> | undefined,
): void {
	if (!now) {
		return;
	}
	item.text = `$(${paused ? 'debug-pause' : 'sync~spin'}) ${now.number}/${now.all}`;
	item.tooltip = paused
		? vscode.l10n.t('Filling sections is paused. Select to resume.')
		: vscode.l10n.t('Sections are being filled. Select to pause.');
	item.accessibilityInformation = { label: `${inWords(now, paused)}. ${item.tooltip}` };
	item.command = paused ? commands.aiResumeQueue : commands.aiPauseQueue;
	item.show();
}
