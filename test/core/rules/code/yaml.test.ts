import assert from 'node:assert/strict';
import { isExcerpt } from '../../../../src/core/rules/code/excerpt.ts';
import { readYaml } from '../../../../src/core/rules/code/yaml.ts';

describe('readYaml', () => {
	it('accepts YAML of one or several documents', () => {
		for (const text of ['a: 1\n', '---\na: 1\n---\na: 2\n', '# nothing\n', '', 'a: &x {b: 1}\nc: *x\n<<: *x\n']) {
			assert.deepEqual(readYaml(text), { problems: [], duplicates: [] }, text);
		}
	});

	it('tells one problem for each document, at its place', () => {
		const problems = (text: string) => readYaml(text).problems.map(({ start, end }) => text.slice(start, end));
		assert.deepEqual(problems('a: b: c\nd: e: f\n').length, 1);
		assert.deepEqual(problems('a: 1\n---\nb: @c\n---\nd: `e`\n'), ['@', '`']);
	});

	it('finds keys that stand in one mapping twice', () => {
		assert.deepEqual(readYaml('a: 1\nb:\n  a: 2\n  a: 3\n').duplicates, [{ key: 'a', start: 17, end: 18 }]);
		assert.deepEqual(readYaml('- ? [a]\n  : 1\n  ? [a]\n  : 2\n- <<: 1\n  <<: 2\n').duplicates, []);
	});

	it('says nothing about nesting deeper than the parser can go', () => {
		// Mocha keeps whole stacks, which takes seconds where the stack has run out.
		const limit = Error.stackTraceLimit;
		Error.stackTraceLimit = 10;
		try {
			assert.deepEqual(readYaml('[{'.repeat(5_000)).problems, []);
		} finally {
			Error.stackTraceLimit = limit;
		}
	});
});

describe('isExcerpt', () => {
	it('sees what stands for something else', () => {
		for (const text of ['a: …', 'a: ...', 'a: <name>', 'a: {{ name }}', 'a: ${NAME}', 'a: [name of the host]']) {
			assert.ok(isExcerpt(text), text);
		}
		for (const text of ['a: [b, c]', 'a: {b: c}', 'a: 1 < 2', '[tool]\na: b', 'a: [one]']) {
			assert.ok(!isExcerpt(text), text);
		}
	});
});
