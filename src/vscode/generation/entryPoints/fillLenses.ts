import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import { unwrittenSections } from '../../../core/generation/unwrittenSections.ts';
import { commands, settings, settingsSection } from '../../ids.ts';
import { markdown } from '../../language/selector.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { isWritable } from './isWritable.ts';

/** Offers above each section that waits to be written to fill it, and at the top to fill all of them. */
export function registerFillLenses({ indexes, fills }: AiServices): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses(document) {
			if (!vscode.workspace.isTrusted || !readAiSettings.lenses() || !isWritable(document)) {
				return undefined;
			}
			if (indexes.rootOf(document.uri)?.ready === false) {
				// Never waits: the editor asks again the later the longer an answer took, for all lenses of all providers
				return undefined;
			}
			const place = indexes.locate(document);
			const indexed = place?.home.get(place.path);
			if (!place || !indexed || fills.running(document.uri)) {
				return undefined;
			}
			const text = parseDocument(place.path, document.getText());
			const waiting = unwrittenSections(text, indexed.kind, indexed.facts.sections);
			const pending = fills.of(document);
			const free = waiting.filter(({ line }) => !pending.some((fill) => fill.isAt(new vscode.Position(line, 0))));
			return [
				...(free.length > 1 ? [lensForAll(document.uri, free.length)] : []),
				...free.flatMap(({ line }) => lensesFor(document.uri, line)),
			];
		},
	};
	return vscode.Disposable.from(
		changed,
		indexes.onDidDisplay(() => changed.fire()),
		indexes.onDidChangeRoots(() => changed.fire()),
		fills.onDidChange(() => changed.fire()),
		vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(`${settingsSection}.${settings.aiLenses}`)) {
				changed.fire();
			}
		}),
		vscode.languages.registerCodeLensProvider(markdown, provider),
	);
}

function lensForAll(uri: vscode.Uri, count: number): vscode.CodeLens {
	return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
		title: vscode.l10n.t('Fill All {0} Empty Sections', count),
		command: commands.aiFillAll,
		arguments: [uri],
	});
}

function lensesFor(uri: vscode.Uri, line: number): vscode.CodeLens[] {
	const range = new vscode.Range(line, 0, line, 0);
	const section = { uri, line };
	return [
		new vscode.CodeLens(range, {
			title: vscode.l10n.t('Fill'),
			tooltip: vscode.l10n.t('Write this section'),
			command: commands.aiFillSection,
			arguments: [section],
		}),
		new vscode.CodeLens(range, {
			title: vscode.l10n.t('Suggest'),
			tooltip: vscode.l10n.t('Three proposals to choose from'),
			command: commands.aiSuggest,
			arguments: [section],
		}),
	];
}
