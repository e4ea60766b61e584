import assert from 'node:assert/strict';
import type { DecisionLog } from '../../../src/core/adr/log/log.ts';
import type { AdrRecord, RecordLink, Stage } from '../../../src/core/adr/record/record.ts';
import {
	type DecisionArrangement,
	type DecisionEntry,
	entryPaths,
	groupDecisions,
	supersedersOf,
} from '../../../src/core/outline/decisions.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface Given {
	readonly stage?: Stage;
	readonly word?: string;
	readonly day?: string;
	readonly tags?: readonly string[];
	readonly by?: number;
	readonly over?: number;
}

function record(number: number, { stage, word, day, tags = [], by, over }: Given = {}, folder = 'docs/adr'): AdrRecord {
	const link = (relation: RecordLink['relation'], to: number): RecordLink => ({
		relation,
		label: relation,
		path: `${folder}/${to}.md`,
		number: to,
		prefix: '',
		range: nowhere,
	});
	const text = stage ?? word;
	return {
		path: `${folder}/${number}.md`,
		kind: 'adr-nygard',
		name: {
			number,
			digits: 1,
			prefix: '',
			date: undefined,
			separator: '',
			slug: '',
			extension: '.md',
			ownFolder: false,
		},
		title: `Title ${number}`,
		titleNumber: undefined,
		titleRange: undefined,
		status: text === undefined ? undefined : { text, stage, form: 'section', range: nowhere },
		date: day === undefined ? undefined : { text: day, day, form: 'plain', range: nowhere },
		tags,
		links: [
			...(by === undefined ? [] : [link('superseded-by', by)]),
			...(over === undefined ? [] : [link('supersedes', over)]),
		],
		decision: undefined,
		missing: [],
	};
}

function log(records: readonly AdrRecord[], folder = 'docs/adr', prefix = ''): DecisionLog {
	return { folder, prefix, records };
}

function draw(logs: readonly DecisionLog[], arrangement: Partial<DecisionArrangement> = {}): string[] {
	const superseders = supersedersOf(logs.flatMap(({ records }) => records));
	const lines = (entries: readonly DecisionEntry[], depth: number): string[] =>
		entries.flatMap((entry) => [
			`${'  '.repeat(depth)}${entry.record.name.number}`,
			...lines(entry.superseded, depth + 1),
		]);
	return groupDecisions(logs, superseders, { groupBy: 'folder', order: 'number', ...arrangement }).flatMap((group) => [
		`${[group.label, group.detail].filter(Boolean).join(' · ')}: ${group.size}`,
		...lines(group.entries, 1),
	]);
}

describe('the outline of decisions', () => {
	it('has a group for each log, and tells logs of one folder apart', () => {
		const logs = [
			log([record(1)], 'docs/adr', 'API-'),
			log([record(2)], 'docs/adr'),
			log([record(1)], 'packages/a/adr'),
			log([record(3)], ''),
			log([record(4)], '', 'adr_'),
		];
		assert.deepEqual(draw(logs), [
			': 1',
			'  3',
			'adr: 1',
			'  4',
			'adr · docs: 1',
			'  2',
			'adr API · docs: 1',
			'  1',
			'adr · packages/a: 1',
			'  1',
		]);
	});

	it('puts a superseded record below its successor, whichever of the two says so', () => {
		const records = [record(1, { by: 2 }), record(2), record(3, { over: 2 }), record(4)];
		assert.deepEqual(draw([log(records)]), ['adr · docs: 4', '  3', '    2', '      1', '  4']);
		assert.deepEqual(draw([log(records)], { order: 'newest' }), ['adr · docs: 4', '  4', '  3', '    2', '      1']);
	});

	it('shows each record once, be it superseded twice, by itself or in a circle', () => {
		assert.deepEqual(draw([log([record(1), record(2, { over: 1 }), record(3, { over: 1 })])]), [
			'adr · docs: 3',
			'  2',
			'    1',
			'  3',
		]);
		assert.deepEqual(draw([log([record(1, { by: 1 })])]), ['adr · docs: 1', '  1']);
		const circle = [record(1, { by: 2 }), record(2, { by: 3 }), record(3, { by: 2 }), record(4)];
		const drawn = draw([log(circle)]);
		assert.deepEqual(drawn, ['adr · docs: 4', '  2', '    1', '    3', '  4']);
	});

	it('survives a chain of many thousands', () => {
		const count = 20_000;
		const records = Array.from({ length: count }, (_, i) => record(i, i + 1 < count ? { by: i + 1 } : {}));
		const [group] = groupDecisions([log(records)], supersedersOf(records), { groupBy: 'folder', order: 'number' });
		assert.equal(group?.entries.length, 1);
		assert.equal(group?.entries[0]?.record.name.number, count - 1);
		assert.equal(group?.size, count);
	});

	it('groups by status in the order of a record’s life, nesting within a group only', () => {
		const records = [
			record(1, { stage: 'superseded', by: 2 }),
			record(2, { stage: 'superseded', by: 3 }),
			record(3, { stage: 'accepted' }),
			record(4, { word: 'Parked' }),
			record(5),
			record(6, { stage: 'draft' }),
		];
		assert.deepEqual(draw([log(records)], { groupBy: 'status' }), [
			'Draft: 1',
			'  6',
			'Accepted: 1',
			'  3',
			'Superseded: 2',
			'  2',
			'    1',
			'Other status: 1',
			'  4',
			'No status: 1',
			'  5',
		]);
	});

	it('puts the newest first through all logs, and takes the day from the name where none is written', () => {
		const named = { ...record(9), name: { ...record(9).name, date: '20240303' } };
		const logs = [
			log([record(1, { day: '2024-01-01' }), record(2, { day: '2024-05-05' })]),
			log([record(7, { day: '2024-04-04' }), named], 'other/adr'),
		];
		assert.deepEqual(draw(logs, { groupBy: 'date', order: 'newest' }), ['2024: 4', '  2', '  7', '  9', '  1']);
	});

	it('groups by tag and by year, what has none at the end', () => {
		const records = [
			record(1, { tags: ['web', 'data', 'web'], day: '2024-05-05' }),
			record(2),
			record(3, { tags: ['data'], day: '2025-01-01' }),
		];
		assert.deepEqual(draw([log(records)], { groupBy: 'tag' }), [
			'data: 2',
			'  1',
			'  3',
			'web: 1',
			'  1',
			'No tag: 1',
			'  2',
		]);
		const lastFirst = [record(4), record(5, { tags: ['web'] }), record(6, { tags: ['api'] })];
		for (const order of [lastFirst, lastFirst.toReversed(), [...lastFirst.slice(1), record(4)]]) {
			const groups = draw([log(order)], { groupBy: 'tag' }).filter((line) => !line.startsWith(' '));
			assert.deepEqual(groups, ['api: 1', 'web: 1', 'No tag: 1']);
		}
		assert.deepEqual(draw([log(records)], { groupBy: 'date' }), [
			'2025: 1',
			'  3',
			'2024: 1',
			'  1',
			'No date: 1',
			'  2',
		]);
	});

	it('leaves out what the filter does not ask for, and keeps what stood below it', () => {
		const records = [record(1, { stage: 'superseded', by: 2 }), record(2, { stage: 'accepted' }), record(3)];
		assert.deepEqual(draw([log(records)], { filter: new Set(['superseded', 'none']) }), [
			'adr · docs: 2',
			'  1',
			'  3',
		]);
		assert.deepEqual(draw([log(records)], { filter: new Set(['draft']) }), []);
	});
});

describe('entryPaths', () => {
	it('gives each record before those that it superseded, in chains of any length', () => {
		const entry = (path: string, ...superseded: DecisionEntry[]) =>
			({ record: { path }, superseded }) as unknown as DecisionEntry;
		assert.deepEqual(entryPaths([entry('a', entry('b', entry('c')), entry('d')), entry('e')]), [...'abcde']);
		let chain = entry('last');
		for (let i = 0; i < 50_000; i++) {
			chain = entry(`${i}`, chain);
		}
		assert.equal(entryPaths([chain]).length, 50_001);
	});
});
