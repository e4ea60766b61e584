import assert from 'node:assert/strict';
import { Ajv, type AnySchema } from 'ajv';
import { type SchemaValidator, schemaProblems } from '../../../src/core/document/schemaProblems.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { YamlSource } from '../../../src/core/document/yaml.ts';

/** `text at the place: message` */
function problems(schema: AnySchema, yaml: string): string[] {
	const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
	const lines = new LineIndex(yaml);
	const validate = ajv.compile(schema) as SchemaValidator;
	return schemaProblems(new YamlSource(lines, yaml), validate).map(
		({ range, message }) => `${lines.slice(range)}: ${message}`,
	);
}

describe('schemaProblems', () => {
	it('has nothing to say of what fits', () => {
		assert.deepEqual(problems({ type: 'object', required: ['a'] }, 'a: 1'), []);
	});

	it('tells several problems in order of place', () => {
		const schema = { properties: { a: { type: 'string' }, b: { type: 'integer' } }, required: ['c'] };
		assert.deepEqual(problems({ type: 'object', ...schema }, 'b: x\na: 1\n'), [
			"b: Property 'c' is missing.",
			"x: 'b' must be a whole number, and is a text.",
			"1: 'a' must be a text, and is a number.",
		]);
	});

	it('tells the alternatives of a choice in one sentence, and none of its parts', () => {
		const schema = {
			properties: {
				a: {
					anyOf: [
						{ type: 'string', const: 'all' },
						{ type: 'array', minItems: 2 },
					],
				},
			},
		};
		assert.deepEqual(problems({ type: 'object', ...schema }, 'a: some'), [
			`some: 'a' must be "all", or must be a list, and is a text.`,
		]);
	});

	it('names the key that no schema allows, with those it does', () => {
		const schema = { type: 'object', additionalProperties: false, properties: { a: {}, b: {} } };
		assert.deepEqual(problems(schema, 'a: 1\nd: 2\n'), ["d: Unknown property 'd'; known here: a, b."]);
		const named = { type: 'object', propertyNames: { pattern: '^x' } };
		assert.deepEqual(problems(named, 'y: 1'), ["y: 'y' is no valid name here."]);
	});

	it('names keys that JSON pointers escape', () => {
		const schema = { type: 'object', properties: { 'a/b~c': { type: 'string' } } };
		assert.deepEqual(problems(schema, 'a/b~c: 1'), ["1: 'a/b~c' must be a text, and is a number."]);
	});
});
