import { slugify } from '../../kinds/slug.ts';
import { fillTokens } from '../../kinds/templateTokens.ts';
import { OperationError } from '../../workspace/change.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { newestFirst } from '../dialect/dialect.ts';
import { nextOfDay } from '../log/countOfDay.ts';
import type { DecisionLog } from '../log/log.ts';
import { nextNumber } from '../log/nextNumber.ts';
import { holderOf, isStatusFolder } from '../log/recordFolders.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { Stage } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';

/** Where a new record goes. */
export interface NewPlace {
	readonly path: string;
	readonly number: number;
	readonly slug: string;
}

/**
 * The place of a new record: the next number of its log, in the form of the log's names.
 * @param day YYYY-MM-DD
 * @throws OperationError when something stands there already
 */
export async function newPlace(
	repository: Pick<AdrRepository, 'list' | 'entry'>,
	{ log, folder, dialect, title, day, variables }: NewPlaceOptions,
): Promise<NewPlace> {
	const paths = await repository.list();
	const number = nextNumber(log, paths, folder);
	const slug = slugify(title);
	const counted = { ...variables, ofDay: nextOfDay(paths, folder, day) };
	const values = { title: slugify(title, 'caps_spaces'), slug, number, date: day, variables: counted };
	const name = dialect.fileName
		.split('/')
		.map((segment) => partOfPath(fillTokens(segment, values)))
		.join('/');
	const path = folder === '' ? name : `${folder}/${name}`;
	const taken = name.includes('/') ? folderOf(path) : path;
	if ((await repository.entry(taken)) !== 'none') {
		throw new OperationError(`${taken} is there already; choose another title.`);
	}
	return { path, number, slug };
}

interface NewPlaceOptions {
	readonly log: DecisionLog | undefined;
	readonly folder: string;
	readonly dialect: Dialect;
	readonly title: string;
	readonly day: string;
	readonly variables: Readonly<Record<string, string>>;
}

function partOfPath(name: string): string {
	if (/[/\\\0]/.test(name) || /^\.{0,2}$/.test(name)) {
		throw new OperationError(`"${name}" can't be the name of a file or folder; leave out "..", "/" and "\\".`);
	}
	return name;
}

/**
 * The folder of a log in which a new record goes: that of the log itself where records stand in it, else the one named
 * for the status that it will have, else that of the newest record.
 */
export function folderForNew({ folder, records }: DecisionLog, stage: Stage | undefined): string {
	const holders = newestFirst(records).map(holderOf);
	if (holders.includes(folder)) {
		return folder;
	}
	const forStage = holders.find((holder) => isStatusFolder(holder) && stageOf(lastWord(holder)) === stage);
	return forStage ?? holders[0] ?? folder;
}

function lastWord(folder: string): string {
	return folder.slice(folder.lastIndexOf('/') + 1).replace(/^\d+[-_]/, '');
}
