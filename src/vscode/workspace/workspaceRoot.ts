import * as vscode from 'vscode';
import { type Config, defaultConfig, kindsFolder, promptsFolder } from '../../core/config.ts';
import { type UncheckedDiagrams, uncheckedDiagrams } from '../../core/diagrams/unchecked.ts';
import type { DiagramParser } from '../../core/diagrams/verdict.ts';
import { builtinKinds } from '../../core/generated/kinds.ts';
import { KindRegistry } from '../../core/kinds/kindRegistry.ts';
import { loadProject, type Project } from '../../core/project.ts';
import { ruleIds, rules } from '../../core/rules/index.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { TraceIndex } from '../../core/trace/traceIndex.ts';
import type { KeptVerdicts } from '../../core/workspace/keptVerdicts.ts';
import { type IndexedDocument, SpecIndex, type UnreadDocument } from '../../core/workspace/specIndex.ts';
import { withSettings } from '../settings.ts';
import type { DocumentHome } from './documentHome.ts';
import { sizeAbove } from './openDocuments.ts';
import { pause } from './pause.ts';
import type { ReadingCaches } from './readingCaches.ts';
import type { VsCodeWorkspace } from './vscodeWorkspace.ts';

export interface LoadProgress {
	readonly token?: vscode.CancellationToken;
	readonly progress?: (done: number, all: number) => void;
}

/** An index with the size in bytes above which it reads no file. */
interface LimitedIndex {
	readonly index: SpecIndex;
	readonly maxFileSize: number;
}

/** How often what changed during a reading is read again before the result is shown. */
const mostRounds = 3;

/** In force until a folder's own kinds are read. */
const builtinOnly = new KindRegistry(builtinKinds);

/** One workspace folder with its configuration, its kinds and its index. */
export class WorkspaceRoot implements DocumentHome, vscode.Disposable {
	readonly folder: vscode.WorkspaceFolder;
	readonly workspace: VsCodeWorkspace;
	private readonly parser: DiagramParser | undefined;
	private readonly verdicts: KeptVerdicts | undefined;
	private readonly caches: ReadingCaches | undefined;
	private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
	private project: Project | undefined;
	private shown: LimitedIndex | undefined;
	private next: LimitedIndex | undefined;
	/** Documents by path, until one changes: many ask, and the order takes its time. */
	private listed: readonly IndexedDocument[] | undefined;
	private loading: vscode.CancellationTokenSource | undefined;
	/** What changed on disk since the index that is being built began: it may have looked before. */
	private missed = new Set<string>();
	private loaded = false;
	/** A change asked for a reading that has not come to its end yet. */
	private asked = false;
	private projectRead: () => void = () => undefined;

	/** Resolves when configuration and kinds have been read for the first time, long before the documents. */
	readonly whenProjectRead = new Promise<void>((resolve) => {
		this.projectRead = resolve;
	});

	/** Paths with new facts or findings, as soon as they are known. */
	readonly onDidChange = this.changed.event;

	/**
	 * @param parser checks diagrams; without one they are not checked
	 * @param caches of what documents are read as and of verdicts; without them nothing is kept
	 */
	constructor(
		folder: vscode.WorkspaceFolder,
		workspace: VsCodeWorkspace,
		parser?: DiagramParser,
		caches?: ReadingCaches,
	) {
		this.verdicts = parser && caches?.verdictsOf(folder.uri, parser);
		this.parser = this.verdicts ?? parser;
		this.caches = caches;
		this.folder = folder;
		this.workspace = workspace;
	}

	get kinds(): KindRegistry {
		return this.project?.kinds ?? builtinOnly;
	}

	/** What the configuration file says, and the editor's settings where it is silent; the defaults until it is read. */
	get config(): Config {
		return withSettings(this.project?.config ?? defaultConfig, this.folder);
	}

	get ready(): boolean {
		return this.loaded;
	}

	/** Whether it has to be read and nobody is at it: for the first time, or because what was at it was ended. */
	get needsLoading(): boolean {
		return (!this.loaded || this.asked) && !this.loading;
	}

	/** Findings of the configuration file and of the team's own kinds. */
	get projectFindings(): readonly Finding[] {
		return this.project?.findings ?? [];
	}

	/**
	 * Reads configuration and documents. A second call starts anew and ends the first; what was known stays
	 * visible until the new index is complete.
	 * @param options with a token it is a person's own check, which may be given up; without, a change asks for it, and
	 * `needsLoading` holds until it, or one that began later, comes to its end
	 * @returns whether it came to its end
	 */
	load(options: LoadProgress = {}): Promise<boolean> {
		return this.verdicts?.during(() => this.loadNow(options)) ?? this.loadNow(options);
	}

	/** Reads the configuration alone, while it is being edited: its findings are shown, nothing is indexed anew. */
	async checkProject(): Promise<readonly Finding[]> {
		return (await this.readProject()).findings;
	}

	/** A new text in the editor. Above the size limit the text is not even made, and the file is listed as unread. */
	update(path: string, document: vscode.TextDocument): void {
		for (const { index, maxFileSize } of this.indexes()) {
			if (sizeAbove(maxFileSize, document) !== undefined) {
				if (!index.unread().some((unread) => unread.path === path)) {
					void index.refresh(path);
				}
			} else {
				index.update(path, document.getText());
			}
		}
	}

	/** Whether it is a file of code whose comments name ids, by the configuration. */
	isCode(path: string): boolean {
		return this.shown?.index.code.has(path) ?? false;
	}

	/** A file was created or changed on disk. */
	async refresh(path: string): Promise<void> {
		this.noteMissed(path);
		await Promise.all([...this.indexes()].map(({ index }) => index.refresh(path)));
	}

	/** A file or folder is gone. */
	remove(path: string): void {
		this.noteMissed(path);
		for (const { index } of this.indexes()) {
			index.remove(path);
		}
	}

	/** Version control knows more, or something else, of paths that stood here once. */
	async historyChanged(): Promise<void> {
		for (const { index } of this.indexes()) {
			index.historyChanged();
		}
		await this.settle();
	}

	/** The index may be another one by the time that its findings are complete: those of the new one are waited for. */
	async settle(): Promise<void> {
		let index: SpecIndex | undefined;
		do {
			index = this.shown?.index;
			await index?.settle();
		} while (index !== this.shown?.index);
	}

	uriOf(path: string): vscode.Uri {
		return this.workspace.uriOf(path);
	}

	/** Number of documents and of files that could not be read. */
	get count(): number {
		return this.shown?.index.size ?? 0;
	}

	documents(): readonly IndexedDocument[] {
		this.listed ??= this.shown?.index.documents();
		return this.listed ?? [];
	}

	unread(): readonly UnreadDocument[] {
		return this.shown?.index.unread() ?? [];
	}

	get(path: string): IndexedDocument | undefined {
		return this.shown?.index.get(path);
	}

	diagramFiles(): readonly string[] {
		return this.shown?.index.diagrams.paths() ?? [];
	}

	codeFiles(): readonly string[] {
		return this.shown?.index.code.paths() ?? [];
	}

	uncheckedDiagrams(path: string): readonly UncheckedDiagrams[] {
		return this.shown ? uncheckedDiagrams(this.shown.index, (one) => one === path) : [];
	}

	findings(path: string): readonly Finding[] {
		return this.shown?.index.findings(path) ?? [];
	}

	async trial(path: string, text: string): Promise<readonly Finding[]> {
		return this.shown?.index.trial(path, text) ?? [];
	}

	get trace(): TraceIndex | undefined {
		return this.shown?.index.trace;
	}

	dispose(): void {
		this.loading?.cancel();
		this.projectRead();
		this.changed.dispose();
	}

	private async loadNow({ token, progress }: LoadProgress): Promise<boolean> {
		const cancellation = new vscode.CancellationTokenSource();
		const registration = token?.onCancellationRequested(() => cancellation.cancel());
		this.loading?.cancel();
		this.loading = cancellation;
		this.asked ||= token === undefined;
		try {
			const project = await this.readProject();
			if (cancellation.token.isCancellationRequested) {
				return false;
			}
			const next = this.build(project);
			await next.index.load({ token: cancellation.token, ...(progress && { progress }) });
			if (cancellation.token.isCancellationRequested) {
				return false;
			}
			await this.catchUp(next);
			this.show(next);
			this.loaded = true;
			this.asked = false;
			await Promise.all([...this.missed].map((path) => next.index.refresh(path)));
			await next.index.settle();
			return true;
		} finally {
			registration?.dispose();
			if (this.loading === cancellation) {
				this.loading = undefined;
				this.next = undefined;
			}
			cancellation.dispose();
		}
	}

	/**
	 * Only the team's own kinds and prompts are listed, not the whole folder, and none before the folder is trusted: they bring
	 * regular expressions that could keep the extension host busy for ever.
	 */
	private readProject(): Promise<Project> {
		const { workspace } = this;
		return loadProject(
			{
				list: async () =>
					vscode.workspace.isTrusted
						? [...(await workspace.listFolder(kindsFolder)), ...(await workspace.listFolder(promptsFolder))]
						: [],
				read: (path, maxBytes) => workspace.read(path, maxBytes),
				entry: (path) => workspace.entry(path),
				existedOnce: (path) => workspace.existedOnce(path),
			},
			ruleIds,
		);
	}

	/** At first the index is shown while it fills; later the old one stays until the new one is complete. */
	private build(project: Project): LimitedIndex {
		const config = withSettings(project.config, this.folder);
		const { workspace, parser } = this;
		const wantsMarkdown = (path: string) => workspace.isOpen(path);
		const { kinds } = project;
		const cache = this.caches?.cacheOf(this.folder.uri, kinds, config);
		const index = new SpecIndex({ workspace, kinds, config, rules, parser, wantsMarkdown, cache, pause });
		const next = { index, maxFileSize: config.maxFileSize };
		index.onDidChange((paths) => {
			if (this.shown === next) {
				this.listed = undefined;
				this.changed.fire(paths);
			}
		});
		this.project = project;
		this.projectRead();
		this.next = next;
		this.missed.clear();
		this.shown ??= next;
		return next;
	}

	private noteMissed(path: string): void {
		if (this.next) {
			this.missed.add(path);
		}
	}

	/** A file that is written again and again must not keep what is read from being shown: the last ones follow then. */
	private async catchUp({ index }: LimitedIndex): Promise<void> {
		for (let round = 0; round < mostRounds && this.missed.size > 0; round++) {
			const paths = [...this.missed];
			this.missed.clear();
			await Promise.all(paths.map((path) => index.refresh(path)));
			await index.settle();
		}
	}

	private show(next: LimitedIndex): void {
		if (this.shown !== next) {
			const before = this.paths();
			this.shown = next;
			this.listed = undefined;
			this.changed.fire(new Set([...before, ...this.paths()]));
		}
	}

	/** Of all that has findings. */
	private paths(): readonly string[] {
		return [...this.documents().map(({ facts }) => facts.path), ...this.diagramFiles(), ...this.codeFiles()];
	}

	/** The index that is shown and the one that is being built: both see every change. */
	private indexes(): Set<LimitedIndex> {
		return new Set([this.shown, this.next].filter((index) => index !== undefined));
	}
}
