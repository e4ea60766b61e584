import assert from 'node:assert/strict';
import { frontMatterValidator, prepareFrontMatterSchema } from '../../../src/core/kinds/frontMatterSchema.ts';
import { parseKind } from '../../../src/core/kinds/loadKind.ts';

const schema = {
	properties: {
		owner: { type: 'string', pattern: '^[a-z]+$' },
		ticket: { type: 'string', pattern: '^[A-Z]+-[0-9]+$' },
	},
	patternProperties: { '^is-': { type: 'boolean' }, '-count$': { type: 'integer' } },
};

const yaml = `id: own
name: Own
description: Own.
group: own
file: {directory: docs, name: '{slug}.md'}
match: [{paths: ['docs/*.md']}]
sections: [{id: a, heading: A}]
frontMatter: {schema: ${JSON.stringify(schema)}}
`;

describe('the front matter schema of a team', () => {
	it('looks at each value with the pattern of its own', async () => {
		const { kind } = parseKind('own.yaml', yaml);
		assert.ok(kind);
		assert.equal(await prepareFrontMatterSchema(kind), undefined);
		const validate = frontMatterValidator(kind);
		assert.ok(validate);
		const wrong = (value: unknown) => (validate(value) ? [] : validate.errors?.map((error) => error.instancePath));
		assert.deepEqual(wrong({ owner: 'anna', ticket: 'AB-12', 'is-done': true, 'page-count': 3 }), []);
		assert.deepEqual(wrong({ owner: 'AB-12', ticket: 'anna' }), ['/owner', '/ticket']);
		assert.deepEqual(wrong({ 'is-done': 3, 'page-count': true }), ['/is-done', '/page-count']);
		assert.deepEqual(wrong({ ticket: 'a'.repeat(301) }), []);
	});
});
