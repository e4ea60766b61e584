import type * as vscode from 'vscode';
import { sectionsAt } from '../../core/outline/summary.ts';
import { followEditor } from '../followEditor.ts';
import { commands, views } from '../ids.ts';
import { activePlace } from '../openForms.ts';
import type { FormServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { SpecNode } from './specNode.ts';
import type { SpecTree } from './specTree.ts';

/** Selects in the Specs view what the active editor or form shows: the document, and the section that a person is in. */
export function registerFollowing(
	services: FormServices,
	tree: SpecTree,
	view: vscode.TreeView<SpecNode>,
): vscode.Disposable {
	return followEditor(services.indexes, {
		view,
		viewId: views.specs,
		command: commands.reveal,
		isWanted: readSettings.followEditor,
		nodeAtCursor: () => nodeOfEditor(services, tree),
		isRight: (node) => isAtCursor(services, node),
		forms: services.forms,
	});
}

/** The node of the section in which the cursor stands or that a form shows, else of the document. */
function nodeOfEditor({ indexes, forms }: FormServices, tree: SpecTree): SpecNode | undefined {
	const active = activePlace(forms);
	const place = active && indexes.locate(active.document);
	const facts = place?.home.get(place.path)?.facts;
	let node = place?.home.folder && tree.find(place.home, place.path);
	if (!active || !node || !facts) {
		return node;
	}
	for (const section of sectionsAt(facts, active.line)) {
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
function isAtCursor({ forms }: FormServices, node: SpecNode | undefined): boolean {
	const active = activePlace(forms);
	return (
		node?.type === 'section' &&
		active?.document.uri.toString() === node.home.uriOf(node.path).toString() &&
		active.line === node.section.line
	);
}
