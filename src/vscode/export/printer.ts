import * as vscode from 'vscode';
import type { Printer } from '../../core/export/pdf/printer.ts';

/** A host that is a Node process has it; one that is a web worker has none but for `vscode`. */
declare const require: unknown;

/**
 * What starts the machine's browsers; undefined where the editor's extensions run in a browser themselves. It is a file of
 * its own, read with the first PDF, since the extension's bundle has nothing of Node's.
 */
export function loadPrinter(extensionUri: vscode.Uri): Printer | undefined {
	if (extensionUri.scheme !== 'file' || typeof require !== 'function') {
		return undefined;
	}
	try {
		const file = vscode.Uri.joinPath(extensionUri, 'dist', 'printer.cjs').fsPath;
		const module: { readonly printer: Printer } = require(file);
		return module.printer;
	} catch {
		return undefined;
	}
}
