import * as vscode from 'vscode';
import { phaseFile, phasePlace, phaseStep } from '../../core/review/approvals/phaseApproval.ts';
import { baseName, folderOf } from '../../core/workspace/paths.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** How long a file is taken to be as it was read, in milliseconds. */
const lasting = 5000;

/**
 * What files beside the documents of features say of reviews that wait. They are read when somebody asks, and again
 * when they change; and now and then, since no watcher hears of all that happens in a folder that has just been made.
 */
export class PhaseReviews implements vscode.Disposable {
	/** By the address of the file; with an empty text for one that is not there, or is being read. */
	private readonly known = new Map<string, { text: string; readonly at: number }>();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly registrations: vscode.Disposable;
	readonly onDidChange = this.changed.event;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher(`**/.kiro/specs/*/${phaseFile}`);
		const forget = (uri: vscode.Uri): void => {
			if (this.known.delete(uri.toString())) {
				this.changed.fire();
			}
		};
		this.registrations = vscode.Disposable.from(
			this.changed,
			watcher,
			watcher.onDidCreate(forget),
			watcher.onDidChange(forget),
			watcher.onDidDelete(forget),
		);
	}

	/** In words; empty where nothing waits, or nothing is known yet: `onDidChange` tells then. */
	of(root: WorkspaceRoot, path: string): string {
		const place = phasePlace(path);
		if (!place) {
			return '';
		}
		const key = root.uriOf(place.file).toString();
		const known = this.known.get(key);
		if (!known || Date.now() - known.at > lasting) {
			void this.read(root, place.file, key);
		}
		// The documents of one phase are called alike in all features
		const feature = baseName(folderOf(path));
		return phaseStep(known?.text ?? '', place.phase) === 'review' ? `${feature} · ${vscode.l10n.t('In Review')}` : '';
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private async read(root: WorkspaceRoot, file: string, key: string): Promise<void> {
		const mine = { text: this.known.get(key)?.text ?? '', at: Date.now() };
		this.known.set(key, mine);
		const read = await root.workspace.read(file, root.config.maxFileSize);
		const text = typeof read === 'string' ? read : '';
		// A file that has changed meanwhile is read anew
		if (text !== mine.text && this.known.get(key) === mine) {
			mine.text = text;
			this.changed.fire();
		}
	}
}
