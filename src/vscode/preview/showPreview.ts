import * as vscode from 'vscode';
import { parsePreviewState } from '../../protocol/preview.ts';
import { commands, internalCommands } from '../ids.ts';
import { activePlace } from '../openForms.ts';
import type { FormServices, PageServices } from '../services.ts';
import { fillKept } from '../webview/keptPage.ts';
import type { PreviewPanel } from './previewPanel.ts';
import { isPreviewable } from './previewText.ts';
import { isPinnedTitle, previewTitle } from './previewTitle.ts';

export const previewViewType = 'archspec.preview';

/** Shows Markdown documents and diagrams rendered, on a page beside their text or in its place. */
export function registerPreview(services: PageServices & FormServices): vscode.Disposable {
	const panels = new Set<PreviewPanel>();
	const add = (
		part: typeof import('./previewPanel.ts'),
		panel: vscode.WebviewPanel,
		uri: vscode.Uri | undefined,
		pinned: boolean,
	): void => {
		const made = new part.PreviewPanel(services, panel, uri, pinned);
		panels.add(made);
		made.onClosed(() => panels.delete(made));
	};
	const open = async (given: unknown, toSide: boolean): Promise<void> => {
		const uri = given instanceof vscode.Uri ? given : uriOfEditor(services);
		if (!uri) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a Markdown document or a diagram (.mmd) first, then its preview.'),
			);
			return;
		}
		const part = await import('./previewPanel.ts');
		// A page that follows the editor is used again; one that was pinned is left alone
		const following = () => [...panels].find(({ pinned }) => !pinned);
		const isFollowing = (title: string) => !isPinnedTitle(title);
		const column = await fillKept(previewViewType, () => following() !== undefined, isFollowing);
		const panel = following();
		if (panel) {
			panel.show(uri);
			panel.reveal(toSide);
			return;
		}
		const viewColumn = column ?? (toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
		const place = { viewColumn, preserveFocus: toSide };
		add(
			part,
			vscode.window.createWebviewPanel(previewViewType, vscode.l10n.t('Preview'), place, { enableFindWidget: true }),
			uri,
			false,
		);
	};
	const openPage = async (uri: vscode.Uri): Promise<void> => {
		const part = await import('./previewPanel.ts');
		const shown = () => [...panels].find((panel) => panel.pinned && panel.shows(uri));
		const title = previewTitle(uri, true);
		const column = await fillKept(
			previewViewType,
			() => shown() !== undefined,
			(kept) => kept === title,
		);
		const panel = shown();
		if (panel) {
			panel.reveal(false);
		} else {
			const made = vscode.window.createWebviewPanel(previewViewType, title, column ?? vscode.ViewColumn.Active, {
				enableFindWidget: true,
			});
			add(part, made, uri, true);
		}
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(internalCommands.previewPage, openPage),
		vscode.commands.registerCommand(commands.openPreview, (uri) => open(uri, false)),
		vscode.commands.registerCommand(commands.openPreviewToSide, (uri) => open(uri, true)),
		vscode.window.registerWebviewPanelSerializer(previewViewType, {
			deserializeWebviewPanel: async (panel, state: unknown) => {
				const kept = parsePreviewState(state);
				const part = await import('./previewPanel.ts');
				add(part, panel, kept ? vscode.Uri.parse(kept.uri) : uriOfEditor(services), kept?.pinned === true);
			},
		}),
		{ dispose: () => vscode.Disposable.from(...panels).dispose() },
	);
}

function uriOfEditor({ indexes, forms }: FormServices): vscode.Uri | undefined {
	const document = activePlace(forms)?.document;
	return document && isPreviewable(indexes, document) ? document.uri : undefined;
}
