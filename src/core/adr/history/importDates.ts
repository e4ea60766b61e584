import type { TextEdit } from '../../document/text.ts';
import { noChange, type WorkspaceChange } from '../../workspace/change.ts';
import { inParallel } from '../../workspace/inParallel.ts';
import type { FileVersion, VersionHistory } from '../../workspace/versions.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import { writeDate } from '../dialect/dateForm.ts';
import { dialectOf, newestFirst } from '../dialect/dialect.ts';
import { mostUsed } from '../dialect/mostUsed.ts';
import type { DecisionLog } from '../log/log.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import { type DatePlace, dateEdits, datePlaceOf, lacksDate, usualDatePlace } from '../status/newDate.ts';
import { type RecordEvent, recordHistory } from './statusHistory.ts';

/** A date that version control knows of a record that has none. */
export interface KnownDate {
	readonly record: AdrRecord;
	/** YYYY-MM-DD where the author was. */
	readonly day: string;
	/** What happened on that day. */
	readonly because: 'decided' | 'created';
	readonly version: FileVersion;
}

export interface FoundDates {
	/** In the order of the records. */
	readonly known: readonly KnownDate[];
	/** Records without a date of which version control knows nothing. */
	readonly unknown: readonly AdrRecord[];
}

export interface FindOptions {
	readonly token?: CancellationToken | undefined;
	/** Gets records done and to do. */
	readonly progress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Finds the day of the decision for each record that has no date, neither in its text nor in its name: when it was first
 * committed as accepted or rejected, else when it was first committed.
 */
export async function findDates(
	repository: AdrRepository,
	records: readonly AdrRecord[],
	history: VersionHistory,
	{ token, progress }: FindOptions = {},
): Promise<FoundDates> {
	const lacking = records.filter(lacksDate);
	const found = new Map<AdrRecord, KnownDate>();
	let done = 0;
	await inParallel(lacking, async (record) => {
		if (token?.isCancellationRequested) {
			return;
		}
		const versions = await history.versions(record.path, token);
		const known = dateOf(recordHistory(repository.kind(record.kind), versions));
		if (known) {
			found.set(record, { record, ...known });
		}
		progress?.(++done, lacking.length);
	});
	return {
		known: lacking.flatMap((record) => found.get(record) ?? []),
		unknown: lacking.filter((record) => !found.has(record)),
	};
}

function dateOf(events: readonly RecordEvent[]): Omit<KnownDate, 'record'> | undefined {
	const decided = events.find(({ stage, version }) => version && (stage === 'accepted' || stage === 'rejected'));
	const version = (decided ?? events[0])?.version;
	const day = /^\d{4}-\d{2}-\d{2}/.exec(version?.date ?? '')?.[0];
	const isFirst = decided === undefined || decided === events[0];
	return version && day !== undefined ? { day, because: isFirst ? 'created' : 'decided', version } : undefined;
}

/**
 * Writes dates into records, in the form and at the place in which the others of their log have theirs.
 * @throws OperationError when the place for one is taken by something else
 */
export async function importDates(repository: AdrRepository, dates: readonly KnownDate[]): Promise<WorkspaceChange> {
	const edits = new Map<string, readonly TextEdit[]>();
	const dated = new Map<DecisionLog, readonly PlacedDate[]>();
	for (const { record, day } of dates) {
		const log = repository.logOf(record);
		const known = dated.get(log) ?? (await placesIn(repository, log));
		dated.set(log, known);
		const place = placeFor(record, known) ?? usualDatePlace(repository.kind(record.kind), record);
		const text = writeDate(day, dialectOf(log, record.kind).date);
		edits.set(record.path, dateEdits(await repository.document(record.path), record, place, text));
	}
	return { ...noChange, edits };
}

/** Where a record of a kind has its date. */
interface PlacedDate extends DatePlace {
	readonly kind: string;
}

/** So many of the newest records with a date say where the others get theirs. */
const recent = 20;

async function placesIn(repository: AdrRepository, { records }: DecisionLog): Promise<readonly PlacedDate[]> {
	const dated = newestFirst(records)
		.filter(({ date }) => date?.day !== undefined)
		.slice(0, recent);
	const places = await Promise.all(
		dated.map(async (record) => {
			const place = datePlaceOf(await repository.document(record.path), record);
			return place ? { ...place, kind: record.kind } : [];
		}),
	);
	return places.flat();
}

/** Where those of the same format have it. A record that says nothing of itself follows the others of any format. */
function placeFor({ kind, status }: AdrRecord, known: readonly PlacedDate[]): DatePlace | undefined {
	const usual = (places: readonly PlacedDate[]) => mostUsed(places, ({ form, name }) => `${form} ${name}`);
	return usual(known.filter((place) => place.kind === kind)) ?? (status ? undefined : usual(known));
}
