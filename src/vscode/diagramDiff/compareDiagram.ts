import * as vscode from 'vscode';
import { diagramAtLine, namedDiagrams } from '../../core/diagrams/diff/namedDiagrams.ts';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import { parseDiagramDiffState } from '../../protocol/diagramDiff.ts';
import { commands, diagramDiffViewType } from '../ids.ts';
import type { PageServices } from '../services.ts';
import { tellUntrusted } from '../tellMissing.ts';
import { holdsMarkdown } from '../workspace/openDocuments.ts';
import type { DiagramDiffPanel } from './diffPanel.ts';
import { needsTrust } from './headVersion.ts';

/** Shows the diagram at the cursor, or the file that is one, beside its version in Git. */
export function registerCompareDiagram(services: PageServices): vscode.Disposable {
	const panels = new Set<DiagramDiffPanel>();
	const add = async (panel: vscode.WebviewPanel, uri: vscode.Uri, line: number): Promise<void> => {
		const { DiagramDiffPanel } = await import('./diffPanel.ts');
		const made = new DiagramDiffPanel(services, panel, uri, line);
		panels.add(made);
		made.onClosed(() => panels.delete(made));
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.compareDiagram, async () => {
			const target = await diagramOfEditor();
			if (target) {
				const title = vscode.l10n.t('Diagram and its version in Git');
				await add(
					vscode.window.createWebviewPanel(diagramDiffViewType, title, vscode.ViewColumn.Active),
					target.uri,
					target.line,
				);
			}
		}),
		vscode.window.registerWebviewPanelSerializer(diagramDiffViewType, {
			deserializeWebviewPanel: async (panel, kept: unknown) => {
				const state = parseDiagramDiffState(kept);
				await (state ? add(panel, vscode.Uri.parse(state.uri), state.line) : panel.dispose());
			},
		}),
		{ dispose: () => vscode.Disposable.from(...panels).dispose() },
	);
}

/** The diagram at the cursor; a document with others lets a person choose. */
async function diagramOfEditor(): Promise<{ readonly uri: vscode.Uri; readonly line: number } | undefined> {
	const editor = vscode.window.activeTextEditor;
	const document = editor?.document;
	const mayHaveOne = document && (holdsMarkdown(document) || isDiagramFile(document.uri.path));
	const diagrams = mayHaveOne ? namedDiagrams(document.uri.path, document.getText()) : [];
	if (!document || diagrams.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Open a document with a diagram, or a diagram (.mmd), to compare it.'),
		);
		return undefined;
	}
	if (!vscode.workspace.isTrusted) {
		void tellUntrusted(needsTrust());
		return undefined;
	}
	const here = diagramAtLine(diagrams, editor.selection.active.line);
	const only = diagrams.length === 1 ? diagrams[0] : undefined;
	const line = (here ?? only)?.diagram.line;
	if (line !== undefined) {
		return { uri: document.uri, line };
	}
	const items = diagrams.map(({ heading, diagram }) => ({
		label: heading || diagram.text.trim().split('\n', 1)[0] || vscode.l10n.t('Diagram'),
		description: vscode.l10n.t('line {0}', diagram.line),
		line: diagram.line,
	}));
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Compare Diagram with Its Version in Git'),
		placeHolder: vscode.l10n.t('Choose a diagram of this document'),
	});
	return picked && { uri: document.uri, line: picked.line };
}
