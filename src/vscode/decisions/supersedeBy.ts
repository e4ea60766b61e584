import * as vscode from 'vscode';
import { announceSupersession, supersede } from '../../core/adr/links/relate.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { recordLabel, shortName } from '../../core/outline/recordLabel.ts';
import type { WorkspaceChange } from '../../core/workspace/change.ts';
import { withoutLinks } from '../convert.ts';
import { today } from '../today.ts';
import { listInWords } from '../words.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { followInIndex } from './followInIndex.ts';
import type { RecordPlace } from './recordPicks.ts';
import { runOperation } from './runOperation.ts';

/** Whether records are superseded at once, or the newer one only says that it is to supersede them. */
export type SupersedeWhen = 'now' | 'announce';

const supersedeNow = { title: vscode.l10n.t('Supersede Now') };

/** What is offered besides, where the newer record is not decided yet. */
export const announceOnly = { title: vscode.l10n.t('Only Say So in the Proposal') };

/** Whether nobody has decided yet what a record says. */
export function isUndecided({ status }: Pick<AdrRecord, 'status'>): boolean {
	return status?.stage === 'proposed' || status?.stage === 'draft';
}

/** Asks where the newer record is not decided yet: the older ones would be retired for what may never be. */
export async function askWhen(
	newer: Pick<AdrRecord, 'status'>,
	name: string,
	older: readonly AdrRecord[],
): Promise<SupersedeWhen | undefined> {
	if (!isUndecided(newer)) {
		return 'now';
	}
	const names = listInWords(older.map(shortName));
	const answer = await vscode.window.showInformationMessage(
		withoutLinks(vscode.l10n.t('{0} is only {1}. Supersede {2} already?', name, newer.status?.text ?? '', names)),
		{
			modal: true,
			detail: withoutLinks(
				vscode.l10n.t(
					'What is superseded is no longer in force. If {0} only says so, {1} can be superseded when it is accepted.',
					name,
					names,
				),
			),
		},
		supersedeNow,
		announceOnly,
	);
	return answer && (answer === announceOnly ? 'announce' : 'now');
}

/** Asks where it must, and writes. @returns whether anything was written */
export async function supersedeBy(
	indexes: IndexService,
	{ root, record: newer }: RecordPlace,
	older: readonly AdrRecord[],
): Promise<boolean> {
	const when = await askWhen(newer, recordLabel(newer), older);
	return when !== undefined && writeSupersession(when, indexes, { root, record: newer }, older);
}

/** Writes, and sees to the pages that list the records. @returns whether anything was written */
export async function writeSupersession(
	when: SupersedeWhen,
	indexes: IndexService,
	{ root, record: newer }: RecordPlace,
	older: readonly AdrRecord[],
): Promise<boolean> {
	const isMade = await runOperation(indexes, root, vscode.l10n.t('Supersede'), (now) =>
		supersedeWhen(now, newer, older, when),
	);
	if (isMade) {
		void followInIndex(indexes, root, newer.path);
	}
	return isMade;
}

/** The change, with the records as they are by now. */
export async function supersedeWhen(
	now: AdrRepository,
	newer: AdrRecord,
	older: readonly AdrRecord[],
	when: SupersedeWhen,
): Promise<WorkspaceChange> {
	const source = now.record(newer.path);
	const targets = older.map(({ path }) => now.record(path));
	return when === 'announce' ? announceSupersession(now, source, targets) : supersede(now, source, targets, today());
}
