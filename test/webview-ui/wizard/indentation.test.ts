import assert from 'node:assert/strict';
import { brokenLine, levelOf, type Rewrite, shifted } from '../../../webview-ui/wizard/code/indentation.ts';

/** A text whose selection is marked by bars; one bar is a caret. */
function read(marked: string): [source: string, start: number, end: number] {
	const [before = '', selected = '', after] = marked.split('|');
	return after === undefined
		? [before + selected, before.length, before.length]
		: [before + selected + after, before.length, before.length + selected.length];
}

function written(source: string, { start, end, text, selection: [from, to] }: Rewrite): string {
	const after = source.slice(0, start) + text + source.slice(end);
	return from === to
		? `${after.slice(0, from)}|${after.slice(from)}`
		: `${after.slice(0, from)}|${after.slice(from, to)}|${after.slice(to)}`;
}

describe('keys that indent a source', () => {
	const shifts: [marked: string, direction: 'in' | 'out', expected: string][] = [
		['a|b', 'in', 'a  |b'],
		['a\n|b\nc|\nd', 'in', 'a\n  |b\n  c|\nd'],
		['a\n|b\n|c', 'in', 'a\n  |b\n|c'],
		['|a\n\nb|', 'in', '  |a\n\n  b|'],
		['    a|', 'out', '  a|'],
		[' |a', 'out', '|a'],
		['\t|a', 'out', '|a'],
		['a|', 'out', 'a|'],
		['  |a\n    b|', 'out', '|a\n  b|'],
	];
	for (const [marked, direction, expected] of shifts) {
		it(`${direction}: ${JSON.stringify(marked)}`, () => {
			const [source, start, end] = read(marked);
			assert.equal(written(source, shifted(source, start, end, '  ', direction)), expected);
		});
	}

	const breaks: [marked: string, expected: string][] = [
		['  a|', '  a\n  |'],
		['a: {|', 'a: {\n  |'],
		['list:|\nx', 'list:\n  |\nx'],
		['  a|b|c', '  a\n  |c'],
		['|', '\n|'],
	];
	for (const [marked, expected] of breaks) {
		it(`a line break: ${JSON.stringify(marked)}`, () => {
			const [source, start, end] = read(marked);
			assert.equal(written(source, brokenLine(source, start, end, '  ')), expected);
		});
	}

	it('take the level that a source has', () => {
		assert.equal(levelOf('a\n   b\n      c', '  '), '   ');
		assert.equal(levelOf('a\n\tb', '  '), '\t');
		assert.equal(levelOf('a\n   \nb', '  '), '  ');
	});
});
