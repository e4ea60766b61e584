import * as vscode from 'vscode';
import type { FindingCounts } from '../core/outline/summary.ts';
import { shortText } from '../core/shortText.ts';

/** "1 record", "2 records": numbers of things in the language of the editor. */
export const numberOf = {
	records: (count: number) => (count === 1 ? vscode.l10n.t('1 record') : vscode.l10n.t('{0} records', count)),
	sections: (count: number) => (count === 1 ? vscode.l10n.t('1 section') : vscode.l10n.t('{0} sections', count)),
	tasks: (count: number) => (count === 1 ? vscode.l10n.t('1 task') : vscode.l10n.t('{0} tasks', count)),
	documents: (count: number) => (count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count)),
	files: (count: number) => (count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count)),
	diagrams: (count: number) => (count === 1 ? vscode.l10n.t('1 diagram') : vscode.l10n.t('{0} diagrams', count)),
	problems: (count: number) => (count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count)),
	properties: (count: number) => (count === 1 ? vscode.l10n.t('1 property') : vscode.l10n.t('{0} properties', count)),
	errors: (count: number) => (count === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', count)),
	warnings: (count: number) => (count === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', count)),
	hints: (count: number) => (count === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', count)),
};

/** "2 errors, 1 warning": the severities that occur, worst first; empty when there are none. */
export function findingsInWords({ error, warning, hint }: FindingCounts): string {
	return [
		error > 0 && numberOf.errors(error),
		warning > 0 && numberOf.warnings(warning),
		hint > 0 && numberOf.hints(hint),
	]
		.filter(Boolean)
		.join(', ');
}

/** A message in the title of an action. */
export function inTitle(message: string): string {
	return shortText(message, 60);
}

/** Words in a sentence: `0001, 0002 and 0003`. */
export function listInWords(words: readonly string[]): string {
	return words.length < 2
		? words.join('')
		: vscode.l10n.t('{0} and {1}', words.slice(0, -1).join(', '), words.at(-1) ?? '');
}
