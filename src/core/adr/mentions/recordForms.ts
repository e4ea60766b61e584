import { escapeRegex } from '../../escapeRegex.ts';
import { grouped } from '../../grouped.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { DecisionLog } from '../log/log.ts';
import type { AdrRepository } from '../log/repository.ts';
import { withoutSeparators } from '../record/prefixLetters.ts';
import type { AdrRecord } from '../record/record.ts';
import { writeRecordName } from '../record/recordName.ts';

/** In which forms a text may name a record, and where they can mean no other. */
export interface RecordForms {
	readonly record: AdrRecord;
	/** Name of its file without extension, or of its own folder. */
	readonly stem: string;
	/** What its path ends with behind the stem: `.md`, `/index.md`. */
	readonly ending: string;
	/** Whether the name has a number or a date, so that it is the name of nothing else. */
	readonly isTelling: boolean;
	/** Finds its ids: letters and number, `ADR-0012`. Undefined for a record without a number. Global. */
	readonly id: RegExp | undefined;
	/** Whether a file is a record of the same log. */
	isOfLog(path: string): boolean;
	/** Whether an id in a file can mean no other record. */
	idIsCertain(path: string): boolean;
	/** Whether its name without a folder can mean no other record. */
	nameIsCertain(path: string): boolean;
}

/** What adr-tools, MADR and most people call a record by. */
const usualLetters = /^(?:m?adrs?)?$/i;
/** Capitals with a meaning of their own: a team, a series. */
const ownLetters = /^[A-Z][A-Z0-9]*(?:[-_ .][A-Z0-9]+)*$/;

/** Looks at a record's neighbours to tell in which forms it may be named. */
export function recordForms(repository: AdrRepository, record: AdrRecord): RecordForms {
	const name = writeRecordName(record.name);
	const stem = record.name.ownFolder ? name : name.slice(0, name.length - record.name.extension.length);
	const log = repository.logOf(record);
	const { number } = record.name;
	const letters = lettersOf(record);
	const { byNumber, byStem, inLogs } = neighboursIn(repository);
	const sameNumber = (byNumber.get(number) ?? []).filter((other) =>
		lettersOf(other).some((one) => letters.includes(one)),
	);
	const sameName = byStem.get(stem) ?? [];
	const inLog = inLogs.get(log) ?? new Set();
	const isTelling = number !== undefined || record.name.date !== undefined;
	return {
		record,
		stem,
		ending: record.path.slice(record.path.lastIndexOf(stem) + stem.length),
		isTelling,
		id: number === undefined || letters.length === 0 ? undefined : idForm(letters, number),
		isOfLog: (path) => inLog.has(path),
		idIsCertain: (path) => isOnlyOne(sameNumber, inLog, log.folder, path),
		nameIsCertain: (path) => isTelling && isOnlyOne(sameName, inLog, log.folder, path),
	};
}

/** The records of a repository by what their names say, and the paths of each log. */
interface Neighbours {
	readonly byNumber: ReadonlyMap<number | undefined, readonly AdrRecord[]>;
	readonly byStem: ReadonlyMap<string, readonly AdrRecord[]>;
	readonly inLogs: ReadonlyMap<DecisionLog, ReadonlySet<string>>;
}

/** Gathered once: a text may name each record of a log of a thousand. */
const known = new WeakMap<AdrRepository, Neighbours>();

function neighboursIn(repository: AdrRepository): Neighbours {
	const { records, logs } = repository;
	const neighbours = known.get(repository) ?? {
		byNumber: grouped(records, ({ name }) => name.number),
		byStem: grouped(records, stemOf),
		inLogs: new Map(logs.map((log) => [log, new Set(log.records.map(({ path }) => path))] as const)),
	};
	known.set(repository, neighbours);
	return neighbours;
}

function stemOf({ path, name }: AdrRecord): string {
	return name.ownFolder ? baseName(folderOf(path)) : baseName(path).slice(0, -name.extension.length || undefined);
}

/** Letters of a record's ids in capitals: those of its name, and those that its title begins with. */
export function lettersOf({ name, titlePrefix = '' }: Pick<AdrRecord, 'name' | 'titlePrefix'>): string[] {
	const own = withoutSeparators(name.prefix);
	const ofTitle = withoutSeparators(/^[^\d]*/.exec(titlePrefix)?.[0] ?? '');
	const found = usualLetters.test(own) ? ['ADR'] : ownLetters.test(own) ? [own] : [];
	if (ownLetters.test(ofTitle) && !usualLetters.test(ofTitle) && /\d/.test(titlePrefix)) {
		found.push(ofTitle);
	}
	return [...new Set(/^madrs?$/i.test(own) ? [...found, 'MADR'] : found)];
}

/** The letters, at most a dash, blank or number sign between, and the number with any zeros before it. */
function idForm(letters: readonly string[], number: number): RegExp {
	const words = letters.map((word) => escapeRegex(word).replace(/[-_ ]/g, '[-_ ]'));
	return new RegExp(`(?:${words.join('|')})(?:[-_\\s]?#?|\\s)(0*${number})(?!\\d)`, 'gi');
}

/**
 * Whether of several records only the one of a log can be meant in a file: no other has the same number or name, or the
 * file belongs to the log, by itself or by standing in its folder, and no other of that log has it.
 */
function isOnlyOne(alike: readonly AdrRecord[], inLog: ReadonlySet<string>, folder: string, path: string): boolean {
	if (alike.length < 2) {
		return true;
	}
	const others = alike.filter((record) => !inLog.has(record.path));
	if (alike.length - others.length > 1) {
		return false;
	}
	return inLog.has(path) || (isBelow(path, folder) && !others.some((other) => isBelow(other.path, folder)));
}

function isBelow(path: string, folder: string): boolean {
	return folder !== '' && path.startsWith(`${folder}/`);
}
