import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCodeLens } from './codeLens.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentSymbols } from './documentSymbols.ts';
import { registerHighlights } from './highlights.ts';
import { registerHover } from './hover.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerRenumberCommands } from './renumberCommands.ts';
import { registerRequirementsActive } from './requirementsActive.ts';
import { registerWorkspaceSymbols } from './workspaceSymbols.ts';

const features: readonly ((services: Services) => vscode.Disposable)[] = [
	registerHover,
	registerDefinition,
	registerReferences,
	registerHighlights,
	registerCompletion,
	registerCodeLens,
	registerDocumentSymbols,
	registerWorkspaceSymbols,
	registerRename,
	registerRenumberCommands,
	registerRequirementsActive,
];

/** What the editor knows of ids in the text, as it knows of identifiers in code. */
export function registerLanguage(services: Services): vscode.Disposable {
	return vscode.Disposable.from(...features.map((register) => register(services)));
}
