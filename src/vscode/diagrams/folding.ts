import * as vscode from 'vscode';
import { foldsOf } from '../../core/diagrams/edit/folds.ts';
import { diagramSelector, diagramText } from './diagramTexts.ts';

/** Folds subgraphs, loops, members and sections, in fences and in files that are diagrams. */
export function registerDiagramFolding(): vscode.Disposable {
	return vscode.languages.registerFoldingRangeProvider(diagramSelector, {
		provideFoldingRanges: (document) =>
			diagramText(document).diagrams.flatMap(({ line, text }) =>
				foldsOf(text).map(({ start, end }) => new vscode.FoldingRange(line + start, line + end)),
			),
	});
}
