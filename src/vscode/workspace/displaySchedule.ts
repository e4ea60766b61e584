import * as vscode from 'vscode';
import { readSettings } from '../settings.ts';
import type { DisplayChange, DocumentHome } from './documentHome.ts';

/** Milliseconds in which changes of documents that nobody types in are gathered. */
const gatheringTime = 100;

/** The same while a folder is being read: each time the tree of what is known so far is drawn. */
const loadingTime = 700;

/**
 * Decides when a change is shown. What is known changes with every key, and at once; what is shown of a document
 * waits until its author pauses. Each document waits for itself, so that typing in one never holds up another, and
 * a document that changed again while its findings were completed is left to the later turn.
 */
export class DisplaySchedule implements vscode.Disposable {
	private readonly displayed = new vscode.EventEmitter<DisplayChange>();
	private readonly typing = new Map<DocumentHome, Map<string, ReturnType<typeof setTimeout>>>();
	private readonly gathered = new Map<DocumentHome, Set<string>>();
	private gathering: ReturnType<typeof setTimeout> | undefined;

	/** Documents whose facts and findings are complete and ought to be shown. */
	readonly onDidDisplay = this.displayed.event;

	/** A person changed the text of a document. */
	typed(home: DocumentHome, path: string): void {
		const timers = this.typing.get(home) ?? new Map<string, ReturnType<typeof setTimeout>>();
		this.typing.set(home, timers);
		clearTimeout(timers.get(path));
		const timer = setTimeout(async () => {
			await home.settle();
			if (timers.get(path) === timer) {
				timers.delete(path);
				this.displayed.fire({ home, paths: new Set([path]) });
			}
		}, readSettings.diagnosticsDelay());
		timers.set(path, timer);
	}

	/** Facts or findings of documents changed. Those that are being typed in have their own turn. */
	changed(home: DocumentHome, paths: Iterable<string>): void {
		const typing = this.typing.get(home);
		const gathered = this.gathered.get(home) ?? new Set();
		for (const path of paths) {
			if (!typing?.has(path)) {
				gathered.add(path);
			}
		}
		if (gathered.size > 0) {
			this.gathered.set(home, gathered);
			this.gathering ??= setTimeout(() => void this.flush(), home.ready ? gatheringTime : loadingTime);
		}
	}

	/** A home is gone: nothing of it is shown any more. */
	forget(home: DocumentHome): void {
		const timers = this.typing.get(home);
		for (const timer of timers?.values() ?? []) {
			clearTimeout(timer);
		}
		// One that is settling at the moment finds itself forgotten.
		timers?.clear();
		this.typing.delete(home);
		this.gathered.delete(home);
	}

	dispose(): void {
		clearTimeout(this.gathering);
		for (const home of [...this.typing.keys()]) {
			this.forget(home);
		}
		this.displayed.dispose();
	}

	private async flush(): Promise<void> {
		this.gathering = undefined;
		const changes = [...this.gathered];
		this.gathered.clear();
		for (const [home, paths] of changes) {
			// While a home is being read it settles by itself at the end.
			if (home.ready) {
				await home.settle();
			}
			this.displayed.fire({ home, paths });
		}
	}
}
