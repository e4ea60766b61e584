import type * as vscode from 'vscode';
import type { Printer } from '../../core/export/pdf/printer.ts';
import { loadNodePart } from '../parts.ts';

/**
 * What starts the machine's browsers; undefined where the editor's extensions run in a browser themselves. It is a file of
 * its own, read with the first PDF, since the extension's bundle has nothing of Node's.
 */
export function loadPrinter(extensionUri: vscode.Uri): Printer | undefined {
	try {
		return loadNodePart<{ readonly printer: Printer }>(extensionUri, 'printer')?.printer;
	} catch {
		return undefined;
	}
}
