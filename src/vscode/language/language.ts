import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerDefinition } from './definition.ts';
import { registerHighlights } from './highlights.ts';
import { registerHover } from './hover.ts';
import { registerReferences } from './references.ts';

const features: readonly ((services: Services) => vscode.Disposable)[] = [
	registerHover,
	registerDefinition,
	registerReferences,
	registerHighlights,
];

/** What the editor knows of ids in the text, as it knows of identifiers in code. */
export function registerLanguage(services: Services): vscode.Disposable {
	return vscode.Disposable.from(...features.map((register) => register(services)));
}
