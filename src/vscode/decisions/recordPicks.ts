import * as vscode from 'vscode';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { stageKeyOf } from '../../core/outline/decisions.ts';
import { recordLabel, recordNumber } from '../../core/outline/recordLabel.ts';
import type { Questions } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { stageIcons } from './stageIcons.ts';

/** A record of a workspace folder. */
export interface RecordPlace {
	readonly root: WorkspaceRoot;
	readonly record: AdrRecord;
}

/** A workspace folder without records. */
interface NoRecords {
	readonly indexes: IndexService;
	readonly root: WorkspaceRoot;
}

interface RecordItem extends vscode.QuickPickItem {
	readonly record: AdrRecord;
}

interface PlaceItem extends RecordItem {
	readonly root: WorkspaceRoot;
}

export interface PickOptions {
	readonly title: string;
	readonly placeHolder: string;
}

const matching = { matchOnDescription: true, matchOnDetail: true } as const;

/** Asks for a record of any workspace folder. */
export async function pickRecord(
	questions: Questions,
	indexes: IndexService,
	options: PickOptions,
): Promise<RecordPlace | undefined> {
	const items = indexes
		.whenReady()
		.then(() =>
			indexes
				.roots()
				.flatMap((root) =>
					recordsOf(root).map((record): PlaceItem => ({ ...itemOf(record, indexes.folderNameOf(root)), root })),
				),
		);
	if (indexes.ready && (await items).length === 0) {
		void tellNoRecords();
		return undefined;
	}
	const picked = await questions.pick(items, { ...options, ...matching });
	return picked && { root: picked.root, record: picked.record };
}

/**
 * Asks for one of the records.
 * @param saying what stands behind a record's title; its status when not given
 */
export async function pickOneOf(
	questions: Questions,
	records: readonly AdrRecord[],
	options: PickOptions,
	saying?: (record: AdrRecord) => string,
): Promise<AdrRecord | undefined> {
	const items = records.map((record) => ({ ...itemOf(record), ...(saying && { description: saying(record) }) }));
	const picked = await questions.pick(items, { ...options, ...matching });
	return picked?.record;
}

/**
 * Asks for one of the records, as Enter takes the line that is focused, or for several in a list of boxes to tick.
 * @returns none when nothing was chosen
 */
export async function pickSomeOf(
	questions: Questions,
	records: readonly AdrRecord[],
	options: PickOptions,
): Promise<readonly AdrRecord[]> {
	const items: readonly RecordItem[] = records.map((record) => itemOf(record));
	const more: (vscode.QuickPickItem & { readonly record?: AdrRecord })[] =
		items.length < 2
			? []
			: [
					{ label: '', kind: vscode.QuickPickItemKind.Separator },
					{ label: `$(checklist) ${vscode.l10n.t('Several records…')}` },
				];
	const picked = await questions.pick([...items, ...more], { ...options, ...matching });
	if (!picked || picked.record) {
		return picked?.record ? [picked.record] : [];
	}
	const ticked = await questions.pickMany(items, { ...options, ...matching });
	return ticked?.map(({ record }) => record) ?? [];
}

/**
 * Asks which record takes the place of another one.
 * @param word that the other one gets
 * @returns `none` where the word alone is to be written
 */
export async function pickSuccessor(
	questions: Questions,
	repository: AdrRepository,
	record: AdrRecord,
	word: string,
): Promise<AdrRecord | 'none' | undefined> {
	const items: (vscode.QuickPickItem & { readonly record?: AdrRecord })[] = [
		...others(repository, record).map((other) => itemOf(other)),
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ label: `$(dash) ${vscode.l10n.t('No record: write "{0}" alone', word)}` },
	];
	const placeHolder = vscode.l10n.t('Record that supersedes {0}', recordLabel(record));
	const title = vscode.l10n.t('Change Status');
	const picked = await questions.pick(items, { title, placeHolder, ...matching });
	return picked && (picked.record ?? 'none');
}

/** All but the record itself, those of its own log first, those that are superseded already last. */
export function others(repository: AdrRepository, record: AdrRecord): readonly AdrRecord[] {
	const own = repository.logOf(record);
	const logs = [own, ...repository.logs.filter((log) => log !== own)];
	const all = logs.flatMap(({ records }) => records).filter(({ path }) => path !== record.path);
	const isOver = ({ status }: AdrRecord) => status?.stage === 'superseded';
	return [...all.filter((one) => !isOver(one)), ...all.filter(isOver)];
}

/** Records of a workspace folder, by path. */
function recordsOf(root: WorkspaceRoot): readonly AdrRecord[] {
	return root.documents().flatMap(({ facts }) => facts.record ?? []);
}

/**
 * Says that a command has nothing to do, and offers to begin: there is no record.
 * @param place the workspace folder that was asked about, where it was one: it is not asked for again
 */
export async function tellNoRecords(place?: NoRecords): Promise<void> {
	const folder = place?.indexes.folderNameOf(place.root) ?? '';
	const begin = vscode.l10n.t('Start a Decision Log…');
	const words =
		folder === ''
			? vscode.l10n.t('There are no decision records in this workspace yet.')
			: withoutLinks(vscode.l10n.t('There are no decision records in {0} yet.', folder));
	if ((await vscode.window.showInformationMessage(words, begin)) === begin) {
		await vscode.commands.executeCommand(commands.startLog, place && { home: place.root });
	}
}

/**
 * A record as a line of a list: number, title, status; below it its path.
 * @param folder of the workspace, where records of several are in the list
 */
export function itemOf(record: AdrRecord, folder = ''): RecordItem {
	const number = recordNumber(record);
	return {
		label: `$(${stageIcons[stageKeyOf(record)].id}) ${number && `${number} `}${withoutIcons(record.title)}`,
		description: record.status?.text ?? '',
		detail: [folder, record.path].filter(Boolean).join(' · '),
		record,
	};
}

/** A list would draw `$(name)` in a title as an icon. */
function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$ (');
}
