import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, LineIndex } from '../../../src/core/document/text.ts';
import { completeYaml, describeYaml, type KnownNames } from '../../../src/core/yaml/completeYaml.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../schemas/${name}`, import.meta.url), 'utf8'));
const config = read('config.schema.json');
const kind = read('kind.schema.json');
const names: KnownNames = {
	keys: {
		rules: [
			{ name: 'link/missing-file', description: 'Links to files.' },
			{ name: 'table/ragged-row', description: 'Rows.' },
		],
	},
	values: { 'documents/-/kind': [{ name: 'adr-nygard', description: 'Record.' }] },
};

/** Position of the `|` in a text, and the text without it. */
function at(marked: string) {
	const text = marked.replace('|', '');
	const before = marked.slice(0, marked.indexOf('|')).split('\n');
	return { text, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

function labels(marked: string, schema = config): string[] {
	const { text, position } = at(marked);
	return completeYaml(text, position, schema, names).map(({ label }) => label);
}

describe('completeYaml', () => {
	const cases: [string, string, string[]][] = [
		['keys at the top', '|', ['rules', 'ignore', 'documents', 'maxFileSize', 'trace', 'ai', 'adr']],
		[
			'keys that are not there yet',
			'rules:\n  a/b: off\nig|\nmaxFileSize: 3\n',
			['ignore', 'documents', 'trace', 'ai', 'adr'],
		],
		[
			'no key that stands above others',
			'ignore: []\nmaxFileSize: 3\nrules:\n  a/b: off\n|\nai: {}\n',
			['documents', 'trace', 'adr'],
		],
		['ids of rules', 'rules:\n  li|', ['link/missing-file', 'table/ragged-row']],
		['ids of rules beside others', 'rules:\n  # why\n  table/ragged-row: off\n  |\n', ['link/missing-file']],
		['severities', 'rules:\n  link/missing-file: |', ['error', 'warning', 'hint', 'off']],
		['keys of an item', 'documents:\n  - |', ['path', 'kind']],
		['the other key of an item', 'documents:\n  - path: a\n    k|\n  - path: b\n    kind: c\n', ['kind']],
		['keys of an item below a comment', 'documents:\n  - # ours\n    |', ['path', 'kind']],
		['an item as far left as its list', 'documents:\n- path: a\n  |', ['kind']],
		['ids of kinds', 'documents:\n  - path: a\n    kind: |', ['adr-nygard']],
		[
			'stages of a workflow',
			'adr:\n  workflow:\n    accepted: []\n    r|',
			['draft', 'proposed', 'rejected', 'deprecated', 'superseded'],
		],
		[
			'the stages that may follow',
			'adr:\n  workflow:\n    deprecated:\n      - |',
			['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'],
		],
		[
			'keys that only stand deeper, or in what comes below',
			'|\nadr:\n  ignore: []\n',
			['rules', 'ignore', 'documents', 'maxFileSize', 'trace', 'ai'],
		],
		[
			'keys that another object has',
			'adr:\n  workflow:\n    draft: []\n    |\ntrace:\n  a:\n    proposed: []\n',
			['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'],
		],
		[
			'keys that only stand deeper above',
			'adr:\n  rules: 1\n|',
			['rules', 'ignore', 'documents', 'maxFileSize', 'trace', 'ai'],
		],
		['no key that stands below', 'rules:\n  |\n  link/missing-file: off\n', ['table/ragged-row']],
		['keys of the next item', 'documents:\n  - path: a\n    kind: b\n  - |', ['path', 'kind']],
		[
			'keys that a comment names',
			'adr:\n  workflow:\n    # draft: []\n    |',
			['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'],
		],
		['values some blanks behind their key', 'rules:\n  a/b:   |', ['error', 'warning', 'hint', 'off']],
		['ids of rules below a key in quotes', "'rules':\n  |", ['link/missing-file', 'table/ragged-row']],
		['ids of kinds below a key in quotes', '"documents":\n  - kind: |', ['adr-nygard']],
		['nothing in a list below an unknown key', 'unknown:\n  - |', []],
		['nothing in a comment', '# |', []],
		['nothing in a comment in place of a value', 'rules:\n  link/missing-file: #|', []],
		['nothing where anything may stand', 'ignore:\n  - |', []],
		['nothing below an unknown key', 'unknown:\n  |', []],
	];
	for (const [name, marked, expected] of cases) {
		it(`offers ${name}`, () => assert.deepEqual(labels(marked), expected));
	}

	it('follows references, to any depth', () => {
		assert.ok(labels('sections:\n  - id: a\n    sections:\n      - |', kind).includes('heading'));
		assert.deepEqual(labels('sections:\n  - id: a\n    required: |', kind), ['true', 'false']);
		assert.ok(labels('sections:\n  - content: |', kind).includes('prose'));
		assert.ok(labels('id: a\nsections:\n  - |', kind).includes('id'));
	});

	it('knows values by the schema alone where nobody names others', () => {
		const { text, position } = at('rules:\n  a/b: w|');
		const range = { start: { line: 1, character: 7 }, end: position };
		assert.deepEqual(
			completeYaml(text, position, config),
			['error', 'warning', 'hint', 'off'].map((label) => ({
				label,
				form: 'value',
				description: '',
				insertText: label,
				range,
			})),
		);
	});

	it('offers what a schema does not explain', () => {
		const [only, ...more] = completeYaml('', { line: 0, character: 0 }, { properties: { a: { type: 'boolean' } } });
		assert.deepEqual([only?.label, only?.description, only?.insertText, more], ['a', '', 'a: ', []]);
	});

	it('replaces the word typed so far and goes on where its value stands', () => {
		const insert = (marked: string, label: string) => {
			const { text, position } = at(marked);
			const found = completeYaml(text, position, config, names).find((completion) => completion.label === label);
			assert.ok(found);
			return applyEdits(text, [{ range: found.range, newText: found.insertText }]);
		};
		assert.equal(insert('ru|', 'rules'), 'rules:\n  ');
		assert.equal(insert('doc|', 'documents'), 'documents:\n  - ');
		assert.equal(insert('rules:\n  link/mi|', 'link/missing-file'), 'rules:\n  link/missing-file: ');
		assert.equal(insert('rules:\n  a/b: wa|', 'warning'), 'rules:\n  a/b: warning');
	});
});

describe('describeYaml', () => {
	it('says what a key means, at the key alone', () => {
		const words: string[] = [];
		const describe = (marked: string) => {
			const { text, position } = at(marked);
			const { range, description } = describeYaml(text, position, config, names) ?? {};
			if (range) {
				words.push(new LineIndex(text).slice(range));
			}
			return description;
		};
		assert.equal(describe('ign|ore:\n'), config.properties.ignore.description);
		assert.equal(describe('rules:\n  |link/missing-file: off'), 'Links to files.');
		assert.equal(describe('rules:\n  link/missing-file: of|f'), undefined);
		assert.equal(describe('documents:\n  - pa|th: a'), config.properties.documents.items.properties.path.description);
		assert.deepEqual(words, ['ignore', 'link/missing-file', 'path']);
		const nested: KnownNames = { keys: { 'a/-/b': [{ name: 'c', description: 'C.' }] } };
		assert.equal(
			describeYaml('a:\n  - b:\n      c: 1\n', { line: 2, character: 6 }, config, nested)?.description,
			'C.',
		);
		assert.equal(describe('unknown:\n  pa|th: a'), undefined);
		assert.equal(describe('# ign|ore'), undefined);
		assert.equal(describe('rules # ign|ore: a'), undefined);
		assert.equal(describe('rules:\n | link/missing-file: off'), undefined);
	});
});
