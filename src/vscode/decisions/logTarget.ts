import * as vscode from 'vscode';
import type { DecisionLog } from '../../core/adr/log/log.ts';
import type { Questions } from '../askInTurn.ts';
import { pickRoot } from '../commands/newDocumentPicks.ts';
import { numberOf } from '../words.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import { activeRecord } from './recordTarget.ts';

/** A decision log of a workspace folder. */
export interface LogPlace {
	readonly root: WorkspaceRoot;
	readonly log: DecisionLog;
}

interface LogItem extends vscode.QuickPickItem {
	readonly log?: DecisionLog;
}

/** The workspace folder that a command is about: that of the line it was given, of the active record, the only one, or the one chosen. */
export async function targetRoot(
	questions: Questions,
	indexes: IndexService,
	node: Pick<DecisionNode, 'home'> | undefined,
	title: string,
): Promise<WorkspaceRoot | undefined> {
	const root = node?.home ?? activeRecord(indexes)?.root ?? (await pickRoot(questions, indexes.roots(), title));
	await root?.whenProjectRead;
	return root;
}

/**
 * The log that a command is about: that of the line it was given, of the active record, the only one, or the one chosen.
 * @param other label of a line for none of them; without it there is no such line
 * @param icon of that line
 * @returns `none` where the folder has no log, or none of them was chosen
 */
export async function targetLog(
	questions: Questions,
	indexes: IndexService,
	node: DecisionNode | undefined,
	{ title, other, icon = 'new-folder' }: { title: string; other?: string; icon?: string },
): Promise<LogPlace | { readonly root: WorkspaceRoot; readonly log: 'none' } | undefined> {
	const root = await targetRoot(questions, indexes, node, title);
	if (!root) {
		return undefined;
	}
	if (node?.type === 'group' && node.group.log) {
		return { root, log: node.group.log };
	}
	await indexes.whenReady(root);
	const repository = repositoryOf(root);
	const given = node?.type === 'record' ? recordAt(root, node.path) : undefined;
	if (given) {
		return { root, log: repository.logOf(given) };
	}
	const [first, ...more] = repository.logs;
	if (!first) {
		return { root, log: 'none' };
	}
	const active = activeRecord(indexes);
	const current = active?.root === root ? repository.logOf(active.record) : undefined;
	if (more.length === 0) {
		return { root, log: first };
	}
	const logs = [...(current ? [current] : []), ...repository.logs.filter((log) => log !== current)];
	const items: LogItem[] = [
		...logs.map((log) => ({
			label: `$(symbol-folder) ${log.folder || '.'}`,
			description: [log.prefix, numberOf.records(log.records.length)].filter(Boolean).join(' · '),
			log,
		})),
		...(other ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }, { label: `$(${icon}) ${other}` }] : []),
	];
	const picked = await questions.pick(items, { title, placeHolder: vscode.l10n.t('Decision log') });
	return picked && { root, log: picked.log ?? 'none' };
}
