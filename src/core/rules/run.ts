import type { Config } from '../config.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';
import type { Kind } from '../kinds/kind.ts';
import type { LostInCode } from '../trace/generic/lostInCode.ts';
import type { DocumentFacts } from '../workspace/facts.ts';
import type { FactView } from '../workspace/factView.ts';
import type { DiagramRule, DocumentRule, Finding, Report, Rule, Severity, WorkspaceRule } from './rule.ts';
import { isSuppressed, type Suppression } from './suppressions.ts';

/** The rules in force, parted by what they need, with the severities that the configuration gives them. */
export class RuleSet {
	private readonly documentRules: readonly DocumentRule[];
	private readonly workspaceRules: readonly WorkspaceRule[];
	private readonly diagramRules: readonly DiagramRule[];
	private readonly severities: Config['rules'];
	private readonly inForce: ReadonlySet<string>;

	constructor(rules: readonly Rule[], severities: Config['rules']) {
		const active = rules.filter((rule) => severities[rule.id] !== 'off');
		this.documentRules = active.filter((rule) => rule.scope === 'document');
		this.workspaceRules = active.filter((rule) => rule.scope === 'workspace');
		this.diagramRules = active.filter((rule) => rule.scope === 'diagram');
		this.severities = severities;
		this.inForce = new Set(active.map(({ id }) => id));
	}

	/** Whether a rule looks at diagrams. */
	get checksDiagrams(): boolean {
		return this.diagramRules.length > 0;
	}

	/** Those of some diagrams whose verdicts rules ask for: no rule asks about a fence that never closes. */
	judged(diagrams: readonly Diagram[], suppressions: readonly Suppression[]): readonly Diagram[] {
		return diagrams.filter(
			({ form, range }) =>
				form !== 'open' && this.diagramRules.some(({ id }) => !isSuppressed(suppressions, id, range.start.line)),
		);
	}

	/** Findings of all rules that need only the document; of those with an `unless`, what `unexcused` leaves. */
	checkDocument(document: SpecDocument, kind: Kind, suppressions: readonly Suppression[]): Finding[] {
		const findings: Finding[] = [];
		for (const rule of this.documentRules) {
			rule.check(document, kind, this.collect(findings, rule, document.path, suppressions));
		}
		return findings;
	}

	/** Findings of all rules that ask about other files, or about the diagrams. */
	checkFacts(facts: DocumentFacts, kind: Kind, view: FactView, suppressions: readonly Suppression[]): Finding[] {
		const findings: Finding[] = [];
		for (const rule of this.workspaceRules) {
			rule.check(facts, kind, view, this.collect(findings, rule, facts.path, suppressions));
		}
		return [...findings, ...this.checkDiagrams(facts.path, facts.diagrams, view, suppressions)];
	}

	/** Findings on a file of code. */
	checkCode(path: string, lost: readonly LostInCode[], suppressions: readonly Suppression[]): Finding[] {
		const findings: Finding[] = [];
		for (const rule of this.workspaceRules) {
			rule.checkCode?.(lost, this.collect(findings, rule, path, suppressions));
		}
		return findings;
	}

	/** Findings on diagrams. A comment that switches a rule off can't stand in one: it counts in the line of its fence. */
	checkDiagrams(
		path: string,
		diagrams: readonly Diagram[],
		view: FactView,
		suppressions: readonly Suppression[],
	): Finding[] {
		const findings: Finding[] = [];
		for (const diagram of diagrams) {
			for (const rule of this.diagramRules) {
				if (!isSuppressed(suppressions, rule.id, diagram.range.start.line)) {
					rule.check(diagram, view, this.collect(findings, rule, path, suppressions));
				}
			}
		}
		return findings;
	}

	private collect(findings: Finding[], rule: Rule, path: string, suppressions: readonly Suppression[]) {
		const configured = this.severities[rule.id];
		return ({ saidBy, ...report }: Report): void => {
			const line = report.range.start.line;
			if (
				(saidBy !== undefined && this.inForce.has(saidBy)) ||
				(suppressions.length > 0 && isSuppressed(suppressions, rule.id, line))
			) {
				return;
			}
			const severity: Severity =
				configured !== undefined && configured !== 'off' ? configured : (report.severity ?? rule.severity);
			findings.push({ ...report, path, rule: rule.id, severity });
		};
	}
}

/** Findings that no other document excuses; what still waits for an answer is left out. */
export function unexcused(findings: readonly Finding[], view: FactView): Finding[] {
	return findings.filter(({ unless }) => unless?.(view) === false).map(({ unless, ...finding }) => finding);
}

/** Orders findings by place, then by rule. */
export function byPlace(a: Finding, b: Finding): number {
	return (
		comparePositions(a.range.start, b.range.start) ||
		comparePositions(a.range.end, b.range.end) ||
		(a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
	);
}
