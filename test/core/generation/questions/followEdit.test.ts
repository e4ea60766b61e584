import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdit } from '../../../../src/core/generation/questions/followEdit.ts';

describe('a finding in a text that is edited', () => {
	it('stays at its words, and goes when they change', () => {
		fc.assert(
			fc.property(
				fc.nat(9),
				fc.nat(4),
				fc.string({ maxLength: 4, unit: fc.constantFrom('x', 'y') }),
				(at, removed, inserted) => {
					const text = 'abcdefghij';
					const place = { path: 'a.md', start: 3, end: 6, quote: 'def' };
					const change = { start: at, removed: Math.min(removed, text.length - at), inserted: inserted.length };
					const after = text.slice(0, at) + inserted + text.slice(at + change.removed);
					const followed = followEdit(place, change);
					assert.equal(
						followed && after.slice(followed.start, followed.end),
						after.includes('def') ? 'def' : undefined,
					);
				},
			),
		);
	});
});
