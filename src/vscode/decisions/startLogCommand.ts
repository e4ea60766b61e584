import * as vscode from 'vscode';
import { firstRecord, firstRecordKind } from '../../core/adr/new/firstRecord.ts';
import { logKinds } from '../../core/adr/new/logKinds.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { resolvePath } from '../../core/workspace/paths.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { commands } from '../ids.ts';
import { today } from '../today.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionNode } from './decisionNode.ts';
import { targetRoot } from './logTarget.ts';
import { makeRecord } from './makeRecord.ts';
import type { DecisionServices } from './recordTarget.ts';

const title = vscode.l10n.t('Start a Decision Log');

/** Starts a log: asks for the form of its records and for its folder, and writes the record that decides to keep it. */
export function registerStartLog({ indexes }: DecisionServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.startLog, async (node?: Pick<DecisionNode, 'home'>) => {
		const asked = await askInTurn(async (questions) => {
			const root = await targetRoot(questions, indexes, node, title);
			const log = root && (await askLog(questions, root));
			return log && { root, log };
		});
		if (asked) {
			const { root, log } = asked;
			// What has to be filled in yet is accepted by nobody
			const first =
				log.kind === firstRecordKind
					? { ...firstRecord, status: 'accepted' }
					: { title: firstRecord.title, status: 'proposed' };
			await makeRecord(indexes, root, { ...log, ...first, day: today() });
		}
	});
}

/** What a new log is to be: the kind of its records, and its folder. */
export async function askLog(
	questions: Questions,
	root: WorkspaceRoot,
): Promise<{ kind: string; folder: string } | undefined> {
	const items = logKinds(root.kinds.all()).map((kind) => ({
		label: `$(${kind.icon ?? 'file'}) ${kind.name}`,
		detail: kind.description,
		kindOf: kind,
	}));
	const picked = await questions.pick(items, {
		title,
		placeHolder: vscode.l10n.t('Form of its records'),
		matchOnDetail: true,
	});
	const folder = picked && (await askFolder(questions, picked.kindOf));
	return picked && folder !== undefined ? { kind: picked.kindOf.id, folder } : undefined;
}

async function askFolder(questions: Questions, kind: Kind): Promise<string | undefined> {
	const typed = await questions.text({
		title,
		prompt:
			kind.id === firstRecordKind
				? vscode.l10n.t('Folder of the log, from the top of the workspace folder (the adr command takes doc/adr)')
				: vscode.l10n.t('Folder of the log, from the top of the workspace folder'),
		value: kind.file.directory,
		validateInput: (value) =>
			folderOf(value) === undefined ? vscode.l10n.t('Type the path of a folder in this workspace.') : undefined,
	});
	return typed === undefined ? undefined : folderOf(typed);
}

/** A path from the root, or undefined for what lies outside of it. */
function folderOf(typed: string): string | undefined {
	const folder = resolvePath('', typed.trim().replaceAll('\\', '/'));
	return folder === '' || folder.split('/').includes('..') ? undefined : folder;
}
