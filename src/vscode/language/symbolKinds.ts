import * as vscode from 'vscode';
import type { Definition, ItemType } from '../../core/trace/trace.ts';

/** The icon that the editor shows beside a definition. */
export const symbolKinds: Readonly<Record<ItemType, vscode.SymbolKind>> = {
	requirement: vscode.SymbolKind.Interface,
	criterion: vscode.SymbolKind.Method,
	'user-story': vscode.SymbolKind.Event,
	'success-criterion': vscode.SymbolKind.Constant,
	property: vscode.SymbolKind.Property,
	scenario: vscode.SymbolKind.Field,
	task: vscode.SymbolKind.Function,
	check: vscode.SymbolKind.Boolean,
};

/** Id and words of a definition on one line. */
export function labelOf({ id, text, type }: Definition): string {
	// A task's text begins with its id
	return type === 'task' || text === id || text === '' ? text || id : `${id} ${text}`;
}
