import * as vscode from 'vscode';
import type { PageServices } from '../services.ts';
import { registerClickLinks } from './clickLinks.ts';
import { registerDiagramCompletion } from './completion.ts';
import { registerDiagramActive } from './diagramActive.ts';
import { registerExtractDiagram } from './extractCommand.ts';
import { registerDiagramFolding } from './folding.ts';
import { registerInlineDiagram } from './inlineCommand.ts';
import { registerInsertDiagram } from './insertCommand.ts';
import { registerNodePlaces } from './nodePlaces.ts';
import { registerParserAhead } from './parserAhead.ts';
import { registerDiagramRefactorings } from './refactorings.ts';

const features: readonly ((services: PageServices) => vscode.Disposable)[] = [
	registerDiagramCompletion,
	registerNodePlaces,
	registerClickLinks,
	registerDiagramFolding,
	registerInsertDiagram,
	registerExtractDiagram,
	registerInlineDiagram,
	registerDiagramRefactorings,
	registerDiagramActive,
	registerParserAhead,
];

/** What the editor knows of the text of diagrams, in fences and in files. */
export function registerDiagramLanguage(services: PageServices): vscode.Disposable {
	return vscode.Disposable.from(...features.map((register) => register(services)));
}
