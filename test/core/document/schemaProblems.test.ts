import assert from 'node:assert/strict';
import { Ajv, type AnySchema } from 'ajv';
import addFormats, { type FormatName } from 'ajv-formats';
import { type SchemaValidator, schemaProblems } from '../../../src/core/document/schemaProblems.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { YamlSource } from '../../../src/core/document/yaml.ts';

/** `text at the place: message` */
function problems(schema: AnySchema, yaml: string): string[] {
	const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
	addFormats.default(ajv);
	ajv.addFormat('isbn', /^\d{13}$/);
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

	it('tells a key that ends with a digit from an item', () => {
		const list = { type: 'array', items: { type: 'string' } };
		assert.deepEqual(problems({ properties: { a: list, step2: { type: 'string' } } }, 'a: [x, 1]\nstep2: 3\n'), [
			"1: An item of 'a' must be a text, and is a number.",
			"3: 'step2' must be a text, and is a number.",
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

	it('says in words what a value must be', () => {
		const cases: readonly (readonly [schema: AnySchema, yaml: string, message: string])[] = [
			[{ type: ['string', 'null'] }, 'a: []', "'a' must be a text or empty, and is a list."],
			[{ type: 'boolean' }, 'a:', "'a' must be true or false, and is empty."],
			[{ type: 'object' }, 'a: true', "'a' must be a mapping, and is true or false."],
			[{ type: 'number' }, 'a: {}', "'a' must be a number, and is a mapping."],
			[{ enum: ['b', 1, null] }, 'a: c', "'a' must be one of: b, 1, null."],
			[{ const: { b: 1 } }, 'a: c', `'a' must be {"b":1}.`],
			[{ type: 'string', pattern: '^b+$' }, 'a: c', "'a' must look like ^b+$."],
			[{ type: 'string', format: 'date' }, 'a: May', "'a' must be a date like 2024-05-31."],
			[{ type: 'string', format: 'email' }, 'a: me', "'a' must be an email address like ann@example.org."],
			[{ type: 'string', format: 'isbn' }, 'a: me', "'a' must be of the format isbn."],
			[{ type: 'array', minItems: 1 }, 'a: []', "'a' must have at least 1 item."],
			[{ type: 'array', minItems: 2 }, 'a: [b]', "'a' must have at least 2 items."],
			[{ type: 'string', minLength: 1 }, 'a: ""', "'a' must not be empty."],
			[{ type: 'string', minLength: 3 }, 'a: bc', "'a' must have at least 3 characters."],
			[{ type: 'number', minimum: 2 }, 'a: 1', "'a' must be 2 or more."],
			[{ type: 'array', uniqueItems: true }, 'a: [b, b]', "'a' must not have the same item twice."],
			[{ type: 'string', maxLength: 1 }, 'a: bc', "'a' must NOT have more than 1 characters."],
			[{ type: 'array', items: { type: 'string' } }, 'a: [b, 1]', "An item of 'a' must be a text, and is a number."],
			[{ type: 'object', additionalProperties: false }, 'a: { b: 1 }', "Unknown property 'b'."],
			[{ type: 'array', items: { type: 'object', required: ['c'] } }, 'a: [{ b: 1 }]', "Property 'c' is missing."],
		];
		for (const [schema, yaml, expected] of cases) {
			const found = problems({ type: 'object', properties: { a: schema } }, yaml);
			assert.deepEqual(
				found.map((one) => (one.endsWith(`: ${expected}`) ? expected : one)),
				[expected],
			);
		}
		assert.deepEqual(problems({ type: 'object' }, '- a'), ['a: The content must be a mapping, and is a list.']);
	});

	it('names each format that a schema may have, with an example that fits it', () => {
		const ajv = addFormats.default(new Ajv());
		const names = Object.keys(ajv.formats) as FormatName[];
		let told = 0;
		for (const format of names) {
			const isNumber = format.startsWith('int');
			const schema = { type: isNumber ? 'number' : 'string', format };
			const wrong = isNumber ? '1.5' : '"\\uD800 %{(["';
			const [message] = problems({ type: 'object', properties: { a: schema } }, `a: ${wrong}`);
			if (message === undefined) {
				// Any text fits these, or any number
				assert.ok(['float', 'double', 'password', 'binary'].includes(format), format);
				continue;
			}
			told++;
			const [, example = ''] = /'a' must be (?:(?:an? |Base64).*?)?like (.*)\.$/.exec(message) ?? [];
			assert.ok(ajv.validate(schema, isNumber ? Number(example) : example), message);
			assert.doesNotMatch(message, /must be (?:a (?:[aeio]|IP)|an [^aeioI])/, message);
		}
		assert.equal(told, names.length - 4);
	});
});
