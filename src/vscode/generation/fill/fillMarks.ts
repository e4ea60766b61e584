import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import { FillKeys } from './fillKeys.ts';

/** A bar as high as a line, in a green that stands out from light and from dark. */
const bar = vscode.Uri.parse(
	`data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" preserveAspectRatio="none"><rect x="11" width="3" height="16" fill="#3a9a4a"/></svg>')}`,
);

/** Colours what waits to be kept, and tells menus and keys of it. */
export function registerFillMarks({ fills }: AiServices): vscode.Disposable {
	const written = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor('diffEditor.insertedLineBackground'),
		overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.addedForeground'),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		// High contrast has no background here; a border at the left would touch the letters
		gutterIconPath: bar,
		gutterIconSize: 'contain',
	});
	const leftOut = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		borderStyle: 'dashed',
		borderWidth: '1px 0 0 0',
		borderColor: new vscode.ThemeColor('editorGutter.deletedBackground'),
		overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.deletedForeground'),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
	});
	const keys = new FillKeys(fills);
	const show = (): void => {
		for (const editor of vscode.window.visibleTextEditors) {
			const all = fills.of(editor.document);
			const places = all.flatMap((fill) =>
				fill.hunks.length > 0 ? fill.hunks.map((hunk) => fill.rangeOf(hunk)) : [fill.range],
			);
			editor.setDecorations(written, places.filter(({ isEmpty }) => !isEmpty).map(wholeLines));
			editor.setDecorations(
				leftOut,
				places.filter(({ isEmpty }) => isEmpty),
			);
		}
		keys.update();
	};
	show();
	return vscode.Disposable.from(
		written,
		leftOut,
		fills.onDidChange(show),
		vscode.window.onDidChangeVisibleTextEditors(show),
		vscode.window.onDidChangeActiveTextEditor(() => keys.update()),
		vscode.window.onDidChangeTextEditorSelection(() => keys.update()),
	);
}

/** A place that ends at the start of a line does not colour that line, one that begins at the end of a line not this. */
function wholeLines({ start, end }: vscode.Range): vscode.Range {
	const first = start.character > 0 && end.line > start.line ? start.line + 1 : start.line;
	const last = end.character === 0 && end.line > first ? end.line - 1 : end.line;
	return new vscode.Range(first, 0, last, 0);
}
