import type * as vscode from 'vscode';
import type { IndexService } from './workspace/indexService.ts';

/** What contributions are built from. */
export interface Services {
	readonly indexes: IndexService;
}

/** What contributions are built from that show pages. */
export interface PageServices extends Services {
	/** Where the extension is installed: the pages' scripts stand below. */
	readonly extensionUri: vscode.Uri;
}
