import * as vscode from 'vscode';
import type { LlmError } from '../../../core/generation/llmError.ts';

/** The part of what happens during a fill that a countdown hears of. */
export type CountedEvent =
	| { readonly type: 'retry'; readonly milliseconds: number; readonly error: LlmError }
	| { readonly type: 'text' | 'usage' | 'cached' | 'end' | 'again' | 'done' | 'outcome' };

/**
 * Says while an endpoint is waited for how long that will take, second by second: "Asked again in 12 s". It falls silent
 * with the next event.
 */
export class RetryCountdown {
	private readonly report: (message: string) => void;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private isTold = false;

	/** @param report shows a message in the place of the one before; an empty one when there is nothing to wait for */
	constructor(report: (message: string) => void) {
		this.report = report;
	}

	/** Takes each event of a request as it comes. */
	follow(event: CountedEvent): void {
		this.dispose();
		if (event.type === 'retry') {
			this.isTold = true;
			this.tick(performance.now() + event.milliseconds, firstSentence(event.error.message));
		}
	}

	/** The request has ended. */
	dispose(): void {
		clearTimeout(this.timer);
		if (this.isTold) {
			this.isTold = false;
			this.report('');
		}
	}

	private tick(until: number, why: string): void {
		const left = until - performance.now();
		const seconds = Math.ceil(left / 1000);
		if (seconds < 1) {
			this.report(vscode.l10n.t('Asked again now'));
			return;
		}
		this.report(vscode.l10n.t('Asked again in {0}: {1}', describeWait(seconds), why));
		// To just after the number changes: timers may come a little early
		this.timer = setTimeout(() => this.tick(until, why), left - (seconds - 1) * 1000 + 5);
	}
}

function describeWait(seconds: number): string {
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function firstSentence(text: string): string {
	return text.slice(0, (/\.(?= )/.exec(text)?.index ?? text.length) + 1);
}
