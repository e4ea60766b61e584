import * as vscode from 'vscode';
import { entryPaths } from '../../core/outline/decisions.ts';
import { groupDocuments } from '../../core/outline/groups.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { activeEditor } from '../activeEditor.ts';
import type { Questions } from '../askInTurn.ts';
import { pickRoot } from '../commands/newDocumentPicks.ts';
import type { DecisionNode } from '../decisions/decisionNode.ts';
import type { SpecNode } from '../specs/specNode.ts';
import { numberOf } from '../words.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What a command is given: a line of a view, an address, or nothing, from the palette. */
export type ExportArgument = SpecNode | DecisionNode | vscode.Uri | undefined;

/** Documents of one home that are exported together. */
export interface ExportTarget {
	readonly home: DocumentHome;
	readonly paths: readonly string[];
	/** Of the whole; undefined for a document's own. */
	readonly title: string | undefined;
}

/** Documents of the lines that a person chose, all of one folder of the workspace. */
export function targetOfNodes(nodes: readonly (SpecNode | DecisionNode)[]): ExportTarget | undefined {
	const [first] = nodes;
	if (!first) {
		return undefined;
	}
	if (nodes.some(({ home }) => home !== first.home)) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Choose documents of one folder of the workspace to export them together.'),
		);
		return undefined;
	}
	const paths = [...new Set(nodes.flatMap(pathsOf))];
	const isGroup = first.type === 'group' && nodes.length === 1;
	return { home: first.home, paths, title: isGroup ? first.group.label || first.home.folder?.name : undefined };
}

function pathsOf(node: SpecNode | DecisionNode): readonly string[] {
	switch (node.type) {
		case 'root':
			return node.home.documents().map(({ facts }) => facts.path);
		case 'group':
			return 'documents' in node.group ? node.group.documents.map(({ path }) => path) : entryPaths(node.group.entries);
		default:
			return [node.path];
	}
}

/** The document of an address, or that of the active editor or form. */
export async function documentTarget(
	indexes: IndexService,
	uri: vscode.Uri | undefined,
): Promise<ExportTarget | undefined> {
	const address = uri ?? activeAddress();
	const root = address && indexes.rootOf(address);
	await (root && indexes.whenReady(root));
	const place = address && indexes.locate(await vscode.workspace.openTextDocument(address));
	if (!place?.home.get(place.path)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open a spec, a plan or a decision record to export it.'));
		return undefined;
	}
	return { home: place.home, paths: [place.path], title: undefined };
}

/** A folder of documents that a person chooses. */
export async function folderTarget(questions: Questions, indexes: IndexService): Promise<ExportTarget | undefined> {
	await indexes.whenReady();
	const roots = indexes.roots();
	const items = roots.flatMap((root) =>
		groupDocuments(documentsOf(root), 'feature').map(({ id, label, parent, documents }) => ({
			label: label || root.folder.name,
			description: [indexes.folderNameOf(root), parent, numberOf.documents(documents.length)]
				.filter((part) => part !== '')
				.join(' · '),
			id,
			target: { home: root, paths: documents.map(({ path }) => path), title: label || root.folder.name },
		})),
	);
	if (items.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There are no documents in this workspace to export.'));
		return undefined;
	}
	const picked = await questions.pick(items, {
		title: vscode.l10n.t('Export Folder'),
		placeHolder: vscode.l10n.t('Folder of documents'),
	});
	return picked?.target;
}

/** All documents of a folder of the workspace; which one is asked where there are several. */
export async function workspaceTarget(questions: Questions, indexes: IndexService): Promise<ExportTarget | undefined> {
	const root = await pickRoot(questions, indexes.roots(), vscode.l10n.t('Export Workspace'));
	await (root && indexes.whenReady(root));
	if (root && root.documents().length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There are no documents in this workspace to export.'));
		return undefined;
	}
	return root && { home: root, paths: root.documents().map(({ facts }) => facts.path), title: root.folder.name };
}

function documentsOf(root: WorkspaceRoot) {
	return root.documents().map(({ facts, kind }) => ({ path: facts.path, kind }));
}

function activeAddress(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputCustom ? input.uri : activeEditor()?.document.uri;
}

/**
 * Stops an export that would replace a document which it is made of.
 * @throws OperationError for such a place
 */
export function refuseSource({ home, paths }: ExportTarget, place: vscode.Uri): void {
	const source = paths.find((path) => home.uriOf(path).toString() === place.toString());
	if (source !== undefined) {
		throw new OperationError(vscode.l10n.t('{0} is exported itself. Choose another name.', source));
	}
}

/** What an export is called by the file that is proposed for it. */
export function nameOf({ home, paths, title }: ExportTarget): string {
	const [only] = paths;
	const isOne = paths.length === 1 && only !== undefined;
	return (isOne ? baseName(only).replace(/\.[^.]*$/, '') : title) || home.folder?.name || 'documents';
}
