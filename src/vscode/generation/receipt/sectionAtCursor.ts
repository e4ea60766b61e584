import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import { activeEditor } from '../../activeEditor.ts';
import type { AiServices } from '../aiServices.ts';

/** A section of an open document. */
export interface SectionAtCursor {
	readonly text: vscode.TextDocument;
	/** Of its heading, from 0. */
	readonly line: number;
	readonly title: string;
}

/** The open document that AI commands are about; undefined, and the person knows why, where there is none. */
export function documentInEditor({ indexes }: Pick<AiServices, 'indexes'>): vscode.TextDocument | undefined {
	const text = activeEditor()?.document;
	const place = text && indexes.locate(text);
	if (!text || !place?.home.get(place.path)) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Open a document first: a Markdown file that ArchSpec recognises.'),
		);
		return undefined;
	}
	return text;
}

/** The innermost section that the cursor is in, or that a command names by the line of its heading. */
export function sectionAtCursor(
	ai: Pick<AiServices, 'indexes'>,
	line = activeEditor()?.selection.active.line ?? 0,
): SectionAtCursor | undefined {
	const text = documentInEditor(ai);
	const place = text && ai.indexes.locate(text);
	if (!text || !place) {
		return undefined;
	}
	const sections = allSections(parseDocument(place.path, text.getText()).sections);
	const found = sections.findLast(({ heading }) => heading.range.start.line <= line);
	if (!found) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a section first, below its heading.'));
		return undefined;
	}
	return { text, line: found.heading.range.start.line, title: found.heading.text };
}

/** The title of the section whose heading stands on a line; undefined where none does. */
export function sectionTitle({ text, line }: Pick<SectionAtCursor, 'text' | 'line'>): string | undefined {
	const sections = allSections(parseDocument(text.uri.path, text.getText()).sections);
	return sections.find(({ heading }) => heading.range.start.line === line)?.heading.text;
}
