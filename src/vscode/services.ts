import type * as vscode from 'vscode';
import type { OpenForms } from './openForms.ts';
import type { IndexService } from './workspace/indexService.ts';

/** What contributions are built from. */
export interface Services {
	readonly indexes: IndexService;
}

/** What contributions are built from that go by the place where a person is, in a text or in a form. */
export interface FormServices extends Services {
	readonly forms: OpenForms;
}

/** What contributions are built from that show pages. */
export interface PageServices extends Services {
	/** Where the extension is installed: the pages' scripts stand below. */
	readonly extensionUri: vscode.Uri;
}

/** What the editor keeps for the extension over a restart. */
export interface Storage {
	/** Keys, encrypted by the editor. */
	readonly secrets: vscode.SecretStorage;
	/** On this machine, for all workspaces. */
	readonly everywhere: vscode.Memento;
	/** For this workspace alone; nothing of it stands in the workspace's files. */
	readonly workspace: vscode.Memento;
}

/** What contributions are built from that ask language models. */
export interface StoringServices extends PageServices, FormServices {
	readonly storage: Storage;
}
