import { logFolder } from '../../adr/log/log.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import type { Answer, FactView } from '../../workspace/factView.ts';

/** From so many records on one can tell what their authors do without. */
const leastRecords = 3;

/** Share of the other records that may have a section which is left out nevertheless. */
const exceptions = 0.1;

/** What stands for a title among ids of sections, which have no blanks. */
const title = 'the title';

/** How many records of a kind a log folder has, and how many of them lack each section, or the title. */
interface Habit {
	all: number;
	readonly lacking: Map<string, number>;
}

const known = new WeakMap<readonly AdrRecord[], ReadonlyMap<string, Habit>>();

/** Asks whether hardly any record of the kind has the section, in the log folder of a record that lacks it. */
export function leftOutByAll(path: string, kind: string, section: string): (view: FactView) => Answer<boolean> {
	const isHabit = (records: readonly AdrRecord[]): boolean => {
		const habits = known.get(records) ?? habitsOf(records);
		known.set(records, habits);
		const { all, lacking } = habits.get(kind) ?? { all: 0, lacking: new Map<string, number>() };
		return all >= leastRecords && all - (lacking.get(section) ?? 0) <= (all - 1) * exceptions;
	};
	return (view) => view.fromRecords(logFolder(path), isHabit);
}

/** As `leftOutByAll`, of a title: hardly any record has one beside the name of its file. */
export function titleLeftOutByAll(path: string, kind: string): (view: FactView) => Answer<boolean> {
	return leftOutByAll(path, kind, title);
}

function habitsOf(records: readonly AdrRecord[]): ReadonlyMap<string, Habit> {
	const habits = new Map<string, Habit>();
	for (const { kind, missing, titlePrefix } of records) {
		const habit = habits.get(kind) ?? { all: 0, lacking: new Map() };
		habits.set(kind, habit);
		habit.all++;
		// Before the words of a title there is at least an empty text
		for (const section of titlePrefix === undefined ? [...missing, title] : missing) {
			habit.lacking.set(section, (habit.lacking.get(section) ?? 0) + 1);
		}
	}
	return habits;
}
