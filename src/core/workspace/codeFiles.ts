import type { Config } from '../config.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import { readCode } from '../trace/generic/code.ts';
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

	/** A file is gone. @returns scopes in which it named something */
	remove(path: string): readonly string[] {
		return this.trace.updateCode(path, []);
	}
}
