import type * as vscode from 'vscode';
import { sectionsAt } from '../../core/outline/summary.ts';
import { activeEditor } from '../activeEditor.ts';
import { followEditor } from '../followEditor.ts';
import { commands, views } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { SpecNode } from './specNode.ts';
import type { SpecTree } from './specTree.ts';

/** Selects in the Specs view what the active editor shows: the document, and the section the cursor is in. */
export function registerFollowing(
	indexes: IndexService,
	tree: SpecTree,
	view: vscode.TreeView<SpecNode>,
): vscode.Disposable {
	return followEditor(indexes, {
		view,
		viewId: views.specs,
		command: commands.reveal,
		isWanted: readSettings.followEditor,
		nodeAtCursor: () => nodeOfEditor(indexes, tree),
		isRight: isAtCursor,
	});
}

/** The node of the section in which the cursor stands, else of the document. */
function nodeOfEditor(indexes: IndexService, tree: SpecTree): SpecNode | undefined {
	const editor = activeEditor();
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
	const editor = activeEditor();
	return (
		node?.type === 'section' &&
		editor?.document.uri.toString() === node.home.uriOf(node.path).toString() &&
		editor.selection.active.line === node.section.line
	);
}
