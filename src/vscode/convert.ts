import * as vscode from 'vscode';
import type { Range, TextEdit } from '../core/document/text.ts';
import type { Severity } from '../core/rules/rule.ts';

/** Both sides count lines and UTF-16 characters from 0. */
export function toRange(range: Range): vscode.Range {
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** Edits of one document, to be applied together. */
export function toTextEdits(edits: readonly TextEdit[]): vscode.TextEdit[] {
	return edits.map((edit) => vscode.TextEdit.replace(toRange(edit.range), edit.newText));
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	// Not the editor's own Hint: that one is three dots in the text, absent from the Problems panel and from what a
	// screen reader hears, so the editor would say less than `archspec check`. Information is its lowest visible level.
	hint: vscode.DiagnosticSeverity.Information,
};

/** The editor's severity of a finding. */
export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
	return severities[severity];
}

/** Characters that Markdown gives a meaning lose it: for titles and messages inside a Markdown tooltip. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A text for a notification or a prompt: both make a link of `[a](command:b)`, which a name from a file must not be. */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', '] (');
}
