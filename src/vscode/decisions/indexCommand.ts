import * as vscode from 'vscode';
import { filledIndex, pagesToUpdate, regenerateIndex } from '../../core/adr/indexPage/indexPage.ts';
import { markedBlock } from '../../core/adr/indexPage/markers.ts';
import type { DecisionLog } from '../../core/adr/log/log.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { scaffold } from '../../core/kinds/scaffold.ts';
import { noChange, type WorkspaceChange } from '../../core/workspace/change.ts';
import { activeEditor } from '../activeEditor.ts';
import { askInTurn } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { today } from '../today.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionNode } from './decisionNode.ts';
import { targetLog } from './logTarget.ts';
import { tellNoRecords } from './recordPicks.ts';
import type { DecisionServices } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';

const title = vscode.l10n.t('Update Index');

/** Brings the index pages of a log up to date, or a marked list in the page that is open; offers to make a page. */
export function registerUpdateIndex({ indexes }: DecisionServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.updateIndex, async (node?: DecisionNode) => {
		const marked = node ? undefined : markedPage(indexes);
		if (marked) {
			await updatePages(indexes, marked.root, [marked.path]);
			return;
		}
		const place = await askInTurn((questions) => targetLog(questions, indexes, node, { title }));
		if (place?.log === 'none') {
			void tellNoRecords({ indexes, root: place.root });
		} else if (place) {
			await updateLog(indexes, place.root, place.log);
		}
	});
}

async function updateLog(indexes: IndexService, root: WorkspaceRoot, log: DecisionLog): Promise<void> {
	const pages = pagesToUpdate(root.documents(), log.folder);
	if (pages.length > 0) {
		await updatePages(indexes, root, pages, log.folder);
		return;
	}
	const folder = log.folder || root.folder.name;
	const path = log.folder === '' ? 'README.md' : `${log.folder}/README.md`;
	const isThere = (await repositoryOf(root).entry(path)) !== 'none';
	const make = isThere ? vscode.l10n.t('Add a List to README.md') : vscode.l10n.t('Make README.md');
	const { length } = log.records;
	const question = withoutLinks(
		length === 1
			? vscode.l10n.t('{0} has no page that lists its 1 record.', folder)
			: vscode.l10n.t('{0} has no page that lists its {1} records.', folder, length),
	);
	if ((await vscode.window.showInformationMessage(question, make)) !== make) {
		return;
	}
	if (await runOperation(indexes, root, title, (repository) => makePage(repository, root, log, path))) {
		// The disk tells of the new file later.
		await root.refresh(path);
		await vscode.window.showTextDocument(root.uriOf(path), { preview: false });
	}
}

/** Brings index pages up to date, as one undo. */
export async function updatePages(
	indexes: IndexService,
	root: WorkspaceRoot,
	pages: readonly string[],
	folder?: string,
): Promise<void> {
	let changed = 0;
	const isMade = await runOperation(indexes, root, title, async (repository) => {
		const changes = await Promise.all(pages.map((path) => regenerateIndex(repository, path, folder)));
		const edits = new Map(changes.flatMap((change) => [...change.edits]));
		changed = edits.size;
		return { ...noChange, edits, notes: changes.flatMap(({ notes = [] }) => notes) };
	});
	if (isMade) {
		const words =
			changed === 0 ? vscode.l10n.t('The index was up to date') : vscode.l10n.t('Index updated: {0}', pages.join(', '));
		vscode.window.setStatusBarMessage(words, 5000);
	}
}

/** A page of the kind that lists records. One that is there without being known as such gets its list. */
async function makePage(
	repository: AdrRepository,
	root: WorkspaceRoot,
	log: DecisionLog,
	path: string,
): Promise<WorkspaceChange> {
	const kind = root.kinds.all().find(({ recordIndex }) => recordIndex);
	if (!kind || (await repository.entry(path)) !== 'none') {
		return regenerateIndex(repository, path, log.folder);
	}
	const { text } = scaffold(kind, { title: 'Decisions', date: today(), directory: log.folder });
	return { ...noChange, creates: [{ path, text: filledIndex(path, text, log.records) }] };
}

/** The Markdown text in the active editor, if tools have marked a place for the list of records in it. */
function markedPage(indexes: IndexService): { root: WorkspaceRoot; path: string } | undefined {
	const document = activeEditor()?.document;
	const root = document && indexes.locate(document) && indexes.rootOf(document.uri);
	if (!document || !root) {
		return undefined;
	}
	const path = root.workspace.pathOf(document.uri);
	return markedBlock(parseDocument(path, document.getText())) ? { root, path } : undefined;
}
