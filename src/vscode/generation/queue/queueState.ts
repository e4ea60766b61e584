import * as vscode from 'vscode';
import type { Cancellation } from '../../../core/generation/llmClient.ts';
import type { QueueControl } from '../../../core/generation/runQueue.ts';
import { contextKeys } from '../../ids.ts';

/** A queue that a person may pause, resume and cancel. Whoever writes a section is told as by a signal of the web. */
export class QueueState implements QueueControl, Cancellation {
	private readonly listeners = new Set<() => void>();
	private isCancelled = false;
	private resume: (() => void) | undefined;
	private going = Promise.resolve();
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	get cancelled(): boolean {
		return this.isCancelled;
	}

	get aborted(): boolean {
		return this.isCancelled;
	}

	addEventListener(_type: 'abort', listener: () => void): void {
		this.listeners.add(listener);
	}

	removeEventListener(_type: 'abort', listener: () => void): void {
		this.listeners.delete(listener);
	}

	get paused(): boolean {
		return this.resume !== undefined;
	}

	whenGoing(): Promise<void> {
		return this.going;
	}

	/** The section in work is still written; none is begun after it. */
	setPaused(paused: boolean): void {
		if (paused && !this.resume && !this.cancelled) {
			this.going = new Promise((resolve) => {
				this.resume = resolve;
			});
		} else if (!paused) {
			this.resume?.();
			this.resume = undefined;
		}
		this.changed.fire();
	}

	/** The section in work is taken back. */
	cancel(): void {
		this.isCancelled = true;
		for (const listener of [...this.listeners]) {
			listener();
		}
		this.setPaused(false);
	}
}

/** The queue that runs: one in a window, since the sections of a second one would be written into the same texts. */
export class RunningQueue {
	private current: QueueState | undefined;

	get state(): QueueState | undefined {
		return this.current;
	}

	/** Whether one runs, which the person is told then. */
	isTaken(): boolean {
		if (this.current) {
			void vscode.window.showWarningMessage(
				vscode.l10n.t('Sections are being filled already. Wait for them, or cancel that first.'),
			);
		}
		return this.current !== undefined;
	}

	/** Carries out a queue, with the context key that its commands are shown by. */
	async hold<T>(work: (state: QueueState) => Promise<T>): Promise<T> {
		const state = new QueueState();
		this.current = state;
		const show = () =>
			void vscode.commands.executeCommand('setContext', contextKeys.aiQueue, state.paused ? 'paused' : 'running');
		const registration = state.onDidChange(show);
		show();
		try {
			return await work(state);
		} finally {
			registration.dispose();
			this.current = undefined;
			void vscode.commands.executeCommand('setContext', contextKeys.aiQueue, '');
		}
	}
}
