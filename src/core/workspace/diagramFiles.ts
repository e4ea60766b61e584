import type { Diagram } from '../diagrams/diagram.ts';
import { diagramOfFile, isDiagramFile } from '../diagrams/findDiagrams.ts';
import { GlobSet } from '../kinds/glob.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, type RuleSet } from '../rules/run.ts';
import type { FactView } from './factView.ts';

interface DiagramFile {
	readonly diagram: Diagram;
	findings: readonly Finding[];
}

/** Files that are diagrams by their name: no documents, and checked as the diagrams of documents are. */
export class DiagramFiles {
	private readonly rules: RuleSet;
	private readonly ignored: GlobSet;
	private readonly files = new Map<string, DiagramFile>();

	/** @param ignore globs of files that are left out */
	constructor(rules: RuleSet, ignore: readonly string[]) {
		this.rules = rules;
		this.ignored = new GlobSet(ignore);
	}

	/** Whether a path is that of such a file, read or not; none is where no rule looks at diagrams. */
	claims(path: string): boolean {
		return this.rules.checksDiagrams && isDiagramFile(path) && !this.ignored.test(path);
	}

	/** Whether the file has been read. */
	has(path: string): boolean {
		return this.files.has(path);
	}

	/** A file has this text now. What was found in it stays until `check`. */
	update(path: string, text: string): void {
		this.files.set(path, { diagram: diagramOfFile(text), findings: this.findings(path) });
	}

	/** Returns whether the file was there. */
	remove(path: string): boolean {
		return this.files.delete(path);
	}

	/** Runs the rules of a file. */
	check(path: string, view: FactView): void {
		const file = this.files.get(path);
		if (file) {
			file.findings = this.rules.checkDiagrams(path, [file.diagram], view, []).sort(byPlace);
		}
	}

	findings(path: string): readonly Finding[] {
		return this.files.get(path)?.findings ?? [];
	}

	/** Paths of the files that were read, in order. */
	paths(): readonly string[] {
		return [...this.files.keys()].sort();
	}

	/** The diagram that a file is. */
	get(path: string): Diagram | undefined {
		return this.files.get(path)?.diagram;
	}
}
