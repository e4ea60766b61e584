import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import type { AdrRepository } from '../../../src/core/adr/log/repository.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { OperationError, type WorkspaceChange } from '../../../src/core/workspace/change.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';
import { neighbours } from './desk.ts';
import type { Property } from './property.ts';

const today = '2024-06-01';

/** What is done to a record among others. */
type Operation = (repository: AdrRepository, record: AdrRecord, other: AdrRecord) => Promise<WorkspaceChange>;

const operations: readonly Operation[] = [
	(repository, record) => changeStatus(repository, record, 'deprecated', today),
	(repository, record, other) => supersede(repository, record, [other], today),
	(repository, record, other) => supersede(repository, other, [record], today),
	(repository, record, other) => relate(repository, record, other, { label: 'Amends', reverse: 'Amended by' }),
	(repository, record, other) => unrelate(repository, record, other),
	(repository, record) => retitle(repository, record, 'Another | title [x]'),
	(repository, record) => renumber(repository, record, 17),
];

/** An operation on a record is carried out or refused with a sentence, and leaves every file whole. */
export const records: Property<'document'> = {
	name: 'operations on records are done or refused',
	of: 'document',
	oneIn: 20,
	async check({ path, text }, random) {
		const files = { ...neighbours, [path]: text };
		const repository = repositoryOf(files);
		const record = repository.records.find((one) => one.path === path);
		const other = repository.records.find((one) => one.path !== path);
		if (!record || !other) {
			return undefined;
		}
		try {
			const change = await random.pick(operations)(repository, record, other);
			const after = carryOut(files, change);
			return Object.keys(after).length < Object.keys(files).length ? 'a file is lost' : undefined;
		} catch (thrown) {
			if (thrown instanceof OperationError) {
				return undefined;
			}
			throw thrown;
		}
	},
};
