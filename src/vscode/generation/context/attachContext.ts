import * as vscode from 'vscode';
import { baseName } from '../../../core/workspace/paths.ts';
import type { IndexService } from '../../workspace/indexService.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import { type Attachment, type Attachments, keyOf } from './attachments.ts';
import { neverSent } from './editorSources.ts';

interface AttachmentItem extends vscode.QuickPickItem {
	readonly attachment?: Attachment;
}

/** Most entries that are offered: a person finds more by attaching a folder. */
const mostItems = 5000;

/**
 * Lets a person check what is attached to the requests about a document: files, folders, other documents and their
 * sections, the selection. What is attached already is checked, and can be unchecked.
 * @returns whether the person said so, and did not leave
 */
export async function attachContext(
	indexes: IndexService,
	attachments: Attachments,
	uri: vscode.Uri,
): Promise<boolean> {
	const attached = attachments.list(uri);
	const items = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for files') },
		() => itemsFor(indexes, attached, uri),
	);
	const chosen = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		title: vscode.l10n.t('Attach Context to {0}', baseName(uri.path)),
		placeHolder: vscode.l10n.t('Select what a model is shown with this document'),
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	if (chosen === undefined) {
		return false;
	}
	attachments.set(
		uri,
		chosen.flatMap(({ attachment }) => attachment ?? []),
	);
	return true;
}

async function itemsFor(
	indexes: IndexService,
	attached: readonly Attachment[],
	uri: vscode.Uri,
): Promise<AttachmentItem[]> {
	const selection = selected(indexes);
	const known = new Set([...attached, ...selection].map(keyOf));
	const isNew = ({ attachment }: AttachmentItem) => attachment !== undefined && !known.has(keyOf(attachment));
	const roots = indexes.roots();
	const documents = roots.flatMap(documentItems).filter(isNew);
	const files = (await Promise.all(roots.map(fileItems))).flat().filter(isNew);
	const others = [...documents, ...files].filter(
		({ attachment }) => attachment?.type !== 'file' || attachment.uri.toString() !== uri.toString(),
	);
	const group = (label: string, items: readonly AttachmentItem[]): AttachmentItem[] =>
		items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
	return [
		...group(
			vscode.l10n.t('Attached'),
			attached.map((attachment) => ({ ...itemOf(attachment), picked: true })),
		),
		...group(
			vscode.l10n.t('Selection'),
			selection.filter((one) => !attached.some((other) => keyOf(other) === keyOf(one))).map(itemOf),
		),
		...group(vscode.l10n.t('Workspace'), others.slice(0, mostItems)),
	];
}

/** Documents, each followed by its sections. */
function documentItems(root: WorkspaceRoot): AttachmentItem[] {
	const isNever = neverSent(root);
	return root
		.documents()
		.filter(({ facts }) => !isNever(facts.path))
		.flatMap(({ facts }) => {
			const uri = root.uriOf(facts.path);
			return [
				itemOf({ type: 'file', uri }),
				...facts.sections
					.filter(({ state }) => state !== 'missing' && state !== 'empty')
					.map(({ title }) => itemOf({ type: 'section', uri, title })),
			];
		});
}

async function fileItems(root: WorkspaceRoot): Promise<AttachmentItem[]> {
	const isNever = neverSent(root);
	const isDocument = new Set(root.documents().map(({ facts }) => facts.path));
	const files = (await root.workspace.list()).filter((path) => !isNever(path));
	const folders = new Set(files.flatMap((path) => (path.includes('/') ? [path.slice(0, path.lastIndexOf('/'))] : [])));
	return [
		...[...folders].sort().map((path) => itemOf({ type: 'folder', uri: root.uriOf(path) })),
		...files.filter((path) => !isDocument.has(path)).map((path) => itemOf({ type: 'file', uri: root.uriOf(path) })),
	];
}

const icons: Readonly<Record<Attachment['type'], string>> = {
	file: '$(file)',
	folder: '$(folder)',
	section: '$(symbol-string)',
	selection: '$(selection)',
};

function itemOf(attachment: Attachment): AttachmentItem {
	const path = vscode.workspace.asRelativePath(attachment.uri);
	const name = 'title' in attachment ? attachment.title : baseName(path);
	return {
		label: `${icons[attachment.type]} ${name.replaceAll('$(', '$ (')}`,
		description: path.replaceAll('$(', '$ ('),
		attachment,
	};
}

/** What is selected in the active editor, if its file lies in the workspace. */
export function selected(indexes: IndexService): Attachment[] {
	const editor = vscode.window.activeTextEditor;
	if (!editor || editor.selection.isEmpty || !indexes.rootOf(editor.document.uri)) {
		return [];
	}
	const { selection, document } = editor;
	const title = `lines ${selection.start.line + 1}–${selection.end.line + 1} of ${baseName(document.uri.path)}`;
	return [{ type: 'selection', uri: document.uri, title, text: document.getText(selection) }];
}
