import type { Config } from '../config.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { DiagramVerdict } from '../diagrams/verdict.ts';
import { createRecogniser, type Recogniser } from '../kinds/recognise.ts';
import { OpenSpecIndex } from '../openspec/openSpecIndex.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, RuleSet, unexcused } from '../rules/run.ts';
import { TraceIndex } from '../trace/traceIndex.ts';
import { CodeFiles } from './codeFiles.ts';
import { isLongerThan, tooLarge, utf8Length } from './decode.ts';
import { DiagramFiles } from './diagramFiles.ts';
import { DocumentReader, type DocumentReading } from './documentReader.ts';
import { FactFinder, type FactSources } from './factFinder.ts';
import { FactStore } from './factStore.ts';
import { FileList } from './fileList.ts';
import { FileNames } from './fileNames.ts';
import type { IndexEntry, IndexedDocument, UnreadDocument } from './indexed.ts';
import { Breather, inParallel } from './inParallel.ts';
import { isMarkdown } from './paths.ts';
import type { ReadingCache } from './readingCache.ts';
import { RecordPaths } from './recordPaths.ts';
import { sameTargets } from './sameFacts.ts';
import type { LoadOptions, SpecIndexOptions } from './specIndexOptions.ts';
import { StaleDocuments } from './staleDocuments.ts';
import { trialFindings } from './trial.ts';
import { VerdictsAhead } from './verdictsAhead.ts';
import type { CancellationToken } from './workspace.ts';

export type { IndexedDocument, UnreadDocument } from './indexed.ts';

/** Rules run over one feature after the other, by the order in which files are listed and read. */
const scopesInUse = 32;

/**
 * The documents of one workspace root and their findings. It keeps facts, not texts.
 *
 * An edit costs the parse of one document and the rules of that document; other documents run again only if they asked
 * for something the edit changed (see FactStore), so the cost does not grow with the workspace.
 */
export class SpecIndex {
	/** The traceable ids of all documents, by the feature or capability that they belong to. */
	readonly trace: TraceIndex;
	/** The files of code that name ids. */
	readonly code: CodeFiles;
	/** The files with diagrams that are no documents. */
	readonly diagrams: DiagramFiles;
	private readonly config: Config;
	private readonly rules: RuleSet;
	private readonly recogniser: Recogniser;
	private readonly reader: DocumentReader;
	private readonly cache: ReadingCache | undefined;
	private readonly breather: Breather;
	private readonly entries = new Map<string, IndexEntry>();
	private readonly unreadFiles = new Map<string, string>();
	private readonly store: FactStore;
	private readonly list: FileList;
	private readonly files = new FileNames();
	private readonly records = new RecordPaths();
	private readonly openSpec = new OpenSpecIndex();
	private readonly sources: FactSources;
	private readonly finder: FactFinder;
	private readonly stale: StaleDocuments;
	/** The last read of each file that has not ended; without it a slow one would bring back an old text. */
	private readonly reading = new Map<string, object>();
	private readonly listeners = new Set<(paths: ReadonlySet<string>) => void>();
	private settling: Promise<void> = Promise.resolve();

	constructor(options: SpecIndexOptions) {
		this.list = new FileList(options.workspace);
		this.trace = new TraceIndex(options.forRules ? scopesInUse : undefined);
		this.config = options.config;
		const rules = options.rules.filter(({ scope }) => scope !== 'diagram' || options.parser);
		this.rules = new RuleSet(rules, options.config.rules);
		this.diagrams = new DiagramFiles(this.rules, options.config.ignore, options.wantsMarkdown ?? (() => false));
		this.recogniser = createRecogniser(options.kinds, options.config);
		this.code = new CodeFiles(options.config, this.recogniser, this.trace, this.rules);
		this.reader = new DocumentReader(options, this.recogniser, this.rules);
		this.cache = options.cache;
		this.breather = new Breather(options.pause ?? (() => Promise.resolve()));
		this.sources = {
			workspace: options.workspace,
			files: this.files,
			records: this.records,
			trace: this.trace,
			openSpec: this.openSpec,
			parser: options.parser,
			facts: (path) => this.entries.get(path)?.facts,
			documents: () => this.entries.values(),
			maxFileSize: options.config.maxFileSize,
		};
		this.finder = new FactFinder(this.sources);
		this.store = new FactStore((topic, path) => this.finder.findNow(topic, path));
		const isChecked = (path: string): boolean => this.entries.has(path) || this.diagrams.has(path);
		const { trace, records, openSpec } = this;
		this.stale = new StaleDocuments(this.store, { trace, records, openSpec }, isChecked);
	}

	/** Lists the workspace, reads and indexes every document, settles. `progress` gets files done and to do. */
	async load({ token, progress }: LoadOptions = {}): Promise<void> {
		const files = await this.list.read(token, (file) => this.appeared(file));
		const candidates = await this.breather.filter(files, (file) => this.isRead(file));
		const cache = candidates.length < (this.cache?.fewestFiles ?? 0) ? undefined : this.cache;
		const ahead = new VerdictsAhead(
			(text) => this.finder.find('verdict', text) as Promise<DiagramVerdict>,
			(text, verdict) => this.store.verdictCame(text, verdict),
		);
		let done = 0;
		try {
			await inParallel(candidates, async (path) => {
				if (!token?.isCancellationRequested) {
					// It may have gone away while others were read
					await (this.files.entry(path) === 'file' && this.read(path, cache));
					ahead.add(this.judgedIn(path).map(({ text }) => text));
					progress?.(++done, candidates.length);
				}
			});
		} finally {
			ahead.end();
		}
		await cache?.finish(!token?.isCancellationRequested);
		await this.settle(token);
	}

	/**
	 * A new text of a file, from the editor or from disk. Synchronous: parses it, runs the rules of the document and
	 * marks stale what depends on it; `settle` completes the findings. A text no kind claims leaves the index.
	 */
	update(path: string, text: string): void {
		this.take(path, text, () => this.reader.read(path, text));
	}

	/** @param read is asked where a document may stand */
	private take(path: string, text: string, read: () => DocumentReading | undefined): void {
		this.reading.delete(path);
		this.appeared(path);
		const isCandidate = this.recogniser.isCandidate(path);
		if (!isCandidate) {
			this.codeChanged(path, this.code.update(path, text));
		}
		if (isLongerThan(text, this.config.maxFileSize)) {
			this.reject(path, tooLarge(utf8Length(text), this.config.maxFileSize).problem);
			return;
		}
		const reading = isCandidate ? read() : undefined;
		if (!reading) {
			this.drop(path);
			// Somebody may ask for what it holds, or an answer for someone who asked before may still be kept
			this.stale.contentChanged(path);
			if (this.diagrams.update(path, text)) {
				this.stale.mark([path]);
				this.changed([path]);
			}
			return;
		}
		const { kind, facts, suppressions, findings, named } = reading;
		const before = this.entries.get(path);
		this.entries.set(path, {
			kind,
			facts,
			suppressions,
			documentFindings: findings.filter(({ unless }) => !unless),
			excusable: findings.filter(({ unless }) => unless),
			workspaceFindings: before?.workspaceFindings ?? [],
			ordered: undefined,
		});
		this.unreadFiles.delete(path);
		if (!before || !sameTargets(before.facts, facts)) {
			this.stale.contentChanged(path);
		}
		this.stale.documentChanged(path, before?.facts, facts);
		this.stale.idsChanged(this.code.updateDocument(path, named));
		this.stale.mark([path]);
		this.changed([path]);
	}

	/** Reads a file again through the workspace (it was created or changed on disk), then as `update`. */
	async refresh(path: string): Promise<void> {
		if ((await this.sources.workspace.entry(path)) === 'none') {
			this.remove(path);
		} else if (this.isRead(path) || this.store.isRead(path)) {
			await this.read(path);
		} else {
			this.drop(path);
			this.appeared(path);
			this.stale.contentChanged(path);
		}
	}

	/** A file or folder is gone. */
	remove(path: string): void {
		this.list.removed(path);
		for (const gone of new Set([path, ...this.files.below(path), ...this.store.knownBelow(path)])) {
			this.reading.delete(gone);
			this.files.remove(gone);
			this.stale.existenceChanged(gone);
			this.codeChanged(gone, this.code.remove(gone));
			this.drop(gone);
		}
	}

	/** Version control may know something else of any path than before: who asked it has to ask again. */
	historyChanged(): void {
		this.stale.historyChanged();
	}

	/** Puts open questions to the workspace and runs stale rules until nothing is open. */
	settle(token?: CancellationToken): Promise<void> {
		// One after the other: a second caller waits for the first and finds little left to do
		const now = () => this.settleNow(token);
		this.settling = this.settling.then(now, now);
		return this.settling;
	}

	/** Number of documents and of files in their place that could not be read; costs nothing, unlike the lists. */
	get size(): number {
		return this.entries.size + this.unreadFiles.size;
	}

	/** Documents by path. */
	documents(): readonly IndexedDocument[] {
		return [...this.entries.values()].sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
	}

	/** Files that stand where documents stand and could not be read, by path. */
	unread(): readonly UnreadDocument[] {
		return [...this.unreadFiles]
			.map(([path, problem]) => ({ path, problem }))
			.sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	/** The document at a path, if a kind claims it. */
	get(path: string): IndexedDocument | undefined {
		return this.entries.get(path);
	}

	/** Findings of one document, by place; complete after `settle`. */
	findings(path: string): readonly Finding[] {
		const entry = this.entries.get(path);
		if (!entry) {
			return [...this.diagrams.findings(path), ...this.code.findings(path)];
		}
		entry.ordered ??= [...entry.documentFindings, ...entry.workspaceFindings].sort(byPlace);
		return entry.ordered;
	}

	/** Findings that a document would have with another text; what the index holds and tells stays as it is. */
	trial(path: string, text: string): Promise<readonly Finding[]> {
		return trialFindings(this.sources, this.rules, this.recogniser, path, text);
	}

	/** What Mermaid said of the text of a diagram; undefined as long as that is not known. */
	verdict(text: string): DiagramVerdict | undefined {
		return this.store.verdict(text);
	}

	/** Tells which paths have new facts or findings. Called synchronously; returns what ends it. */
	onDidChange(listener: (paths: ReadonlySet<string>) => void): { dispose(): void } {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Diagrams of a file whose verdicts rules ask for. */
	private judgedIn(path: string): readonly Diagram[] {
		const entry = this.entries.get(path);
		return entry ? this.rules.judged(entry.facts.diagrams, entry.suppressions) : this.diagrams.judged(path);
	}

	private async read(path: string, cache?: ReadingCache): Promise<void> {
		const ticket = {};
		this.reading.set(path, ticket);
		const text = await this.sources.workspace.read(path, this.config.maxFileSize);
		const cached = typeof text === 'string' ? await cache?.look(path, text) : undefined;
		const isDocument = typeof text === 'string' && this.recogniser.isCandidate(path);
		const reading = isDocument ? await this.breather.inPieces(this.reader.inPieces(path, text, cached)) : undefined;
		await this.breather.run(() => {
			if (this.reading.get(path) !== ticket) {
				// What came meanwhile is newer: a text from the editor, a removal, a later read
			} else if (typeof text === 'string') {
				this.take(path, text, () => reading);
			} else {
				this.reading.delete(path);
				this.appeared(path);
				this.reject(path, text.problem);
			}
		});
	}

	/** A file that can't be a document is listed with its problem, if it stands where documents stand. */
	private reject(path: string, problem: string): void {
		this.codeChanged(path, this.code.remove(path));
		this.drop(path);
		this.stale.contentChanged(path);
		if (this.recogniser.isCandidate(path) || (this.diagrams.claims(path) && !isMarkdown(path))) {
			this.unreadFiles.set(path, problem);
			this.changed([path]);
		}
	}

	private drop(path: string): void {
		const wasUnread = this.unreadFiles.delete(path);
		const before = this.entries.get(path);
		this.stale.forget(path);
		if (before) {
			this.entries.delete(path);
			this.stale.documentChanged(path, before.facts, undefined);
			this.stale.idsChanged(this.code.remove(path));
			this.store.forgetAsker(path);
			this.stale.contentChanged(path);
			this.changed([path]);
		} else if (this.diagrams.remove(path) || wasUnread) {
			this.store.forgetAsker(path);
			this.changed([path]);
		}
	}

	/** Whether a file is read for what it says itself, and not only where a link asks for it. */
	private isRead(path: string): boolean {
		return this.recogniser.isCandidate(path) || this.code.has(path) || this.diagrams.claims(path);
	}

	private appeared(path: string): void {
		if (this.files.add(path)) {
			this.stale.existenceChanged(path);
		}
	}

	/** Told at once, as of documents: whoever shows findings settles then. */
	private codeChanged(path: string, scopes: Iterable<string>): void {
		this.stale.idsChanged(scopes);
		this.changed(this.code.has(path) ? [path] : []);
	}

	private async settleNow(token?: CancellationToken): Promise<void> {
		while (!token?.isCancellationRequested) {
			this.changed(this.code.checkChanged());
			await this.runStale();
			const questions = this.store.questions();
			if (questions.length === 0) {
				return;
			}
			await inParallel(questions, async (question) => {
				const answer = await this.finder.find(question.topic, question.path);
				await this.breather.run(() => this.stale.mark(this.store.answer(question, answer)));
			});
		}
	}

	private async runStale(): Promise<void> {
		while (!this.stale.isEmpty) {
			const paths: string[] = [];
			for (const path of this.stale.taken()) {
				paths.push(path);
				const entry = this.entries.get(path);
				if (entry) {
					const view = this.store.viewFor(path);
					entry.workspaceFindings = [
						...this.rules.checkFacts(entry.facts, entry.kind, view, entry.suppressions),
						...unexcused(entry.excusable, view),
					];
					entry.ordered = undefined;
				} else if (this.diagrams.has(path)) {
					this.diagrams.check(path, this.store.viewFor(path));
				}
				if (this.breather.isDue) {
					break;
				}
			}
			this.changed(paths);
			await (!this.stale.isEmpty && this.breather.rest());
		}
	}

	private changed(paths: readonly string[]): void {
		const set = new Set(paths);
		for (const listener of set.size > 0 ? this.listeners : []) {
			listener(set);
		}
	}
}
