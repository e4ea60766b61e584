import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { Section } from '../../../core/document/specDocument.ts';
import { sectionAt } from '../../../core/generation/drafts/sourceLinks.ts';
import { isEmptyPart, unwrittenPurposeIn } from '../../../core/openspec/reading.ts';
import { missingPart } from '../../../core/rules/openspec/missingPart.ts';
import { purpose } from '../../../core/rules/openspec/purpose.ts';
import { staleApproval } from '../../../core/rules/review/staleApproval.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import { toRange } from '../../convert.ts';
import { commands, internalCommands } from '../../ids.ts';
import { markdown } from '../../language/selector.ts';
import { toDiagnostic } from '../../problems/diagnostics.ts';
import { inTitle } from '../../words.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { isWritable } from './isWritable.ts';

const emptySection = 'structure/empty-section';

/** Findings of a section that waits to be written. */
const unwritten: ReadonlySet<string> = new Set([emptySection, 'placeholder/unfilled']);

/** Most findings at one place that are offered to a model. */
const most = 3;

/** A finding that a model is to mend, and the section that it is in. */
interface MendArgument {
	readonly uri: vscode.Uri;
	/** Of the section's heading, from 0. */
	readonly line: number;
	readonly message: string;
	/** The words that the finding is about; empty for none. */
	readonly words: string;
}

/** Offers in the lightbulb to fill a section that waits, and to have a finding of the rules mended. */
export function registerFillActions(ai: AiServices): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		async provideCodeActions(document, range) {
			const place = ai.indexes.locate(document);
			if (!vscode.workspace.isTrusted || !isWritable(document) || !place?.home.get(place.path)) {
				return undefined;
			}
			await place.home.settle();
			return actionsFor(document, place.path, place.home.findings(place.path), range);
		},
	};
	return vscode.Disposable.from(
		vscode.languages.registerCodeActionsProvider(markdown, provider, {
			providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
		}),
		vscode.commands.registerCommand(internalCommands.mendFinding, (argument: MendArgument) => mend(ai, argument)),
	);
}

function actionsFor(
	document: vscode.TextDocument,
	path: string,
	findings: readonly Finding[],
	range: vscode.Range,
): vscode.CodeAction[] {
	const touched = findings.filter((finding) => toRange(finding.range).intersection(range) !== undefined);
	const empty = findings.filter(({ rule }) => rule === emptySection || rule === missingPart.id);
	if (touched.length + empty.length === 0) {
		return [];
	}
	const parsed = parseDocument(path, document.getText());
	// The finding stands on the heading; a person stands where the text is to go
	const heading = sectionAt(parsed, range.start.line)?.heading.range.start.line;
	const waits = ({ rule, range: { start } }: Finding): boolean =>
		unwritten.has(rule) ||
		(rule === missingPart.id && isEmptyPart(parsed, start.line)) ||
		(rule === purpose.id && unwrittenPurposeIn(parsed)?.start.line === start.line);
	const waiting =
		touched.find(waits) ?? empty.find((finding) => finding.range.start.line === heading && waits(finding));
	// Nobody but its reviewer mends an approval
	const mendable = touched.filter(({ rule }) => rule !== staleApproval.id);
	const offered = mendable.slice(0, most);
	const actions = offered.flatMap((finding) => {
		const section = sectionAt(parsed, finding.range.start.line);
		return section ? [mending(document, section, finding, offered.length > 1)] : [];
	});
	const section = waiting && sectionAt(parsed, waiting.range.start.line);
	return section ? [filling(document.uri, section, waiting), ...actions] : actions;
}

function filling(uri: vscode.Uri, { heading }: Section, finding: Finding): vscode.CodeAction {
	const action = new vscode.CodeAction(vscode.l10n.t('Fill with ArchSpec'), vscode.CodeActionKind.QuickFix);
	const section = { uri, line: heading.range.start.line };
	action.command = { command: commands.aiFillSection, title: action.title, arguments: [section] };
	action.diagnostics = [toDiagnostic(finding)];
	return action;
}

/** @param isOneOfSeveral whether its title has to say which finding is mended */
function mending(
	document: vscode.TextDocument,
	{ heading }: Section,
	finding: Finding,
	isOneOfSeveral: boolean,
): vscode.CodeAction {
	const title = isOneOfSeveral
		? vscode.l10n.t('Fix with AI: {0}', inTitle(finding.message))
		: vscode.l10n.t('Fix with AI');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const argument: MendArgument = {
		uri: document.uri,
		line: heading.range.start.line,
		message: finding.message,
		words: document.getText(toRange(finding.range)).replace(/\s+/g, ' ').slice(0, 200),
	};
	action.command = { command: internalCommands.mendFinding, title: action.title, arguments: [argument] };
	action.diagnostics = [toDiagnostic(finding)];
	return action;
}

/** Has the section improved that a finding is in, by what the finding says. */
async function mend(ai: AiServices, argument: MendArgument): Promise<void> {
	const { uri, line, message, words } = argument;
	const where = words.trim() === '' ? '' : ` It is about these words: “${words}”.`;
	const instruction = `Mend what a check of the document found: ${message}${where}`;
	try {
		const text = await vscode.workspace.openTextDocument(uri);
		const { fillInEditor } = await import('../fill/fillInEditor.ts');
		await fillInEditor(ai, text, line, { command: 'Fix', action: 'improve', instruction });
	} catch (error) {
		await tellFailure(error, () => mend(ai, argument));
	}
}
