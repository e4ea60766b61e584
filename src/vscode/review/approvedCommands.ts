import * as vscode from 'vscode';
import { shortHash } from '../../core/adr/history/historyPage.ts';
import { approvedVersion } from '../../core/review/approvals/approvedVersion.ts';
import { describeChanges, documentChanges } from '../../core/review/documentChanges.ts';
import { supersededSince } from '../../core/review/supersededSince.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { FileVersion } from '../../core/workspace/versions.ts';
import { withoutLinks } from '../convert.ts';
import { eventsOf } from '../decisions/recordVersions.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tellUntrusted } from '../tellMissing.ts';
import { versionsOf } from '../workspace/versions.ts';
import { type ReviewArgument, type ReviewTarget, readTarget, reviewTarget } from './reviewTarget.ts';
import { reviewAddress } from './reviewTexts.ts';

/** Shows what became of a document since it was approved. */
export function registerApprovedVersion(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.compareApproved, async (argument: ReviewArgument, reviewer: unknown) => {
			const target = await reviewTarget(services, argument);
			const approved = target && (await lastApproved(target, typeof reviewer === 'string' ? reviewer : undefined));
			if (approved) {
				await compare(target, approved);
			}
		}),
		vscode.commands.registerCommand(commands.showChangesSinceApproval, async (argument: ReviewArgument) => {
			const target = await reviewTarget(services, argument);
			const approved = target && (await lastApproved(target));
			if (approved) {
				await tellChanges(target, approved);
			}
		}),
	);
}

/** The version that was approved last; where there is none, that is told, and why. */
async function lastApproved(target: ReviewTarget, reviewer?: string): Promise<FileVersion | undefined> {
	const name = withoutLinks(baseName(target.path));
	if (!vscode.workspace.isTrusted) {
		void tellUntrusted(vscode.l10n.t('Trust this folder to read earlier versions of {0} from Git.', name));
		return undefined;
	}
	const versions = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading history') },
		() => versionsOf(target.root).versions(target.path),
	);
	const found = approvedVersion(await readTarget(target), target.kind, versions, reviewer);
	if (!found) {
		void vscode.window.showInformationMessage(
			versions.length === 0
				? vscode.l10n.t('Git knows no version of {0} yet. Commit it once it is approved.', name)
				: vscode.l10n.t('Git knows no version of {0} that was approved.', name),
		);
	}
	return found;
}

async function compare({ uri, path }: ReviewTarget, version: FileVersion): Promise<void> {
	const title = vscode.l10n.t('{0} (approved in {1} ↔ now)', baseName(path), shortHash(version));
	await vscode.commands.executeCommand('vscode.diff', reviewAddress(uri, { commit: version.commit }), uri, title);
}

async function tellChanges(target: ReviewTarget, version: FileVersion): Promise<void> {
	const { text } = await readTarget(target);
	const changes = [
		describeChanges(documentChanges(target.path, target.kind, version.text, text)),
		await supersededDecisions(target, version),
	]
		.filter(Boolean)
		.join(', ');
	const day = version.date.slice(0, 10);
	const message =
		changes === ''
			? vscode.l10n.t('Nothing changed since the approved version of {0}.', day)
			: vscode.l10n.t('Since the approved version of {0}: {1}.', day, changes);
	const [show, log] = [vscode.l10n.t('Compare'), vscode.l10n.t('Add Change Log Entry…')];
	const picked = await vscode.window.showInformationMessage(
		withoutLinks(message),
		...(changes === '' ? [] : [show, log]),
	);
	if (picked === show) {
		await compare(target, version);
	} else if (picked === log) {
		await vscode.commands.executeCommand(commands.addLogEntry, target.uri);
	}
}

/** How many of the decisions that a document links to were superseded since a version; empty for none. */
async function supersededDecisions({ root, path }: ReviewTarget, { date }: FileVersion): Promise<string> {
	const paths = new Set(root.get(path)?.facts.references.flatMap((reference) => reference.path ?? []));
	paths.delete(path);
	const records = [...paths].flatMap((one) => root.get(one)?.facts.record ?? []);
	const now = records.filter(({ status }) => status?.stage === 'superseded');
	const since = await Promise.all(now.map(async (record) => supersededSince(await eventsOf({ root, record }), date)));
	const count = since.filter(Boolean).length;
	return count === 0
		? ''
		: count === 1
			? vscode.l10n.t('1 decision superseded')
			: vscode.l10n.t('{0} decisions superseded', count);
}
