import * as vscode from 'vscode';
import { diagramLinkAt, inlineDiagram } from '../../core/diagrams/edit/inline.ts';
import type { Link } from '../../core/document/specDocument.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { decodeText } from '../../core/workspace/decode.ts';
import { baseName, folderOf, resolvePath } from '../../core/workspace/paths.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { applyChange, textVersions } from '../workspace/applyChange.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { diagramText } from './diagramTexts.ts';

/** Puts the diagram of a file in the place of the link to it. The file stays, unless a person says otherwise. */
export function registerInlineDiagram({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.inlineDiagram, async () => {
		try {
			const done = await inlineAtCursor(indexes);
			if (done) {
				await offerDeletion(done);
			}
		} catch (error) {
			tell(error);
		}
	});
}

/** The link to a diagram at a place of a Markdown text. */
export function linkUnder(document: vscode.TextDocument, position: vscode.Position): Link | undefined {
	const { parsed } = diagramText(document);
	return parsed && diagramLinkAt(parsed, position);
}

/** @returns the file that was read */
async function inlineAtCursor(indexes: IndexService): Promise<vscode.Uri> {
	const editor = vscode.window.activeTextEditor;
	const { parsed } = editor ? diagramText(editor.document) : {};
	const link = editor && linkUnder(editor.document, editor.selection.active);
	if (!editor || !parsed || !link) {
		throw new OperationError(vscode.l10n.t('There is no link to a diagram (.mmd) at the cursor. Place it on one.'));
	}
	const root = indexes.rootOf(editor.document.uri);
	const path = root?.workspace.pathOf(editor.document.uri);
	if (!root || path === undefined) {
		throw new OperationError(
			vscode.l10n.t('This document is in no folder of the workspace. Open its folder, and try again.'),
		);
	}
	const versions = textVersions();
	const target = targetPath(path, link);
	const text = await readDiagram(root, target);
	const edits = new Map([[path, [inlineDiagram(parsed, link, text)]]]);
	await applyChange(root, { edits, creates: [], renames: [] }, versions);
	return root.uriOf(target);
}

function targetPath(path: string, { target }: Link): string {
	const written = target.replace(/[?#].*/s, '');
	let decoded = written;
	try {
		decoded = decodeURIComponent(written);
	} catch {
		// A percent sign that begins no code is one
	}
	const resolved = decoded.startsWith('/') ? resolvePath('', decoded) : resolvePath(folderOf(path), decoded);
	if (/^[a-z][a-z\d+.-]*:/i.test(decoded) || resolved.startsWith('..')) {
		throw new OperationError(vscode.l10n.t('Only a diagram of this folder can be put in.'));
	}
	return resolved;
}

/** What the editor holds goes before what is on disk. */
async function readDiagram(root: WorkspaceRoot, path: string): Promise<string> {
	const uri = root.uriOf(path);
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch {
		throw new OperationError(
			vscode.l10n.t("{0} can't be read: it was moved or deleted, or you may not read it.", path),
		);
	}
	const text = decodeText(bytes);
	if (typeof text !== 'string') {
		throw new OperationError(`${path} ${text.problem}.`);
	}
	return text;
}

async function offerDeletion(uri: vscode.Uri): Promise<void> {
	const remove = vscode.l10n.t('Delete File');
	const message = vscode.l10n.t('The diagram is in the document now. {0} is still there.', baseName(uri.path));
	if ((await vscode.window.showInformationMessage(withoutLinks(message), remove)) === remove) {
		await vscode.workspace.fs.delete(uri, { useTrash: true });
	}
}
