import * as vscode from 'vscode';
import { defaultConfig } from '../../core/config.ts';
import { type UncheckedDiagrams, uncheckedDiagrams } from '../../core/diagrams/unchecked.ts';
import type { DiagramParser } from '../../core/diagrams/verdict.ts';
import { builtinKinds } from '../../core/generated/kinds.ts';
import { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import { rules } from '../../core/rules/index.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { TraceIndex } from '../../core/trace/traceIndex.ts';
import { type IndexedDocument, SpecIndex, type UnreadDocument } from '../../core/workspace/specIndex.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { withSettings } from '../settings.ts';
import type { DocumentHome } from './documentHome.ts';
import { sizeAbove } from './openDocuments.ts';

/** Nothing beside the open texts is looked at: outside the workspace a person has not said what may be read. */
const nothing: Workspace = {
	list: async () => [],
	read: async () => ({ problem: 'lies outside the workspace' }),
	entry: async () => 'none',
	existedOnce: async () => false,
};

/**
 * Open documents that lie in no workspace folder, untitled ones among them. They get the rules that look at one
 * document alone. Their path is the whole address, so that kinds still know them by the folders they lie in.
 */
export class DetachedDocuments implements DocumentHome {
	readonly folder = undefined;
	readonly kinds = new KindRegistry(builtinKinds);
	readonly ready = true;
	/** Kept when a document is closed: what was shown of it is still to be taken back. */
	private readonly uris = new Map<string, vscode.Uri>();
	private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
	private maxFileSize = defaultConfig.maxFileSize;
	/** Made when the first such document is opened: most windows have none, and activation has no time for it. */
	private built: SpecIndex | undefined;

	readonly onDidChange = this.changed.event;
	private readonly parser: DiagramParser | undefined;

	/** @param parser checks diagrams; without one they are not checked */
	constructor(parser: DiagramParser | undefined) {
		this.parser = parser;
	}

	/**
	 * Path that stands for an address. A text without a file name yet gets one that kinds may claim, in a folder that
	 * says nothing about which: its content decides.
	 */
	pathOf({ uri, isUntitled }: vscode.TextDocument): string {
		const path = `${uri.scheme === 'file' ? '' : `${uri.scheme}/`}${uri.path.replace(/^\//, '')}`;
		return isUntitled ? `docs/${path}.md` : path;
	}

	update(document: vscode.TextDocument): void {
		const path = this.pathOf(document);
		this.built ??= this.build();
		if (sizeAbove(this.maxFileSize, document) !== undefined) {
			this.built.remove(path);
			return;
		}
		this.uris.set(path, document.uri);
		this.built.update(path, document.getText());
	}

	remove(document: vscode.TextDocument): void {
		this.built?.remove(this.pathOf(document));
	}

	/** Begins anew with other settings; the open documents have to be given again. */
	reset(): void {
		this.built = undefined;
	}

	uriOf(path: string): vscode.Uri {
		return this.uris.get(path) ?? vscode.Uri.from({ scheme: 'untitled', path });
	}

	documents(): readonly IndexedDocument[] {
		return this.built?.documents() ?? [];
	}

	unread(): readonly UnreadDocument[] {
		return [];
	}

	get(path: string): IndexedDocument | undefined {
		return this.built?.get(path);
	}

	diagramFiles(): readonly string[] {
		return this.built?.diagrams.paths() ?? [];
	}

	codeFiles(): readonly string[] {
		return [];
	}

	uncheckedDiagrams(path: string): readonly UncheckedDiagrams[] {
		return this.built ? uncheckedDiagrams(this.built, (one) => one === path) : [];
	}

	findings(path: string): readonly Finding[] {
		return this.built?.findings(path) ?? [];
	}

	async trial(path: string, text: string): Promise<readonly Finding[]> {
		return this.built?.trial(path, text) ?? [];
	}

	get trace(): TraceIndex | undefined {
		return this.built?.trace;
	}

	settle(): Promise<void> {
		return this.built?.settle() ?? Promise.resolve();
	}

	dispose(): void {
		this.changed.dispose();
	}

	private build(): SpecIndex {
		const config = withSettings(defaultConfig, undefined);
		this.maxFileSize = config.maxFileSize;
		const index = new SpecIndex({
			workspace: nothing,
			kinds: this.kinds,
			config,
			rules: rules.filter((rule) => rule.scope !== 'workspace'),
			parser: this.parser,
			wantsMarkdown: () => true,
		});
		index.onDidChange((paths) => this.changed.fire(paths));
		return index;
	}
}
