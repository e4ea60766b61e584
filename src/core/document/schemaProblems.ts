import type { YamlProblem, YamlSource } from './yaml.ts';

/** What Ajv (with `verbose`) tells of a value that does not fit its schema, as far as messages need it. */
export interface SchemaError {
	readonly keyword: string;
	/** JSON pointer of the value. */
	readonly instancePath: string;
	readonly schemaPath: string;
	readonly params: Readonly<Record<string, unknown>>;
	readonly message?: string;
	/** Set when it is the name of a property that does not fit. */
	readonly propertyName?: string;
	readonly parentSchema?: Readonly<Record<string, unknown>>;
	readonly data?: unknown;
}

/** A compiled schema, in Ajv's form: after a call that answers `false`, `errors` says why. */
export interface SchemaValidator {
	(value: unknown): boolean;
	readonly errors?: readonly SchemaError[] | null;
}

/** Checks data against a schema; each problem is one sentence at the place it is about. */
export function schemaProblems(source: YamlSource, validate: SchemaValidator): YamlProblem[] {
	if (validate(source.value)) {
		return [];
	}
	const all = validate.errors ?? [];
	const choices = all.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
	const inChoice = (error: SchemaError, choice: SchemaError): boolean =>
		error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`);
	const problems = new Map<string, YamlProblem>();
	for (const error of all) {
		if (
			error.propertyName !== undefined ||
			error.keyword === 'if' ||
			choices.some((choice) => inChoice(error, choice))
		) {
			continue;
		}
		const parts = choices.includes(error) ? all.filter((part) => inChoice(part, error)) : [error];
		const message = parts.length > 0 ? [...new Set(parts.map(explain))].join(', or ') : explain(error);
		const range = source.rangeOf(error.instancePath, keyOf(error));
		problems.set(`${range.start.line}:${range.start.character} ${message}`, {
			range,
			message: `${nameOf(error)}${message}.`,
		});
	}
	return [...problems.values()].sort(
		(a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
	);
}

/** The key that an error is about, where that is not the value itself. */
function keyOf(error: SchemaError): string | undefined {
	const { additionalProperty, missingProperty, propertyName } = error.params;
	const key = additionalProperty ?? missingProperty ?? propertyName;
	return typeof key === 'string' ? key : undefined;
}

/** `'status' `: how a message about a value begins; nothing where the message names its key itself. */
function nameOf(error: SchemaError): string {
	if (keyOf(error) !== undefined) {
		return '';
	}
	const steps = error.instancePath.split('/').slice(1);
	const name = steps.findLast((step) => !/^\d+$/.test(step));
	if (name === undefined) {
		return 'The content ';
	}
	const item = steps.at(-1) !== name ? 'An item of ' : '';
	return `${item}'${name.replaceAll('~1', '/').replaceAll('~0', '~')}' `;
}

function explain(error: SchemaError): string {
	const { params } = error;
	switch (error.keyword) {
		case 'additionalProperties':
			return `Unknown property '${params.additionalProperty}'${knownProperties(error)}`;
		case 'required':
			return `Property '${params.missingProperty}' is missing`;
		case 'propertyNames':
			return `'${params.propertyName}' is no valid name here`;
		case 'type':
			return `must be ${typeNames(params.type)}, and is ${typeOf(error.data)}`;
		case 'enum':
			return `must be one of: ${list(params.allowedValues)}`;
		case 'const':
			return `must be ${JSON.stringify(params.allowedValue)}`;
		case 'pattern':
			return `must look like ${params.pattern}`;
		case 'format':
			return `must be ${formatWords.get(String(params.format)) ?? `of the format ${params.format}`}`;
		case 'minItems':
			return `must have at least ${params.limit} ${params.limit === 1 ? 'item' : 'items'}`;
		case 'minLength':
			return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
		case 'minimum':
			return `must be ${params.limit} or more`;
		case 'uniqueItems':
			return 'must not have the same item twice';
		default:
			return error.message ?? `does not fit (${error.keyword})`;
	}
}

function knownProperties(error: SchemaError): string {
	const known = Object.keys(error.parentSchema?.properties ?? {});
	return known.length > 0 ? `; known here: ${known.join(', ')}` : '';
}

function list(values: unknown): string {
	return Array.isArray(values) ? values.map((value) => String(value)).join(', ') : String(values);
}

const typeWords: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	integer: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a mapping',
	null: 'empty',
};

/** What a format is called; those that Ajv knows and that some text or number does not fit. */
const formatWords: ReadonlyMap<string, string> = new Map([
	['date', 'a date like 2024-05-31'],
	['time', 'a time with its zone like 14:30:00Z'],
	['date-time', 'a date and a time with its zone like 2024-05-31T14:30:00Z'],
	['iso-time', 'a time like 14:30:00'],
	['iso-date-time', 'a date and a time like 2024-05-31T14:30:00'],
	['duration', 'a duration like P1DT12H'],
	['uri', 'a URI like https://example.org/page'],
	['uri-reference', 'a URI or a relative reference like ../page'],
	['uri-template', 'a URI template like https://example.org/{name}'],
	['url', 'a URL like https://example.org/page'],
	['email', 'an email address like ann@example.org'],
	['hostname', 'a host name like www.example.org'],
	['ipv4', 'an IPv4 address like 192.0.2.1'],
	['ipv6', 'an IPv6 address like 2001:db8::1'],
	['regex', 'a regular expression like ^a+$'],
	['uuid', 'a UUID like 123e4567-e89b-12d3-a456-426614174000'],
	['json-pointer', 'a JSON pointer like /a/b'],
	['json-pointer-uri-fragment', 'a JSON pointer as a fragment like #/a/b'],
	['relative-json-pointer', 'a relative JSON pointer like 1/a'],
	['byte', 'Base64 like YWJj'],
	['int32', 'a whole number of 32 bits like 12'],
	['int64', 'a whole number of 64 bits like 12'],
]);

function typeNames(types: unknown): string {
	const names = (Array.isArray(types) ? types : [types]).map((type) => typeWords[String(type)] ?? String(type));
	return names.join(' or ');
}

function typeOf(value: unknown): string {
	const type = value === null || value === undefined ? 'null' : Array.isArray(value) ? 'array' : typeof value;
	return typeWords[type] ?? type;
}
