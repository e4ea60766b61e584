import * as vscode from 'vscode';
import { countFindings } from '../core/outline/summary.ts';
import { openTabs } from './problems/openTabs.ts';
import { affectsDisplay, readSettings } from './settings.ts';
import { numberOf } from './words.ts';
import type { DisplayChange, DocumentHome } from './workspace/documentHome.ts';

const scheme = 'archspec-group';

/** More problems than this are not counted out: so does the editor with those of files. */
const mostCounted = 9;

interface Group {
	readonly home: DocumentHome;
	readonly paths: ReadonlySet<string>;
}

/**
 * Colours the groups of a view by the problems of their own documents. The address of a folder would have the editor
 * hand up those of everything below it: of other groups, and of files that are no documents.
 */
export class GroupDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
	private readonly view: string;
	private readonly groups = new Map<string, Group>();
	/** Groups that are drawn in this turn. */
	private readonly drawn = new Set<vscode.Uri>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
	private readonly registration: vscode.Disposable;
	readonly onDidChangeFileDecorations = this.changed.event;

	/** @param view whose groups they are: two views may have groups of one id */
	constructor(view: string) {
		this.view = view;
		const again = () => this.changed.fire([...this.groups.keys()].map((key) => vscode.Uri.parse(key)));
		this.registration = vscode.Disposable.from(
			vscode.window.registerFileDecorationProvider(this),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('problems') || affectsDisplay(event)) {
					again();
				}
			}),
			vscode.window.tabGroups.onDidChangeTabs(() => {
				if (readSettings.diagnosticsScope() === 'openFiles') {
					again();
				}
			}),
		);
	}

	/** All groups are drawn anew: those that are gone must not be kept. */
	forget(): void {
		this.groups.clear();
	}

	/** An address by which the editor asks how a group is coloured. */
	uriOf(id: string, home: DocumentHome, paths: Iterable<string>): vscode.Uri {
		const uri = vscode.Uri.from({ scheme, path: `/${this.view}`, query: id });
		this.groups.set(uri.toString(), { home, paths: new Set(paths) });
		// The editor keeps what it was told of an address, and the group may hold other documents now
		if (this.drawn.size === 0) {
			void Promise.resolve().then(() => {
				this.changed.fire([...this.drawn]);
				this.drawn.clear();
			});
		}
		this.drawn.add(uri);
		return uri;
	}

	/** Documents have other findings. */
	show({ home, paths }: DisplayChange): void {
		const touched = [...this.groups].filter(
			([, group]) => group.home === home && [...group.paths].some((path) => paths.has(path)),
		);
		if (touched.length > 0) {
			this.changed.fire(touched.map(([key]) => vscode.Uri.parse(key)));
		}
	}

	provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
		const group = uri.scheme === scheme ? this.groups.get(uri.toString()) : undefined;
		const problems = vscode.workspace.getConfiguration('problems');
		const isWanted = problems.get('visibility', true) && problems.get('decorations.enabled', true);
		if (!group || !isWanted) {
			return undefined;
		}
		const { home } = group;
		const tabs = readSettings.diagnosticsScope() === 'openFiles' ? openTabs() : undefined;
		const paths = [...group.paths].filter((path) => !tabs || tabs.has(home.uriOf(path).toString()));
		const { error, warning } = countFindings(paths.flatMap((path) => home.findings(path)));
		const shown = new Set(paths);
		const unread = home.unread().filter(({ path }) => shown.has(path)).length;
		const count = error + warning + unread;
		return count === 0
			? undefined
			: {
					badge: count > mostCounted ? `${mostCounted}+` : String(count),
					tooltip: numberOf.problems(count),
					color: new vscode.ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground'),
				};
	}

	dispose(): void {
		this.registration.dispose();
		this.changed.dispose();
	}
}
