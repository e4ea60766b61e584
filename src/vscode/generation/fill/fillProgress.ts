import * as vscode from 'vscode';
import { estimateTokens } from '../../../core/generation/context/fitPieces.ts';
import type { RunEvent } from '../../../core/generation/runFill.ts';
import { withoutLinks } from '../../convert.ts';
import { shownNumber } from '../figures.ts';
import { RetryCountdown } from '../providers/retryCountdown.ts';

/** Milliseconds between two figures that are shown. */
const pause = 200;

/** Seconds between two signs of life while no word has come. */
const waiting = 5;

/**
 * Shows how far a fill is, with a button to cancel it; ends when the fill does. Its bar stands still: one that runs without
 * end is drawn anew in each frame, and made the first words come to the screen in about twice the time.
 */
export class FillProgress implements vscode.Disposable {
	private readonly told = new vscode.EventEmitter<string>();
	private over: () => void = () => undefined;
	/** Tokens of what came until figures were last told, and what came since: counted once, however long the answer gets. */
	private tokens = 0;
	private uncounted = '';
	/** When figures were last told: with the first words none, for they take the window's time from them. */
	private toldAt: number | undefined;
	private readonly began = Date.now();
	private readonly sign = setInterval(() => this.tellWaiting(), waiting * 1000);
	private readonly countdown = new RetryCountdown((message) => this.told.fire(message));

	/** @param title "Fill “Context”" */
	constructor(title: string, cancel: () => void) {
		void vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: withoutLinks(title), cancellable: true },
			(progress, token) => {
				this.told.event((message) => progress.report({ message: withoutLinks(message) }));
				token.onCancellationRequested(cancel);
				// A share of nothing is a bar that stands still
				progress.report({
					message: vscode.l10n.t('waiting for the first words. Press Escape to cancel.'),
					increment: 0,
				});
				return new Promise<void>((resolve) => {
					this.over = resolve;
				});
			},
		);
	}

	follow(event: RunEvent): void {
		clearInterval(this.sign);
		this.countdown.follow(event);
		if (event.type === 'text') {
			this.uncounted += event.text;
			const now = Date.now();
			this.toldAt ??= now;
			if (now - this.toldAt > pause) {
				this.toldAt = now;
				this.tokens += estimateTokens(this.uncounted);
				this.uncounted = '';
				this.told.fire(soFar(this.tokens));
			}
		} else if (event.type === 'again') {
			this.tokens = 0;
			this.uncounted = '';
			this.told.fire(vscode.l10n.t('Mending: {0}', event.findings.join(' ')));
		}
	}

	dispose(): void {
		clearInterval(this.sign);
		this.countdown.dispose();
		this.over();
		this.told.dispose();
	}

	private tellWaiting(): void {
		const seconds = Math.round((Date.now() - this.began) / 1000);
		this.told.fire(vscode.l10n.t('waiting for the first words for {0} s. Press Escape to cancel.', seconds));
	}
}

function soFar(tokens: number): string {
	return tokens === 1
		? vscode.l10n.t('about 1 token so far. Press Escape to cancel.')
		: vscode.l10n.t('about {0} tokens so far. Press Escape to cancel.', shownNumber(tokens));
}
