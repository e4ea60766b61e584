import * as vscode from 'vscode';
import type { DecisionGroup, StageKey } from '../../core/outline/decisions.ts';

const stageNames: Readonly<Record<StageKey, string>> = {
	draft: vscode.l10n.t('Draft'),
	proposed: vscode.l10n.t('Proposed'),
	accepted: vscode.l10n.t('Accepted'),
	rejected: vscode.l10n.t('Rejected'),
	deprecated: vscode.l10n.t('Deprecated'),
	superseded: vscode.l10n.t('Superseded'),
	other: vscode.l10n.t('Other status'),
	none: vscode.l10n.t('No status'),
};

/** What has no date or no tag, by the name that it has in English. */
const lacking: ReadonlyMap<string, string> = new Map([
	['No date', vscode.l10n.t('No date')],
	['No tag', vscode.l10n.t('No tag')],
]);

/** Name of a stage in the language of the editor. */
export function stageName(key: StageKey): string {
	return stageNames[key];
}

/** Name of a group in the language of the editor; those of logs, tags and years are written in the documents. */
export function groupName({ id, label, log }: Pick<DecisionGroup, 'id' | 'label' | 'log'>): string {
	// A tag and a year are called as their group is
	if (log || id === label) {
		return label;
	}
	return lacking.get(label) ?? (isStage(id) ? stageName(id) : label);
}

function isStage(id: string): id is StageKey {
	return Object.hasOwn(stageNames, id);
}
