import * as vscode from 'vscode';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { compatibleFixes } from '../../core/rules/compatibleFixes.ts';
import { ruleDocUrl } from '../../core/rules/docs.ts';
import { ignoreInCode } from '../../core/rules/ignoreInCode.ts';
import { ignoreLine } from '../../core/rules/ignoreLine.ts';
import { type CheckedDocument, checkedDocument, editsOf } from '../../core/rules/mend.ts';
import type { Finding, Mend, Operation } from '../../core/rules/rule.ts';
import { toRange, toTextEdits } from '../convert.ts';
import { commands, fixAllKind, internalCommands } from '../ids.ts';
import { withCode } from '../language/selector.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { diagnosticSource, toDiagnostic } from './diagnostics.ts';

/** Texts that may have findings beside Markdown and code that names ids. */
const diagramTexts: vscode.DocumentSelector = { pattern: '**/*.{mmd,mermaid}' };

const fixAll = vscode.CodeActionKind.SourceFixAll.append(fixAllKind);

/** Offers the mends of findings, and what else can be done about a rule, in the lightbulb and on save. */
export function registerQuickFixes(services: Services): vscode.Disposable {
	const provider = new QuickFixes(services.indexes);
	const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] };
	return vscode.Disposable.from(
		vscode.languages.registerCodeActionsProvider(diagramTexts, provider, metadata),
		withCode(services, (texts) => vscode.languages.registerCodeActionsProvider(texts, provider, metadata)),
	);
}

class QuickFixes implements vscode.CodeActionProvider {
	private readonly indexes: IndexService;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
	}

	async provideCodeActions(
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
	): Promise<vscode.CodeAction[]> {
		const place = this.indexes.locate(document) ?? this.indexes.locateCode(document);
		if (!place) {
			return [];
		}
		const version = document.version;
		await place.home.settle();
		if (document.version !== version) {
			return [];
		}
		const findings = place.home.findings(place.path);
		const checked = checkedDocument(place.path, document.getText());
		const fixes = compatibleFixes(findings, checked);
		if (context.only?.intersects(fixAll)) {
			return fixes.count > 0 ? [fixAllAction(document, fixes.edits)] : [];
		}
		const touched = findings.filter((finding) => toRange(finding.range).intersection(range) !== undefined);
		const actions = touched.flatMap((finding) => mends(document, checked, finding));
		if (fixes.count > 1 && touched.some((finding) => finding.fix)) {
			actions.push(fixAllAction(document, fixes.edits, vscode.CodeActionKind.QuickFix));
		}
		if (touched.length === 0) {
			return actions;
		}
		return [...actions, ...aboutRules(document, checked(), touched, context, place.home.folder !== undefined)];
	}
}

function mends(document: vscode.TextDocument, checked: CheckedDocument, finding: Finding): vscode.CodeAction[] {
	const actions = (finding.suggestions ?? []).flatMap((fix) => mend(document, checked, finding, fix));
	for (const certain of finding.fix ? mend(document, checked, finding, finding.fix) : []) {
		certain.isPreferred = true;
		actions.unshift(certain);
	}
	return [...actions, ...(finding.operations ?? []).map((operation) => renumbering(document, finding, operation))];
}

function mend(
	document: vscode.TextDocument,
	checked: CheckedDocument,
	finding: Finding,
	fix: Mend,
): vscode.CodeAction[] {
	const edits = editsOf(fix, checked);
	if (edits.length === 0) {
		return [];
	}
	const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [toDiagnostic(finding)];
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, toTextEdits(edits));
	return [action];
}

function renumbering(
	document: vscode.TextDocument,
	finding: Finding,
	{ title, renumber }: Operation,
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [toDiagnostic(finding)];
	action.command = { command: commands.renumber, title, arguments: [{ uri: document.uri, number: renumber }] };
	return action;
}

function fixAllAction(document: vscode.TextDocument, edits: readonly TextEdit[], kind = fixAll): vscode.CodeAction {
	const action = new vscode.CodeAction(vscode.l10n.t('Fix all ArchSpec problems in this document'), kind);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, toTextEdits(edits));
	return action;
}

/** What a person can do who does not want to hear of a rule, and where to read why it exists. */
function aboutRules(
	document: vscode.TextDocument,
	parsed: SpecDocument,
	findings: readonly Finding[],
	context: vscode.CodeActionContext,
	configurable: boolean,
): vscode.CodeAction[] {
	const asked = context.diagnostics.some(({ source }) => source === diagnosticSource);
	const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
	return [...byRule].flatMap(([rule, finding]) => {
		const actions = ignoreHere(document, parsed, finding);
		if (configurable) {
			const off = new vscode.CodeAction(
				vscode.l10n.t('Turn off {0} in .archspec.yaml', rule),
				vscode.CodeActionKind.QuickFix,
			);
			off.command = { command: internalCommands.setSeverity, title: off.title, arguments: [document.uri, rule, 'off'] };
			actions.push(off);
		}
		const read = new vscode.CodeAction(
			vscode.l10n.t('Show documentation of {0}', rule),
			vscode.CodeActionKind.QuickFix,
		);
		read.command = { command: 'vscode.open', title: read.title, arguments: [vscode.Uri.parse(ruleDocUrl(rule))] };
		actions.push(read);
		for (const action of asked ? actions : []) {
			action.diagnostics = [toDiagnostic(finding)];
		}
		return actions;
	});
}

/** No comment can stand in a diagram: it switches the rule off for the line of the fence. */
function lineToIgnore({ fences }: SpecDocument, { range: { start } }: Finding): number {
	const fence = fences.find(({ range }) => range.start.line < start.line && start.line < range.end.line);
	return fence?.range.start.line ?? start.line;
}

/** Switches the rule off by a comment, which stays with the text wherever it goes and which the command line obeys. */
function ignoreHere(document: vscode.TextDocument, parsed: SpecDocument, finding: Finding): vscode.CodeAction[] {
	if (isDiagramFile(parsed.path)) {
		return [];
	}
	const edit =
		document.languageId === 'markdown'
			? ignoreLine(parsed, finding.rule, lineToIgnore(parsed, finding))
			: ignoreInCode(parsed.path, parsed.text, finding.rule, finding.range.start.line);
	if (!edit) {
		return [];
	}
	const action = new vscode.CodeAction(
		vscode.l10n.t('Ignore {0} on this line', finding.rule),
		vscode.CodeActionKind.QuickFix,
	);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, toTextEdits([edit]));
	return [action];
}
