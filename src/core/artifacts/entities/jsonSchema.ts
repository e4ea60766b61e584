import { type BaseType, readDataType } from './dataType.ts';
import type { Entity, EntityField } from './entity.ts';

type Schema = Readonly<Record<string, unknown>>;

const schemas: Readonly<Record<BaseType, Schema>> = {
	text: { type: 'string' },
	integer: { type: 'integer' },
	bigint: { type: 'integer' },
	decimal: { type: 'number' },
	number: { type: 'number' },
	boolean: { type: 'boolean' },
	date: { type: 'string', format: 'date' },
	time: { type: 'string', format: 'time' },
	timestamp: { type: 'string', format: 'date-time' },
	uuid: { type: 'string', format: 'uuid' },
	binary: { type: 'string', contentEncoding: 'base64' },
	json: { type: 'object' },
	unknown: {},
};

/** Entities as one JSON Schema (2020-12): each under `$defs`, and any of them is valid. */
export function jsonSchema(entities: readonly Entity[]): string {
	const names = entities.map(({ name }) => name);
	const refs = names.map((name) => ({ $ref: `#/$defs/${pointer(name)}` }));
	const schema = {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...(refs.length === 1 ? refs[0] : { anyOf: refs }),
		$defs: Object.fromEntries(entities.map((entity) => [entity.name, schemaOf(entity)])),
	};
	return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** The schema of one entity; it has no references to others. */
export function schemaOf({ fields }: Entity): Schema {
	const required = fields.filter((field) => field.required && !readDataType(field.dataType).nullable);
	return {
		type: 'object',
		properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
		...(required.length > 0 && { required: [...new Set(required.map(({ name }) => name))] }),
	};
}

/** A type that is not known allows any value, and its words stand in the description. */
function fieldSchema({ dataType, comment }: EntityField): Schema {
	const { base, size, list, values, nullable } = readDataType(dataType);
	const known: Schema =
		values.length > 0
			? { type: 'string', enum: [...new Set(values)] }
			: base === 'text' && size[0] !== undefined
				? { type: 'string', maxLength: size[0] }
				: schemas[base];
	const one = list ? { type: 'array', items: known } : known;
	const orNull = nullable && Object.keys(one).length > 0 ? { anyOf: [one, { type: 'null' }] } : one;
	const description = [base === 'unknown' ? dataType : '', comment].filter(Boolean).join(': ');
	return { ...orNull, ...(description !== '' && { description }) };
}

/** A name in a JSON pointer within an address (RFC 6901). */
function pointer(name: string): string {
	return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
