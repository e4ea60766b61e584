import * as vscode from 'vscode';
import { findDates, importDates, type KnownDate } from '../../core/adr/history/importDates.ts';
import { lacksDate } from '../../core/adr/status/newDate.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { askInTurn } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import { versionsOf } from '../workspace/versions.ts';
import type { DecisionNode } from './decisionNode.ts';
import { type LogPlace, targetLog } from './logTarget.ts';
import { tellNoRecords } from './recordPicks.ts';
import type { DecisionServices } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';

const title = vscode.l10n.t('Import Dates from Git');

/** Writes the date of the decision into the records of a log that have none, after showing each of them. */
export function registerImportDates({ indexes }: DecisionServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.importDates, async (node?: DecisionNode) => {
		const place = await askInTurn((questions) => targetLog(questions, indexes, node, { title }));
		if (!place || place.log === 'none') {
			if (place) {
				void tellNoRecords({ indexes, root: place.root });
			}
			return;
		}
		const { root, log } = place;
		const lacking = log.records.filter(lacksDate);
		if (lacking.length === 0) {
			void vscode.window.showInformationMessage(
				withoutLinks(vscode.l10n.t('Every record of {0} has a date.', log.folder || root.folder.name)),
			);
			return;
		}
		const known = await lookUp({ root, log });
		if (!known) {
			return;
		}
		if (known.length === 0) {
			void vscode.window.showInformationMessage(
				lacking.length === 1
					? vscode.l10n.t('Git knows nothing of the 1 record without a date. Commit them first.')
					: vscode.l10n.t('Git knows nothing of the {0} records without a date. Commit them first.', lacking.length),
			);
			return;
		}
		const chosen = new Map((await choose(known, lacking.length))?.map((date) => [date.record.path, date]));
		if (chosen.size > 0) {
			await runOperation(indexes, root, title, (repository) => {
				// What they were when git was asked may have changed meanwhile
				const dates = repository.records.filter(lacksDate).flatMap((record) => {
					const date = chosen.get(record.path);
					return date ? [{ ...date, record }] : [];
				});
				return importDates(repository, dates);
			});
		}
	});
}

/** @returns undefined when the person has ended it */
function lookUp({ root, log }: LogPlace): Thenable<readonly KnownDate[] | undefined> {
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Reading dates from Git'),
			cancellable: true,
		},
		async (progress, token) => {
			const { known } = await findDates(repositoryOf(root), log.records, versionsOf(root), {
				token,
				progress: (done, all) =>
					progress.report({ message: vscode.l10n.t('{0} of {1}', done, all), increment: 100 / all }),
			});
			return token.isCancellationRequested ? undefined : known;
		},
	);
}

async function choose(known: readonly KnownDate[], lacking: number): Promise<readonly KnownDate[] | undefined> {
	const items = known.map((date) => {
		const { record, day } = date;
		return {
			label: recordLabel(record).replaceAll('$(', '$ ('),
			description: day,
			detail: reasonOf(date).replaceAll('$(', '$ ('),
			picked: true,
			date,
		};
	});
	const rest = lacking - known.length;
	const placeHolder =
		rest > 0
			? vscode.l10n.t('Records that get a date; git knows nothing of {0} more', rest)
			: vscode.l10n.t('Records that get a date');
	const picked = await askInTurn((questions) =>
		questions.pickMany(items, { title, placeHolder, matchOnDescription: true }),
	);
	return picked?.map(({ date }) => date);
}

/** The commit that tells the date. */
function reasonOf({ record, because, version: { author, commit, subject } }: KnownDate): string {
	const short = commit.slice(0, 8);
	if (because !== 'decided') {
		return vscode.l10n.t('Created by {0} in {1}: {2}', author, short, subject);
	}
	return record.status?.stage === 'rejected'
		? vscode.l10n.t('Rejected by {0} in {1}: {2}', author, short, subject)
		: vscode.l10n.t('Accepted by {0} in {1}: {2}', author, short, subject);
}
