import * as vscode from 'vscode';
import { activeEditor } from '../activeEditor.ts';
import { commands, matrixViewType } from '../ids.ts';
import type { PageServices } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import { fillKept } from '../webview/keptPage.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { featureId, featuresOf } from './features.ts';
import type { MatrixPanel } from './matrixPanel.ts';

/** Shows the matrix of a feature: of the one chosen in the Specs view, else of the one in the active editor. */
export function registerShowCoverage({ indexes, extensionUri }: PageServices): vscode.Disposable {
	let current: MatrixPanel | undefined;
	const show = (part: typeof import('./matrixPanel.ts'), panel: vscode.WebviewPanel, feature?: string) => {
		const made = new part.MatrixPanel(indexes, extensionUri, panel, feature);
		current = made;
		made.onClosed(() => {
			current = current === made ? undefined : current;
		});
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.showCoverage, async (node?: SpecNode) => {
			const part = await import('./matrixPanel.ts');
			const feature = node ? featureOfNode(node, indexes) : featureOfEditor(indexes);
			const column = await fillKept(matrixViewType, () => current !== undefined);
			if (current) {
				current.reveal(feature);
			} else {
				const title = vscode.l10n.t('Coverage');
				const panel = vscode.window.createWebviewPanel(matrixViewType, title, column ?? vscode.ViewColumn.Active);
				show(part, panel, feature);
			}
		}),
		vscode.window.registerWebviewPanelSerializer(matrixViewType, {
			deserializeWebviewPanel: async (panel) => show(await import('./matrixPanel.ts'), panel),
		}),
		{ dispose: () => current?.dispose() },
	);
}

/** The first feature with requirements that documents of a node belong to. */
function featureOfNode({ home, ...node }: SpecNode, indexes: IndexService): string | undefined {
	const paths = 'group' in node ? node.group.documents.map(({ path }) => path) : 'path' in node ? [node.path] : [];
	return home instanceof WorkspaceRoot ? featureOfPaths(home, paths, indexes) : undefined;
}

function featureOfEditor(indexes: IndexService): string | undefined {
	const document = activeEditor()?.document;
	const place = document && indexes.locate(document);
	return place?.home instanceof WorkspaceRoot ? featureOfPaths(place.home, [place.path], indexes) : undefined;
}

function featureOfPaths(root: WorkspaceRoot, paths: readonly string[], indexes: IndexService): string | undefined {
	const known = new Set(featuresOf(indexes).map(({ choice }) => choice.id));
	return paths
		.map((path) => featureId(root, root.get(path)?.facts.trace?.scope ?? ''))
		.find((feature) => known.has(feature));
}
