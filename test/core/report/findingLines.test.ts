import assert from 'node:assert/strict';
import { range } from '../../../src/core/document/text.ts';
import { findingLines } from '../../../src/core/report/findingLines.ts';
import { printable } from '../../../src/core/report/printable.ts';
import { createStyle } from '../../../src/core/report/style.ts';
import type { Finding, Severity } from '../../../src/core/rules/rule.ts';

const finding = (path: string, line: number, severity: Severity, more: Partial<Finding> = {}): Finding => ({
	path,
	rule: 'link/missing-file',
	severity,
	message: 'No file.',
	range: range(line, 4, line, 6),
	...more,
});

describe('findings in a terminal', () => {
	it('stand below their file, their places below each other, with what can be fixed', () => {
		const fix = { title: 'Mend', edits: [] };
		const found = [finding('a.md', 8, 'error'), finding('b.md', 0, 'hint'), finding('a.md', 99, 'warning', { fix })];
		assert.deepEqual(
			findingLines(found, createStyle(false), (path) => `docs/${path}`),
			[
				'docs/a.md',
				'    9:5  error    No file.  link/missing-file',
				'  100:5  warning  No file.  link/missing-file (fixable)',
				'',
				'docs/b.md',
				'  1:5  hint     No file.  link/missing-file',
				'',
			],
		);
		assert.deepEqual(
			findingLines([], createStyle(false), (path) => path),
			[],
		);
	});

	it('are coloured by how bad they are', () => {
		const style = createStyle(true);
		const colours = (['error', 'warning', 'hint'] as const).map(
			(severity) => findingLines([finding('a.md', 0, severity)], style, (path) => path)[1],
		);
		assert.deepEqual(
			colours.map((line) => /\[(3\d)m(\w+)\s*.\[39m/.exec(line ?? '')?.slice(1)),
			[
				['31', 'error'],
				['33', 'warning'],
				['36', 'hint'],
			],
		);
		assert.equal(style.bold('a'), '\u001b[1ma\u001b[22m');
		assert.equal(
			style.green(style.dim(style.underline('a'))),
			'\u001b[32m\u001b[2m\u001b[4ma\u001b[24m\u001b[22m\u001b[39m',
		);
	});

	it('hold nothing that a terminal obeys, or that reads the other way round', () => {
		const hostile = 'a\u001b[2Jb\rc\u202ed\u0007\n';
		assert.equal(printable(hostile), 'a\\u001b[2Jb\\u000dc\\u202ed\\u0007\\u000a');
		assert.equal(printable('ünï 日本 🎉'), 'ünï 日本 🎉');
		const [path, line] = findingLines([finding(hostile, 0, 'error', { message: hostile })], createStyle(false), String);
		assert.equal(path, printable(hostile));
		assert.ok(line?.includes(printable(hostile)), line);
	});
});
