import * as vscode from 'vscode';
import { shortHash } from '../../core/adr/history/historyPage.ts';
import { type RecordEvent, recordHistory } from '../../core/adr/history/statusHistory.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { FileVersion } from '../../core/workspace/versions.ts';
import type { CancellationToken } from '../../core/workspace/workspace.ts';
import { historyScheme } from '../ids.ts';
import { versionsOf } from '../workspace/versions.ts';
import type { RecordPlace } from './recordPicks.ts';

/** In place of a commit, where a record was not there yet. */
const nothing = 'none';

/** What changed when in a record, up to what is not committed; empty where version control knows nothing of it. */
export async function eventsOf(
	{ root, record }: RecordPlace,
	token?: CancellationToken,
): Promise<readonly RecordEvent[]> {
	const kind = root.kinds.get(record.kind);
	const versions = kind ? await versionsOf(root).versions(record.path, token) : [];
	return kind ? recordHistory(kind, versions, record) : [];
}

/** The commit that an address of `addressOf` names; undefined for the address of a page. */
export function commitAt({ path }: vscode.Uri): string | undefined {
	return /^\/([^/]+)\/[^/]+$/.exec(path)?.[1];
}

/** The text that a record had after a commit. */
export async function versionText({ root, record }: RecordPlace, commit: string): Promise<string> {
	const versions = commit === nothing ? [] : await versionsOf(root).versions(record.path);
	return versions.find((version) => version.commit === commit)?.text ?? '';
}

/**
 * Shows what a commit changed in a record, the version before it on the left.
 * @param commit undefined for what is not committed yet
 */
export async function showRecordChange(place: RecordPlace, commit: string | undefined): Promise<void> {
	const { root, record } = place;
	const versions = await versionsOf(root).versions(record.path);
	const at = commit === undefined ? versions.length : versions.findIndex((version) => version.commit === commit);
	if (at < 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Git no longer knows this version. Show the history of the record again.'),
		);
		return;
	}
	const now = versions[at];
	const title = `${baseName(now?.path ?? record.path)} (${now ? shortHash(now) : vscode.l10n.t('not yet committed')})`;
	const after = now ? addressOf(place, now) : root.uriOf(record.path);
	await vscode.commands.executeCommand('vscode.diff', addressOf(place, versions[at - 1]), after, title);
}

/** Where a version is shown; without one, an empty text. */
function addressOf({ root, record }: RecordPlace, version: FileVersion | undefined): vscode.Uri {
	return vscode.Uri.from({
		scheme: historyScheme,
		path: `/${version?.commit ?? nothing}/${baseName(version?.path ?? record.path)}`,
		query: root.uriOf(record.path).toString(),
	});
}
