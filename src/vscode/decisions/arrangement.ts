import * as vscode from 'vscode';
import { type StageKey, stageKeys } from '../../core/outline/decisions.ts';
import { commands, contextKeys, settings, settingsSection } from '../ids.ts';
import { tellNoRecords } from './recordPicks.ts';
import { stageIcons } from './stageIcons.ts';
import { stageName } from './stageName.ts';

interface StageItem extends vscode.QuickPickItem {
	readonly key: StageKey;
}

/** Which records the Decisions view leaves out, until the window closes; what it is set to is a setting. */
export class StageFilter implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private shown: ReadonlySet<StageKey> | undefined;

	readonly onDidChange = this.changed.event;

	get stages(): ReadonlySet<StageKey> | undefined {
		return this.shown;
	}

	/** Nothing chosen, and all of it, are no filter. */
	set(keys: readonly StageKey[]): void {
		this.shown = keys.length === 0 || keys.length === stageKeys.length ? undefined : new Set(keys);
		void vscode.commands.executeCommand('setContext', contextKeys.decisionsFiltered, this.shown !== undefined);
		this.changed.fire();
	}

	/** Says in the view's title what is shown: "Proposed, Accepted"; empty for all. */
	get description(): string {
		return this.shown
			? stageKeys
					.filter((key) => this.shown?.has(key))
					.map(stageName)
					.join(', ')
			: '';
	}

	dispose(): void {
		this.changed.dispose();
	}
}

/**
 * Commands that arrange the Decisions view.
 * @param counts number of records in each stage at the moment
 */
export function registerArrangement(
	filter: StageFilter,
	counts: () => Promise<ReadonlyMap<StageKey, number>>,
): vscode.Disposable {
	const setting = (command: string, name: string, value: string) =>
		vscode.commands.registerCommand(command, () =>
			vscode.workspace.getConfiguration(settingsSection).update(name, value, targetOf(name)),
		);
	const group = settings.decisionsGroupBy;
	const sort = settings.decisionsSortBy;
	return vscode.Disposable.from(
		setting(commands.groupByFolder, group, 'folder'),
		setting(commands.groupByFolderNow, group, 'folder'),
		setting(commands.groupByStatus, group, 'status'),
		setting(commands.groupByStatusNow, group, 'status'),
		setting(commands.groupByTag, group, 'tag'),
		setting(commands.groupByTagNow, group, 'tag'),
		setting(commands.groupByDate, group, 'date'),
		setting(commands.groupByDateNow, group, 'date'),
		setting(commands.sortByNumber, sort, 'number'),
		setting(commands.sortByNumberNow, sort, 'number'),
		setting(commands.sortByNewest, sort, 'newest'),
		setting(commands.sortByNewestNow, sort, 'newest'),
		vscode.commands.registerCommand(commands.filterDecisions, async () => chooseStages(filter, await counts())),
		vscode.commands.registerCommand(commands.clearDecisionFilter, () => filter.set([])),
	);
}

async function chooseStages(filter: StageFilter, counts: ReadonlyMap<StageKey, number>): Promise<void> {
	const items = stageKeys
		.filter((key) => counts.has(key) || filter.stages?.has(key))
		.map(
			(key): StageItem => ({
				key,
				label: `$(${stageIcons[key].id}) ${stageName(key)}`,
				description: String(counts.get(key) ?? 0),
				picked: filter.stages?.has(key) ?? false,
			}),
		);
	if (items.length === 0) {
		void tellNoRecords();
		return;
	}
	const picked = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		title: vscode.l10n.t('Filter Decisions'),
		placeHolder: vscode.l10n.t('Statuses to show; all when none is ticked'),
	});
	if (picked) {
		filter.set(picked.length === items.length ? [] : picked.map(({ key }) => key));
	}
}

/** Where the setting is in force already, or else in the person's own settings. */
function targetOf(name: string): vscode.ConfigurationTarget {
	const set = vscode.workspace.getConfiguration(settingsSection).inspect(name);
	return set?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
}
