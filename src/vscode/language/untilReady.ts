import type * as vscode from 'vscode';

/** Waits until something is ready, or until nobody asks for it any more. */
export function untilReady(ready: Promise<void>, token: vscode.CancellationToken): Promise<void> {
	const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
	return Promise.race([ready, cancelled]);
}
