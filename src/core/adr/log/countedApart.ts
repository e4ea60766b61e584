import type { AdrRecord } from '../record/record.ts';
import { countingFolder } from './recordFolders.ts';

/** A folder with what stands in it and below it. */
interface Branch {
	readonly records: AdrRecord[];
	readonly below: Map<string, Branch>;
}

/**
 * Parts the records of one folder into those that are numbered together. Sub-folders share numbers with the folder
 * until two places begin at the beginning and use the same numbers; then each such sub-folder counts on its own. A number
 * that occurs twice elsewhere is a slip, and parts nothing.
 */
export function countedApart(folder: string, records: readonly AdrRecord[]): (readonly AdrRecord[])[] {
	const apart: (readonly AdrRecord[])[] = [];
	const shared = sharedOf(branchesOf(folder, records), apart);
	return shared.length > 0 ? [...apart, shared] : apart;
}

function branchesOf(folder: string, records: readonly AdrRecord[]): Branch {
	const root: Branch = { records: [], below: new Map() };
	for (const record of records) {
		const path = countingFolder(record).slice(folder.length);
		let branch = root;
		for (const segment of path.split('/').filter(Boolean)) {
			const next = branch.below.get(segment) ?? { records: [], below: new Map() };
			branch.below.set(segment, next);
			branch = next;
		}
		branch.records.push(record);
	}
	return root;
}

/**
 * The records that a branch gives to the count of the folder above it.
 * @param apart gets those that count on their own
 */
function sharedOf(branch: Branch, apart: (readonly AdrRecord[])[]): readonly AdrRecord[] {
	const below = [...branch.below.values()].map((one) => sharedOf(one, apart));
	const parts = [branch.records, ...below].filter((part) => part.length > 0);
	if (parts.length < 2) {
		return parts[0] ?? [];
	}
	const own = countingOnTheirOwn(parts);
	const isApart = (part: readonly AdrRecord[]) => own.has(part) && part !== branch.records;
	for (const part of parts.filter(isApart)) {
		apart.push(part);
	}
	return parts.filter((part) => !isApart(part)).flat();
}

/** A log begins with 0 or 1; the next one may have gone. */
const beginning = 2;

/** The parts that begin at the beginning and share numbers with another such part. */
function countingOnTheirOwn(parts: readonly (readonly AdrRecord[])[]): Set<readonly AdrRecord[]> {
	const numbers = new Map(parts.map((part) => [part, new Set(part.flatMap(({ name }) => name.number ?? []))]));
	const beginners = [...numbers].filter(([, own]) => hasLow(own));
	const owners = new Map<number, number>();
	for (const [, own] of beginners) {
		for (const number of own) {
			owners.set(number, (owners.get(number) ?? 0) + 1);
		}
	}
	const collides = ([, own]: readonly [unknown, Set<number>]) =>
		[...own].some((number) => (owners.get(number) ?? 0) > 1);
	return new Set(beginners.filter(collides).map(([part]) => part));
}

function hasLow(numbers: ReadonlySet<number>): boolean {
	for (let number = 0; number <= beginning; number++) {
		if (numbers.has(number)) {
			return true;
		}
	}
	return false;
}
