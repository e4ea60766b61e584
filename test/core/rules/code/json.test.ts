import assert from 'node:assert/strict';
import { readJson } from '../../../../src/core/rules/code/json.ts';
import type { JsonDialect } from '../../../../src/core/rules/code/jsonTokens.ts';

/** The text at the problem, and its message. */
function problem(text: string, dialect: JsonDialect = 'json'): readonly [string, string] | undefined {
	const { problem: found, excerpt } = readJson(text, dialect);
	assert.equal(excerpt, false, `taken for an excerpt: ${text}`);
	return found && [text.slice(found.start, found.end), found.message];
}

describe('readJson', () => {
	it('accepts JSON, and several values on lines of their own', () => {
		for (const text of [
			'{}',
			'[]',
			'"a"',
			' { "a" : [1, -2.5e+3, true, null, "\\u00e9\\n"] } ',
			'{"a": 1}\n{"a": 2}\n',
			'',
			'[[[{}]]]',
		]) {
			assert.equal(problem(text), undefined, text);
		}
	});

	it('finds the place where a text stops being JSON', () => {
		assert.deepEqual(problem('{"a": 1,}'), [',', 'JSON allows no comma after the last element.']);
		assert.deepEqual(problem('[1, 2,\n]'), [',', 'JSON allows no comma after the last element.']);
		assert.deepEqual(problem('{"a": 1 "b": 2}'), ['1', 'A comma is missing after this.']);
		assert.deepEqual(problem('{"a" 1}'), ['"a"', 'A colon and a value must follow this key.']);
		assert.deepEqual(problem('{"a": }'), ['}', 'A value is missing before this.']);
		assert.deepEqual(problem('{a: 1}'), ['a', 'A key needs double quotes.']);
		assert.deepEqual(problem("{'a': 1}"), ["'a'", 'JSON strings stand in double quotes.']);
		assert.deepEqual(problem('{"a": "b\n}'), ['"b', 'This string is not closed on its line.']);
		assert.deepEqual(problem('{"a": "C:\\data"}'), [
			'"C:\\data"',
			'This string has an escape that JSON does not know.',
		]);
		assert.deepEqual(problem('{"a": [1}'), ['}', 'This `}` does not match `[`.']);
		assert.deepEqual(problem('{"a": {"b": 1}'), ['{', 'This `{` is never closed.']);
		assert.deepEqual(problem('{}\n}'), ['}', 'This `}` closes nothing.']);
		assert.deepEqual(problem('{} {}'), ['{', 'The JSON ends before this.']);
		assert.deepEqual(problem('[1,,2]'), [',', 'A value is missing here.']);
		assert.deepEqual(problem('[012]'), ['0', 'This is no JSON.']);
	});

	it('knows the comma that has to go', () => {
		const text = '{\n  "a": 1,\n}';
		const { problem: found } = readJson(text, 'json');
		assert.deepEqual(found?.comma, { start: 10, end: 11 });
		JSON.parse(text.slice(0, 10) + text.slice(11));
	});

	it('allows comments and trailing commas in JSONC', () => {
		assert.equal(problem('// all\n{ /* one */ "a": [1,], }', 'jsonc'), undefined);
		assert.deepEqual(problem('{ "a": 1 // one\n "b": 2 }', 'jsonc'), ['1', 'A comma is missing after this.']);
	});

	it('takes what shows a part or a shape for an excerpt', () => {
		for (const text of [
			'{ "a": 1, ... }',
			'{ "a": […] }',
			'{ "a": 1, "..." }',
			'{ "id": <id> }',
			'{ "id": {{ id }} }',
			'{ "id": ${ID} }',
			'{ "id": string }',
			'{ "kind": "a" | "b" }',
			'{ "a": 1 } // one',
			'"scripts": { "test": "mocha" }',
			'{ "a": 1 },\n{ "a": 2 }',
			'POST /orders\n{ "a": 1 }',
			'}, "b": 2 }',
			'{ "a": 1,,\n  ...\n}',
		]) {
			assert.equal(readJson(text, 'json').excerpt, true, text);
		}
	});

	it('finds keys that stand in one object twice', () => {
		const text = '{ "a": 1, "b": { "a": 2 }, "a": 3, "//": "x", "//": "y" }';
		assert.deepEqual(readJson(text, 'json').duplicates, [{ key: 'a', start: 27, end: 30 }]);
	});

	it('reads any nesting and any length in a time that grows with the length', () => {
		const deep = '['.repeat(200_000);
		assert.equal(readJson(deep, 'json').problem?.message, 'This `[` is never closed.');
		assert.ok(readJson('"\\'.repeat(200_000), 'json').problem);
		assert.equal(readJson('/*'.repeat(200_000), 'jsonc').excerpt, true);
	});
});
