import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Scalar, YAMLSeq } from 'yaml';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo, YamlSource } from '../../../src/core/document/yaml.ts';
import { duplicateKeys } from '../../../src/core/document/yamlDuplicates.ts';

function read(yaml: string): YamlSource {
	return new YamlSource(new LineIndex(yaml), yaml);
}

/** What stands where the source says a value or key is. */
function textAt(yaml: string, pointer: string, key?: string): string {
	return new LineIndex(yaml).slice(read(yaml).rangeOf(pointer, key));
}

describe('YamlSource', () => {
	const yaml = 'name: x\nlist:\n  - id: a\n    deep: { k/1: v, k~2: [1, 22] }\n  - id: "b"\nempty:\n';

	it('finds values by JSON pointer', () => {
		assert.equal(textAt(yaml, '/name'), 'x');
		assert.equal(textAt(yaml, '/list/1/id'), '"b"');
		assert.equal(textAt(yaml, '/list/0/deep/k~11'), 'v');
		assert.equal(textAt(yaml, '/list/0/deep/k~02/1'), '22');
	});

	it('knows lines that a lone CR ends, as front matter too', () => {
		const text = '# a\rb: x\rlist:\r  - y\r';
		assert.deepEqual(read(text).value, { b: 'x', list: ['y'] });
		assert.equal(textAt(text, '/list/0'), 'y');
		assert.deepEqual(frontMatterValues(parseDocument('a.md', '---\rb: x\rc: y\r---\r')), { b: 'x', c: 'y' });
	});

	it('tells of errors alike whatever ends the lines', () => {
		for (const text of [': \n\n\n>-\n\n', '- \n\n{\n...---', ': \n\n{  \n[', 'a: 1\n\nb: |2#\n\n\n>\n},']) {
			const { problems } = read(text);
			assert.ok(problems.length > 0);
			assert.deepEqual(read(text.replaceAll('\n', '\r\n')).problems, problems);
			assert.deepEqual(read(text.replaceAll('\n', '\r')).problems, problems);
		}
		assert.deepEqual(read('a: |\r\n  b\r\n  c\r\n').value, { a: 'b\nc\n' });
	});

	it('refuses mappings that are keys of each other many times over, which would take for ever', () => {
		assert.deepEqual(read('{a: 1}: b\n').value, { '{ a: 1 }': 'b' });
		for (const text of [
			`${'{'.repeat(2000)}x\n`,
			`${'? '.repeat(500)}x\n`,
			`${'{['.repeat(500)}x${']}'.repeat(500)}\n`,
		]) {
			const { value, problems } = read(text);
			assert.equal(value, undefined);
			assert.ok(problems.length > 0);
		}
		assert.equal(read(`${'? '.repeat(20)}x\n`).problems[0]?.message, 'This YAML is nested too deeply.');
	});

	it('answers with the key for what is no single value', () => {
		assert.equal(textAt(yaml, '/list'), 'list');
		assert.equal(textAt(yaml, '/empty'), 'empty');
		assert.equal(textAt(yaml, '/list/0/deep'), 'deep');
		assert.equal(textAt(yaml, '/list/1'), 'id');
	});

	it('finds keys, and the nearest one for a key that is not there', () => {
		assert.equal(textAt(yaml, '/list/0', 'deep'), 'deep');
		assert.equal(textAt(yaml, '', 'name'), 'name');
		assert.equal(textAt(yaml, '/list/0/deep', 'missing'), 'deep');
		assert.equal(textAt(yaml, '', 'missing'), 'name');
		assert.equal(textAt(yaml, '/no/such/thing'), 'name');
	});

	it('is right behind CRLF, and in the front matter of a document', () => {
		assert.equal(textAt('a: 1\r\nb:\r\n  c: xyz\r\n', '/b/c'), 'xyz');
		const document = parseDocument('x.md', '---\r\na: 1\r\nb: äöü\r\n---\r\n# T\r\n');
		const source = frontMatterOf(document);
		assert.ok(source);
		assert.equal(document.lines.slice(source.rangeOf('/b')), 'äöü');
		assert.deepEqual(frontMatterValues(document), { a: 1, b: 'äöü' });
		assert.equal(frontMatterOf(document), source, 'read once');
	});

	it('reports syntax errors at their place, one a line, and still gives what it could read', () => {
		const source = read('a: 1\nb: [1, 2\nc: 3\na: 4\n');
		assert.ok(source.problems.length >= 1);
		const lines = source.problems.map(({ range }) => range.start.line);
		assert.equal(new Set(lines).size, lines.length);
		const duplicate = read('a: 1\nb: 2\na: 3\n');
		assert.deepEqual(duplicate.problems, [
			{
				range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } },
				message: 'This key stands here a second time.',
			},
		]);
		assert.equal((duplicate.value as Record<'b', unknown>).b, 2);
	});

	it('reports the first of several errors in a line', () => {
		const { problems } = read('x: { a: 1, b: 1, a: 2, b: 2 }\nx: 3\n');
		assert.deepEqual(
			problems.map(({ range }) => range.start),
			[
				{ line: 0, character: 17 },
				{ line: 1, character: 0 },
			],
		);
	});

	it('reads what several aliases stand for, and refuses what contains itself', () => {
		const { value, problems } = read('a: &x { b: 1 }\nc: [*x, *x]\nd: *x\n');
		assert.deepEqual([value, problems], [{ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }], d: { b: 1 } }, []]);
		const circle = read('a: &x { b: *x }\n');
		assert.equal(circle.value, undefined);
		assert.equal(circle.problems.length, 1);
	});

	it('writes pointers of keys with any sign', () => {
		assert.equal(pointerTo('list', 0, 'deep', 'k/1'), '/list/0/deep/k~11');
		assert.equal(textAt(yaml, pointerTo('list', 0, 'deep', 'k~2', 1)), '22');
		assert.equal(pointerTo(), '');
	});

	it('says which anchor is missing', () => {
		const { problems, value } = read('a: 1\nb: *nothing\n');
		assert.equal(problems[0]?.message, "No anchor '&nothing' before this alias.");
		assert.equal(problems[0]?.range.start.line, 1);
		assert.equal(value, undefined);
	});

	it('refuses aliases that stand for gigabytes', () => {
		const bomb = Array.from(
			{ length: 12 },
			(_, i) =>
				`a${i}: &a${i} [${Array(9)
					.fill(i ? `*a${i - 1}` : 'x')
					.join()}]`,
		);
		assert.equal(read(bomb.join('\n')).problems[0]?.message, 'Too many aliases.');
	});

	it('refuses nesting deeper than the stack', () => {
		// Mocha asks for whole stack traces, and here each of hundreds of errors would have thousands of lines.
		const limit = Error.stackTraceLimit;
		Error.stackTraceLimit = 1;
		try {
			assert.ok(read('['.repeat(8000)).problems.length > 0);
		} finally {
			Error.stackTraceLimit = limit;
		}
	});

	it('looks for keys that stand twice in a list of any length', () => {
		const list = new YAMLSeq();
		list.items = new Array(300_000).fill(new Scalar('a'));
		assert.deepEqual(duplicateKeys(list), []);
	});

	it('never throws, and keeps every range inside the text', () => {
		const part = fc.constantFrom(
			'a: ',
			'- ',
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			'&x ',
			'*x',
			'\n',
			'  ',
			'\t',
			'!!t ',
			'|',
			'#',
			'\r\n',
			'é',
			'?',
			':',
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), fc.string(), (parts, pointer) => {
				const text = parts.join('');
				const lines = new LineIndex(text);
				const source = read(text);
				for (const range of [...source.problems.map((problem) => problem.range), source.rangeOf(`/${pointer}`, 'k')]) {
					assert.ok(range.end.line < lines.count && range.start.line === range.end.line);
					assert.ok(range.start.character <= range.end.character);
					assert.ok(range.end.character <= lines.line(range.end.line).length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
