import assert from 'node:assert/strict';
import { builtinModels } from '../../../src/core/generated/models.ts';
import { costOf, describeCost, findModel, isLocal } from '../../../src/core/generation/models.ts';

describe('a model', () => {
	it('is known with its maker, its date, and in whatever case', () => {
		for (const id of ['gpt-4o', 'GPT-4o', 'openai/gpt-4o', 'gpt-4o-2024-08-06', 'openai/gpt-4o-latest']) {
			assert.equal(findModel(id, [], builtinModels).context, 128_000, id);
			assert.equal(findModel(id, [], builtinModels).id, id);
		}
		assert.equal(findModel('gpt-4o-mini-2024-07-18', [], builtinModels).input, 0.15);
		assert.deepEqual(findModel('llama3.2:3b', [], builtinModels), { id: 'llama3.2:3b' });
	});

	it('is what a person says it is, and else what is known', () => {
		const own = [
			{ id: 'gpt-4o', input: 1 },
			{ id: 'house-model', context: 9000 },
		];
		assert.deepEqual(findModel('gpt-4o', own, builtinModels), {
			id: 'gpt-4o',
			context: 128_000,
			input: 1,
			cached: 1.25,
			output: 10,
		});
		assert.equal(findModel('us/house-model', own, builtinModels).context, 9000);
	});

	it('costs by the million, less for what was seen before', () => {
		const model = { id: 'm', input: 2, cached: 0.5, output: 8 };
		assert.equal(costOf({ input: 1_000_000, output: 500_000, cached: 0 }, model), 6);
		assert.equal(costOf({ input: 1_000_000, output: 0, cached: 400_000 }, model), 1.4);
		assert.equal(costOf({ input: 1, output: 1, cached: 0 }, { id: 'm', input: 2 }), undefined);
	});

	it('has a price that a person can read', () => {
		assert.deepEqual([undefined, 0, 0.00001, 0.00421, 1.254].map(describeCost), [
			'price unknown',
			'free',
			'less than $0.0001',
			'$0.0042',
			'$1.25',
		]);
	});

	it('is free on this machine', () => {
		for (const address of [
			'http://localhost:11434/v1',
			'http://127.0.0.1:1234',
			'http://[::1]:8000/v1',
			'http://box.local/v1',
		]) {
			assert.ok(isLocal(address), address);
		}
		for (const address of [
			'https://api.openai.com/v1',
			'https://localhost.example.org/v1',
			'https://a.local.example.org',
		]) {
			assert.ok(!isLocal(address), address);
		}
	});

	it('of the built-in ones is listed once, with a price and a context', () => {
		assert.equal(new Set(builtinModels.map(({ id }) => id)).size, builtinModels.length);
		for (const { id, context, input, cached, output } of builtinModels) {
			assert.ok(
				[context, input, cached, output].every((value) => typeof value === 'number' && value > 0),
				id,
			);
		}
	});
});
