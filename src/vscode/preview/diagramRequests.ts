import * as vscode from 'vscode';
import type { DiagramRequest } from '../../protocol/diagram.ts';

/**
 * Does what a drawn diagram asks for.
 * @param source the document in which the diagram stands
 */
export async function answerDiagramRequest(request: DiagramRequest, source: vscode.Uri): Promise<void> {
	switch (request.type) {
		case 'copyText':
			await vscode.env.clipboard.writeText(request.text);
			break;
		case 'failed':
			await vscode.window.showWarningMessage(request.message);
			break;
		case 'openLine':
			await reveal(source, new vscode.Position(request.line, 0));
			break;
		case 'openNode':
		case 'openEdge':
		case 'openEdgeAt':
			await reveal(source, new vscode.Position(request.line, 0));
			break;
		case 'save':
			break;
	}
}

/** Goes to a place in the editor that shows the document, else in one beside the page. */
async function reveal(source: vscode.Uri, position: vscode.Position): Promise<void> {
	const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === source.toString());
	await vscode.window.showTextDocument(source, {
		selection: new vscode.Range(position, position),
		viewColumn: open?.viewColumn ?? vscode.ViewColumn.Beside,
	});
}
