import * as vscode from 'vscode';
import { diagramsOfPages, withinLimits } from '../../core/export/drawing/pictureBudget.ts';
import type { UndrawnDiagram } from '../../core/export/exportInput.ts';
import { diagramTexts } from '../../core/export/gatherInput.ts';
import { percent } from '../../core/outline/summary.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { withoutLinks } from '../convert.ts';
import { readSettings } from '../settings.ts';
import { tell } from '../tell.ts';
import { askPlace, type ExportChoice, type ExportFormat } from './askExport.ts';
import type { ExportDrawings } from './drawings.ts';
import { readLook } from './exportLook.ts';
import { type ExportTarget, nameOf, refuseSource } from './exportTarget.ts';
import { gatherFrom } from './gatherFrom.ts';
import { makeExport, type Press } from './makeExport.ts';
import { loadPrinter } from './printer.ts';
import { tellExported } from './tellExported.ts';

/** What exports are made with. */
export interface ExportServices {
	readonly extensionUri: vscode.Uri;
	readonly drawings: ExportDrawings;
}

/**
 * Asks for a place where none is known yet, and makes the export, with progress and a way to give up.
 */
export async function runExport(
	services: ExportServices,
	target: ExportTarget,
	wanted: ExportFormat,
	known: vscode.Uri | undefined,
): Promise<void> {
	const press = wanted === 'pdf' ? findPress(services.extensionUri) : undefined;
	const format = wanted === 'pdf' && !press ? await askForPage() : wanted;
	const place = format && (known ?? (await askPlace(format, nameOf(target), target.home.folder?.uri)));
	if (!format || !place) {
		return;
	}
	try {
		refuseSource(target, place);
		const outcome = await withProgress(services, target, { format, place }, press);
		if (outcome) {
			// Nobody has to answer
			void tellExported({ format, place }, outcome);
		}
	} catch (error) {
		if (error instanceof vscode.FileSystemError || (error instanceof Error && error.name === 'BrowserError')) {
			void vscode.window.showErrorMessage(
				withoutLinks(vscode.l10n.t('The export was not written: {0}', error.message)),
			);
		} else {
			tell(error);
		}
	}
}

/** How an export went. */
export interface ExportOutcome {
	readonly documents: number;
	/** Diagrams that stay as text. */
	readonly undrawn: number;
	/** Documents that could not be read. */
	readonly unread: number;
}

function withProgress(
	{ drawings }: ExportServices,
	target: ExportTarget,
	choice: ExportChoice,
	press: Press | undefined,
): Thenable<ExportOutcome | undefined> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Exporting'),
		cancellable: true,
	};
	return vscode.window.withProgress(options, async (report, token) => {
		const source = new vscode.CancellationTokenSource();
		const registration = token.onCancellationRequested(() => source.cancel());
		try {
			report.report({ message: vscode.l10n.t('reading documents') });
			const look = await readLook(target.home);
			const { input, unread } = await gatherFrom(target);
			if (input.documents.length === 0) {
				throw new OperationError(vscode.l10n.t('No document could be read: nothing was written.'));
			}
			let shown = 0;
			const progress = (done: number, all: number) => {
				const share = percent(done / all);
				report.report({
					message: vscode.l10n.t('drawing diagrams, {0} of {1}', done, all),
					increment: (share - shown) * 0.8,
				});
				shown = share;
			};
			const texts = choice.format === 'md' ? [] : diagramTexts(input);
			const drawn = withinLimits(await drawings.draw(texts, source, progress), diagramsOfPages(input, choice.format));
			if (source.token.isCancellationRequested) {
				return undefined;
			}
			report.report({ message: choice.format === 'pdf' ? vscode.l10n.t('printing') : vscode.l10n.t('writing') });
			const whole = { ...input, drawings: drawn };
			const isDone = await makeExport(whole, target, choice, look, press, source.token);
			const undrawn = [...drawn.values()].filter((drawing): drawing is UndrawnDiagram => 'problem' in drawing).length;
			return isDone ? { documents: input.documents.length, undrawn, unread: unread.length } : undefined;
		} finally {
			registration.dispose();
			source.dispose();
		}
	});
}

/** The machine's browser, where extensions can start one and there is one. */
function findPress(extensionUri: vscode.Uri): Press | undefined {
	const printer = loadPrinter(extensionUri);
	const browser = printer?.find(readSettings.exportBrowser() || undefined);
	return printer && browser !== undefined ? { printer, browser } : undefined;
}

/** Without a browser there is no PDF: a page can be printed by hand. */
async function askForPage(): Promise<ExportFormat | undefined> {
	const asPage = vscode.l10n.t('Export HTML Page');
	const named = readSettings.exportBrowser();
	const message =
		vscode.env.uiKind === vscode.UIKind.Web
			? vscode.l10n.t(
					"A PDF needs a Chrome, Chromium or Edge where the editor's extensions run, and none was found there.",
				)
			: named === ''
				? vscode.l10n.t(
						'A PDF needs Chrome, Chromium or Edge. Install one, or name it in the setting archspec.export.browser.',
					)
				: vscode.l10n.t('The setting archspec.export.browser names {0}, which is no program.', named);
	const detail = vscode.l10n.t('An HTML page is ready for printing in any browser.');
	const chosen = await vscode.window.showWarningMessage(withoutLinks(`${message} ${detail}`), asPage);
	return chosen === asPage ? 'html' : undefined;
}
