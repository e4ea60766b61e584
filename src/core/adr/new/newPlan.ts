import type { Kind } from '../../kinds/kind.ts';
import { slugify } from '../../kinds/slug.ts';
import { fillTokens } from '../../kinds/templateTokens.ts';
import { shortList } from '../../shortList.ts';
import { OperationError } from '../../workspace/change.ts';
import { type Dialect, dialectOf, newestFirst } from '../dialect/dialect.ts';
import { mostUsed } from '../dialect/mostUsed.ts';
import { configuredFolder } from '../log/configuredFolder.ts';
import type { DecisionLog } from '../log/log.ts';
import { holderOf } from '../log/recordFolders.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord, Stage } from '../record/record.ts';
import { stageNamed } from '../status/wording.ts';
import { folderForNew, type NewPlace, newPlace } from './newPlace.ts';
import type { NewRecordOptions } from './newRecord.ts';

/** What a new record will be. */
export interface NewPlan extends NewPlace {
	/** Without line breaks. */
	readonly title: string;
	readonly day: string;
	readonly variables: Readonly<Record<string, string>>;
	readonly kind: Kind;
	/** How records of that kind are written. */
	readonly dialect: Dialect;
	/** The log it joins; undefined for the first of a log. */
	readonly log: DecisionLog | undefined;
	/** Records of that kind to look like, the newest first. */
	readonly alike: readonly AdrRecord[];
	/** Folders in or beside which a template may stand, the nearest first. */
	readonly folders: readonly string[];
	/** What new records begin with; undefined where the kind says it. */
	readonly born: Stage | undefined;
}

type PlanOptions = Pick<NewRecordOptions, 'title' | 'day' | 'log' | 'folder' | 'kind' | 'status' | 'variables'>;

/**
 * Decides what a new record will be and where it goes.
 * @throws OperationError when the title is empty, or when something stands at its path
 */
export async function planFor(repository: AdrRepository, options: PlanOptions): Promise<NewPlan> {
	const { day, variables = {} } = options;
	const title = options.title.replace(/\s+/g, ' ').trim();
	if (!/[\p{L}\p{N}]/u.test(title)) {
		throw new OperationError('A title needs at least one letter or digit.');
	}
	const log = options.log ?? logFor(repository.logs, options);
	if (!log && options.folder !== undefined) {
		refuseParent(repository.logs, options.folder);
	}
	const isFree = log === undefined && options.folder === undefined;
	const configured = isFree ? await configuredFolder(repository) : undefined;
	// The first record of a log looks like those of another one
	const model = log ?? logFor(repository.logs, { kind: options.kind });
	const whole = dialectOf(model, options.kind ?? configured?.kind ?? 'adr-nygard');
	const kind = repository.kind(options.kind ?? whole.kind);
	const alike = newestFirst(model?.records ?? []).filter((record) => record.kind === kind.id);
	const dialect = dialectFor(kind, alike, model, { log, fileName: whole.fileName });
	const isFirst = model === undefined && options.kind === undefined && kind.id === 'adr-nygard';
	const born = isFirst ? 'accepted' : bornStage(alike);
	const stage = options.status === undefined ? born : stageNamed(options.status);
	const folder = folderFor(log, options.folder, stage) ?? configured?.folder ?? directoryOf(kind, title, day);
	const place = await newPlace(repository, { log, folder, dialect, title, day, variables });
	const folders = log ? [folder, log.folder] : [folder];
	return { ...place, title, day, variables, kind, dialect, log, alike, folders, born };
}

/** The log in a folder, or without a folder the likeliest of all. */
function logFor(
	logs: readonly DecisionLog[],
	{ folder, kind }: Pick<NewRecordOptions, 'folder' | 'kind'>,
): DecisionLog | undefined {
	if (folder === undefined) {
		return likelyLogs(logs, kind)[0];
	}
	const inFolder = (log: DecisionLog) => log.records.filter((record) => holderOf(record) === folder);
	const there = logs.filter((log) => log.folder === folder || inFolder(log).length > 0);
	const [first] = likelyLogs(
		there.map((log) => ({ ...log, records: inFolder(log) })),
		kind,
	);
	return there.find((log) => log.folder === first?.folder && log.prefix === first.prefix);
}

/** A folder that only holds folders of several logs has no numbers of its own: a record in it would belong to none. */
function refuseParent(logs: readonly DecisionLog[], folder: string): void {
	const below = logs.filter((log) => folder === '' || log.folder.startsWith(`${folder}/`));
	const folders = [...new Set(below.map((log) => log.folder))];
	if (folders.length > 1) {
		throw new OperationError(
			`${folder || 'This folder'} has no records of its own; name one of ${shortList(folders)}.`,
		);
	}
}

/** Logs in the order in which a new record may belong to them: those first that have most of the kind, or of all. */
export function likelyLogs(logs: readonly DecisionLog[], kind: string | undefined): readonly DecisionLog[] {
	return logs
		.map((log) => ({ log, ofKind: log.records.filter((record) => record.kind === kind).length }))
		.sort((a, b) => b.ofKind - a.ofKind || b.log.records.length - a.log.records.length)
		.map(({ log }) => log);
}

/** How a record of a kind is written in a log that may have records of other kinds too: their names are of one form. */
function dialectFor(
	kind: Kind,
	alike: readonly AdrRecord[],
	model: DecisionLog | undefined,
	{ log, fileName }: { readonly log: DecisionLog | undefined; readonly fileName: string },
): Dialect {
	if (!model || alike.length === 0) {
		const title = kind.title?.template ?? '{title}';
		return { ...dialectOf(undefined, kind.id), title, fileName: log ? fileName : kind.file.name };
	}
	const dialect = dialectOf({ ...model, records: alike }, kind.id);
	const isOwnPrefix = !log && !/^(?:m?adrs?[-_. #]*)?$/i.test(model.prefix);
	const withoutPrefix = (form: string): string =>
		form.startsWith(model.prefix) ? form.slice(model.prefix.length) : form;
	return isOwnPrefix
		? { ...dialect, fileName: withoutPrefix(fileName), title: withoutPrefix(dialect.title) }
		: { ...dialect, fileName };
}

/**
 * What new records begin with: draft or proposed, where some still are. Where none is, adr-tools has written Accepted.
 */
function bornStage(alike: readonly AdrRecord[]): Stage | undefined {
	const stages = alike.flatMap(({ status }) => status?.stage ?? []);
	const open = mostUsed(stages.filter((stage) => stage === 'draft' || stage === 'proposed'));
	const asAdrTools = alike[0]?.kind === 'adr-nygard' && mostUsed(alike.map(({ status }) => status?.form)) === 'section';
	return open ?? (asAdrTools && stages.includes('accepted') ? 'accepted' : undefined);
}

function folderFor(
	log: DecisionLog | undefined,
	asked: string | undefined,
	stage: Stage | undefined,
): string | undefined {
	return log && (asked === undefined || asked === log.folder) ? folderForNew(log, stage) : asked;
}

function directoryOf({ file }: Kind, title: string, date: string): string {
	return fillTokens(file.directory, { title, slug: slugify(title), number: 1, date, variables: {} });
}
