import * as vscode from 'vscode';
import { sectionsAt } from '../../core/outline/summary.ts';
import { commands, views } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { SpecNode } from './specNode.ts';
import type { SpecTree } from './specTree.ts';

/** Milliseconds after which a cursor that has come to rest is followed. */
const restTime = 200;

/** Selects in the Specs view what the active editor shows: the document, and the section the cursor is in. */
export function registerFollowing(
	indexes: IndexService,
	tree: SpecTree,
	view: vscode.TreeView<SpecNode>,
): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;

	const follow = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const node = readSettings.followEditor() && view.visible ? nodeOfEditor(indexes, tree) : undefined;
			if (node && view.selection[0]?.id !== node.id && !isAtCursor(view.selection[0])) {
				view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, notShown);
			}
		}, restTime);
	};
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
			// Without a kind the editor was sent there by code, perhaps by a click in the view itself.
			if (textEditor === vscode.window.activeTextEditor && kind !== undefined) {
				follow();
			}
		}),
		view.onDidChangeVisibility(follow),
		indexes.onDidChangeRoots(follow),
		vscode.commands.registerCommand(commands.reveal, async () => {
			const node = nodeOfEditor(indexes, tree);
			if (node) {
				await view.reveal(node, { select: true, focus: true });
			} else {
				await vscode.commands.executeCommand(`${views.specs}.focus`);
			}
		}),
		{ dispose: () => clearTimeout(timer) },
	);
}

/** The node of the section in which the cursor stands, else of the document. */
function nodeOfEditor(indexes: IndexService, tree: SpecTree): SpecNode | undefined {
	const editor = vscode.window.activeTextEditor;
	const place = editor && indexes.locate(editor.document);
	const facts = place?.home.get(place.path)?.facts;
	let node = place?.home.folder && tree.find(place.home, place.path);
	if (!editor || !node || !facts) {
		return node;
	}
	for (const section of sectionsAt(facts, editor.selection.active.line)) {
		const child: SpecNode | undefined = tree
			.children(node)
			.find((candidate) => candidate.type === 'section' && candidate.section === section);
		if (!child) {
			break;
		}
		node = child;
	}
	return node;
}

/** Whether a node was just clicked: a missing section has no lines of its own, so the cursor stands in another. */
function isAtCursor(node: SpecNode | undefined): boolean {
	const editor = vscode.window.activeTextEditor;
	return (
		node?.type === 'section' &&
		editor?.document.uri.toString() === node.home.uriOf(node.path).toString() &&
		editor.selection.active.line === node.section.line
	);
}

/** The tree was drawn anew between question and answer, and no longer has the node. Nothing is lost by that. */
function notShown(): void {}
