import assert from 'node:assert/strict';
import { range } from '../../../src/core/document/text.ts';
import {
	isCurrent,
	isSameText,
	movedPath,
	noChange,
	type WorkspaceChange,
} from '../../../src/core/workspace/change.ts';

describe('a change of a workspace', () => {
	const text = 'one\ntwo\n';
	const at = (line: number, from: number, to: number): WorkspaceChange => ({
		...noChange,
		edits: new Map([['a.md', [{ range: range(line, from, line, to), newText: 'x' }]]]),
	});

	it('fits a text that has all its places', () => {
		assert.ok(isCurrent(at(1, 0, 3), 'a.md', text));
		assert.ok(isCurrent(at(2, 0, 0), 'a.md', text), 'behind the last line break');
		assert.ok(isCurrent(at(9, 0, 9), 'b.md', text), 'a file that it does not edit');
		assert.ok(!isCurrent(at(1, 0, 4), 'a.md', text), 'a line that is shorter by now');
		assert.ok(!isCurrent(at(1, 4, 4), 'a.md', text));
		assert.ok(!isCurrent(at(3, 0, 0), 'a.md', text), 'a line that is gone');
	});

	it('fits no other text than it was made for, whatever its line breaks', () => {
		const change = { ...at(1, 0, 3), madeFor: new Map([['a.md', text]]) };
		assert.ok(isCurrent(change, 'a.md', text));
		assert.ok(isCurrent(change, 'a.md', 'one\r\ntwo\r'));
		assert.ok(!isCurrent(change, 'a.md', 'one\ntwo!\n'));
		assert.ok(isCurrent(change, 'b.md', 'other'));
		assert.ok(isSameText('a\r\n\r\nb\r', 'a\n\nb\n'));
		assert.ok(!isSameText('a\n\nb', 'a\nb'));
	});

	it('moves what stands below a folder with it, one renaming after the other', () => {
		const renames = [
			{ from: 'docs/adr', to: 'docs/decisions' },
			{ from: 'docs/decisions/0001-a.md', to: 'docs/decisions/0002-a.md' },
		];
		const moved = (path: string): string => movedPath(path, { ...noChange, renames });
		assert.equal(moved('docs/adr/0001-a.md'), 'docs/decisions/0002-a.md');
		assert.equal(moved('docs/adr/b/c.md'), 'docs/decisions/b/c.md');
		assert.equal(moved('docs/adr'), 'docs/decisions');
		assert.equal(moved('docs/adr2/0001-a.md'), 'docs/adr2/0001-a.md', 'a folder whose name begins alike');
	});
});
