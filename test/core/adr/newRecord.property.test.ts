import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openRepository } from '../../../src/core/adr/log/indexedRepository.ts';
import { decisionLogs } from '../../../src/core/adr/log/log.ts';
import { newRecordPath } from '../../../src/core/adr/new/newRecord.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { readRecordName } from '../../../src/core/adr/record/recordName.ts';
import { defaultWorkflow } from '../../../src/core/adr/status/workflow.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import { givenRecord } from '../../support/adrRecords.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const kinds = new KindRegistry(builtinKinds);
const kind = kinds.get('adr-nygard');
assert.ok(kind);
const facts = describeDocument(parseDocument('docs/adr/0001-x.md', '# 1. X\n'), kind);

const number = fc.integer({ min: 0, max: 12 });
const path = fc
	.tuple(
		fc.constantFrom('docs/adr', 'docs/adr/db', 'docs/adr/accepted', 'docs/adr/db/old', 'api/decisions'),
		fc.constantFrom('', 'ADR-', 'API-', 'adr_'),
		fc.oneof(
			number.map((n) => String(n).padStart(3, '0')),
			number.map(String),
			fc.constant('20240131'),
		),
		fc.constantFrom('-a.md', '-b.md', '_c.md', '-d/index.md'),
	)
	.map(([folder, ...name]) => `${folder}/${name.join('')}`);
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 12 });

function recordAt(path: string): AdrRecord {
	return { ...givenRecord(path, { title: 'X' }), name: readRecordName(path) };
}

describe('the number of a new record', () => {
	it('is free in its log, and the record belongs to that log', async () => {
		await fc.assert(
			fc.asyncProperty(paths, fc.nat(), async (given, choice) => {
				const records = given.map(recordAt);
				const repository = openRepository({
					index: { documents: () => records.map((record) => ({ kind, facts: { ...facts, record } })) },
					workspace: new MemoryWorkspace(Object.fromEntries(given.map((one) => [one, '']))),
					kinds,
					workflow: defaultWorkflow,
				});
				const log = repository.logs[choice % repository.logs.length];
				const made = await newRecordPath(repository, { title: 'New one', day: '2026-11-05', log });
				assert.ok(!given.includes(made), made);
				const record = recordAt(made);
				const after = decisionLogs([...records, record]).find((one) => one.records.includes(record));
				const others = after?.records.filter((one) => one !== record) ?? [];
				assert.ok(others.length > 0, `${made} is alone`);
				const twins = others.filter(({ name }) => name.number !== undefined && name.number === record.name.number);
				assert.deepEqual(twins, []);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('decisionLogs', () => {
	it('have every record once, whatever the order they come in', () => {
		fc.assert(
			fc.property(
				paths.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
				([given, shuffled]) => {
					const logsOf = (all: readonly string[]) =>
						decisionLogs(all.map(recordAt)).map(({ records }) => records.map((record) => record.path));
					assert.deepEqual(logsOf(shuffled), logsOf(given));
					assert.deepEqual(logsOf(given).flat().sort(), [...given].sort());
				},
			),
			{ numRuns: 500 },
		);
	});
});
