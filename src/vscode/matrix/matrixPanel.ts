import * as vscode from 'vscode';
import { DecisionLinks } from '../../core/trace/matrix/decisions.ts';
import { matrixColumns, matrixOf } from '../../core/trace/matrix/matrix.ts';
import {
	type CoverageReply,
	type CoverageRequest,
	type CoverageView,
	parseCoverageRequest,
} from '../../protocol/coverage.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import type { DisplayChange } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { type Feature, featuresOf } from './features.ts';

const title = vscode.l10n.t('Coverage');

/** The page that shows the matrix of one feature, and what it needs of the editor. */
export class MatrixPanel implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly panel: vscode.WebviewPanel;
	private readonly registrations: vscode.Disposable;
	/** Id of the feature that is shown, or that is to be once it has been read. */
	private wanted: string | undefined;
	/** The page listens. */
	private ready = false;
	/** Paths that the page may open: those that it shows. */
	private paths: ReadonlySet<string> = new Set();
	private shown: Feature | undefined;

	/** @param panel new, or one that the editor kept over a reload of the window */
	constructor(indexes: IndexService, extensionUri: vscode.Uri, panel: vscode.WebviewPanel, wanted: string | undefined) {
		this.indexes = indexes;
		this.panel = panel;
		this.wanted = wanted;
		panel.iconPath = tabIcon(extensionUri, 'coverage');
		panel.webview.options = pageOptions(extensionUri);
		this.registrations = vscode.Disposable.from(
			panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parseCoverageRequest(message))),
			panel.onDidChangeViewState(() => {
				// A page that is hidden is gone, and says that it listens when it is back
				this.ready &&= panel.visible;
			}),
			indexes.onDidDisplay((change) => this.documentsChanged(change)),
			indexes.onDidChangeRoots(() => this.send()),
		);
		panel.webview.html = pageHtml(panel.webview, extensionUri, 'matrix', title);
	}

	/** Brings the page to the front, with another feature where one is given. */
	reveal(feature: string | undefined): void {
		this.wanted = feature ?? this.wanted;
		this.panel.reveal();
		this.send();
	}

	/** Is told when a person closes the page. */
	onClosed(listener: () => void): void {
		this.panel.onDidDispose(() => {
			this.dispose();
			listener();
		});
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private receive(request: CoverageRequest | undefined): void {
		switch (request?.type) {
			case 'ready':
				this.ready = true;
				this.wanted ??= request.feature;
				this.send();
				break;
			case 'choose':
				this.wanted = request.feature;
				this.send();
				break;
			case 'open':
				void this.open(request);
				break;
			case undefined:
				break;
		}
	}

	private documentsChanged({ home }: DisplayChange): void {
		if (this.indexes.roots().some((root) => root === home)) {
			this.send();
		}
	}

	private send(): void {
		if (this.ready) {
			const reply: CoverageReply = { type: 'show', view: this.view() };
			void this.panel.webview.postMessage(reply);
		}
	}

	private view(): CoverageView {
		const features = featuresOf(this.indexes);
		const loading = !this.indexes.ready;
		const wanted = features.find(({ choice }) => choice.id === this.wanted);
		// While documents are being read, the one that is wanted may still come
		const feature = wanted ?? (loading && this.wanted !== undefined ? undefined : features[0]);
		const matrix = feature && matrixOf(feature.scope, new DecisionLinks(feature.root.documents()));
		this.shown = feature;
		this.paths = new Set(
			[...(matrix?.rows ?? []), ...(matrix ? [{ cells: matrix.whole }] : [])].flatMap((row) => [
				...('path' in row ? [row.path] : []),
				...matrixColumns.flatMap((column) => row.cells[column].map(({ path }) => path)),
			]),
		);
		this.panel.title = feature ? `${title}: ${feature.choice.label.split(' · ')[0]}` : title;
		return { features: features.map(({ choice }) => choice), feature: feature?.choice.id, matrix, loading };
	}

	private async open({ path, line, character, beside }: CoverageRequest & { type: 'open' }): Promise<void> {
		if (!this.shown || !this.paths.has(path)) {
			return;
		}
		const position = new vscode.Position(line, character);
		await vscode.window.showTextDocument(this.shown.root.uriOf(path), {
			selection: new vscode.Range(position, position),
			viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
		});
	}
}
