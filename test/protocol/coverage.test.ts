import assert from 'node:assert/strict';
import { isCoverageReply, parseCoverageRequest } from '../../src/protocol/coverage.ts';

describe('messages of the coverage page', () => {
	it('are read as what they are', () => {
		const open = { type: 'open', path: 'a.md', line: 3, character: 0, beside: true };
		assert.deepEqual(parseCoverageRequest(open), open);
		assert.deepEqual(parseCoverageRequest({ type: 'choose', feature: 'x', more: 1 }), { type: 'choose', feature: 'x' });
		assert.deepEqual(parseCoverageRequest({ type: 'ready' }), { type: 'ready', feature: undefined });
		assert.deepEqual(parseCoverageRequest({ type: 'ready', feature: 'x' }), { type: 'ready', feature: 'x' });
	});

	it('are none where something is missing or of another type', () => {
		const open = { type: 'open', path: 'a.md', line: 3, character: 0, beside: true };
		const wrong: unknown[] = [
			undefined,
			null,
			'ready',
			[],
			{},
			{ type: 'else' },
			{ type: 'choose' },
			{ type: 'choose', feature: 1 },
			{ ...open, path: undefined },
			{ ...open, line: -1 },
			{ ...open, character: 1.5 },
			{ ...open, line: '3' },
			{ ...open, beside: undefined },
		];
		assert.deepEqual(
			wrong.map(parseCoverageRequest),
			wrong.map(() => undefined),
		);
	});

	it('are told from those of others', () => {
		assert.equal(isCoverageReply({ type: 'show', view: {} }), true);
		assert.equal(isCoverageReply({ type: 'show' }), false);
		assert.equal(isCoverageReply(null), false);
	});
});
