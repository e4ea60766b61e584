import * as vscode from 'vscode';
import { featureOf } from '../../../core/kinds/chain.ts';
import { archiveOf } from '../../../core/openspec/place.ts';
import { baseName } from '../../../core/workspace/paths.ts';
import { activeEditor } from '../../activeEditor.ts';
import type { SpecNode } from '../../specs/specNode.ts';
import type { DocumentHome, Place } from '../../workspace/documentHome.ts';
import type { IndexService } from '../../workspace/indexService.ts';

/** What Fill All is asked about: an item of the tree, a document by its address, or what a person chooses. */
export type FillAllArgument = SpecNode | vscode.Uri | undefined;

/** Documents whose sections are to be filled. */
export interface QueueTarget {
	readonly places: readonly Place[];
	/** A document alone: its sections need not be chosen. */
	readonly single: boolean;
}

/** @returns undefined where the person chooses nothing, or there is nothing to choose from */
export async function queueTarget(indexes: IndexService, argument: FillAllArgument): Promise<QueueTarget | undefined> {
	if (argument instanceof vscode.Uri) {
		const place = await placeOf(indexes, argument);
		return place && { places: [place], single: true };
	}
	if (argument !== undefined) {
		return targetOfNode(argument);
	}
	const active = activeEditor()?.document;
	const place = active && indexes.locate(active);
	await indexes.whenReady();
	return place?.home.get(place.path) ? chooseScope(indexes, place) : wholeWorkspace(indexes);
}

function targetOfNode(node: SpecNode): QueueTarget {
	const { home } = node;
	switch (node.type) {
		case 'group':
			return { places: node.group.documents.map(({ path }) => ({ home, path })), single: false };
		case 'root':
			return { places: livingDocuments(home), single: false };
		default:
			return { places: [{ home, path: node.path }], single: true };
	}
}

/** The document, its feature or all: only what differs is asked about. */
async function chooseScope(indexes: IndexService, place: Place): Promise<QueueTarget | undefined> {
	const { home, path } = place;
	const document: QueueTarget = { places: [place], single: true };
	const indexed = home.get(path);
	const feature = indexed && featureOf(path, indexed.kind);
	const inFeature = home.documents().filter(({ facts, kind }) => featureOf(facts.path, kind) === feature);
	const all = wholeWorkspace(indexes);
	const items = [
		{ label: `$(file) ${vscode.l10n.t('This Document')}`, description: baseName(path), target: document },
		...(feature && inFeature.length > 1
			? [
					{
						label: `$(symbol-folder) ${vscode.l10n.t('Its Folder')}`,
						description: feature,
						target: { places: inFeature.map(({ facts }) => ({ home, path: facts.path })), single: false },
					},
				]
			: []),
		...(all.places.length > 1
			? [{ label: `$(root-folder) ${vscode.l10n.t('The Whole Workspace')}`, description: '', target: all }]
			: []),
	];
	if (items.length === 1) {
		return document;
	}
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Fill All Empty Sections'),
		placeHolder: vscode.l10n.t('Where are sections to be filled?'),
	});
	return picked?.target;
}

function wholeWorkspace(indexes: IndexService): QueueTarget {
	return { places: indexes.roots().flatMap(livingDocuments), single: false };
}

/** What is put away is history: nobody writes it any more. */
function livingDocuments(home: DocumentHome): Place[] {
	return home
		.documents()
		.filter(({ facts }) => archiveOf(facts.path) === undefined)
		.map(({ facts }) => ({ home, path: facts.path }));
}

async function placeOf(indexes: IndexService, uri: vscode.Uri): Promise<Place | undefined> {
	const root = indexes.rootOf(uri);
	await (root && indexes.whenReady(root));
	return indexes.locate(await vscode.workspace.openTextDocument(uri));
}
