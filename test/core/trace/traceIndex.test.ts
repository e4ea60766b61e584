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

	it('has the documents of a scope in order of path, whichever came first', () => {
		const index = new TraceIndex();
		for (const name of ['tasks', 'requirements']) {
			const path = `.kiro/specs/a/${name}.md`;
			const text = name === 'tasks' ? '- [ ] 1. Sell\n' : '### Requirement 1: Sell\n';
			index.update(path, `kiro-${name}`, sourceOf(path, text).trace);
		}
		assert.deepEqual(
			index.scope('.kiro/specs/a').documents.map(({ path }) => path.replace(/^.*\//, '')),
			['requirements.md', 'tasks.md'],
		);
	});

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
