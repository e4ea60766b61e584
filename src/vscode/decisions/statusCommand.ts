import * as vscode from 'vscode';
import { type Dialect, dialectOf } from '../../core/adr/dialect/dialect.ts';
import { unrelate } from '../../core/adr/links/unrelate.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord, Stage } from '../../core/adr/record/record.ts';
import { changeStatus } from '../../core/adr/status/changeStatus.ts';
import { nextStages } from '../../core/adr/status/workflow.ts';
import { supersedersOf } from '../../core/outline/decisions.ts';
import { recordLabel, shortName } from '../../core/outline/recordLabel.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
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
		const wanted = await askInTurn(async (questions) => {
			const place = await targetRecord(questions, services, argument, title);
			return place && askStatus(questions, place);
		});
		if (wanted) {
			await change(services, wanted);
		}
	});
}

/** What a record is to get: a status, a successor, or one successor less. */
type WantedStatus = RecordPlace &
	({ readonly status: Stage | string } | { readonly successor: AdrRecord } | { readonly formerSuccessor: AdrRecord });

async function askStatus(questions: Questions, place: RecordPlace): Promise<WantedStatus | undefined> {
	const { root, record } = place;
	const repository = repositoryOf(root);
	const dialect = dialectOf(repository.logOf(record), record.kind, record);
	const picked = await questions.pick(statusItems(record, dialect, repository), {
		title: `${title}: ${withoutLinks(recordLabel(record))}`,
		placeHolder: record.status ? vscode.l10n.t('Now: {0}', record.status.text) : vscode.l10n.t('It has no status yet'),
		matchOnDescription: true,
	});
	if (!picked) {
		return undefined;
	}
	if (picked.successor) {
		return { ...place, formerSuccessor: picked.successor };
	}
	if (picked.stage === 'superseded') {
		const successor = await pickSuccessor(questions, repository, record, dialect.words.superseded);
		if (successor !== 'none') {
			return successor && { ...place, successor };
		}
	}
	const status = picked.stage ?? (await askWord(questions, record));
	return status === undefined ? undefined : { ...place, status };
}

async function change({ indexes }: DecisionServices, wanted: WantedStatus): Promise<void> {
	const { root, record } = wanted;
	if ('successor' in wanted) {
		await supersedeBy(indexes, { root, record: wanted.successor }, [record]);
		return;
	}
	await runOperation(indexes, root, title, (now) =>
		'status' in wanted
			? changeStatus(now, now.record(record.path), wanted.status, today())
			: unrelate(now, now.record(record.path), now.record(wanted.formerSuccessor.path)),
	);
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

async function askWord(questions: Questions, record: AdrRecord): Promise<string | undefined> {
	const word = await questions.text({
		title: `${title}: ${withoutLinks(recordLabel(record))}`,
		prompt: vscode.l10n.t('Status as it is to be written'),
		value: record.status?.text ?? '',
		validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A status needs at least one letter.') : undefined),
	});
	return word?.trim();
}
