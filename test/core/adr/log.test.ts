import assert from 'node:assert/strict';
import { decisionLogs, logFolder } from '../../../src/core/adr/log/log.ts';
import { readRecordName } from '../../../src/core/adr/record/recordName.ts';
import { givenRecord } from '../../support/adrRecords.ts';

/** The logs that records at some paths make up: folder, prefix and numbers or names. */
function logsOf(...paths: readonly string[]): string[] {
	const records = paths.map((path) => ({ ...givenRecord(path, { title: 'x' }), name: readRecordName(path) }));
	return decisionLogs(records).map(({ folder, prefix, records }) => {
		const names = records.map(({ name }) => name.number ?? name.date ?? name.slug);
		return `${folder} ${prefix}${names.join(' ')}`;
	});
}

describe('logFolder', () => {
	const cases: readonly (readonly [string, string])[] = [
		['docs/adr/0001-x.md', 'docs/adr'],
		['docs/decisions/backend/0001-x.md', 'docs/decisions'],
		['packages/a/adr/20240131-x.md', 'packages/a/adr'],
		['docs/adr/0001-x/index.md', 'docs/adr'],
		['docs/adr/README.md', 'docs/adr'],
		['docs/adr/adr-0001-x/README.md', 'docs/adr'],
		['docs/Architecture-Decisions/x.md', 'docs/Architecture-Decisions'],
		['doc/arch/adr-001.md', 'doc/arch'],
		['adr-001-x.md', ''],
		['docs/decisions/adr-api/0001-x.md', 'docs/decisions/adr-api'],
	];
	for (const [path, folder] of cases) {
		it(`of ${path} is ${folder || 'the root'}`, () => assert.equal(logFolder(path), folder));
	}
});

describe('decisionLogs', () => {
	it('count folders on their own, and order records by number', () => {
		assert.deepEqual(logsOf('docs/adr/0010-b.md', 'docs/adr/0009-z.md', 'api/docs/adr/0001-a.md'), [
			'api/docs/adr 1',
			'docs/adr 9 10',
		]);
	});

	it('part a folder by the prefixes of its names, but not by "ADR"', () => {
		assert.deepEqual(logsOf('docs/adr/API-001-a.md', 'docs/adr/CLI-001-a.md', 'docs/adr/CLI-002-a.md'), [
			'docs/adr API-1',
			'docs/adr CLI-1 2',
		]);
		assert.deepEqual(logsOf('docs/adr/0001-a.md', 'docs/adr/ADR-0002-b.md'), ['docs/adr ADR-1 2']);
		assert.deepEqual(logsOf('docs/adr/0001-a.md', 'docs/adr/ADR #0002-b.md'), ['docs/adr ADR #1 2']);
	});

	it('share numbers between folders for statuses and sub-folders, until these begin anew', () => {
		assert.deepEqual(logsOf('docs/adr/accepted/0001-a.md', 'docs/adr/superseded/0002-b.md'), ['docs/adr 1 2']);
		assert.deepEqual(logsOf('docs/adr/0001-a.md', 'docs/adr/db/0002-b.md'), ['docs/adr 1 2']);
		assert.deepEqual(logsOf('docs/adr/0001-a.md', 'docs/adr/db/0001-b.md', 'docs/adr/db/0003-c.md'), [
			'docs/adr 1',
			'docs/adr/db 1 3',
		]);
		assert.deepEqual(logsOf('docs/adr/a/x/0001-a.md', 'docs/adr/a/y/0002-b.md', 'docs/adr/b/0001-c.md'), [
			'docs/adr/a 1 2',
			'docs/adr/b 1',
		]);
	});

	it('keep a number that is used twice by mistake in one log', () => {
		assert.deepEqual(logsOf('docs/adr/accepted/0001-a.md', 'docs/adr/rejected/0001-b.md'), ['docs/adr 1 1']);
		assert.deepEqual(logsOf('docs/adr/0001-a.md', 'docs/adr/0007-b.md', 'docs/adr/db/0007-c.md'), ['docs/adr 1 7 7']);
	});

	it('take names without a number to the only series there is, and order them by name', () => {
		assert.deepEqual(logsOf('docs/adr/zebra.md', 'docs/adr/API-002-x.md', 'docs/adr/apple.md'), [
			'docs/adr API-2 apple zebra',
		]);
		assert.deepEqual(logsOf('docs/adr/20240201-b.md', 'docs/adr/20230101-a.md'), ['docs/adr 20230101 20240201']);
	});
});
