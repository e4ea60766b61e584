import type { AdrRecord } from '../adr/record/record.ts';
import type { DiagramParser } from '../diagrams/verdict.ts';
import { anchorsOf } from '../document/anchors.ts';
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

	async find(topic: Topic, path: string): Promise<Answers[Topic]> {
		const { files, records, workspace } = this.sources;
		switch (topic) {
			case 'entry':
				return files.entry(path) ?? (await workspace.entry(path));
			case 'names':
				return files.named(baseName(path));
			case 'once':
				return workspace.existedOnce(path);
			case 'anchors':
				return this.anchors(path);
			case 'version':
				return this.version(path);
			case 'lines':
				return this.lines(path);
			case 'records':
				return records
					.paths(path)
					.map((one) => this.sources.facts(one)?.record)
					.filter((record): record is AdrRecord => record !== undefined);
			case 'trace':
				return this.sources.trace.scope(path);
			case 'openSpec':
				return this.sources.openSpec.documents(path);
			case 'documents':
				return listedBelow(this.sources.documents(), path);
			case 'metadata':
				return this.metadata(path);
			case 'verdict':
				return (await this.sources.parser?.parse(path)) ?? notChecked;
		}
	}

	private async anchors(path: string): Promise<Answers['anchors']> {
		const known = this.sources.facts(path);
		if (known) {
			return anchorsOf(known.headings, known.anchors);
		}
		const text = isMarkdown(path) ? await this.read(path) : undefined;
		if (text === undefined) {
			return 'unreadable';
		}
		const { anchors, headings } = parseDocument(path, text);
		return anchorsOf(
			headings.map((heading) => heading.text),
			anchors,
		);
	}

	private async metadata(path: string): Promise<Answers['metadata']> {
		const text = await this.read(path);
		return text === undefined ? noMetadata : readMetadata(text);
	}

	private async lines(path: string): Promise<Answers['lines']> {
		const known = this.sources.facts(path);
		if (known) {
			return known.lineCount;
		}
		const text = await this.read(path);
		return text === undefined ? 'unreadable' : new LineIndex(text).count;
	}

	private async version(path: string): Promise<Answers['version']> {
		const known = this.sources.facts(path);
		if (known) {
			return known.version;
		}
		const text = isMarkdown(path) ? await this.read(path) : undefined;
		return text === undefined ? '' : documentVersion(parseDocument(path, text));
	}

	private async read(path: string): Promise<string | undefined> {
		const text = await this.sources.workspace.read(path, this.sources.maxFileSize);
		return typeof text === 'string' ? text : undefined;
	}
}
