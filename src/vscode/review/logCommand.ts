import * as vscode from 'vscode';
import { approvedVersion } from '../../core/review/approvals/approvedVersion.ts';
import { describeChanges, documentChanges, suggestedBump } from '../../core/review/documentChanges.ts';
import { logEntryEdits } from '../../core/review/log/logEntry.ts';
import { type Bump, bumped, versionPlace } from '../../core/review/log/versionNumber.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { commands } from '../ids.ts';
import type { StoringServices } from '../services.ts';
import { today } from '../today.ts';
import { versionsOf } from '../workspace/versions.ts';
import { authorName } from './authorName.ts';
import { editTarget, type ReviewArgument, type ReviewTarget, readTarget, reviewTarget } from './reviewTarget.ts';

/** Writes a row of a document's own change log, with the version that the changes since its approval ask for. */
export function registerAddLogEntry(services: StoringServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.addLogEntry, async (argument: ReviewArgument) => {
		const target = await reviewTarget(services, argument);
		const author = target && (await authorName(services, target.uri));
		if (!target || author === undefined) {
			return;
		}
		const document = await readTarget(target);
		const { changes, bump } = await changesOf(target);
		const present = versionPlace(document)?.text;
		const version = present === undefined ? '' : await askVersion(present, bump, target);
		if (version === undefined) {
			return;
		}
		const text = await vscode.window.showInputBox({
			title: vscode.l10n.t('Change Log of {0}', baseName(target.path)),
			prompt: vscode.l10n.t('What changed'),
			value: changes,
			validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Say what changed.') : undefined),
		});
		if (text !== undefined) {
			await editTarget(target, (now) =>
				logEntryEdits(now, target.kind, { version, day: today(), author, changes: text.trim() }),
			);
		}
	});
}

/** What changed since the last approved version, else since the last one that was committed. */
async function changesOf(target: ReviewTarget): Promise<{ changes: string; bump: Bump | undefined }> {
	const document = await readTarget(target);
	const versions = vscode.workspace.isTrusted ? await versionsOf(target.root).versions(target.path) : [];
	const before = approvedVersion(document, target.kind, versions) ?? versions.at(-1);
	if (!before) {
		return { changes: '', bump: undefined };
	}
	const changes = documentChanges(target.path, target.kind, before.text, document.text);
	return { changes: describeChanges(changes), bump: suggestedBump(changes) };
}

const meanings: Readonly<Record<Bump, string>> = {
	major: vscode.l10n.t('major: what others rely on is gone or obliges otherwise'),
	minor: vscode.l10n.t('minor: something came'),
	patch: vscode.l10n.t('patch: words'),
};

async function askVersion(
	present: string,
	bump: Bump | undefined,
	{ path }: ReviewTarget,
): Promise<string | undefined> {
	const all: readonly Bump[] = ['major', 'minor', 'patch'];
	const ordered = bump ? [bump, ...all.filter((one) => one !== bump)] : [...all].reverse();
	const byVersion = new Map<string, vscode.QuickPickItem>();
	for (const one of ordered) {
		const label = bumped(present, one);
		if (!byVersion.has(label)) {
			byVersion.set(label, {
				label,
				description: one === bump ? vscode.l10n.t('{0} (suggested)', meanings[one]) : meanings[one],
			});
		}
	}
	const picked = await vscode.window.showQuickPick(
		[...byVersion.values(), { label: present, description: vscode.l10n.t('leave the version as it is') }],
		{ title: vscode.l10n.t('Version of {0}', baseName(path)), placeHolder: vscode.l10n.t('Now: {0}', present) },
	);
	return picked?.label;
}
