import type { Config } from '../config.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, type RuleSet } from '../rules/run.ts';
import { readSuppressions, type Suppression } from '../rules/suppressions.ts';
import { apartFrom } from '../trace/apartFrom.ts';
import { type CodeReference, readCode } from '../trace/generic/code.ts';
import { codeRemarks } from '../trace/generic/comments/remarks.ts';
import { readGeneric } from '../trace/generic/generic.ts';
import type { TraceFacts } from '../trace/trace.ts';
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
		const own = apartFrom(named, taken).map(
			(reference): CodeReference => ({ feature: undefined, reference, claim: 'perhaps' }),
		);
		return this.trace.updateCode(document.path, own);
	}

	/** A file is gone. @returns scopes in which it named something */
	remove(path: string): readonly string[] {
		this.files.delete(path);
		return this.trace.updateCode(path, []);
	}
}
