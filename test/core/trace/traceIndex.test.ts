import assert from 'node:assert/strict';
import { TraceIndex } from '../../../src/core/trace/traceIndex.ts';
import { sourceOf } from '../../support/traceTexts.ts';

describe('TraceIndex', () => {
	const scopes = ['.kiro/specs/a', '.kiro/specs/b', '.kiro/specs/c'];

	function filled(index: TraceIndex): TraceIndex {
		for (const scope of scopes) {
			const path = `${scope}/tasks.md`;
			index.update(path, 'kiro-tasks', sourceOf(path, '# Implementation Plan\n\n- [ ] 1. Sell\n').trace);
		}
		return index;
	}

	it('keeps each scope that was asked for', () => {
		const index = filled(new TraceIndex());
		const [first] = index.scopes();
		assert.equal(index.scope(scopes[0] ?? ''), first);
	});

	it('keeps no more scopes than it may, the last ones, and makes the others anew', () => {
		const index = filled(new TraceIndex(2));
		const [a, b, c] = index.scopes();
		assert.equal(index.scope(scopes[2] ?? ''), c);
		assert.equal(index.scope(scopes[1] ?? ''), b);
		const again = index.scope(scopes[0] ?? '');
		assert.notEqual(again, a);
		assert.deepEqual(again, a);
	});
});
