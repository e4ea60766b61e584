import * as vscode from 'vscode';
import { followingDocuments } from '../../../core/kinds/chain.ts';
import { activeEditor } from '../../activeEditor.ts';
import { chainOffers } from '../../chain/chainOffers.ts';
import { createFrom } from '../../commands/newDocument.ts';
import type { AiServices } from '../aiServices.ts';
import { runTold } from '../queue/fillAll.ts';
import type { RunningQueue } from '../queue/queueState.ts';
import { waitingSections } from '../queue/waitingSections.ts';

const title = vscode.l10n.t('Draft Next Document');

/**
 * Makes the document that follows the active one in its chain, with the ids of that one, and fills its sections; one
 * that is there already is filled where it waits to be written.
 */
export async function draftNext(ai: AiServices, queue: RunningQueue): Promise<void> {
	const active = activeEditor()?.document;
	const place = active && ai.indexes.locate(active);
	const root = active && ai.indexes.rootOf(active.uri);
	await (root && ai.indexes.whenReady(root));
	const document = root && place?.home === root ? root.get(place.path) : undefined;
	if (!root || !document) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open the document that the next one is made from.'));
		return;
	}
	const following = () =>
		followingDocuments(document, root.documents(), root.kinds.all()).map(({ facts }) => facts.path);
	// One that was deleted a moment ago is to be made anew, and the editor may not have told of it yet
	await Promise.all(following().map((path) => root.refresh(path)));
	const [offer] = chainOffers(root, [document]);
	const made = offer && (await createFrom(ai.indexes, { root, ...offer }));
	if (offer && made === undefined) {
		return;
	}
	if (made !== undefined) {
		await root.refresh(made);
	}
	const places = (made === undefined ? following() : [made]).map((path) => ({ home: root, path }));
	const sections = await waitingSections(places);
	if (sections.length === 0) {
		void vscode.window.showInformationMessage(
			places.length === 0
				? vscode.l10n.t('No document follows this one.')
				: vscode.l10n.t('No section of the next document waits to be written.'),
		);
		return;
	}
	await runTold(ai, queue, { title, sections, errand: { command: 'Draft', action: 'fill', instruction: '' } });
}
