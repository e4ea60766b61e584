import * as vscode from 'vscode';
import { drawDiagrams } from '../../core/export/drawing/drawDiagrams.ts';
import type { Drawing, ExportInput } from '../../core/export/exportInput.ts';
import { DrawingPanel } from './drawingPanel.ts';

type Drawings = ExportInput['drawings'];

/** So many diagrams are remembered: a second export opens no tab for them. */
const most = 500;

/** Draws diagrams in a tab that is there as long as it takes, and remembers what was drawn: one that failed may do better. */
export class ExportDrawings {
	private readonly remembered = new Map<string, Drawing>();
	private readonly extensionUri: vscode.Uri;

	constructor(extensionUri: vscode.Uri) {
		this.extensionUri = extensionUri;
	}

	/**
	 * @param progress gets diagrams done and to do
	 * @returns what became of each text; less when a person gave up
	 */
	async draw(
		texts: readonly string[],
		token: vscode.CancellationTokenSource,
		progress: (done: number, all: number) => void,
	): Promise<Drawings> {
		const open = texts.filter((text) => !this.remembered.has(text));
		let done = 0;
		let panel: DrawingPanel | undefined;
		// A diagram that hangs would be waited for
		const registration = token.token.onCancellationRequested(() => void panel?.close());
		const drawn = await drawDiagrams(open, {
			open: async () => {
				panel = new DrawingPanel(
					this.extensionUri,
					() => ({ done, all: open.length }),
					() => token.cancel(),
				);
				if (await panel.isReady()) {
					return panel;
				}
				await panel.close();
				void vscode.window.showWarningMessage(
					vscode.l10n.t('The page that draws diagrams did not open. Restart the editor and export again.'),
				);
				return undefined;
			},
			token: token.token,
			progress: (count, all) => {
				done = count;
				progress(count, all);
			},
		}).finally(() => registration.dispose());
		const all = new Map(
			texts.flatMap((text) => {
				const drawing = drawn.get(text) ?? this.remembered.get(text);
				return drawing ? [[text, drawing] as const] : [];
			}),
		);
		this.remember(drawn);
		return all;
	}

	private remember(drawn: Drawings): void {
		for (const [text, drawing] of drawn) {
			if ('light' in drawing) {
				this.remembered.set(text, drawing);
			}
		}
		for (const oldest of this.remembered.keys()) {
			if (this.remembered.size <= most) {
				break;
			}
			this.remembered.delete(oldest);
		}
	}
}
