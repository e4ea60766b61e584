import * as vscode from 'vscode';
import { followingDocuments, nextKinds, precedingDocuments, previousKinds } from '../../core/kinds/chain.ts';
import type { IndexedDocument } from '../../core/workspace/specIndex.ts';
import { activeEditor } from '../activeEditor.ts';
import { createFrom } from '../commands/newDocument.ts';
import { withoutLinks } from '../convert.ts';
import { commands, contextKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { chainOffers } from './chainOffers.ts';

/** A document of a workspace folder, and where it is. */
interface ActiveDocument {
	readonly root: WorkspaceRoot;
	readonly document: IndexedDocument;
}

/** Goes to the document behind or before the one in the active editor: requirements, design, tasks. */
export function registerChain({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.nextDocument, () => goToNext(indexes)),
		vscode.commands.registerCommand(commands.previousDocument, () => goToPrevious(indexes)),
		registerChainContext(indexes),
	);
}

async function goToNext(indexes: IndexService): Promise<void> {
	const active = activeDocument(indexes);
	if (!active) {
		return;
	}
	const { root, document } = active;
	const following = followingDocuments(document, root.documents(), root.kinds.all());
	if (following.length > 0) {
		await openOne(root, following, vscode.l10n.t('Go to Next Document'));
		return;
	}
	const [offer] = chainOffers(root, [document]);
	if (!offer) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No document follows this one.'));
		return;
	}
	const create = vscode.l10n.t('New {0}…', withoutLinks(offer.kind.name));
	const question = vscode.l10n.t(
		'The next document is not there yet: {0} of "{1}".',
		withoutLinks(offer.kind.name),
		withoutLinks(offer.title),
	);
	if ((await vscode.window.showInformationMessage(question, create)) === create) {
		await createFrom(indexes, { root, ...offer });
	}
}

async function goToPrevious(indexes: IndexService): Promise<void> {
	const active = activeDocument(indexes);
	if (!active) {
		return;
	}
	const { root, document } = active;
	const preceding = precedingDocuments(document, root.documents(), root.kinds.all());
	if (preceding.length > 0) {
		await openOne(root, preceding, vscode.l10n.t('Go to Previous Document'));
	} else {
		void vscode.window.showInformationMessage(vscode.l10n.t('No document stands before this one.'));
	}
}

/** Opens the only document, or the one that a person chooses. */
async function openOne(root: WorkspaceRoot, documents: readonly IndexedDocument[], title: string): Promise<void> {
	const items = documents.map(({ facts, kind }) => ({
		label: `$(${kind.icon ?? 'file'}) ${facts.title}`,
		description: facts.path,
		path: facts.path,
	}));
	const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
	if (picked) {
		await vscode.window.showTextDocument(root.uriOf(picked.path));
	}
}

function activeDocument(indexes: IndexService): ActiveDocument | undefined {
	const editor = activeEditor();
	const root = editor && indexes.rootOf(editor.document.uri);
	const place = editor && indexes.locate(editor.document);
	const document = root && place?.home === root ? root.get(place.path) : undefined;
	return root && document && { root, document };
}

/** Tells menus and commands whether the active document has a kind that others follow, and one that follows others. */
function registerChainContext(indexes: IndexService): vscode.Disposable {
	let known = '';
	const update = () => {
		const active = activeDocument(indexes);
		const kinds = active?.root.kinds.all() ?? [];
		const hasNext = active !== undefined && nextKinds(active.document.kind, kinds).length > 0;
		const hasPrevious = active !== undefined && previousKinds(active.document.kind, kinds).length > 0;
		if (known !== `${hasNext} ${hasPrevious}`) {
			known = `${hasNext} ${hasPrevious}`;
			void vscode.commands.executeCommand('setContext', contextKeys.hasNext, hasNext);
			void vscode.commands.executeCommand('setContext', contextKeys.hasPrevious, hasPrevious);
		}
	};
	update();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(update),
		indexes.onDidChangeRoots(update),
		indexes.onDidDisplay(update),
	);
}
