import type { LineIndex, Position } from '../document/text.ts';

/** The part of JSON Schema that is asked. */
export interface JsonSchema {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly enum?: readonly unknown[];
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly additionalProperties?: boolean | JsonSchema;
	readonly items?: JsonSchema;
	readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Where somebody types in a YAML text: a key of the object at `path`, or the value at `path`. */
export interface YamlPlace {
	readonly form: 'key' | 'value';
	/** Keys from the top; `-` stands for an item of a list. */
	readonly path: readonly string[];
	/** Schema of the object, or of the value. */
	readonly schema: JsonSchema | undefined;
	/** Character at which the typed word begins. */
	readonly start: number;
	/** Keys that the object has already, on other lines. */
	readonly siblings: ReadonlySet<string>;
}

interface Line {
	/** Characters of the dashes before the content. */
	readonly dashes: readonly number[];
	/** Character at which the content begins. */
	readonly indent: number;
	readonly key: string | undefined;
}

/** Finds the place of a position by lines and indentation; nothing inside a comment. */
export function placeAt(lines: LineIndex, position: Position, root: JsonSchema): YamlPlace | undefined {
	const typed = lines.line(position.line).slice(0, position.character);
	if (/(?:^|\s)#/.test(typed)) {
		return undefined;
	}
	const { dashes, indent, key } = readLine(typed);
	const above = pathAbove(lines, position.line, dashes, indent);
	if (key !== undefined) {
		if (!/:\s+\S*$/.test(typed)) {
			return undefined;
		}
		const path = [...above.path, key];
		const start = typed.search(/\S*$/);
		return { form: 'value', path, schema: schemaAt(root, path), start, siblings: above.siblings };
	}
	const schema = schemaAt(root, above.path);
	const isItem = above.path.at(-1) === '-' && schema?.properties === undefined;
	return { form: isItem ? 'value' : 'key', path: above.path, schema, start: indent, siblings: above.siblings };
}

/** Keys of all objects and lists around a line, from the top, and the keys beside it. */
function pathAbove(
	lines: LineIndex,
	line: number,
	dashes: readonly number[],
	indent: number,
): { path: string[]; siblings: Set<string> } {
	const path: string[] = [];
	const siblings = new Set<string>();
	let edge = indent;
	let inList = enterLists(dashes);
	let besides = true;
	collectBelow();
	for (let i = line - 1; i >= 0; i--) {
		const other = readLine(lines.line(i));
		// The items of a list may stand as far left as the key that holds them.
		const holdsList = inList && other.indent === edge && other.dashes.length === 0;
		if (other.key !== undefined && (other.indent < edge || holdsList)) {
			path.unshift(other.key);
			edge = other.indent;
			inList = enterLists(other.dashes);
			besides = false;
		} else if (other.indent === edge && !inList) {
			if (besides && other.key !== undefined) {
				siblings.add(other.key);
			}
			inList = enterLists(other.dashes);
		}
	}
	return { path, siblings };

	/** A line with dashes begins an item: what is above it lies outside. */
	function enterLists(at: readonly number[]): boolean {
		for (const dash of [...at].reverse()) {
			path.unshift('-');
			edge = dash;
		}
		return at.length > 0;
	}

	function collectBelow(): void {
		for (let i = line + 1; i < lines.count; i++) {
			const other = readLine(lines.line(i));
			if (other.key !== undefined && (other.indent < indent || (other.indent === indent && other.dashes.length > 0))) {
				return;
			}
			if (other.key !== undefined && other.indent === indent) {
				siblings.add(other.key);
			}
		}
	}
}

function readLine(text: string): Line {
	const [lead = ''] = /^\s*(?:-\s+)*/.exec(text) ?? [];
	const dashes = [...lead].flatMap((character, at) => (character === '-' ? [at] : []));
	const named = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'][^:#]*?))\s*:(?:\s|$)/.exec(text.slice(lead.length));
	return { dashes, indent: lead.length, key: named?.[1] ?? named?.[2] ?? named?.[3] };
}

function schemaAt(root: JsonSchema, path: readonly string[]): JsonSchema | undefined {
	let schema: JsonSchema | undefined = resolve(root, root);
	for (const step of path) {
		const { additionalProperties }: JsonSchema = schema ?? {};
		const rest: JsonSchema | undefined = typeof additionalProperties === 'object' ? additionalProperties : undefined;
		schema = resolve(root, step === '-' ? schema?.items : (schema?.properties?.[step] ?? rest));
	}
	return schema;
}

function resolve(root: JsonSchema, schema: JsonSchema | undefined): JsonSchema | undefined {
	const name = schema?.$ref?.replace('#/definitions/', '');
	return name === undefined ? schema : name === '#' ? root : root.definitions?.[name];
}
