import * as vscode from 'vscode';
import { activeEditor } from '../activeEditor.ts';
import type { Questions } from '../askInTurn.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { DecisionNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import { pickRecord, type RecordPlace } from './recordPicks.ts';

/** What a command of records may be given: a line of the view, an address, or nothing, from the palette. */
export type RecordArgument =
	| DecisionNode
	| vscode.Uri
	| { readonly uri: vscode.Uri }
	/** From a key binding: the line that is selected in the view. */
	| { readonly from: 'view' }
	| undefined;

/** What commands of records are built from. */
export interface DecisionServices extends Services {
	readonly view: vscode.TreeView<DecisionNode>;
}

/**
 * The record that a command is about: the one it was given, else that of the active editor, else one that is asked for.
 * @param title of the question
 * @param role what the record is to the command, where another one is asked for next
 */
export async function targetRecord(
	questions: Questions,
	{ indexes, view }: DecisionServices,
	argument: RecordArgument,
	title: string,
	role?: string,
): Promise<RecordPlace | undefined> {
	if (argument) {
		const given = 'from' in argument ? view.selection[0] : argument;
		return given && placeOf(indexes, given);
	}
	const active = activeRecord(indexes);
	const placeHolder = role ?? vscode.l10n.t('Decision record');
	return active ?? pickRecord(questions, indexes, { title, placeHolder });
}

/** The record that the active editor shows. */
export function activeRecord(indexes: IndexService): RecordPlace | undefined {
	const editor = activeEditor();
	return editor && placeOf(indexes, editor.document.uri);
}

function placeOf(
	indexes: IndexService,
	given: DecisionNode | vscode.Uri | { readonly uri: vscode.Uri },
): RecordPlace | undefined {
	if (given instanceof vscode.Uri || 'uri' in given) {
		const uri = given instanceof vscode.Uri ? given : given.uri;
		const root = indexes.rootOf(uri);
		const record = root && recordAt(root, root.workspace.pathOf(uri));
		return root && record && { root, record };
	}
	const record = given.type === 'record' ? recordAt(given.home, given.path) : undefined;
	return record && { root: given.home, record };
}
