import type { Config } from '../config.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, type RuleSet } from '../rules/run.ts';
import { readSuppressions, type Suppression } from '../rules/suppressions.ts';
import { type CodeReference, readCode } from '../trace/generic/code.ts';
import { codeRemarks } from '../trace/generic/comments/remarks.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import { isLongerThan } from './decode.ts';

/** A file of code that names ids. */
interface CodeFile {
	readonly suppressions: readonly Suppression[];
	findings: readonly Finding[];
}

/** The files of code whose comments name ids, by the configuration's `trace.code`, with their findings. */
export class CodeFiles {
	private readonly globs: GlobSet;
	private readonly config: Config;
	private readonly recogniser: Recogniser;
	private readonly trace: TraceIndex;
	private readonly rules: RuleSet;
	private readonly files = new Map<string, CodeFile>();

	constructor(config: Config, recogniser: Recogniser, trace: TraceIndex, rules: RuleSet) {
		this.globs = new GlobSet(config.trace.code);
		this.config = config;
		this.recogniser = recogniser;
		this.trace = trace;
		this.rules = rules;
	}

	/** Whether a path is such a file; a document is none. */
	has(path: string): boolean {
		return this.globs.test(path) && !this.recogniser.isCandidate(path);
	}

	/** A file has this text now. @returns scopes in which it names something, or did */
	update(path: string, text: string): readonly string[] {
		const { maxFileSize, trace } = this.config;
		if (!this.has(path) || isLongerThan(text, maxFileSize)) {
			return this.remove(path);
		}
		const references = readCode(path, text, trace.ids);
		if (references.length > 0) {
			const comments = text.includes('archspec-disable') ? codeRemarks(path, text) : [];
			this.files.set(path, { suppressions: readSuppressions({ comments }), findings: [] });
		} else {
			this.files.delete(path);
		}
		return this.trace.updateCode(path, references);
	}

	/** Runs the rules of files of which they may say something else than before. @returns their paths */
	checkChanged(): readonly string[] {
		const paths = this.trace.takeChangedCode();
		for (const path of paths) {
			const file = this.files.get(path);
			if (file) {
				file.findings = this.rules.checkCode(path, this.trace.lostInCode(path), file.suppressions).sort(byPlace);
			}
		}
		return paths;
	}

	/** Findings of one file, by place; complete after `checkChanged`. */
	findings(path: string): readonly Finding[] {
		return this.files.get(path)?.findings ?? [];
	}

	/** Paths of the files that name ids, in order. */
	paths(): readonly string[] {
		return [...this.files.keys()].sort();
	}

	/** A document names these ids of the team's own form now, beside those of its dialect. @returns as `update` does */
	updateDocument(path: string, named: readonly CodeReference[]): readonly string[] {
		return this.config.trace.ids.length === 0 ? [] : this.trace.updateCode(path, named);
	}

	/** A file is gone. @returns scopes in which it named something */
	remove(path: string): readonly string[] {
		this.files.delete(path);
		return this.trace.updateCode(path, []);
	}
}
