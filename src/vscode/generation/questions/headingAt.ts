import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import { activeEditor } from '../../activeEditor.ts';

/** A section by its heading's line in an open text. */
export interface SectionTarget {
	readonly text: vscode.TextDocument;
	/** From 0. */
	readonly line: number;
}

/** The section that is named, else the innermost one that the cursor is in; undefined above the first heading. */
export async function headingAt(
	named: { readonly uri: vscode.Uri; readonly line: number } | undefined,
): Promise<SectionTarget | undefined> {
	if (named?.uri instanceof vscode.Uri) {
		return { text: await vscode.workspace.openTextDocument(named.uri), line: named.line };
	}
	const editor = activeEditor();
	if (!editor) {
		return undefined;
	}
	const { sections } = parseDocument(editor.document.uri.path, editor.document.getText());
	const line = allSections(sections)
		.map(({ heading }) => heading.range.start.line)
		.filter((start) => start <= editor.selection.active.line)
		.at(-1);
	return line === undefined ? undefined : { text: editor.document, line };
}
