import * as vscode from 'vscode';
import { supersede } from '../../core/adr/links/relate.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import type { WorkspaceChange } from '../../core/workspace/change.ts';
import { withoutLinks } from '../convert.ts';
import { views } from '../ids.ts';
import { today } from '../today.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { DecisionNode, RecordNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import { runOperation, tell } from './runOperation.ts';

const treeType = `application/vnd.code.tree.${views.decisions}`;
const linkType = 'text/uri-list';

/**
 * A record that is dropped onto another one supersedes it, once the person has confirmed what will be written. Dropped
 * elsewhere it is its file.
 */
export class RecordDragAndDrop implements vscode.TreeDragAndDropController<DecisionNode> {
	readonly dropMimeTypes = [treeType];
	readonly dragMimeTypes = [linkType];
	private readonly indexes: IndexService;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
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
			await supersedeByDrop(this.indexes, source, target);
		}
	}
}

/** Asks, and writes both records. The other direction is offered too: what stands below is what was superseded. */
export async function supersedeByDrop(indexes: IndexService, source: RecordNode, target: RecordNode): Promise<void> {
	const root = source.home;
	const newer = recordAt(root, source.path);
	const older = recordAt(target.home, target.path);
	if (!newer || !older || (root === target.home && newer.path === older.path)) {
		return;
	}
	if (root !== target.home) {
		void vscode.window.showErrorMessage('Records of two workspace folders can’t supersede each other.');
		return;
	}
	const change = await supersedeNow(repositoryOf(root), newer, older).catch(tell);
	if (!change) {
		return;
	}
	const supersedeIt = { title: 'Supersede' };
	const otherWay = { title: 'The Other Way Round' };
	const answer = await vscode.window.showInformationMessage(
		withoutLinks(`Let "${recordLabel(newer)}" supersede "${recordLabel(older)}"?`),
		{ modal: true, detail: whatIsWritten(change) },
		supersedeIt,
		otherWay,
	);
	if (answer) {
		const [by, old] = answer === supersedeIt ? [newer, older] : [older, newer];
		await runOperation(indexes, root, 'Supersede', (now) => supersedeNow(now, by, old));
	}
}

async function supersedeNow(now: AdrRepository, by: AdrRecord, old: AdrRecord): Promise<WorkspaceChange> {
	return supersede(now, now.record(by.path), [now.record(old.path)], today());
}

/** The lines that a change writes, file by file, links by their text alone. */
function whatIsWritten({ edits }: WorkspaceChange): string {
	const lines = [...edits].map(([path, list]) => {
		const written = list.map(({ newText }) => newText.replace(/\s+/g, ' ').trim()).filter(Boolean);
		return `${path}: ${written.join(' … ').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1') || 'a line goes'}`;
	});
	return withoutLinks(lines.join('\n'));
}
