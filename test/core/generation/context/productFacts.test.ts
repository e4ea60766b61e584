import assert from 'node:assert/strict';
import { readManifest } from '../../../../src/core/generation/context/productFacts.ts';
import { growth, processorTime } from '../../../support/growth.ts';

function dependencies(list: string): readonly string[] {
	const text = `[project]\nname = "till"\ndependencies = [${list}`;
	return (readManifest('pyproject.toml', text)?.dependencies ?? []).map(({ name, version }) => `${name} ${version}`);
}

describe('what a Go module is built with', () => {
	it('is what it requires itself, one at a time and in a list', () => {
		const text = [
			'module example.org/till',
			'go 1.24',
			'require example.org/one v1.2.0',
			'require (',
			'\tgithub.com/a/b   v0.1.0 // pinned',
			'\tgithub.com/c/d v2.0.0+incompatible',
			'\tgolang.org/x/net v0.3.0 // indirect',
			')',
			'exclude (',
			'\tgithub.com/a/b v0.0.9',
			')',
			'replace (',
			'\tgithub.com/c/d v2.0.0 => ../d',
			')',
			'',
		].join('\n');
		const { name, dependencies: found } = readManifest('go.mod', text) ?? {};
		assert.deepEqual(
			[name, ...(found ?? []).map((one) => `${one.name} ${one.version}`)],
			['example.org/till', 'example.org/one v1.2.0', 'github.com/a/b v0.1.0', 'github.com/c/d v2.0.0+incompatible'],
		);
	});
});

describe('what a package is built with', () => {
	it('is nothing where its file says nothing', () => {
		for (const text of ['null', '7', '{', '']) {
			assert.equal(readManifest('package.json', text), undefined, text);
		}
	});
});

describe('the list of what a Python project is built with', () => {
	it('ends at its own bracket', () => {
		assert.deepEqual(dependencies('\n  "a>=1,<2", # as [said]\n  \'b[c]~=3\',\n  # "d"\n]\n"e"'), [
			'a >=1,<2',
			'b ~=3',
		]);
		assert.deepEqual(dependencies(String.raw`"a; x < \"3]\"", "b==2"]`), ['a ', 'b ==2']);
	});

	it('says nothing where it, or a text in it, does not end', () => {
		assert.deepEqual(dependencies('"a", "b"'), []);
		assert.deepEqual(dependencies('\n  "a",\n  "b\n]'), []);
	});

	const lists: Readonly<Record<string, (length: number) => string>> = {
		'remarks and texts that do not end': (length) => '\n  # pinned by ops\n  "a>=1,'.repeat(length / 26),
		'remarks alone': (length) => '\n  # pinned by ops'.repeat(length / 18),
		'texts alone': (length) => '\n  "a>=1",'.repeat(length / 10),
		'lists that do not end': (length) => '\ndependencies = ['.repeat(length / 17),
		'one text': (length) => `"a${' '.repeat(length)}`,
	};
	for (const [name, list] of Object.entries(lists)) {
		it(`takes time by its length: ${name}`, () => {
			assert.ok(processorTime(() => dependencies(list(100_000))) < 2000);
			assert.ok(growth(dependencies, list, 20_000, 10) < 6);
		});
	}
});
