import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import type { TextEdit } from '../../core/document/text.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { noChange } from '../../core/workspace/change.ts';
import { activeEditor } from '../activeEditor.ts';
import type { DecisionNode } from '../decisions/decisionNode.ts';
import type { Services } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import { tell } from '../tell.ts';
import { carryOut } from '../workspace/applyChange.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What a command of reviews may be given: a line of the view, an address, or nothing, from the palette. */
export type ReviewArgument = SpecNode | DecisionNode | vscode.Uri | { readonly uri: vscode.Uri } | undefined;

/** A document of a workspace folder that is reviewed. */
export interface ReviewTarget {
	readonly root: WorkspaceRoot;
	readonly path: string;
	readonly uri: vscode.Uri;
	readonly kind: Kind;
}

/** The document that a command is about: the one it was given, else that of the active editor or form. */
export async function reviewTarget({ indexes }: Services, argument: ReviewArgument): Promise<ReviewTarget | undefined> {
	const uri = addressOf(argument) ?? activeAddress();
	const root = uri && indexes.rootOf(uri);
	await (root && indexes.whenReady(root));
	const path = root?.workspace.pathOf(uri as vscode.Uri);
	const kind = path === undefined ? undefined : root?.kinds.get(root.get(path)?.facts.kind ?? '');
	if (!uri || !root || path === undefined || !kind) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Open a document of this workspace first: a spec, a plan or a record.'),
		);
		return undefined;
	}
	return { root, path, uri, kind };
}

function addressOf(argument: ReviewArgument): vscode.Uri | undefined {
	if (!argument || argument instanceof vscode.Uri) {
		return argument;
	}
	if ('type' in argument) {
		return 'path' in argument ? argument.home.uriOf(argument.path) : undefined;
	}
	return argument.uri;
}

function activeAddress(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputCustom ? input.uri : activeEditor()?.document.uri;
}

/** The document as the editor holds it now. */
export async function readTarget({ uri, path }: ReviewTarget): Promise<SpecDocument> {
	return parseDocument(path, (await vscode.workspace.openTextDocument(uri)).getText());
}

/** Makes edits of the document as one undo, and saves it where it was saved. @returns whether they were made */
export async function editTarget(
	{ root, path, uri }: ReviewTarget,
	compute: (document: SpecDocument) => readonly TextEdit[],
): Promise<boolean> {
	try {
		await carryOut(root, async () => {
			const text = (await vscode.workspace.openTextDocument(uri)).getText();
			const edits = compute(parseDocument(path, text));
			return { ...noChange, edits: new Map([[path, edits]]), madeFor: new Map([[path, text]]) };
		});
		return true;
	} catch (error) {
		return tell(error);
	}
}
