import type { Diagram } from '../diagrams/diagram.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { Range, TextEdit } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import type { LostInCode } from '../trace/generic/lostInCode.ts';
import type { DocumentFacts } from '../workspace/facts.ts';
import type { Answer, FactView } from '../workspace/factView.ts';

/**
 * `error`: certainly broken; `warning`: probably; `hint`: taste. A rule that is `off` does not run.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** A mend that is certain enough to be applied without asking. Its edits refer to the checked text. */
export interface Fix {
	/** What it does, as a command: "Remove the extra cell". */
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

/**
 * A mend by a rule that knows facts alone: its edits are made from the text that was checked, when they are asked for.
 * It stays with the finding, so that it must not hold on to a document.
 */
export interface LateFix {
	/** As that of a fix. */
	readonly title: string;
	/** Empty where there is nothing to mend after all. */
	edits(document: SpecDocument): readonly TextEdit[];
}

/** A mend whose edits are there or can be made; `editsOf` gives them. */
export type Mend = Fix | LateFix;

/** A mend that reaches beyond the document, which the editor offers and the command line has a command for. */
export interface Operation {
	/** What it does, as a command: "Renumber the record to 0012". */
	readonly title: string;
	/** The number that the record is to get. */
	readonly renumber: number;
}

/** What a rule reports; rule id and severity are added by the engine. */
export interface Report {
	readonly range: Range;
	/** One sentence for the author: what is wrong, and what to do where that is not plain. */
	readonly message: string;
	/** For this finding only, where it differs from the rule's own severity. */
	readonly severity?: Severity;
	/** Only where a mend is certain: `check --fix` and fix-all apply it. */
	readonly fix?: Mend;
	/** Mends offered in the editor alone, for the author to choose from. */
	readonly suggestions?: readonly Mend[];
	/** Mends that reach beyond the document, offered in the editor alone. */
	readonly operations?: readonly Operation[];
	/** Id of the rule that says the same better: the finding is left out where that one is in force. */
	readonly saidBy?: string | undefined;
	/**
	 * Holds the finding back until the answer is there, and where it is yes: for what other documents excuse. It is asked
	 * again when an answer changes, so that it must not hold on to a document.
	 */
	readonly unless?: (view: FactView) => Answer<boolean>;
}

/** One result of one rule on one document. */
export interface Finding extends Omit<Report, 'saidBy'> {
	readonly path: string;
	readonly rule: string;
	readonly severity: Severity;
}

/** An example that docs/rules.md shows and a test runs. */
export interface RuleExample {
	/** Where the document stands; decides its kind. */
	readonly path: string;
	/** Brings at least one finding of the rule. */
	readonly bad: string;
	/** Brings none. Where the rule has a certain fix, fixing `bad` brings none either. */
	readonly good: string;
	/** Where the good one stands, when the name makes the difference. */
	readonly goodPath?: string;
	/** Other files of the workspace, by path. */
	readonly files?: Readonly<Record<string, string>>;
	/** Paths that stood in the repository once and are gone. */
	readonly formerPaths?: readonly string[];
}

interface RuleBase {
	/** `group/name`, as in the design's list. */
	readonly id: string;
	readonly severity: Severity;
	/** One sentence: what it finds. */
	readonly summary: string;
	/** A few sentences: why it matters, when it stays quiet, how its fix works. Markdown. */
	readonly why: string;
	/** Whether some of its findings have a certain fix; the example is one of them. */
	readonly fixable?: boolean;
	readonly example: RuleExample;
}

/** A rule that needs nothing but the document and its kind: it runs once for each version of the text. */
export interface DocumentRule extends RuleBase {
	readonly scope: 'document';
	check(document: SpecDocument, kind: Kind, report: (finding: Report) => void): void;
}

/**
 * A rule that asks about other files. It reads the document's facts, not its text, and asks everything else of the
 * view, which remembers what was asked: the rule runs again when an answer changes.
 */
export interface WorkspaceRule extends RuleBase {
	readonly scope: 'workspace';
	check(facts: DocumentFacts, kind: Kind, view: FactView, report: (finding: Report) => void): void;
	/** What it says of ids that a file of code names and nothing has; a finding has no fix there. */
	checkCode?(lost: readonly LostInCode[], report: (finding: Report) => void): void;
}

/**
 * A rule on one diagram, of a document or in a file of its own. It asks the view for Mermaid's verdict and runs again
 * when the answer is there. Places of the diagram's text are told by `rangeInDocument`.
 */
export interface DiagramRule extends RuleBase {
	readonly scope: 'diagram';
	check(diagram: Diagram, view: FactView, report: (finding: Report) => void): void;
}

export type Rule = DocumentRule | WorkspaceRule | DiagramRule;
