import * as vscode from 'vscode';
import type { DecisionLog } from '../../core/adr/log/log.ts';
import { nextFree } from '../../core/adr/log/nextNumber.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import { renumber } from '../../core/adr/naming/renumber.ts';
import { retitle, retitledPath } from '../../core/adr/naming/retitle.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { recordLabel, recordNumber } from '../../core/outline/recordLabel.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { RecordPlace } from './recordPicks.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';

/** What a quick fix gives the command: a record, and the number it is to have. */
type RenumberArgument = RecordArgument | { readonly uri: vscode.Uri; readonly number?: number };

/** Commands that change what a record is called, with its file name and every place that names it. */
export function registerNameCommands(services: DecisionServices): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.retitle, async (argument: RecordArgument) => {
			const asked = await askInTurn(async (questions) => {
				const place = await targetRecord(questions, services, argument, vscode.l10n.t('Rename Record'));
				const title = place && (await askTitle(questions, place));
				return place && title !== undefined ? { ...place, title } : undefined;
			});
			if (asked) {
				const { root, record, title } = asked;
				await runOperation(services.indexes, root, vscode.l10n.t('Renaming the title'), (now, token) =>
					retitle(now, now.record(record.path), title, token),
				);
			}
		}),
		vscode.commands.registerCommand(commands.renumber, async (argument: RenumberArgument) => {
			const given = argument && 'number' in argument ? argument.number : undefined;
			const asked = await askInTurn(async (questions) => {
				const place = await targetRecord(questions, services, argument, vscode.l10n.t('Renumber Record'));
				const number = place && (given ?? (await askNumber(questions, place)));
				return place && number !== undefined ? { ...place, number } : undefined;
			});
			if (asked) {
				const { root, record, number } = asked;
				await runOperation(services.indexes, root, vscode.l10n.t('Renumbering'), (now, token) =>
					renumber(now, now.record(record.path), number, token),
				);
			}
		}),
	);
}

/** So many characters of a title are read in a list and make a file name that any system takes. */
const longTitle = 100;

async function askTitle(questions: Questions, { root, record }: RecordPlace): Promise<string | undefined> {
	const repository = repositoryOf(root);
	const title = await questions.text({
		title: vscode.l10n.t('Rename Record'),
		prompt: withoutLinks(
			vscode.l10n.t('New title of {0}. Its file and the links to it are renamed too.', recordLabel(record)),
		),
		value: record.title,
		validateInput: (value) => previewOf(repository, record, value.trim()),
	});
	return title === undefined || title.trim() === record.title ? undefined : title.trim();
}

/** What the file will be called, or what is wrong with the title. */
function previewOf(
	repository: AdrRepository,
	record: AdrRecord,
	title: string,
): vscode.InputBoxValidationMessage | undefined {
	const severity = vscode.InputBoxValidationSeverity;
	if (!/[\p{L}\p{N}]/u.test(title)) {
		return { message: vscode.l10n.t('A title needs at least one letter or digit.'), severity: severity.Error };
	}
	if (title === record.title) {
		return undefined;
	}
	const path = retitledPath(repository, record, title);
	return title.length > longTitle
		? {
				message: withoutLinks(vscode.l10n.t('{0} characters are a long title. {1}', title.length, path)),
				severity: severity.Warning,
			}
		: { message: withoutLinks(path), severity: severity.Info };
}

async function askNumber(questions: Questions, { root, record }: RecordPlace): Promise<number | undefined> {
	const repository = repositoryOf(root);
	const log = repository.logOf(record);
	const typed = await questions.text({
		title: vscode.l10n.t('Renumber Record'),
		prompt: withoutLinks(
			vscode.l10n.t('New number of {0}. Its file and what refers to it are renumbered too.', recordLabel(record)),
		),
		value: String(await nextFree(repository, log)),
		validateInput: (value) => withoutLinks(problemOf(value, log, record) ?? ''),
	});
	return typed === undefined ? undefined : Number(typed);
}

function problemOf(value: string, { records }: DecisionLog, record: AdrRecord): string | undefined {
	if (!/^\s*\d{1,8}\s*$/.test(value)) {
		return vscode.l10n.t('Type a whole number.');
	}
	const owner = records.find(({ name, path }) => name.number === Number(value) && path !== record.path);
	if (owner) {
		return vscode.l10n.t('{0} is taken: {1}', recordNumber(owner), owner.title);
	}
	return record.name.number === Number(value) ? vscode.l10n.t('It has this number already.') : undefined;
}
