import assert from 'node:assert/strict';
import { type LedgerEntry, readLedger, sumLedger, withEntries } from '../../../src/core/generation/ledger.ts';

const day = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function entry(at: number, document: string, model: string, cost: number | undefined): LedgerEntry {
	const usage = { input: 100, output: 20, cached: 0 };
	return { at, document, section: 'Context', provider: 'openai', model, usage, cost };
}

describe('the ledger', () => {
	const entries = [entry(0, 'a.md', 'm', 0.5), entry(day, 'b.md', 'm', 0.25), entry(day + 1, 'a.md', 'n', undefined)];

	it('is added up by day, document and model', () => {
		assert.deepEqual(sumLedger(entries, 'day', dayOf), [
			{ name: '1970-01-02', entries: 2, input: 200, output: 40, cost: 0.25, unknown: 1 },
			{ name: '1970-01-01', entries: 1, input: 100, output: 20, cost: 0.5, unknown: 0 },
		]);
		assert.deepEqual(
			sumLedger(entries, 'document', dayOf).map(({ name, cost }) => [name, cost]),
			[
				['a.md', 0.5],
				['b.md', 0.25],
			],
		);
		assert.deepEqual(
			sumLedger(entries, 'model', dayOf).map(({ name, cost }) => [name, cost]),
			[
				['m', 0.75],
				['n', 0],
			],
		);
	});

	it('is in order of names where days or costs are the same', () => {
		const alike = [
			entry(1, 'b.md', 'm', 1),
			entry(0, 'a.md', 'm', 1),
			entry(2, 'c.md', 'm', 1),
			entry(3, 'c.md', 'm', 0),
		];
		assert.deepEqual(
			sumLedger(alike, 'document', dayOf).map(({ name, cost, unknown }) => [name, cost, unknown]),
			[
				['a.md', 1, 0],
				['b.md', 1, 0],
				['c.md', 1, 0],
			],
		);
		assert.deepEqual(
			withEntries({ cleared: 0, entries: alike.slice(0, 2) }, alike).entries.map(({ at }) => at),
			[1, 2, 3],
		);
	});

	it('loses its oldest entries before it grows without end', () => {
		const many = Array.from({ length: 5010 }, (_, i) => entry(i + 1, 'a.md', 'm', 0));
		const kept = withEntries({ cleared: 0, entries: many.slice(0, 4000) }, many.slice(4000)).entries;
		assert.equal(kept.length, 5000);
		assert.deepEqual([kept[0]?.at, kept.at(-1)?.at], [11, 5010]);
	});

	it('gets back what another window wrote over, and not what was cleared', () => {
		const [one, two, three] = [entry(1, 'a.md', 'm', 1), entry(2, 'a.md', 'm', 2), entry(3, 'b.md', 'm', 3)];
		const kept = readLedger(JSON.parse(JSON.stringify({ cleared: 1, entries: [three] })));
		assert.deepEqual(withEntries(kept, [one, two, three]), { cleared: 1, entries: [two, three] });
	});

	it('is read without an entry of which any part is of another sort', () => {
		const [good] = entries;
		const wrong: Record<string, unknown>[] = [
			...['document', 'section', 'provider', 'model'].flatMap((name) => [{ [name]: 1 }, { [name]: undefined }]),
			...['1', undefined, null].map((at) => ({ at })),
			...['0.5', null].map((cost) => ({ cost })),
			...[null, 'much', 12, { input: 1, output: 2 }, { input: 1, output: '2', cached: 3 }].map((usage) => ({ usage })),
			...['input', 'output', 'cached'].map((name) => ({ usage: { ...good?.usage, [name]: Number.NaN } })),
		];
		for (const part of wrong) {
			const { entries: kept } = readLedger({ cleared: '7', entries: [{ ...good, ...part }, good] });
			assert.deepEqual(kept, [good], JSON.stringify(part));
		}
		assert.deepEqual(readLedger({ cleared: '7', entries: { 0: good } }), { cleared: 0, entries: [] });
		const bare = { ...good, usage: undefined, cost: undefined, other: 1 };
		const { other: _, ...known } = bare;
		assert.deepEqual(readLedger({ cleared: 1, entries: [bare] }), { cleared: 1, entries: [known] });
	});

	it('is read again as it was kept, without what is no entry', () => {
		const kept: unknown = JSON.parse(JSON.stringify({ cleared: 7, entries: [...entries, { at: 'x' }, null, 3] }));
		assert.deepEqual(readLedger(kept), { cleared: 7, entries });
		assert.deepEqual(readLedger('nothing'), { cleared: 0, entries: [] });
	});
});
