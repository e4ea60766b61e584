import { grouped } from '../../grouped.ts';
import { folderOf } from '../../workspace/paths.ts';
import { isCompanion } from '../log/companion.ts';
import { holderOf } from '../log/recordFolders.ts';
import { seriesLetters } from '../record/prefixLetters.ts';
import type { AdrRecord, Stage } from '../record/record.ts';

/** Stages of decisions that nobody follows (yet), which some pages leave out. */
const oftenLeftOut: ReadonlySet<Stage | undefined> = new Set<Stage>(['draft', 'rejected', 'deprecated', 'superseded']);

/**
 * The records that belong on a page and are not there: those of folders and prefixes from which it lists others. Where
 * it lists none, all below its folder. Records that are not in force are left out where the page has none of their stage.
 * @param most whether a page that lists the smaller part of them is taken for a choice that is meant to be one
 */
export function missingRecords(
	page: string,
	records: readonly AdrRecord[],
	listed: ReadonlySet<string>,
	most: boolean,
): readonly AdrRecord[] {
	if (listed.size === 0) {
		const folder = folderOf(page);
		const below = records.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
		return most ? [] : below.length > 0 ? below : records;
	}
	const stages = new Set(records.filter(({ path }) => listed.has(path)).map(({ status }) => status?.stage));
	const missing: AdrRecord[] = [];
	for (const group of grouped(records, groupOf).values()) {
		const there = group.filter(({ path }) => listed.has(path)).length;
		if (there > 0 && (!most || 2 * there > group.length)) {
			missing.push(...withoutCompanions(group, listed));
		}
	}
	return missing.filter(({ status }) => !oftenLeftOut.has(status?.stage) || stages.has(status?.stage));
}

/** Records that are not listed, without translations and attachments of those that are. */
function withoutCompanions(group: readonly AdrRecord[], listed: ReadonlySet<string>): AdrRecord[] {
	const byNumber = grouped(
		group.filter(({ path }) => listed.has(path)),
		({ name }) => name.number,
	);
	return group.filter(
		(record) =>
			!listed.has(record.path) &&
			(record.name.number === undefined ||
				!byNumber.get(record.name.number)?.some((other) => isCompanion(record, other))),
	);
}

/** Records of one folder and prefix, which a page lists together; "ADR-" is no prefix of its own. */
export function groupOf(record: AdrRecord): string {
	return `${holderOf(record)}\n${seriesLetters(record.name.prefix)}`;
}

/** Orders records as a log does: by number, those without one by name. */
export function byNumber(a: AdrRecord, b: AdrRecord): number {
	const difference = (a.name.number ?? -1) - (b.name.number ?? -1);
	return difference || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
