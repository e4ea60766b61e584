import { regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import type { AdrRepository } from '../../../src/core/adr/log/repository.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import type { WorkspaceChange } from '../../../src/core/workspace/change.ts';
import { type DialectCase, newTitle, type Operation, otherNumber, otherTitle, today } from './dialectCase.ts';

/** What the third record says of another, and that of it. */
function wordsOf({ amends: [label, reverse] = ['Amends', 'Amended by'] }: DialectCase): {
	label: string;
	reverse: string;
} {
	return { label, reverse };
}

/** The record that is replaced and amended. */
function olderOf({ older, records: [first] }: DialectCase): string {
	return older ?? first;
}

/**
 * Computes what an operation changes in the records of a log.
 * @param below folder that the files of the log stand in, empty or ending with `/`
 */
export async function changeBy(
	repository: AdrRepository,
	dialect: DialectCase,
	operation: Operation,
	below = '',
): Promise<WorkspaceChange> {
	const record = (path: string) => repository.record(below + path);
	const [first, second, third] = dialect.records.map(record) as [first: never, second: never, third: never];
	const older = record(olderOf(dialect));
	switch (operation) {
		case 'new': {
			const log = repository.logOf(first);
			const { change } = await newRecord(repository, { title: newTitle, day: today, log });
			return change;
		}
		case 'status':
			return changeStatus(repository, third, 'accepted', today);
		case 'supersede':
			return supersede(repository, third, [older], today);
		case 'amend':
			return relate(repository, third, older, wordsOf(dialect));
		case 'unlink':
			return unrelate(repository, second, first);
		case 'rename':
			return retitle(repository, first, otherTitle);
		case 'renumber':
			return renumber(repository, second, otherNumber);
		case 'index':
			return regenerateIndex(repository, below + (dialect.page ?? ''));
	}
}

/** The words of `archspec adr …` that do the same. */
export function argumentsOf(dialect: DialectCase, operation: Operation): readonly string[] {
	const [first, second, third] = dialect.records;
	const older = olderOf(dialect);
	const { label, reverse } = wordsOf(dialect);
	switch (operation) {
		case 'new':
			return ['new', newTitle];
		case 'status':
			return ['status', third, 'accepted'];
		case 'supersede':
			return ['supersede', third, older];
		case 'amend':
			return ['link', third, label, older, reverse];
		case 'unlink':
			return ['unlink', second, first];
		case 'rename':
			return ['rename', first, otherTitle];
		case 'renumber':
			return ['renumber', second, String(otherNumber)];
		case 'index':
			return ['index', dialect.page ?? ''];
	}
}
