import type { Config } from '../config.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import { apartFrom } from '../trace/apartFrom.ts';
import { readCode } from '../trace/generic/code.ts';
import { readGeneric } from '../trace/generic/generic.ts';
import type { TraceFacts } from '../trace/trace.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import { isLongerThan } from './decode.ts';

/** The files of code whose comments name ids, by the configuration's `trace.code`. */
export class CodeFiles {
	private readonly globs: GlobSet;
	private readonly config: Config;
	private readonly recogniser: Recogniser;
	private readonly trace: TraceIndex;

	constructor(config: Config, recogniser: Recogniser, trace: TraceIndex) {
		this.globs = new GlobSet(config.trace.code);
		this.config = config;
		this.recogniser = recogniser;
		this.trace = trace;
	}

	/** Whether a path is such a file; a document is none. */
	has(path: string): boolean {
		return this.globs.test(path) && !this.recogniser.isCandidate(path);
	}

	/** A file has this text now. @returns scopes in which it names something, or did */
	update(path: string, text: string): readonly string[] {
		const { maxFileSize, trace } = this.config;
		return this.has(path) && !isLongerThan(text, maxFileSize)
			? this.trace.updateCode(path, readCode(path, text, trace.ids))
			: this.remove(path);
	}

	/**
	 * A document of a dialect says this now: it may name ids of the team's own form as well, which belong to no feature.
	 * @param trace its own ids, which are not read twice
	 * @returns as `update` does
	 */
	updateDocument(document: SpecDocument, trace: TraceFacts | undefined): readonly string[] {
		const { ids } = this.config.trace;
		if (ids.length === 0) {
			return [];
		}
		const named = trace && trace.dialect !== 'generic' ? (readGeneric(document, ids, [])?.references ?? []) : [];
		const taken = [
			...(trace?.references ?? []).map(({ range }) => range),
			...(trace?.definitions ?? []).map(({ idRange }) => idRange),
		];
		const own = apartFrom(named, taken).map((reference) => ({ feature: undefined, reference }));
		return this.trace.updateCode(document.path, own);
	}

	/** A file is gone. @returns scopes in which it named something */
	remove(path: string): readonly string[] {
		return this.trace.updateCode(path, []);
	}
}
