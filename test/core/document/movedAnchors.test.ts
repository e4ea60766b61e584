import assert from 'node:assert/strict';
import { movedAnchors } from '../../../src/core/document/movedAnchors.ts';

/** What fragments lead to after headings were replaced in place. */
function moved(before: readonly string[], after: readonly string[], explicit: readonly string[] = []) {
	const find = movedAnchors(
		before,
		after.map((text, place) => ({ text, before: place })),
		explicit,
	);
	return (fragment: string): string | undefined => find(fragment)?.to;
}

describe('anchors of headings that change', () => {
	it('keep the spelling and the prefix of each renderer', () => {
		const find = moved(['1. Set-up of Node.js', 'A & B'], ['2. Use of Node.js', 'A & C']);
		for (const [before, after] of [
			['1-set-up-of-nodejs', '2-use-of-nodejs'],
			['1.-set-up-of-node.js', '2.-use-of-node.js'],
			['set-up-of-node.js', 'use-of-node.js'],
			['user-content-1-set-up-of-nodejs', 'user-content-2-use-of-nodejs'],
			['a--b', 'a--c'],
			['a-b', 'a-c'],
			['A--B', 'a-c'],
		] as const) {
			assert.equal(find(before), after, before);
		}
	});

	it('are counted where headings repeat', () => {
		const find = moved(['Notes', 'Notes', 'Notes'], ['Words', 'Notes', 'Notes']);
		assert.deepEqual(['notes', 'notes-1', 'notes-2'].map(find), ['words', 'notes', 'notes-1']);
	});

	it('are those of GitHub where a renderer keeps nothing of the new heading', () => {
		assert.equal(moved(['Übersicht'], ['開く'])('ubersicht'), '開く');
	});

	it('stay where they are the same, nobody has them, or HTML gives them', () => {
		const find = moved(['One', 'Two'], ['One', 'Three'], ['two']);
		assert.deepEqual(['one', 'two', 'three', '', 'top'].map(find), Array(5).fill(undefined));
	});

	it('are gone with their heading, and may be taken by another one', () => {
		const find = movedAnchors(['Notes', 'Notes', 'End'], [{ text: 'Notes', before: 0 }], []);
		assert.deepEqual(['notes-1', 'end'].map(find), Array(2).fill({ to: undefined, isTaken: false }));
		const other = movedAnchors(['A', 'B'], [{ text: 'A', before: 1 }], []);
		assert.deepEqual(other('a'), { to: undefined, isTaken: true });
		assert.deepEqual(other('b'), { to: 'a', isTaken: false });
	});
});
