import assert from 'node:assert/strict';
import { resolveRecord } from '../../../src/core/adr/log/resolveRecord.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { givenRecord } from '../../support/adrRecords.ts';

const records = [
	givenRecord('docs/adr/0001-use-postgres.md', { title: 'Use PostgreSQL' }),
	givenRecord('docs/adr/0012-use-postgres-17.md', { title: 'Upgrade' }),
	givenRecord('docs/adr/API-0001-errors.md', { title: 'Errors of the API' }),
	givenRecord('docs/adr/0020-drop-api-17-and-rfc-8.md', { title: 'Drop' }),
	givenRecord('docs/adr/0017-a.md', { title: 'A' }),
	givenRecord('other/0017-b.md', { title: 'B' }),
];
const pathOf = (name: string) => resolveRecord({ records }, name).path;

describe('resolveRecord', () => {
	const cases: readonly (readonly [string, string])[] = [
		['12', 'docs/adr/0012-use-postgres-17.md'],
		['0012', 'docs/adr/0012-use-postgres-17.md'],
		['ADR-12', 'docs/adr/0012-use-postgres-17.md'],
		['adr 0012', 'docs/adr/0012-use-postgres-17.md'],
		['api-1', 'docs/adr/API-0001-errors.md'],
		['other/0017-b.md', 'other/0017-b.md'],
		['use-postgres', 'docs/adr/0001-use-postgres.md'],
		['POSTGRES-17', 'docs/adr/0012-use-postgres-17.md'],
		['rfc-8', 'docs/adr/0020-drop-api-17-and-rfc-8.md'],
		['postgresql', 'docs/adr/0001-use-postgres.md'],
	];
	for (const [name, path] of cases) {
		it(`finds ${name}`, () => assert.equal(pathOf(name), path));
	}

	it('says what a name may mean, and what is not there', () => {
		const refusal = (name: string, message: string) =>
			assert.throws(() => pathOf(name), new OperationError(message), name);
		refusal('17', '"17" may be docs/adr/0017-a.md or other/0017-b.md; write more of the file name.');
		refusal(
			'1',
			'"1" may be docs/adr/0001-use-postgres.md or docs/adr/API-0001-errors.md; write more of the file name.',
		);
		refusal(
			'postgres',
			'"postgres" may be docs/adr/0001-use-postgres.md or docs/adr/0012-use-postgres-17.md; write more of the file name.',
		);
		refusal('99', 'There is no record "99"; give a number or a part of a file name.');
		refusal(' ', 'No record is named; give its number or a part of its file name.');
	});

	it('takes a number for that number alone, not for a part of another', () => {
		for (const name of ['7', '2', 'ADR-2', 'api-17', '5']) {
			assert.throws(() => pathOf(name), /There is no record/, name);
		}
	});

	it('takes digits for a part of a name where no record has a number', () => {
		const dated = [givenRecord('docs/adr/20240131-use-postgres.md', { title: 'x' })];
		assert.equal(resolveRecord({ records: dated }, '2024').path, 'docs/adr/20240131-use-postgres.md');
	});
});
