import * as vscode from 'vscode';
import { plainText } from '../../core/document/plainText.ts';
import { recordLabel, shortName } from '../../core/outline/recordLabel.ts';
import type { WorkspaceChange } from '../../core/workspace/change.ts';
import { withoutLinks } from '../convert.ts';
import { views } from '../ids.ts';
import { tell } from '../tell.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { DecisionNode, RecordNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import type { RecordPlace } from './recordPicks.ts';
import { announceOnly, isUndecided, supersedeBy, supersedeWhen, writeSupersession } from './supersedeBy.ts';

const treeType = `application/vnd.code.tree.${views.decisions}`;
const linkType = 'text/uri-list';

const supersedeIt = { title: vscode.l10n.t('Supersede') };
const otherWay = { title: vscode.l10n.t('The Other Way Round') };

/**
 * A record that is dropped onto another one supersedes it, once the person has confirmed what will be written; the
 * superseded one is selected at its new place. Dropped elsewhere it is its file.
 */
export class RecordDragAndDrop implements vscode.TreeDragAndDropController<DecisionNode> {
	readonly dropMimeTypes = [treeType];
	readonly dragMimeTypes = [linkType];
	private readonly indexes: IndexService;
	private readonly reveal: (place: RecordPlace) => Promise<void>;

	/** @param reveal shows the record that was superseded, where it stands then */
	constructor(indexes: IndexService, reveal: (place: RecordPlace) => Promise<void>) {
		this.indexes = indexes;
		this.reveal = reveal;
	}

	handleDrag(nodes: readonly DecisionNode[], data: vscode.DataTransfer): void {
		const dragged = nodes.filter((node) => node.type === 'record');
		const uris = dragged.map(({ home, path }) => home.uriOf(path).toString());
		data.set(treeType, new vscode.DataTransferItem(dragged));
		data.set(linkType, new vscode.DataTransferItem(uris.join('\r\n')));
	}

	async handleDrop(target: DecisionNode | undefined, data: vscode.DataTransfer): Promise<void> {
		const [source]: readonly RecordNode[] = data.get(treeType)?.value ?? [];
		if (target?.type === 'record' && source) {
			const superseded = await supersedeByDrop(this.indexes, source, target);
			if (superseded) {
				await this.reveal(superseded);
			}
		}
	}
}

/** Asks, and writes both records. The other direction is offered too: what stands below is what was superseded. */
export async function supersedeByDrop(
	indexes: IndexService,
	source: RecordNode,
	target: RecordNode,
): Promise<RecordPlace | undefined> {
	const root = source.home;
	const newer = recordAt(root, source.path);
	const older = recordAt(target.home, target.path);
	if (!newer || !older || (root === target.home && newer.path === older.path)) {
		return undefined;
	}
	if (root !== target.home) {
		void vscode.window.showErrorMessage(vscode.l10n.t('Records of two workspace folders can’t supersede each other.'));
		return undefined;
	}
	const change = await supersedeWhen(repositoryOf(root), newer, [older], 'now').catch(tell);
	if (!change) {
		return undefined;
	}
	if (change.edits.size === 0) {
		void vscode.window.showInformationMessage(
			withoutLinks(vscode.l10n.t('{0} supersedes {1} already.', shortName(newer), shortName(older))),
		);
		return undefined;
	}
	const answer = await vscode.window.showInformationMessage(
		withoutLinks(vscode.l10n.t('Let "{0}" supersede "{1}"?', recordLabel(newer), recordLabel(older))),
		{ modal: true, detail: whatIsWritten(change) },
		supersedeIt,
		...(isUndecided(newer) ? [announceOnly] : []),
		otherWay,
	);
	switch (answer) {
		case undefined:
			return undefined;
		case otherWay:
			return (await supersedeBy(indexes, { root, record: older }, [newer])) ? { root, record: newer } : undefined;
		default: {
			const when = answer === announceOnly ? 'announce' : 'now';
			const isMade = await writeSupersession(when, indexes, { root, record: newer }, [older]);
			return isMade ? { root, record: older } : undefined;
		}
	}
}

/** The lines that a change writes as they read, below the path of their file. */
function whatIsWritten({ edits }: WorkspaceChange): string {
	const files = [...edits].map(([path, list]) => {
		const written = list
			.flatMap(({ newText }) => newText.split(/\r\n?|\n/))
			.map((line) => line.replace(/\s+/g, ' ').trim())
			.filter(Boolean);
		const lines = written.map((line) => plainText(line, () => false) || line);
		return [path, ...(lines.length === 0 ? [vscode.l10n.t('a line goes')] : lines).map((line) => `    ${line}`)].join(
			'\n',
		);
	});
	return withoutLinks(files.join('\n\n'));
}
