import * as vscode from 'vscode';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import { type NewRecordOptions, newRecord, newRecordPath } from '../../core/adr/new/newRecord.ts';
import { describeRecord } from '../../core/adr/record/describeRecord.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { tell } from '../tell.ts';
import { today } from '../today.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionNode } from './decisionNode.ts';
import { targetLog } from './logTarget.ts';
import { makeRecord } from './makeRecord.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { askLog } from './startLogCommand.ts';
import { askWhen, type SupersedeWhen } from './supersedeBy.ts';

/** Commands that write a new record, as the others of its log are written, and select what is to be filled in. */
export function registerNewRecord(services: DecisionServices): vscode.Disposable {
	const { indexes } = services;
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.newRecord, async (node?: DecisionNode) => {
			await createRecord(indexes, vscode.l10n.t('New Decision Record'), { node });
		}),
		vscode.commands.registerCommand(commands.newSupersedingRecord, async (argument: RecordArgument) => {
			const wanted = await askInTurn(async (questions) => {
				const whole = vscode.l10n.t('New Record That Supersedes Another');
				const place = await targetRecord(questions, services, argument, whole, vscode.l10n.t('Record to supersede'));
				if (!place) {
					return undefined;
				}
				const title = vscode.l10n.t('New record that supersedes {0}', recordLabel(place.record));
				const log = repositoryOf(place.root).logOf(place.record);
				return askRecord(questions, place.root, title, { log, supersedes: [place.record] });
			});
			await (wanted && writeRecord(indexes, wanted));
		}),
	);
}

/** A record as it is to be made. */
interface WantedRecord {
	readonly root: WorkspaceRoot;
	readonly options: NewRecordOptions;
}

/**
 * Asks for the log and for the title, which tells the file's path on the way, and makes the record.
 * @param from the line of the view that says which log, and a title to begin with
 * @returns the record; undefined where none was made
 */
export async function createRecord(
	indexes: IndexService,
	title: string,
	from: { readonly node?: DecisionNode | undefined; readonly proposed?: string },
): Promise<{ readonly root: WorkspaceRoot; readonly path: string } | undefined> {
	const wanted = await askInTurn(async (questions) => {
		const other = vscode.l10n.t('New decision log…');
		const place = await targetLog(questions, indexes, from.node, { title, other });
		const log = place?.log === 'none' ? await askLog(questions, place.root) : place && { log: place.log };
		return place && log && askRecord(questions, place.root, title, log, from.proposed);
	});
	const path = wanted && (await writeRecord(indexes, wanted));
	return wanted && path !== undefined ? { root: wanted.root, path } : undefined;
}

async function askRecord(
	questions: Questions,
	root: WorkspaceRoot,
	title: string,
	options: Omit<NewRecordOptions, 'title' | 'day'>,
	proposed?: string,
): Promise<WantedRecord | undefined> {
	const repository = withoutChange(repositoryOf(root));
	const name = await questions.text({
		title: withoutLinks(title),
		prompt: vscode.l10n.t('Title of the decision record'),
		...(proposed !== undefined && { value: proposed }),
		validateInput: (value) => previewOf(repository, { ...options, title: value.trim(), day: today() }),
	});
	return name?.trim() ? { root, options: { ...options, title: name.trim(), day: today() } } : undefined;
}

/** @returns the path of the record; undefined where none was made */
async function writeRecord(indexes: IndexService, { root, options }: WantedRecord): Promise<string | undefined> {
	const when = await whenToSupersede(root, options).catch(tell);
	return when ? makeRecord(indexes, root, { ...options, announceOnly: when === 'announce' }) : undefined;
}

/** Asks where the new record begins as a proposal, as those of its log do. */
async function whenToSupersede(root: WorkspaceRoot, options: NewRecordOptions): Promise<SupersedeWhen | undefined> {
	const { supersedes = [] } = options;
	if (supersedes.length === 0) {
		return 'now';
	}
	const { path, text, kind } = await newRecord(repositoryOf(root), options);
	const status = describeRecord(parseDocument(path, text), kind)?.status;
	return askWhen({ status }, `"${options.title}"`, supersedes);
}

/** Where the record goes, or why it can't be made; nothing while no title has been typed. */
async function previewOf(
	repository: AdrRepository,
	options: NewRecordOptions,
): Promise<vscode.InputBoxValidationMessage | undefined> {
	const severity = vscode.InputBoxValidationSeverity;
	if (options.title === '') {
		return undefined;
	}
	try {
		return { message: withoutLinks(await newRecordPath(repository, options)), severity: severity.Info };
	} catch (error) {
		if (error instanceof OperationError) {
			return { message: withoutLinks(error.message), severity: severity.Error };
		}
		throw error;
	}
}

/** As the folder was when the question was put: at each key of the answer it need not be walked anew. */
function withoutChange(repository: AdrRepository): AdrRepository {
	let files: Promise<readonly string[]> | undefined;
	return {
		records: repository.records,
		logs: repository.logs,
		workflow: repository.workflow,
		texts: repository.texts,
		kind: (id) => repository.kind(id),
		record: (path) => repository.record(path),
		logOf: (record) => repository.logOf(record),
		document: (path) => repository.document(path),
		list: () => {
			files ??= repository.list();
			return files;
		},
		entry: (path) => repository.entry(path),
		text: (path) => repository.text(path),
	};
}
