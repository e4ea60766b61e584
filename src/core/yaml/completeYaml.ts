import { LineIndex, type Position, type Range } from '../document/text.ts';
import { type JsonSchema, placeAt } from './yamlPlace.ts';

/** One thing that may be written at a place. */
export interface YamlCompletion {
	readonly label: string;
	readonly form: 'key' | 'value';
	/** Markdown that says what it means. */
	readonly description: string;
	readonly insertText: string;
	/** What `insertText` takes the place of: what is typed of the word so far. */
	readonly range: Range;
}

/** A name that a schema does not list because it comes from elsewhere: the id of a rule or of a kind. */
export interface KnownName {
	readonly name: string;
	readonly description: string;
}

/** Names by the place where they may stand: keys of an object, or values, by a path such as `documents/-/kind`. */
export interface KnownNames {
	readonly keys?: Readonly<Record<string, readonly KnownName[]>>;
	readonly values?: Readonly<Record<string, readonly KnownName[]>>;
}

/**
 * What may be written at a place of a YAML text in block style, by its schema. Works on lines and indentation alone,
 * because the text is not valid YAML while somebody types in it.
 */
export function completeYaml(
	text: string,
	position: Position,
	schema: JsonSchema,
	names: KnownNames = {},
): YamlCompletion[] {
	const place = placeAt(new LineIndex(text), position, schema);
	if (!place) {
		return [];
	}
	const path = place.path.join('/');
	const range = { start: { line: position.line, character: place.start }, end: position };
	if (place.form === 'value') {
		const known =
			names.values?.[path] ?? valuesOf(place.schema).map((value) => ({ name: String(value), description: '' }));
		return known.map(({ name, description }) => ({ label: name, form: 'value', description, insertText: name, range }));
	}
	const listed = Object.entries(place.schema?.properties ?? {}).map(([name, property]) => ({
		name,
		description: property.description ?? '',
		property,
	}));
	const free = (names.keys?.[path] ?? []).map((known) => ({ ...known, property: undefined }));
	return [...listed, ...free]
		.filter(({ name }) => !place.siblings.has(name))
		.map(({ name, description, property }) => ({
			label: name,
			form: 'key',
			description,
			insertText: name + separatorOf(property, place.start),
			range,
		}));
}

/** What the key at a place means, with the key's range; nothing elsewhere. */
export function describeYaml(
	text: string,
	position: Position,
	schema: JsonSchema,
	names: KnownNames = {},
): { range: Range; description: string } | undefined {
	const lines = new LineIndex(text);
	const [, before = '', key = ''] = /^([\s-]*)([^\s:#][^:]*):/.exec(lines.line(position.line)) ?? [];
	const start = before.length;
	const end = start + key.length;
	if (key === '' || position.character < start || position.character > end) {
		return undefined;
	}
	const place = placeAt(lines, { line: position.line, character: end }, schema);
	const description =
		place?.schema?.properties?.[key]?.description ??
		names.keys?.[place?.path.join('/') ?? '']?.find(({ name }) => name === key)?.description;
	const range = { start: { line: position.line, character: start }, end: { line: position.line, character: end } };
	return description ? { range, description } : undefined;
}

function valuesOf(schema: JsonSchema | undefined): readonly unknown[] {
	return schema?.enum ?? (schema?.type === 'boolean' ? [true, false] : []);
}

/** What follows a key: its value on the same line, or the first line of what it holds. */
function separatorOf(property: JsonSchema | undefined, indent: number): string {
	const types = [property?.type].flat();
	const next = `:\n${' '.repeat(indent + 2)}`;
	return types.includes('object') ? next : types.includes('array') ? `${next}- ` : ': ';
}
