import type { TextEdit } from '../../document/text.ts';
import { OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { type Dialect, dialectOf } from '../dialect/dialect.ts';
import { lookupIn } from '../log/recordLookup.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import { relationOf } from '../record/relation.ts';
import { type LinkOptions, linkEdits, type NewLink } from './linkEdits.ts';
import { refuseCircle } from './refuseCircle.ts';

/** What each of two records says of the other. */
export interface LinkWords {
	/** In the one that the link begins at: "Amends". */
	readonly label: string;
	/** In the other one: "Amended by". */
	readonly reverse: string;
}

/**
 * Links two records with each other, each in its own words (`linkEdits`). Words that say that one supersedes the other
 * leave the line of a status as it is, as `adr link` of adr-tools does; `supersede` replaces it.
 * @throws OperationError for a record and itself, for empty words, and where records would supersede each other in a circle
 */
export async function relate(
	repository: AdrRepository,
	source: AdrRecord,
	target: AdrRecord,
	{ label, reverse }: LinkWords,
): Promise<WorkspaceChange> {
	checkOther(source, target);
	if ([label, reverse].some((words) => words.trim() === '' || /[\r\n]/.test(words))) {
		throw new OperationError('Say in a few words, on one line, how the records relate: "Amends" and "Amended by".');
	}
	const relation = relationOf(label.trim());
	if (relation === 'supersedes') {
		refuseCircle(repository.records, source, [target]);
	} else if (relation === 'superseded-by') {
		refuseCircle(repository.records, target, [source]);
	}
	const edits = async (record: AdrRecord, link: NewLink): Promise<readonly [string, readonly TextEdit[]]> => [
		record.path,
		await editsOf(repository, record, dialectIn(repository, record), [link], { keepStatus: true }),
	];
	return changeOf([
		await edits(source, { label: label.trim(), target }),
		await edits(target, { label: reverse.trim(), target: source }),
	]);
}

/**
 * Makes one record supersede others, in the words of their log: each of them says by whom, the one says whom.
 * @param day YYYY-MM-DD of today, for records that keep a log of their statuses
 * @throws OperationError for a record and itself, and for one that supersedes it already, itself or over others
 */
export async function supersede(
	repository: AdrRepository,
	source: AdrRecord,
	targets: readonly AdrRecord[],
	day?: string,
): Promise<WorkspaceChange> {
	const others = distinct(repository, source, targets);
	const edits = [await announcing(repository, source, others)];
	for (const target of others) {
		const own = dialectIn(repository, target);
		const passive = [{ label: own.labels['superseded-by'], target: source }];
		edits.push([target.path, await editsOf(repository, target, own, passive, { day })]);
	}
	return changeOf(edits);
}

/**
 * Makes a record that is not decided yet say which others it is to supersede; these stay in force and as they are.
 * @throws OperationError as `supersede`
 */
export async function announceSupersession(
	repository: AdrRepository,
	source: AdrRecord,
	targets: readonly AdrRecord[],
): Promise<WorkspaceChange> {
	return changeOf([await announcing(repository, source, distinct(repository, source, targets))]);
}

function distinct(repository: AdrRepository, source: AdrRecord, targets: readonly AdrRecord[]): AdrRecord[] {
	const others = [...new Map(targets.map((target) => [target.path, target])).values()];
	for (const target of others) {
		checkOther(source, target);
	}
	refuseCircle(repository.records, source, others);
	return others;
}

async function announcing(
	repository: AdrRepository,
	source: AdrRecord,
	others: readonly AdrRecord[],
): Promise<readonly [string, readonly TextEdit[]]> {
	const dialect = dialectIn(repository, source);
	const active = others.map((target) => ({ label: dialect.labels.supersedes, target }));
	return [source.path, await editsOf(repository, source, dialect, active, {})];
}

function dialectIn(repository: AdrRepository, record: AdrRecord): Dialect {
	return dialectOf(repository.logOf(record), record.kind, record);
}

async function editsOf(
	repository: AdrRepository,
	record: AdrRecord,
	dialect: Dialect,
	links: readonly NewLink[],
	options: LinkOptions,
): Promise<TextEdit[]> {
	const document = await repository.document(record.path);
	const lookup = lookupIn(repository.records);
	return linkEdits(document, record, repository.kind(record.kind), dialect, links, { ...options, lookup });
}

function checkOther(source: AdrRecord, target: AdrRecord): void {
	if (source.path === target.path) {
		throw new OperationError(`${source.path} can't be linked to itself. Name another record.`);
	}
}

function changeOf(edits: readonly (readonly [string, readonly TextEdit[]])[]): WorkspaceChange {
	return { edits: new Map(edits.filter(([, list]) => list.length > 0)), creates: [], renames: [] };
}
