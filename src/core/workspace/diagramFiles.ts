import type { Diagram } from '../diagrams/diagram.ts';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../diagrams/findDiagrams.ts';
import { parseDocument } from '../document/parse.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, type RuleSet } from '../rules/run.ts';
import { readSuppressions, type Suppression } from '../rules/suppressions.ts';
import { detach } from './detach.ts';
import type { FactView } from './factView.ts';
import { isMarkdown } from './paths.ts';

interface DiagramFile {
	readonly diagrams: readonly Diagram[];
	readonly suppressions: readonly Suppression[];
	findings: readonly Finding[];
}

/**
 * Files with diagrams that are no documents: those that are one by their name, and Markdown that no kind claims where
 * the host asks for it. Their diagrams are checked as those of documents are.
 */
export class DiagramFiles {
	private readonly rules: RuleSet;
	private readonly ignored: GlobSet;
	private readonly wantsMarkdown: (path: string) => boolean;
	private readonly files = new Map<string, DiagramFile>();

	/**
	 * @param ignore globs of files that are left out
	 * @param wantsMarkdown whether a Markdown file is looked at although it is no document; asked each time
	 */
	constructor(rules: RuleSet, ignore: readonly string[], wantsMarkdown: (path: string) => boolean) {
		this.rules = rules;
		this.ignored = new GlobSet(ignore);
		this.wantsMarkdown = wantsMarkdown;
	}

	/** Whether a file is looked at for its diagrams, by its path; none is where no rule looks at diagrams. */
	claims(path: string): boolean {
		const isWanted = isDiagramFile(path) || (isMarkdown(path) && this.wantsMarkdown(path));
		return isWanted && this.rules.checksDiagrams && !this.ignored.test(path);
	}

	/** Whether diagrams were found in the file. */
	has(path: string): boolean {
		return this.files.has(path);
	}

	/** A file that is no document has this text now. @returns whether it has diagrams to be checked */
	update(path: string, text: string): boolean {
		const file = this.claims(path) ? read(path, text) : undefined;
		if (file) {
			this.files.set(path, file);
		} else {
			this.files.delete(path);
		}
		return file !== undefined;
	}

	/** Returns whether the file was there. */
	remove(path: string): boolean {
		return this.files.delete(path);
	}

	/** Runs the rules of a file. */
	check(path: string, view: FactView): void {
		const file = this.files.get(path);
		if (file) {
			file.findings = this.rules.checkDiagrams(path, file.diagrams, view, file.suppressions).sort(byPlace);
		}
	}

	findings(path: string): readonly Finding[] {
		return this.files.get(path)?.findings ?? [];
	}

	/** Paths of the files in which diagrams were found, in order. */
	paths(): readonly string[] {
		return [...this.files.keys()].sort();
	}

	/** The diagrams of a file whose verdicts rules ask for. */
	judged(path: string): readonly Diagram[] {
		const file = this.files.get(path);
		return file ? this.rules.judged(file.diagrams, file.suppressions) : [];
	}

	/** The diagrams of a file. */
	get(path: string): readonly Diagram[] {
		return this.files.get(path)?.diagrams ?? [];
	}
}

function read(path: string, text: string): DiagramFile | undefined {
	if (isDiagramFile(path)) {
		return { diagrams: [diagramOfFile(text)], suppressions: [], findings: [] };
	}
	const document = parseDocument(path, text);
	const diagrams = detach(findDiagrams(document));
	return diagrams.length > 0 ? { diagrams, suppressions: readSuppressions(document), findings: [] } : undefined;
}
