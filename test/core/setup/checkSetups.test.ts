import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { type CheckSetup, checkSetups } from '../../../src/core/setup/checkSetups.ts';

function setup(id: CheckSetup['id']): CheckSetup {
	const found = checkSetups.find((one) => one.id === id);
	assert.ok(found);
	return found;
}

describe('the setup of checks', () => {
	it('is YAML that says what to run', () => {
		for (const id of ['github', 'gitlab', 'pre-commit'] as const) {
			const text = setup(id).write(undefined) ?? '';
			assert.equal(typeof parse(text), 'object');
			assert.match(text, /npx --yes archspec check/);
			assert.deepEqual(parse(setup(id).piece), parse(text));
		}
	});

	it('is added once, and leaves what is there as it is', () => {
		const before: [CheckSetup['id'], string][] = [
			['gitlab', 'test:\r\n  script: [make]\r\n'],
			[
				'pre-commit',
				'default_stages: [pre-commit]\nrepos:\n# ours\n- repo: https://example.org/a\n  rev: v1\n  hooks:\n  - id: a',
			],
			['npm', '{\n\t"name": "shop",\n\t"scripts": {\n\t\t"test": "mocha"\n\t}\n}\n'],
			['npm', '{"config": {"scripts": {}}, "scripts": {}}'],
		];
		for (const [id, text] of before) {
			const once = setup(id).write(text);
			assert.ok(once && once.length > text.length, id);
			assert.ok(once.includes('archspec check'));
			assert.equal(setup(id).write(once), once, id);
			const read = (source: string) => (id === 'npm' ? JSON.parse(source) : parse(source));
			const [old, now] = [read(text), read(once)];
			for (const key of Object.keys(old).filter((name) => name !== 'scripts' && name !== 'repos')) {
				assert.deepEqual(now[key], old[key]);
			}
			assert.ok(!text.includes('\r\n') || !/[^\r]\n/.test(once));
		}
		assert.deepEqual(parse(setup('pre-commit').write(before[1]?.[1] ?? '') ?? '').repos.length, 2);
		assert.deepEqual(JSON.parse(setup('npm').write(before[2]?.[1] ?? '') ?? '').scripts.test, 'mocha');
	});

	it('is a script before the others, in the form that they have', () => {
		const script = '"check:specs": "npx --yes archspec check"';
		for (const [before, after] of [
			['{"scripts":{"test":"mocha"}}', `{"scripts":{${script}, "test":"mocha"}}`],
			['{ "scripts": { "test": "mocha" } }', `{ "scripts": { ${script}, "test": "mocha" } }`],
			['{\n  "scripts": {\n    "test": "a"\n  }\n}\n', `{\n  "scripts": {\n    ${script},\n    "test": "a"\n  }\n}\n`],
			['{ "scripts": {} }', `{ "scripts": { ${script} } }`],
			['{ "scripts": {\n} }', `{ "scripts": { ${script} } }`],
		] as const) {
			assert.equal(setup('npm').write(before), after);
		}
	});

	it('is all of a file that is empty, and stands behind the hooks of others', () => {
		for (const id of ['gitlab', 'pre-commit', 'husky'] as const) {
			assert.equal(setup(id).write('\n'), setup(id).write(undefined), id);
		}
		const ours = setup('pre-commit').piece.replace('repos:\n', '');
		const others = 'repos:\n  - repo: https://example.org/a\n    rev: v1\n    hooks:\n      - id: a\n';
		assert.equal(setup('pre-commit').write(others), others + ours);
	});

	it('is the last command of a hook', () => {
		const [first, once] = [setup('husky').write(undefined), setup('husky').write('# no archspec check\r\nnpm test')];
		assert.equal(first, 'npx --yes archspec check\n');
		assert.equal(once, '# no archspec check\r\nnpm test\r\n\r\nnpx --yes archspec check\r\n');
		assert.equal(setup('husky').write(once), once);
	});

	it('is left to the author where the file has another form', () => {
		assert.equal(setup('npm').write(undefined), undefined);
		assert.equal(setup('npm').write('{ "name": "x" }'), undefined);
		assert.equal(setup('npm').write('{ "scripts": "x" }'), undefined);
		assert.equal(setup('npm').write('{ "scripts", {} }'), undefined);
		assert.equal(setup('pre-commit').write('- repo: a\n  hooks: []\n'), undefined);
		assert.equal(setup('pre-commit').write('repos: []\n'), undefined);
		assert.equal(setup('pre-commit').write('repos:\n- repo: a\nfail_fast: true\n'), undefined);
	});
});
