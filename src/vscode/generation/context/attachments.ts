import type * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { ContextPiece } from '../../../core/generation/context/piece.ts';
import { sectionText } from '../../../core/generation/context/sectionText.ts';
import type { IndexService } from '../../workspace/indexService.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import { editorSources, neverSent } from './editorSources.ts';

/** What a person attached to the requests about a document. Files are read when a request is made, as they are then. */
export type Attachment =
	| { readonly type: 'file' | 'folder'; readonly uri: vscode.Uri }
	/** A section of a document, by its title. */
	| { readonly type: 'section'; readonly uri: vscode.Uri; readonly title: string }
	/** What was selected, as it was then. */
	| { readonly type: 'selection'; readonly uri: vscode.Uri; readonly title: string; readonly text: string };

/** Most files of a folder that are attached with it, and most bytes of each. */
const mostFiles = 40;
const mostBytes = 200_000;

/** What a person attached to the requests about each document, until the window is closed. */
export class Attachments {
	private readonly indexes: IndexService;
	private readonly byDocument = new Map<string, readonly Attachment[]>();

	constructor(indexes: IndexService) {
		this.indexes = indexes;
	}

	/** The texts of what is attached; empty for what is never sent, is gone or is no text. */
	async of(uri: vscode.Uri): Promise<readonly ContextPiece[]> {
		const pieces = await Promise.all(this.list(uri).map((attachment) => this.piecesOf(attachment)));
		return pieces.flat();
	}

	list(uri: vscode.Uri): readonly Attachment[] {
		return this.byDocument.get(uri.toString()) ?? [];
	}

	set(uri: vscode.Uri, attachments: readonly Attachment[]): void {
		const unique = new Map(attachments.map((attachment) => [keyOf(attachment), attachment]));
		this.byDocument.set(uri.toString(), [...unique.values()]);
	}

	private async piecesOf(attachment: Attachment): Promise<ContextPiece[]> {
		const root = this.indexes.rootOf(attachment.uri);
		const path = root?.workspace.pathOf(attachment.uri);
		if (!root || path === undefined) {
			return [];
		}
		const files = attachment.type === 'folder' ? await filesOf(root, path) : [path];
		const pieces: ContextPiece[] = [];
		for (const file of files) {
			const text = attachment.type === 'selection' ? selection(root, file, attachment.text) : await read(root, file);
			const closeness = attachment.type === 'folder' ? 0.5 : 1;
			pieces.push({ role: 'attached', path: file, closeness, ...shownPart(attachment, file, text ?? '') });
		}
		return pieces;
	}
}

/** Attachments are the same where this is. */
export function keyOf(attachment: Attachment): string {
	const title = 'title' in attachment ? attachment.title : '';
	return JSON.stringify([attachment.type, attachment.uri.toString(), title]);
}

function shownPart(attachment: Attachment, path: string, text: string): Pick<ContextPiece, 'title' | 'text'> {
	return attachment.type === 'section'
		? { title: attachment.title, text: sectionText(parseDocument(path, text), attachment.title) ?? '' }
		: { title: attachment.type === 'selection' ? attachment.title : path, text };
}

async function filesOf(root: WorkspaceRoot, folder: string): Promise<readonly string[]> {
	const isNever = neverSent(root);
	const files = await root.workspace.listFolder(folder);
	return [...files]
		.filter((file) => !isNever(file))
		.sort()
		.slice(0, mostFiles);
}

/** What was selected, unless its file is never sent: the document that it is attached to may be of another folder. */
function selection(root: WorkspaceRoot, path: string, text: string): string | undefined {
	return neverSent(root)(path) ? undefined : text;
}

/** @returns undefined for what is never sent, too: it is not even read */
async function read(root: WorkspaceRoot, path: string): Promise<string | undefined> {
	return neverSent(root)(path) ? undefined : editorSources(root).read(path, mostBytes);
}
