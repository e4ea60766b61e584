import * as vscode from 'vscode';
import type { DashboardList } from '../../core/dashboard/dashboard.ts';
import { entryOf } from '../../core/dashboard/entry.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { rootId } from './rootId.ts';

const key = 'archspec.recentDocuments';

/** So many documents are remembered. */
const most = 15;

/** The documents that a person looked at last in this workspace, the newest first. Nothing of it leaves the machine. */
export class RecentDocuments implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly memory: vscode.Memento;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly registrations: vscode.Disposable;
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService, memory: vscode.Memento) {
		this.indexes = indexes;
		this.memory = memory;
		const look = (): void => this.remember(addressInFront());
		this.registrations = vscode.Disposable.from(
			this.changed,
			vscode.window.onDidChangeActiveTextEditor(look),
			// A form is in front, and no text editor
			vscode.window.tabGroups.onDidChangeTabs(look),
			indexes.onDidChangeRoots(look),
		);
	}

	/** Those that are still documents. */
	list(): DashboardList {
		const entries = this.addresses().flatMap((address) => {
			const uri = vscode.Uri.parse(address);
			const root = this.indexes.rootOf(uri);
			const document = root?.get(root.workspace.pathOf(uri));
			return root && document ? [entryOf(rootId(root), document, document.facts.path)] : [];
		});
		return { entries, all: entries.length };
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private addresses(): readonly string[] {
		const kept: unknown = this.memory.get(key);
		return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
	}

	private remember(uri: vscode.Uri | undefined): void {
		const root = uri && this.indexes.rootOf(uri);
		if (!uri || !root?.get(root.workspace.pathOf(uri))) {
			return;
		}
		const address = uri.toString();
		const before = this.addresses();
		if (before[0] !== address) {
			void this.memory.update(key, [address, ...before.filter((one) => one !== address)].slice(0, most));
			this.changed.fire();
		}
	}
}

function addressInFront(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
