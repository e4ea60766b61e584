import * as vscode from 'vscode';
import { phaseFile, phasePlace, phaseStep } from '../../core/review/approvals/phaseApproval.ts';
import { baseName, folderOf } from '../../core/workspace/paths.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What files beside the documents of features say of reviews that wait. They are read when somebody asks, once. */
export class PhaseReviews implements vscode.Disposable {
	/** By the address of the file; with an empty text for one that is not there, or is being read. */
	private readonly known = new Map<string, { text: string }>();
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
		const text = this.known.get(key)?.text;
		if (text === undefined) {
			void this.read(root, place.file, key);
		}
		// The documents of one phase are called alike in all features
		const feature = baseName(folderOf(path));
		return phaseStep(text ?? '', place.phase) === 'review' ? `${feature} · ${vscode.l10n.t('In Review')}` : '';
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private async read(root: WorkspaceRoot, file: string, key: string): Promise<void> {
		const mine = { text: '' };
		this.known.set(key, mine);
		const text = await root.workspace.read(file, root.config.maxFileSize);
		// A file that has changed meanwhile is read anew
		if (typeof text === 'string' && this.known.get(key) === mine) {
			mine.text = text;
			this.changed.fire();
		}
	}
}
