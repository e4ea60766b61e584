import type { SchemaValidator } from '../document/schemaProblems.ts';
import { frontMatter } from '../generated/frontMatter.js';
import { builtinKinds } from '../generated/kinds.ts';
import type { Kind } from './kind.ts';

/** By the schema itself: a kind that the configuration adds to is another object with the same one. */
const validators = new WeakMap<object, SchemaValidator>();
for (const kind of builtinKinds) {
	const validator = frontMatter[kind.id];
	if (validator && kind.frontMatter?.schema) {
		validators.set(kind.frontMatter.schema, validator);
	}
}

/** The validator of a kind's front matter; undefined where it has no schema, or none that could be compiled. */
export function frontMatterValidator(kind: Kind): SchemaValidator | undefined {
	const schema = kind.frontMatter?.schema;
	return schema && validators.get(schema);
}

/** Characters of a value above which no pattern looks at it: a team's may take more than time by length. */
const longestTested = 300;

/** The patterns of a team's schema; a value that is too long for them fits. Ajv tells them apart by `toString`. */
function shortTexts(source: string, flags: string): { test(text: string): boolean; toString(): string } {
	const regex = new RegExp(source, flags);
	return { test: (text) => text.length > longestTested || regex.test(text), toString: () => String(regex) };
}

/**
 * Compiles the front matter schema of a team's own kind, so that `frontMatterValidator` knows it.
 *
 * Built-in kinds are compiled when ArchSpec is built. A team's schema is known at run time alone, and Ajv is loaded for
 * it then: the whole of JSON Schema is more than a page of code, and the 125 KB cost nobody who doesn't need them. Ajv
 * writes JavaScript; where the host bars that (an editor in a browser may), the front matter is not checked.
 * @returns what is wrong with the schema, in one sentence; undefined when nothing is
 */
export async function prepareFrontMatterSchema(kind: Kind): Promise<string | undefined> {
	const schema = kind.frontMatter?.schema;
	if (!schema || validators.has(schema)) {
		return undefined;
	}
	const { Ajv, addFormats } = await import('./jsonSchema.ts');
	try {
		const ajv = new Ajv({
			allErrors: true,
			verbose: true,
			strictTypes: false,
			strictTuples: false,
			logger: false,
			code: { regExp: Object.assign(shortTexts, { code: 'shortTexts' }) },
		});
		addFormats.default(ajv);
		validators.set(schema, ajv.compile(schema) as SchemaValidator);
		return undefined;
	} catch (error) {
		if (error instanceof EvalError) {
			return undefined;
		}
		return `This is no JSON Schema: ${error instanceof Error ? error.message : String(error)}.`;
	}
}
