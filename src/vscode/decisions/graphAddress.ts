import * as vscode from 'vscode';
import type { DecisionLog } from '../../core/adr/log/log.ts';
import { graphScheme } from '../ids.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What a graph shows: all logs of a folder, or one of them. */
export interface ShownGraph {
	readonly folder: vscode.Uri;
	readonly log: Pick<DecisionLog, 'folder' | 'prefix'> | undefined;
}

/** The same for the same log, so that a graph that is open is shown again. */
export function graphAddress(root: WorkspaceRoot, log: DecisionLog | undefined): vscode.Uri {
	const shown = log && [log.folder || root.folder.name, log.prefix].filter(Boolean).join(' ');
	const name = shown === undefined ? vscode.l10n.t('Decision graph') : vscode.l10n.t('Decision graph of {0}', shown);
	return vscode.Uri.from({
		scheme: graphScheme,
		path: `/${name.replaceAll('/', '∕')}.md`,
		query: [root.folder.uri.toString(), ...(log ? [log.folder, log.prefix] : [])].join('\n'),
	});
}

/** Reads the address of a graph. */
export function readGraphAddress({ query }: vscode.Uri): ShownGraph {
	const [address = '', folder, prefix = ''] = query.split('\n');
	return { folder: vscode.Uri.parse(address), log: folder === undefined ? undefined : { folder, prefix } };
}
