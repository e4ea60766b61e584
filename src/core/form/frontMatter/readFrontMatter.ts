import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { SpecDocument } from '../../document/specDocument.ts';
import { hasToml } from '../../document/textStart.ts';
import { frontMatterOf } from '../../document/yaml.ts';
import { grouped } from '../../grouped.ts';
import type { Kind } from '../../kinds/kind.ts';
import { type ValueSchema, type ValueUse, valueUse } from '../fields/valueUse.ts';

/** A value of the front matter as a form shows it. */
export interface FrontMatterField {
	/** Keys from the top. */
	readonly path: readonly string[];
	/** `source` stands for a value that the form can't show: it is changed in the text. */
	readonly type: 'text' | 'list' | 'group' | 'source';
	/** One text; each entry of a list; the source itself; nothing for a group. */
	readonly values: readonly string[];
	/** What may stand there, where the kind's schema says so; any text else. */
	readonly choices: readonly string[];
	/** Whether the document has it; the kind knows it otherwise. */
	readonly present: boolean;
	readonly use: ValueUse;
}

/** The front matter of a document in a form. */
export interface FrontMatterModel {
	/** Groups stand before what is in them. */
	readonly fields: readonly FrontMatterField[];
	/** Why it can be changed in the text alone; undefined where the form can. */
	readonly problem: string | undefined;
	/** The YAML itself, where the form shows nothing else of it. */
	readonly source: string | undefined;
}

/**
 * The front matter with the values that the kind knows; undefined where there is none and the kind knows none, or where
 * it is TOML.
 */
export function readFrontMatter(document: SpecDocument, kind: Kind): FrontMatterModel | undefined {
	const schema = schemaOf(kind.frontMatter?.schema);
	if (!document.frontMatter && (!schema.properties || hasToml(document))) {
		return undefined;
	}
	const problem = frontMatterOf(document)?.problems[0]?.message;
	const root = mapOf(document);
	if (document.frontMatter && (problem !== undefined || (!root && !saysNothing(document.frontMatter.yaml)))) {
		return {
			fields: [],
			problem: problem ?? 'The front matter is no list of keys and values.',
			source: document.frontMatter.yaml.replace(/\r\n?/g, '\n').replace(/\n$/, ''),
		};
	}
	const choices = new Map((kind.status?.fields ?? []).map((name) => [name, kind.status?.values ?? []]));
	const fields = fieldsOf(root, schema, [], document.frontMatter?.yaml ?? '', choices);
	return { fields, problem: undefined, source: undefined };
}

/** Whether front matter has no value yet: blank lines and comments alone. */
export function saysNothing(yaml: string): boolean {
	return yaml.split(/\r\n?|\n/).every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** The mapping that the front matter is; undefined where it is none or can't be read. */
export function mapOf({ frontMatter }: SpecDocument): YAMLMap | undefined {
	if (!frontMatter) {
		return undefined;
	}
	try {
		const parsed = parseDocument(frontMatter.yaml, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
		return parsed.errors.length === 0 && isMap(parsed.contents) ? parsed.contents : undefined;
	} catch {
		// A text that is nested more deeply than the parser goes
		return undefined;
	}
}

interface Schema extends ValueSchema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly enum?: readonly unknown[];
	readonly items?: Schema;
}

function schemaOf(schema: unknown): Schema {
	return typeof schema === 'object' && schema !== null ? schema : {};
}

function fieldsOf(
	map: YAMLMap | undefined,
	schema: Schema,
	above: readonly string[],
	yaml: string,
	choices: ReadonlyMap<string, readonly string[]>,
): FrontMatterField[] {
	const pairsOf = grouped(map?.items ?? [], keyOf);
	const known = schema.properties ?? {};
	const names = [...pairsOf.keys(), ...Object.keys(known).filter((name) => !pairsOf.has(name))];
	return names.flatMap((name) => {
		const [pair, ...others] = pairsOf.get(name) ?? [];
		const path = [...above, name];
		const own = known[name] ?? {};
		const asked = (own.enum ?? own.items?.enum ?? []).filter((one) => typeof one === 'string');
		const field = {
			path,
			...(pair && others.length > 0 ? sourceOf([pair, ...others], yaml) : valueOfPair(pair, own, yaml)),
			choices: asked.length > 0 ? asked : (choices.get(name) ?? []),
			present: pair !== undefined,
			use: valueUse(path, own),
		};
		const value = pair?.value;
		const inside = isMap(value) ? value : undefined;
		return field.type === 'group' ? [field, ...fieldsOf(inside, own, path, yaml, new Map())] : [field];
	});
}

/** The key of a pair as it is written, also where YAML reads no text in it: `null`, `~`, `01`. */
export function keyOf({ key }: Pair): string {
	return isScalar(key) ? textOf(key) : String(key);
}

function valueOfPair(pair: Pair | undefined, schema: Schema, yaml: string): Pick<FrontMatterField, 'type' | 'values'> {
	const value = pair?.value;
	if (!pair || value === null || value === undefined) {
		return { type: schema.properties ? 'group' : 'text', values: schema.properties ? [] : [''] };
	}
	if (isScalar(value) && isPlain(value)) {
		return { type: 'text', values: [textOf(value)] };
	}
	const items = isSeq(value) && !value.anchor && !value.tag ? value.items : undefined;
	if (items?.every((item) => isScalar(item) && isPlain(item))) {
		return { type: 'list', values: items.map((item) => (isScalar(item) ? textOf(item) : '')) };
	}
	if (isMap(value) && !value.flow && !value.anchor && !value.tag) {
		return { type: 'group', values: [] };
	}
	return sourceOf([pair], yaml);
}

/** Values as they are written. YAML tells keys apart that read alike, such as `1` and `"1"`: no path means one of them. */
function sourceOf(pairs: readonly Pair[], yaml: string): Pick<FrontMatterField, 'type' | 'values'> {
	const values = pairs.map(({ value }) => {
		const place = isNode(value) ? value.range : undefined;
		return place ? yaml.slice(place[0], place[1]).trimEnd() : '';
	});
	return { type: 'source', values };
}

/** Whether a value is on one line and has no tag or anchor that an edit would lose. */
function isPlain({ value, type, tag, anchor, range, source }: Scalar): boolean {
	const isLine = type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
	return isLine && !tag && !anchor && range !== undefined && !/[\r\n]/.test(String(source ?? '') + String(value ?? ''));
}

/** As written, without quotes: a number with its zeros, a date as it stands. */
function textOf({ value, source, type }: Scalar): string {
	return type === 'PLAIN' ? (source ?? '') : String(value ?? '');
}
