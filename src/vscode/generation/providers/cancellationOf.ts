import type * as vscode from 'vscode';
import type { Cancellation } from '../../../core/generation/llmClient.ts';

/** The editor's way to say that something is no longer wanted, as providers hear it. */
export function cancellationOf(token: vscode.CancellationToken): Cancellation {
	const listening = new Map<() => void, vscode.Disposable>();
	return {
		get aborted() {
			return token.isCancellationRequested;
		},
		addEventListener(_, listener) {
			listening.get(listener)?.dispose();
			listening.set(listener, token.onCancellationRequested(listener));
		},
		removeEventListener(_, listener) {
			listening.get(listener)?.dispose();
			listening.delete(listener);
		},
	};
}
