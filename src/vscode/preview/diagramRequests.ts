import * as vscode from 'vscode';
import { toDocument } from '../../core/diagrams/diagram.ts';
import {
	diagramAtLine,
	type NamedDiagram,
	namedDiagrams,
	pictureName,
} from '../../core/diagrams/diff/namedDiagrams.ts';
import { readElements } from '../../core/diagrams/elements/readElements.ts';
import type { DiagramPart, DiagramRequest } from '../../protocol/diagram.ts';
import { partRange } from '../../protocol/partRange.ts';
import { withoutLinks } from '../convert.ts';
import { savePicture } from './savePicture.ts';

/** What answers need of the page that shows diagrams. */
export interface DiagramPage {
	/** The document they stand in. */
	readonly source: vscode.Uri;
	/** Where texts are opened. */
	readonly column: vscode.ViewColumn;
	/** Follows a link of the document's content. */
	follow(href: string): Promise<void>;
}

/** Does what a drawn diagram asks for. */
export async function answerDiagramRequest(request: DiagramRequest, page: DiagramPage): Promise<void> {
	switch (request.type) {
		case 'openLine':
			await reveal(page, new vscode.Position(request.line, 0));
			break;
		case 'openPart':
			await openPart(page, request.line, request.part);
			break;
		case 'openLink':
			await page.follow(request.href);
			break;
		case 'copyText':
			await vscode.env.clipboard.writeText(request.text);
			break;
		case 'save': {
			const { path } = page.source;
			const name = pictureName(path, diagramAtLine(await diagramsOf(page.source), request.line));
			await savePicture(request, page.source, name);
			break;
		}
		case 'failed':
			await vscode.window.showWarningMessage(withoutLinks(request.message));
			break;
	}
}

/** Goes to the part's own place, or to the diagram where that is not known. */
async function openPart(page: DiagramPage, line: number, part: DiagramPart): Promise<void> {
	const diagram = diagramAtLine(await diagramsOf(page.source), line)?.diagram;
	const range = diagram && partRange(diagram.text, readElements(diagram.text), part);
	const place = range ? toDocument(diagram, range.start) : { line, character: 0 };
	await reveal(page, new vscode.Position(place.line, place.character));
}

async function diagramsOf(source: vscode.Uri): Promise<readonly NamedDiagram[]> {
	const document = await vscode.workspace.openTextDocument(source);
	return namedDiagrams(source.path, document.getText());
}

async function reveal({ source, column }: DiagramPage, position: vscode.Position): Promise<void> {
	await vscode.window.showTextDocument(source, {
		selection: new vscode.Range(position, position),
		viewColumn: column,
	});
}
