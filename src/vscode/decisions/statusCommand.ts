import * as vscode from 'vscode';
import { type Dialect, dialectOf } from '../../core/adr/dialect/dialect.ts';
import { unrelate } from '../../core/adr/links/unrelate.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord, Stage } from '../../core/adr/record/record.ts';
import { changeStatus } from '../../core/adr/status/changeStatus.ts';
import { nextStages } from '../../core/adr/status/workflow.ts';
import { supersedersOf } from '../../core/outline/decisions.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { shortName } from '../../core/rules/adr/peers.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { today } from '../today.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import { pickSuccessor, type RecordPlace } from './recordPicks.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';
import { stageIcons } from './stageIcons.ts';
import { stageName } from './stageName.ts';
import { supersedeBy } from './supersedeBy.ts';

const title = vscode.l10n.t('Change Status');

interface StatusItem extends vscode.QuickPickItem {
	readonly stage?: Stage;
	/** The record that is to supersede this one no longer. */
	readonly successor?: AdrRecord;
}

/** Asks for the status of a record, what the workflow lets follow first, and writes it in the log's own words. */
export function registerChangeStatus(services: DecisionServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.changeStatus, async (argument: RecordArgument) => {
		const place = await targetRecord(services, argument, title);
		if (place) {
			await changeStatusOf(services, place);
		}
	});
}

async function changeStatusOf({ indexes }: DecisionServices, { root, record }: RecordPlace): Promise<void> {
	const repository = repositoryOf(root);
	const dialect = dialectOf(repository.logOf(record), record.kind, record);
	const picked = await vscode.window.showQuickPick(statusItems(record, dialect, repository), {
		title: `${title}: ${withoutLinks(recordLabel(record))}`,
		placeHolder: record.status ? vscode.l10n.t('Now: {0}', record.status.text) : vscode.l10n.t('It has no status yet'),
		matchOnDescription: true,
	});
	if (!picked) {
		return;
	}
	const { successor: former } = picked;
	if (former) {
		await runOperation(indexes, root, title, (now) => unrelate(now, now.record(record.path), now.record(former.path)));
		return;
	}
	if (picked.stage === 'superseded') {
		const successor = await pickSuccessor(repository, record, dialect.words.superseded);
		if (successor === undefined) {
			return;
		}
		if (successor !== 'none') {
			await supersedeBy(indexes, { root, record: successor }, [record]);
			return;
		}
	}
	const status = picked.stage ?? (await askWord(record));
	if (status !== undefined) {
		await runOperation(indexes, root, title, (now) => changeStatus(now, now.record(record.path), status, today()));
	}
}

/** What may follow by the team's workflow, each in the log's own word; for the rest there is its own word. */
function statusItems(record: AdrRecord, { words }: Dialect, repository: AdrRepository): StatusItem[] {
	const present = record.status?.stage;
	const successors = present === 'superseded' ? (supersedersOf(repository.records).get(record.path) ?? []) : [];
	// The word alone holds nothing that would have to be taken out with it
	const isAlone = present === 'superseded' && successors.length === 0;
	const stages = nextStages(present, repository.workflow).filter((stage) => stage !== present);
	const next: readonly Stage[] = isAlone && !stages.includes('accepted') ? ['accepted', ...stages] : stages;
	return [
		...successors.map((path): StatusItem => {
			const successor = repository.record(path);
			const label = `$(discard) ${vscode.l10n.t('No longer superseded by {0}', shortName(successor))}`;
			return {
				label,
				description: vscode.l10n.t('removes the link in both'),
				detail: successor.title.replaceAll('$(', '$ ('),
				successor,
			};
		}),
		...next.map((stage) => {
			const asks = stage === 'superseded' ? vscode.l10n.t('asks by which record') : '';
			const meaning = words[stage].toLowerCase() === stage ? '' : stageName(stage);
			return {
				label: `$(${stageIcons[stage].id}) ${words[stage]}`,
				description: [meaning, asks].filter(Boolean).join(', '),
				stage,
			};
		}),
		...(next.length + successors.length === 0 ? [] : [{ label: '', kind: vscode.QuickPickItemKind.Separator }]),
		{ label: `$(edit) ${vscode.l10n.t('Other word…')}` },
	];
}

async function askWord(record: AdrRecord): Promise<string | undefined> {
	const word = await vscode.window.showInputBox({
		title: `${title}: ${withoutLinks(recordLabel(record))}`,
		prompt: vscode.l10n.t('Status as it is to be written'),
		value: record.status?.text ?? '',
		validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A status needs at least one letter.') : undefined),
	});
	return word?.trim();
}
