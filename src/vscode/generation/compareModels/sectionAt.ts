import type * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import type { Section } from '../../../core/document/specDocument.ts';

/** Line of the heading of a section after edits: the one of the same title and level that is nearest to where it stood. */
export function sectionAt(
	path: string,
	text: Pick<vscode.TextDocument, 'getText'>,
	{ heading: { text: title, level, range } }: Pick<Section, 'heading'>,
): number | undefined {
	const lines = allSections(parseDocument(path, text.getText()).sections)
		.filter(({ heading }) => heading.text === title && heading.level === level)
		.map(({ heading }) => heading.range.start.line);
	const before = range.start.line;
	return lines.sort((a, b) => Math.abs(a - before) - Math.abs(b - before))[0];
}
