import * as vscode from 'vscode';

const titles: ReadonlyMap<string, (name: string) => string> = new Map([
	['Fill', (name) => vscode.l10n.t('Fill “{0}”', name)],
	['Improve', (name) => vscode.l10n.t('Improve “{0}”', name)],
	['Continue', (name) => vscode.l10n.t('Continue “{0}”', name)],
	['Refine', (name) => vscode.l10n.t('Refine “{0}”', name)],
	['Fix', (name) => vscode.l10n.t('Fix “{0}”', name)],
	['Draft', (name) => vscode.l10n.t('Draft “{0}”', name)],
	['Draft Diagram', (name) => vscode.l10n.t('Draft Diagram “{0}”', name)],
	['Suggest', (name) => vscode.l10n.t('Suggest “{0}”', name)],
	['Compare Models on', (name) => vscode.l10n.t('Compare Models on “{0}”', name)],
	['Review Document', (name) => vscode.l10n.t('Review Document “{0}”', name)],
	['Find Gaps', (name) => vscode.l10n.t('Find Gaps “{0}”', name)],
	['Check Consistency', (name) => vscode.l10n.t('Check Consistency “{0}”', name)],
] satisfies [string, (name: string) => string][]);

/**
 * What is asked for, as a question and its progress are called: "Fill “Context”".
 * @param command as the receipt has it, in English
 * @param name of the section or of the document
 */
export function errandTitle(command: string, name: string): string {
	return titles.get(command)?.(name) ?? `${command} “${name}”`;
}
