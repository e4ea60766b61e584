import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type FrontMatterOperation, frontMatterEdits } from '../../../src/core/form/frontMatter/frontMatterEdits.ts';
import { readFrontMatter } from '../../../src/core/form/frontMatter/readFrontMatter.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';

const kind = builtinKinds.find(({ id }) => id === 'implementation-spec');
assert.ok(kind);

function edited(text: string, operation: FrontMatterOperation): string {
	return applyEdits(text, frontMatterEdits(parseDocument('a.md', text), operation));
}

function fieldsIn(text: string) {
	assert.ok(kind);
	return readFrontMatter(parseDocument('a.md', text), kind);
}

function valuesIn(text: string): Record<string, unknown> {
	const fields = fieldsIn(text)?.fields ?? [];
	return Object.fromEntries(
		fields.filter(({ present }) => present).map(({ path, type, values }) => [path.join('/'), [type, ...values]]),
	);
}

const text = [
	'---',
	'# who and when',
	'status: draft # not yet',
	"version: '0.1.0'",
	'date: 2026-01-02',
	'tags: [a, "b c"]',
	'people:',
	'  - Ada # first',
	'  - Bob',
	'tech-stack:',
	'    frontend: React',
	'    backend:',
	'folded: >',
	'  long',
	'  text',
	'---',
	'',
	'# T',
	'',
].join('\n');

describe('front matter in a form', () => {
	it('is read with what the kind knows', () => {
		assert.deepEqual(valuesIn(text), {
			status: ['text', 'draft'],
			version: ['text', '0.1.0'],
			date: ['text', '2026-01-02'],
			tags: ['list', 'a', 'b c'],
			people: ['list', 'Ada', 'Bob'],
			'tech-stack': ['group'],
			'tech-stack/frontend': ['text', 'React'],
			'tech-stack/backend': ['text', ''],
			folded: ['source', '>\n  long\n  text'],
		});
		const fields = fieldsIn(text)?.fields ?? [];
		const choices = (name: string) => fields.find(({ path }) => path.join('/') === name)?.choices;
		assert.deepEqual(choices('status'), ['draft', 'in review', 'approved']);
		assert.deepEqual(choices('project-type'), ['web', 'mobile', 'api', 'desktop']);
		assert.deepEqual(
			fields.filter(({ present }) => !present).map(({ path }) => path.join('/')),
			['tech-stack/database', 'tech-stack/deployment', 'project-type'],
		);
	});

	it('is left to the text where it is broken', () => {
		assert.ok(fieldsIn('---\na: [b\n---\n')?.problem);
		assert.throws(() => edited('---\na: [b\n---\n', { type: 'set', path: ['a'], value: 'c' }), /can’t be read/);
	});

	it('is written as it stands where it is broken, and only there', () => {
		const broken = '---\r\na: [b\r\nc: d\r\n---\r\n\r\n# T\r\n';
		assert.equal(fieldsIn(broken)?.source, 'a: [b\nc: d');
		assert.equal(fieldsIn(text)?.source, undefined);
		const mended = edited(broken, { type: 'source', source: 'a: [b]\nc: d' });
		assert.equal(mended, broken.replace('[b', '[b]'));
		assert.equal(fieldsIn(mended)?.problem, undefined);
		assert.equal(edited(broken, { type: 'source', source: 'a: [b\nc: d' }), broken);
		assert.throws(() => edited(broken, { type: 'source', source: 'a: b\n---\n' }), /would end the front matter/);
	});

	const cases: [name: string, operation: FrontMatterOperation, before: string, after: string][] = [
		['a value', { type: 'set', path: ['status'], value: 'approved' }, 'draft #', 'approved #'],
		['a quoted value', { type: 'set', path: ['version'], value: "it's" }, "'0.1.0'", "'it''s'"],
		['a value that needs quotes', { type: 'set', path: ['status'], value: 'a: b #c' }, 'draft #', '"a: b #c" #'],
		['a date', { type: 'set', path: ['date'], value: '2026-02-03' }, '01-02', '02-03'],
		[
			'a value that is empty',
			{ type: 'set', path: ['tech-stack', 'backend'], value: 'Node' },
			'backend:',
			'backend: Node',
		],
		['a nested value', { type: 'set', path: ['tech-stack', 'frontend'], value: 'Vue' }, 'React', 'Vue'],
		['a key', { type: 'set', path: ['project-type'], value: 'web' }, '  text\n', '  text\nproject-type: web\n'],
		[
			'a nested key',
			{ type: 'set', path: ['tech-stack', 'database'], value: 'X' },
			'backend:\n',
			'backend:\n    database: X\n',
		],
		['an entry', { type: 'list', path: ['people'], values: ['Ada', 'Eve'] }, 'Bob', 'Eve'],
		[
			'a list by one more',
			{ type: 'list', path: ['people'], values: ['Ada', 'Cy', 'Bob'] },
			'  - Bob',
			'  - Cy\n  - Bob',
		],
		[
			'a list by one more at its end',
			{ type: 'list', path: ['people'], values: ['Ada', 'Bob', 'Cy'] },
			'  - Bob',
			'  - Bob\n  - Cy',
		],
		['a list by one less', { type: 'list', path: ['people'], values: ['Bob'] }, '  - Ada # first\n', ''],
		[
			'a list to none',
			{ type: 'list', path: ['people'], values: [] },
			'people:\n  - Ada # first\n  - Bob\n',
			'people: []\n',
		],
		['a list in brackets', { type: 'list', path: ['tags'], values: ['a', 'b c', 'd, e'] }, '"b c"]', 'b c, "d, e"]'],
		[
			'a key with a list',
			{ type: 'list', path: ['deciders'], values: ['Ada', 'Bob'] },
			'  text\n',
			'  text\ndeciders: [Ada, Bob]\n',
		],
		[
			'an entry in brackets that needs quotes',
			{ type: 'list', path: ['tags'], values: ['x, y', 'b c'] },
			'[a,',
			'["x, y",',
		],
		['nothing of a key', { type: 'remove', path: ['people'] }, 'people:\n  - Ada # first\n  - Bob\n', ''],
		['nothing of a nested key', { type: 'remove', path: ['tech-stack', 'frontend'] }, '    frontend: React\n', ''],
		['nothing for what is there', { type: 'list', path: ['tags'], values: ['a', 'b c'] }, '', ''],
	];
	it('refuses an edit after which another value of the same name is another one', () => {
		const source = '---\na: &x {a: b}\nc: *x\n---\n';
		const operation = { type: 'set', path: ['a', 'a'], value: 'd' } as const;
		assert.throws(() => edited(source, operation), /can’t change/);
	});

	it('refuses an edit after which the value is not what was wanted', () => {
		const source = '---\na: {b: c}\n---\n';
		const operation = { type: 'set', path: ['a', 'b'], value: 'x, d' } as const;
		assert.throws(() => edited(source, operation), /can’t change/);
	});

	for (const [name, operation, before, after] of cases) {
		it(`changes ${name}`, () => {
			for (const lineBreak of ['\n', '\r\n']) {
				const write = (one: string): string => one.replaceAll('\n', lineBreak);
				assert.equal(edited(write(text), operation), write(text).replace(write(before), write(after)));
			}
		});
	}

	it('is made where there is none', () => {
		assert.equal(
			edited('\uFEFF# T\r\n', { type: 'set', path: ['tech-stack', 'frontend'], value: 'React' }),
			'\uFEFF---\r\ntech-stack:\r\n  frontend: React\r\n---\r\n\r\n# T\r\n',
		);
	});

	it('stays as it is where it is TOML', () => {
		const toml = '+++\ntitle = "Tea"\n+++\n\n# Tea\n';
		assert.equal(fieldsIn(toml), undefined);
		assert.throws(() => edited(toml, { type: 'set', path: ['status'], value: 'draft' }), /is TOML/);
	});

	it('has keys that YAML reads as something else than a text', () => {
		const keys = ['null', 'Null', '~', 'true', '1', '1.0', '0x10', '.inf', '2026-01-02', '', '__proto__', '[x, y]'];
		for (const key of keys) {
			const odd = `---\nstatus: draft\n${key}: a # why\nlast:\n  ${key}: [b]\n---\n\n# T\n`;
			const paths = (fieldsIn(odd)?.fields ?? []).filter(({ present }) => present).map(({ path }) => path);
			const [, own = [], last = [], inner = []] = paths;
			assert.equal(own.join(), key === '[x, y]' ? '["x","y"]' : key);
			assert.deepEqual([last, inner], [['last'], ['last', ...own]]);
			assert.equal(edited(odd, { type: 'set', path: own, value: 'a' }), odd);
			assert.equal(edited(odd, { type: 'set', path: own, value: 'new' }), odd.replace(': a', ': new'));
			assert.equal(edited(odd, { type: 'list', path: inner, values: ['b', 'c'] }), odd.replace('[b]', '[b, c]'));
			assert.equal(edited(odd, { type: 'remove', path: own }), odd.replace(`${key}: a # why\n`, ''));
			assert.equal(edited(odd, { type: 'set', path: ['status'], value: 'new' }), odd.replace('draft', 'new'));
		}
		const both = '---\nnull: a\n~: b\n---\n';
		assert.equal(edited(both, { type: 'set', path: ['~'], value: 'c' }), both.replace('b', 'c'));
	});

	it('leaves keys to the text that read alike', () => {
		for (const twice of ['1: a\n"1": b', 'null: a\nnull: b', '"null": a\nnull: b']) {
			const odd = `---\n${twice}\nc: d\n---\n`;
			const path = twice.startsWith('1') ? ['1'] : ['null'];
			assert.deepEqual(valuesIn(odd), { [path.join()]: ['source', 'a', 'b'], c: ['text', 'd'] });
			for (const operation of [{ type: 'set', path, value: 'e' } as const, { type: 'remove', path } as const]) {
				assert.throws(() => edited(odd, operation), /more than once/);
			}
			assert.equal(edited(odd, { type: 'set', path: ['c'], value: 'e' }), odd.replace('d', 'e'));
		}
	});

	it('refuses what it can’t show', () => {
		for (const path of [['folded', 'x'], ['tags', 'x'], ['people']]) {
			assert.throws(() => edited(text, { type: 'set', path, value: 'x' }), /in the text/, path.join('/'));
		}
		const alias = '---\na: &x 1\nb: *x\n---\n';
		assert.throws(() => edited(alias, { type: 'set', path: ['a'], value: '2' }), /in the text/);
		assert.throws(() => edited('---\n{a: b}\n---\n', { type: 'set', path: ['c'], value: 'x' }), /braces/);
	});

	it('gives every value back, and changes one alone', () => {
		const value = fc.oneof(
			fc.string({ maxLength: 8 }),
			fc.constantFrom(
				'a: b',
				'# c',
				'- d',
				'"e"',
				"f'g",
				'日本 😀',
				'{h}',
				'@i',
				'true',
				'1.0',
				'a #b',
				'null',
				'~',
				'',
			),
		);
		const fields = ['status', 'version', 'date', 'tech-stack/frontend', 'tech-stack/backend', 'project-type', 'new'];
		fc.assert(
			fc.property(value, fc.constantFrom(...fields), (value, name) => {
				const before = valuesIn(text);
				for (const [path, [type, ...values]] of Object.entries(before) as [string, string[]][]) {
					const [own = ''] = values;
					if (type === 'text') {
						assert.equal(edited(text, { type: 'set', path: path.split('/'), value: own }), text, path);
					}
				}
				const after = valuesIn(edited(text, { type: 'set', path: name.split('/'), value }));
				const wanted = value.replace(/\s*[\r\n]+\s*/g, ' ').trim();
				const { [name]: changed, ...others } = after;
				const { [name]: _old, ...rest } = before;
				assert.deepEqual(others, rest);
				if (name !== 'version') {
					assert.deepEqual(changed, ['text', wanted]);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
