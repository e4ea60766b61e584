import * as vscode from 'vscode';
import { countFindings, percent } from '../core/outline/summary.ts';
import { activeEditor } from './activeEditor.ts';
import { escapeMarkdown } from './convert.ts';
import { commands, contextKeys } from './ids.ts';
import { activePlace } from './openForms.ts';
import type { FormServices } from './services.ts';
import { findingsInWords, numberOf } from './words.ts';

/** Completion and problems of the document in the active editor or form; nothing where there is none. */
export function registerStatusBar({ indexes, forms }: FormServices): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('archspec.document', vscode.StatusBarAlignment.Right, 101);
	item.name = vscode.l10n.t('ArchSpec document');
	let documentActive: boolean | undefined;

	const update = () => {
		const document = activePlace(forms)?.document;
		const place = document && indexes.locate(document);
		const indexed = place?.home.get(place.path);
		// Commands at a cursor have none in a form
		const inText = indexed !== undefined && activeEditor() !== undefined;
		if (documentActive !== inText) {
			documentActive = inText;
			void vscode.commands.executeCommand('setContext', contextKeys.documentActive, documentActive);
		}
		if (!place || !indexed) {
			item.hide();
			return;
		}
		const { facts, kind } = indexed;
		const counts = countFindings(place.home.findings(place.path));
		const problems = counts.error + counts.warning;
		const share = percent(facts.completion);
		const notChecked = place.home
			.uncheckedDiagrams(place.path)
			.map(({ count, reason }) => vscode.l10n.t('{0} not checked: {1}', numberOf.diagrams(count), reason));
		const problemWords = [findingsInWords(counts) || vscode.l10n.t('no problems'), ...notChecked].join('. ');
		const words = vscode.l10n.t('{0}% complete, {1}', share, problemWords);
		item.text = `$(book) ${vscode.l10n.t('{0}%', share)}${problems > 0 ? ` $(${counts.error > 0 ? 'error' : 'warning'}) ${problems}` : ''}`;
		item.tooltip = new vscode.MarkdownString(`${escapeMarkdown(kind.name)}  \n${escapeMarkdown(words)}`);
		item.accessibilityInformation = { label: `${kind.name}: ${words}` };
		item.command =
			problems > 0
				? { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show problems') }
				: { command: commands.goToSection, title: vscode.l10n.t('Go to section') };
		item.show();
	};
	update();
	return vscode.Disposable.from(
		item,
		vscode.window.onDidChangeActiveTextEditor(update),
		forms.onDidMove(update),
		indexes.onDidChangeRoots(update),
		indexes.onDidDisplay(({ home, paths }) => {
			const document = activePlace(forms)?.document;
			const place = document && indexes.locate(document);
			if (place?.home === home && paths.has(place.path)) {
				update();
			}
		}),
	);
}
