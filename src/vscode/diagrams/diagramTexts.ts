import type * as vscode from 'vscode';
import { type Diagram, rangeInDocument, toDiagram } from '../../core/diagrams/diagram.ts';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import { parseDocument } from '../../core/document/parse.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import type { Position, Range } from '../../core/document/text.ts';
import { toRange } from '../convert.ts';
import { mermaidLanguage } from '../ids.ts';
import { holdsMarkdown } from '../workspace/openDocuments.ts';

/** Texts in which diagrams are written. */
export const diagramSelector: vscode.DocumentSelector = [{ language: 'markdown' }, { language: mermaidLanguage }];

/** A text of the editor with its diagrams. */
export interface DiagramText {
	readonly diagrams: readonly Diagram[];
	/** Undefined for a file that is a diagram. */
	readonly parsed: SpecDocument | undefined;
}

const none: DiagramText = { diagrams: [], parsed: undefined };
const known = new WeakMap<vscode.TextDocument, DiagramText & { readonly version: number }>();

/** The diagrams of a text as it is in the editor now. It is read once for each of its versions. */
export function diagramText(document: vscode.TextDocument): DiagramText {
	const before = known.get(document);
	if (before?.version === document.version) {
		return before;
	}
	const now = { ...read(document), version: document.version };
	known.set(document, now);
	return now;
}

function read(document: vscode.TextDocument): DiagramText {
	if (document.languageId === mermaidLanguage || isDiagramFile(document.uri.path)) {
		return { diagrams: [diagramOfFile(document.getText())], parsed: undefined };
	}
	if (!holdsMarkdown(document)) {
		return none;
	}
	const parsed = parseDocument(document.uri.path, document.getText());
	return { diagrams: findDiagrams(parsed), parsed };
}

/** The diagram whose text holds a place, and that place of its text. */
export function diagramUnder(
	document: vscode.TextDocument,
	position: vscode.Position,
): { readonly diagram: Diagram; readonly position: Position } | undefined {
	for (const diagram of diagramText(document).diagrams) {
		const place = toDiagram(diagram, position);
		if (place) {
			return { diagram, position: place };
		}
	}
	return undefined;
}

/** The diagram of a document at a line, the marks of its fence included. */
export function fenceUnder(document: vscode.TextDocument, line: number): Diagram | undefined {
	return diagramText(document).diagrams.find(({ range }) => range.start.line <= line && line <= range.end.line);
}

/** The editor's range of a range in a diagram's text. */
export function toDocumentRange(diagram: Diagram, range: Range): vscode.Range {
	return toRange(rangeInDocument(diagram, range));
}
