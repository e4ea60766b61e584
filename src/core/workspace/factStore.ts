import type { AdrRecord } from '../adr/record/record.ts';
import type { DiagramVerdict } from '../diagrams/verdict.ts';
import type { AnchorSet } from '../document/anchors.ts';
import type { OpenSpecFacts } from '../openspec/facts.ts';
import type { ChangeMetadata } from '../openspec/metadata.ts';
import type { TraceScope } from '../trace/traceScope.ts';
import type { DocumentFacts } from './facts.ts';
import type { Answer, FactView } from './factView.ts';
import type { ListedDocument } from './listedDocument.ts';
import { baseName, foldersAbove } from './paths.ts';
import { sameListed, sameValue } from './sameFacts.ts';

/** What can be asked, with the type of its answer. `unreadable` is an answer too: nobody need look again. */
export interface Answers {
	entry: 'file' | 'directory' | 'none';
	anchors: AnchorSet | 'unreadable';
	lines: number | 'unreadable';
	once: boolean;
	version: string;
	names: readonly string[];
	records: readonly AdrRecord[];
	trace: TraceScope;
	openSpec: readonly OpenSpecFacts[];
	/** Asked with a folder; empty for the root. */
	documents: readonly ListedDocument[];
	metadata: ChangeMetadata;
	/** Asked with the text of a diagram in place of a path. */
	verdict: DiagramVerdict;
}

export type Topic = keyof Answers;

/** A question that waits for an answer. The object itself tells whether an answer comes too late. */
export interface Question {
	readonly topic: Topic;
	readonly path: string;
}

/** Answers that hold so much that a rule reads something off them instead of running with each change. */
type LargeTopic = 'records' | 'trace' | 'openSpec' | 'documents';

/** Gives an answer that is at hand; undefined where the question has to stay open. */
export type FindNow = <T extends Topic>(topic: T, path: string) => Answers[T] | undefined;

/** What a rule of a document read off the records of a folder or the ids of a scope. */
interface Reading {
	readonly topic: LargeTopic;
	readonly path: string;
	readonly read: (answer: Answers[LargeTopic]) => unknown;
	/** Undefined as long as the answer is not known, too: the rule then runs again if it is anything else. */
	readonly value: unknown;
}

/** Topics whose answers depend on what stands at just the path that they are about. */
const ofPaths: readonly Topic[] = ['entry', 'anchors', 'lines', 'version', 'once', 'metadata'];
const verdicts = 'verdict:';
const anywhere = /^\.\.(?:\/|$)/;

/**
 * Answers to the questions of workspace rules, and who asked them.
 *
 * Why a finding never goes stale: a rule can only learn about other files through a view, each question it puts there
 * is filed under the document that asked, and each change of a file goes through `changed`, which forgets exactly the
 * answers that the change can touch and gives back everyone who relied on them. An answer that arrives for a question
 * that was forgotten meanwhile is dropped, because its question is no longer the open one.
 */
export class FactStore {
	private readonly answers = new Map<string, Answers[Topic]>();
	/** Documents that run again when the answer is another one. */
	private readonly askers = new Map<string, Set<string>>();
	/** Documents that run again when they read something else off the answer. */
	private readonly readers = new Map<string, Set<string>>();
	private readonly asked = new Map<string, Set<string>>();
	private readonly open = new Map<string, Question>();
	private readonly readings = new Map<string, Reading[]>();
	/** Keys of verdicts that nobody asks for: any more, or yet. */
	private readonly leftVerdicts = new Set<string>();
	private readonly findNow: FindNow;

	/** @param findNow what can be told without waiting: a rule that asks for no more than that runs once */
	constructor(findNow: FindNow = () => undefined) {
		this.findNow = findNow;
	}

	/** A view for one run of the rules of one document; what an earlier run asked is forgotten. */
	viewFor(document: string): FactView {
		this.forgetAsker(document);
		this.asked.set(document, new Set());
		const ask = <T extends Topic>(topic: T, path: string): Answers[T] | 'unknown' => {
			if (topic !== 'verdict' && anywhere.test(path)) {
				return 'unknown';
			}
			const key = keyOf(topic, path);
			this.file(this.askers, key, document);
			this.leftVerdicts.delete(key);
			return this.known(topic, path) ?? 'unknown';
		};
		const readings: Reading[] = [];
		this.readings.set(document, readings);
		const from = <K extends LargeTopic, T>(topic: K, path: string, read: (answer: Answers[K]) => T): Answer<T> => {
			this.file(this.readers, keyOf(topic, path), document);
			const answer = this.known(topic, path);
			const value = answer && read(answer);
			readings.push({ topic, path, read: read as Reading['read'], value });
			return answer ? (value as T) : 'unknown';
		};
		const readable = <T>(answer: T | 'unreadable' | 'unknown'): Answer<T> =>
			answer === 'unreadable' ? 'unknown' : (answer as Answer<T>);
		return {
			entry: (path) => ask('entry', path),
			hasAnchor: (path, fragment) => {
				const anchors = readable<AnchorSet>(ask('anchors', path));
				return anchors === 'unknown' ? 'unknown' : anchors.has(fragment);
			},
			anchors: (path) => {
				const anchors = readable<AnchorSet>(ask('anchors', path));
				return anchors === 'unknown' ? 'unknown' : anchors.names;
			},
			lineCount: (path) => readable<number>(ask('lines', path)),
			version: (path) => ask('version', path),
			existedOnce: (path) => ask('once', path),
			sameName: (path) => ask('names', baseName(path)),
			records: (folder) => ask('records', folder),
			fromRecords: (folder, read) => from('records', folder, read),
			trace: (scope) => ask('trace', scope),
			fromTrace: (scope, read) => from('trace', scope, read),
			fromOpenSpec: (key, read) => from('openSpec', key, read),
			fromDocuments: (folder, read) => from('documents', folder, read),
			changeMetadata: (path) => ask('metadata', path),
			verdict: (text) => ask('verdict', text),
		};
	}

	/** Questions without an answer; asked for when every rule has run. */
	questions(): Question[] {
		this.dropVerdicts();
		return [...this.open.values()];
	}

	/**
	 * Files an answer, unless its question was forgotten meanwhile. Returns who has to run again: not those who were given
	 * the answer at once.
	 */
	answer<T extends Topic>(question: Question & { readonly topic: T }, answer: Answers[T]): Iterable<string> {
		const { topic, path } = question;
		const key = keyOf(topic, path);
		if (this.open.get(key) !== question) {
			return [];
		}
		this.open.delete(key);
		const given = this.answers.get(key);
		if (given === undefined) {
			this.answers.set(key, answer);
		}
		const askers = given === undefined ? [...(this.askers.get(key) ?? [])] : [];
		return isLarge(topic)
			? [...askers, ...this.readersOf(topic, path, (given ?? answer) as Answers[LargeTopic])]
			: askers;
	}

	/** A file's content changed: forgets what was known of it. Returns who has to run again. */
	contentChanged(path: string): string[] {
		return this.forget(['anchors', 'lines', 'version', 'metadata'], path);
	}

	/** A file or folder came or went: forgets what was known of it, of the folders above it and of its name. */
	existenceChanged(path: string): string[] {
		if (this.isEmpty) {
			return [];
		}
		return [
			...this.forget(ofPaths, path),
			...this.forget(['names'], baseName(path)),
			...foldersAbove(path).flatMap((folder) => this.forget(['entry'], folder)),
		];
	}

	/**
	 * A record of a log folder came, went or says something else. Returns who has to run again at once; of those who read
	 * something off the records, `answer` tells who reads something else now.
	 */
	recordsChanged(folder: string): string[] {
		return this.largeChanged('records', folder);
	}

	/** A document of a scope came, went or defines or names other ids. Returns who has to run again, as for records. */
	traceChanged(scope: string): string[] {
		return this.largeChanged('trace', scope);
	}

	/** A document of a capability or change of OpenSpec came, went or says something else. Returns as for records. */
	openSpecChanged(key: string): string[] {
		return this.largeChanged('openSpec', key);
	}

	/** A document came, went or is called otherwise: what is listed of the folders above it. Returns as for records. */
	listChanged(path: string, before: DocumentFacts | undefined, now: DocumentFacts | undefined): string[] {
		return sameListed(before, now)
			? []
			: ['', ...foldersAbove(path)].flatMap((folder) => this.largeChanged('documents', folder));
	}

	/** What version control remembers changed: forgets all it said. Returns who has to run again. */
	historyChanged(): string[] {
		const topic = keyOf('once', '');
		const keys = [...this.answers.keys(), ...this.open.keys()].filter((key) => key.startsWith(topic));
		return keys.flatMap((key) => this.forget(['once'], key.slice(topic.length)));
	}

	/** Paths below a folder of which something was asked or is known. */
	knownBelow(folder: string): string[] {
		const paths = new Set<string>();
		for (const key of [...this.answers.keys(), ...this.open.keys()]) {
			const path = key.slice(key.indexOf(':') + 1);
			if (path.startsWith(`${folder}/`)) {
				paths.add(path);
			}
		}
		return [...paths];
	}

	/** A verdict that came before its question. Where nobody puts that until the others are put, it is forgotten again. */
	verdictCame(text: string, verdict: DiagramVerdict): void {
		const key = keyOf('verdict', text);
		if (!this.open.has(key) && !this.answers.has(key)) {
			this.answers.set(key, verdict);
			this.leftVerdicts.add(key);
		}
	}

	/** The verdict on a diagram's text, if it is there. */
	verdict(text: string): DiagramVerdict | undefined {
		return this.answers.get(keyOf('verdict', text)) as DiagramVerdict | undefined;
	}

	/** Whether someone asked for what a Markdown file holds. */
	isRead(path: string): boolean {
		return (['anchors', 'lines', 'version'] as const).some((topic) => this.askers.has(keyOf(topic, path)));
	}

	/** A document left or is about to ask anew: questions that only it asked need no answer any more. */
	forgetAsker(document: string): void {
		for (const key of this.asked.get(document) ?? []) {
			const hasAskers = remains(this.askers, key, document);
			// Those who read something off the answer before wait for the new one, too
			const hasReaders = remains(this.readers, key, document);
			if (!hasAskers && !hasReaders) {
				this.open.delete(key);
				if (key.startsWith(verdicts)) {
					this.leftVerdicts.add(key);
				}
			}
		}
		this.asked.delete(document);
		this.readings.delete(document);
	}

	/** Verdicts on texts that are no more: each letter typed into a diagram leaves one. */
	private dropVerdicts(): void {
		for (const key of this.leftVerdicts) {
			this.answers.delete(key);
		}
		this.leftVerdicts.clear();
	}

	private largeChanged(topic: LargeTopic, path: string): string[] {
		const stale = this.forget([topic], path);
		const key = keyOf(topic, path);
		if (this.readers.has(key)) {
			this.open.set(key, { topic, path });
		}
		return stale;
	}

	/** Files the question of a document that asks. */
	private file(under: Map<string, Set<string>>, key: string, document: string): void {
		this.asked.get(document)?.add(key);
		const documents = under.get(key);
		if (documents) {
			documents.add(document);
		} else {
			under.set(key, new Set([document]));
		}
	}

	/**
	 * An answer, if it is there or at hand; else the question is open. One that was open before stays so: those who read
	 * something off the answer before have still to be told.
	 */
	private known<T extends Topic>(topic: T, path: string): Answers[T] | undefined {
		const key = keyOf(topic, path);
		const answer = this.answers.get(key) ?? this.findNow(topic, path);
		if (answer !== undefined) {
			// The index of ids keeps the scopes that are asked for, as many as it may
			if (topic !== 'trace') {
				this.answers.set(key, answer);
			}
		} else if (!this.open.has(key)) {
			this.open.set(key, { topic, path });
		}
		return answer as Answers[T] | undefined;
	}

	/** Documents that read something else off an answer than before. */
	private readersOf(topic: LargeTopic, path: string, answer: Answers[LargeTopic]): string[] {
		const isNew = (one: Reading): boolean =>
			one.topic === topic && one.path === path && !sameValue(one.read(answer), one.value);
		return [...(this.readers.get(keyOf(topic, path)) ?? [])].filter((document) =>
			this.readings.get(document)?.some(isNew),
		);
	}

	/** Nothing can be forgotten: so it is while a workspace is being listed, and each file of it tells that it came. */
	private get isEmpty(): boolean {
		return this.answers.size + this.askers.size + this.open.size === 0;
	}

	private forget(which: readonly Topic[], path: string): string[] {
		return which.flatMap((topic) => {
			const key = keyOf(topic, path);
			this.answers.delete(key);
			this.open.delete(key);
			return [...(this.askers.get(key) ?? [])];
		});
	}
}

function isLarge(topic: Topic): topic is LargeTopic {
	return topic === 'records' || topic === 'trace' || topic === 'openSpec' || topic === 'documents';
}

/** Takes a document from those filed under a key. Tells whether others are left. */
function remains(from: Map<string, Set<string>>, key: string, document: string): boolean {
	const documents = from.get(key);
	documents?.delete(document);
	if (documents?.size === 0) {
		from.delete(key);
	}
	return from.has(key);
}

function keyOf(topic: Topic, path: string): string {
	return `${topic}:${path}`;
}
