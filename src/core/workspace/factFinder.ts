import type { AdrRecord } from '../adr/record/record.ts';
import type { DiagramParser } from '../diagrams/verdict.ts';
import { anchorsOf } from '../document/anchors.ts';
import { otherAnchors } from '../document/htmlHeadings.ts';
import { parseDocument } from '../document/parse.ts';
import { LineIndex } from '../document/text.ts';
import { noMetadata, readMetadata } from '../openspec/metadata.ts';
import type { OpenSpecIndex } from '../openspec/openSpecIndex.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import { documentVersion } from './documentVersion.ts';
import type { Answers, Topic } from './factStore.ts';
import type { DocumentFacts } from './facts.ts';
import type { FileNames } from './fileNames.ts';
import type { IndexedDocument } from './indexed.ts';
import { listedBelow } from './listedDocument.ts';
import { baseName, isMarkdown } from './paths.ts';
import type { RecordPaths } from './recordPaths.ts';
import type { Workspace } from './workspace.ts';

/** What answers are found in. */
export interface FactSources {
	readonly workspace: Workspace;
	readonly files: FileNames;
	readonly records: RecordPaths;
	readonly trace: TraceIndex;
	readonly openSpec: OpenSpecIndex;
	/** All documents of the index. */
	documents(): Iterable<IndexedDocument>;
	/** Where there is none, nobody asks about diagrams. */
	readonly parser: DiagramParser | undefined;
	/** Facts of a document of the index. */
	facts(path: string): DocumentFacts | undefined;
	/** Size in bytes above which a file is not read. */
	readonly maxFileSize: number;
}

const notChecked: Answers['verdict'] = {
	type: undefined,
	state: 'unchecked',
	problem: undefined,
	notDrawn: undefined,
};

/** Finds the answers to questions: in the index where it knows them, else in the workspace. */
export class FactFinder {
	private readonly sources: FactSources;

	constructor(sources: FactSources) {
		this.sources = sources;
	}

	/** An answer that the index has by itself; undefined where somebody has to look into the workspace. */
	findNow<T extends Topic>(topic: T, path: string): Answers[T] | undefined;
	findNow(topic: Topic, path: string): Answers[Topic] | undefined {
		const { facts, files, openSpec, records, trace } = this.sources;
		switch (topic) {
			case 'entry':
				return files.entry(path);
			case 'names':
				return files.named(baseName(path));
			case 'anchors': {
				const known = facts(path);
				return known && anchorsOf(known.headings, known.anchors);
			}
			case 'lines':
				return facts(path)?.lineCount;
			case 'version':
				return facts(path)?.version;
			case 'records':
				return records
					.paths(path)
					.map((one) => facts(one)?.record)
					.filter((record): record is AdrRecord => record !== undefined);
			case 'trace':
				return trace.scope(path);
			case 'openSpec':
				return openSpec.documents(path);
			case 'documents':
				return listedBelow(this.sources.documents(), path);
			case 'once':
			case 'metadata':
			case 'verdict':
				return undefined;
		}
	}

	/** An answer from the index, else from the workspace or the parser of diagrams. */
	async find(topic: Topic, path: string): Promise<Answers[Topic]> {
		return this.findNow(topic, path) ?? this.look(topic, path);
	}

	private async look(topic: Topic, path: string): Promise<Answers[Topic]> {
		const { parser, workspace } = this.sources;
		switch (topic) {
			case 'entry':
				return workspace.entry(path);
			case 'once':
				return workspace.existedOnce(path);
			case 'anchors':
				return this.anchors(path);
			case 'version':
				return this.version(path);
			case 'lines':
				return this.lines(path);
			case 'metadata':
				return this.metadata(path);
			case 'verdict':
				return (await parser?.parse(path)) ?? notChecked;
			default:
				throw new Error(`The index answers "${topic}" by itself.`);
		}
	}

	private async anchors(path: string): Promise<Answers['anchors']> {
		const text = isMarkdown(path) ? await this.read(path) : undefined;
		if (text === undefined) {
			return 'unreadable';
		}
		const document = parseDocument(path, text);
		return anchorsOf(
			document.headings.map((heading) => heading.anchorText),
			otherAnchors(document),
		);
	}

	private async metadata(path: string): Promise<Answers['metadata']> {
		const text = await this.read(path);
		return text === undefined ? noMetadata : readMetadata(text);
	}

	private async lines(path: string): Promise<Answers['lines']> {
		const text = await this.read(path);
		return text === undefined ? 'unreadable' : new LineIndex(text).written;
	}

	private async version(path: string): Promise<Answers['version']> {
		const text = isMarkdown(path) ? await this.read(path) : undefined;
		return text === undefined ? '' : documentVersion(parseDocument(path, text));
	}

	private async read(path: string): Promise<string | undefined> {
		const text = await this.sources.workspace.read(path, this.sources.maxFileSize);
		return typeof text === 'string' ? text : undefined;
	}
}
