import * as vscode from 'vscode';
import { nodeAt } from '../../core/diagrams/edit/nodeAt.ts';
import { refuseUnwritten, renameNode } from '../../core/diagrams/edit/renameNode.ts';
import { readElements } from '../../core/diagrams/elements/readElements.ts';
import { tell } from '../tell.ts';
import { diagramSelector, diagramUnder, toDocumentRange } from './diagramTexts.ts';

/** Where the ids of a diagram's nodes stand: highlights, definition, references and rename. */
export function registerNodePlaces(): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerDocumentHighlightProvider(diagramSelector, { provideDocumentHighlights: highlights }),
		vscode.languages.registerDefinitionProvider(diagramSelector, { provideDefinition: definition }),
		vscode.languages.registerReferenceProvider(diagramSelector, { provideReferences: references }),
		vscode.languages.registerRenameProvider(diagramSelector, { prepareRename, provideRenameEdits }),
	);
}

/** The node at a place of a text, with the ranges of its places in the text. */
function nodeUnder(document: vscode.TextDocument, at: vscode.Position) {
	const under = diagramUnder(document, at);
	const found = under && nodeAt(readElements(under.diagram.text), under.position);
	if (!under || !found) {
		return undefined;
	}
	const { diagram } = under;
	return {
		diagram,
		node: found.node,
		here: toDocumentRange(diagram, found.place),
		places: found.node.places.map((place) => toDocumentRange(diagram, place)),
	};
}

function highlights(document: vscode.TextDocument, at: vscode.Position): vscode.DocumentHighlight[] | undefined {
	const { Write, Read } = vscode.DocumentHighlightKind;
	return nodeUnder(document, at)?.places.map((place, i) => new vscode.DocumentHighlight(place, i === 0 ? Write : Read));
}

function definition(document: vscode.TextDocument, at: vscode.Position): vscode.LocationLink[] | undefined {
	const found = nodeUnder(document, at);
	return found?.places
		.slice(0, 1)
		.map((place) => ({ originSelectionRange: found.here, targetUri: document.uri, targetRange: place }));
}

function references(
	document: vscode.TextDocument,
	at: vscode.Position,
	{ includeDeclaration }: vscode.ReferenceContext,
): vscode.Location[] | undefined {
	return nodeUnder(document, at)
		?.places.slice(includeDeclaration ? 0 : 1)
		.map((place) => new vscode.Location(document.uri, place));
}

function prepareRename(document: vscode.TextDocument, at: vscode.Position) {
	const found = nodeUnder(document, at);
	// Thrown, so that the editor asks the next provider
	if (!found) {
		throw new Error(vscode.l10n.t('There is no node of a diagram here.'));
	}
	refuseUnwritten(found.diagram.text, found.node);
	return { range: found.here, placeholder: found.node.id };
}

function provideRenameEdits(document: vscode.TextDocument, at: vscode.Position, newId: string): vscode.WorkspaceEdit {
	const found = nodeUnder(document, at);
	if (!found) {
		throw new Error(vscode.l10n.t('There is no node of a diagram here.'));
	}
	const { diagram, node } = found;
	const result = new vscode.WorkspaceEdit();
	try {
		for (const { range, newText } of renameNode(diagram.text, node.id, newId)) {
			result.replace(document.uri, toDocumentRange(diagram, range), newText);
		}
	} catch (error) {
		// Not thrown on: the editor would ask the next provider, which knows nothing of diagrams
		tell(error);
	}
	return result;
}
