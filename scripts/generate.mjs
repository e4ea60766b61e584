// Writes src/core/generated from schemas/: the built-in kinds as plain data, and their schemas as compiled validators.
// Nothing is compiled at run time, because an editor in a browser may bar `new Function`.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const generated = new URL('src/core/generated/', root);
const banner = '// Generated from schemas/ by scripts/generate.mjs. Changes are lost.\n';
const validatorTypes = "import type { SchemaValidator } from '../document/schemaProblems.ts';\n\n";

await mkdir(generated, { recursive: true });
await writeChanged(
	'validators.js',
	await compile(
		{
			kind: await readJson('schemas/kind.schema.json'),
			config: await readJson('schemas/config.schema.json'),
		},
		(names) => `export { ${names.join(', ')} };`,
	),
);
await writeChanged(
	'validators.d.ts',
	`${banner}${validatorTypes}export const kind: SchemaValidator;\nexport const config: SchemaValidator;\n`,
);

const kinds = await readKinds();
await writeChanged(
	'kinds.ts',
	`${banner}import type { Kind } from '../kinds/kind.ts';\n\n/** The built-in kinds, in the order of their file names. */\n` +
		`export const builtinKinds: readonly Kind[] = ${JSON.stringify(kinds, undefined, '\t')};\n`,
);
await writeChanged(
	'headings.ts',
	`${banner}/** The keys of headings in other languages and wordings, by the key of the heading (schemas/headings.yaml). */\n` +
		`export const headingTranslations: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(await readHeadings(), undefined, '\t')};\n`,
);
await writeChanged(
	'prompts.ts',
	`${banner}/** What models are asked, by the name of the file (schemas/prompts). */\n` +
		`export const builtinPrompts = ${JSON.stringify(await readPrompts(), undefined, '\t')};\n`,
);
await writeChanged(
	'models.ts',
	`${banner}import type { ModelEntry } from '../generation/models.ts';\n\n/** What is known of models (schemas/models.yaml). */\n` +
		`export const builtinModels: readonly ModelEntry[] = ${JSON.stringify(parse(await readFile(new URL('schemas/models.yaml', root), 'utf8')), undefined, '\t')};\n`,
);
const schemas = kinds.flatMap((kind) => (kind.frontMatter?.schema ? [[kind.id, kind.frontMatter.schema]] : []));
await writeChanged(
	'frontMatter.js',
	await compile(
		Object.fromEntries(schemas.map(([, schema], i) => [`schema${i}`, schema])),
		(names) => `export const frontMatter = {${schemas.map(([id], i) => `${JSON.stringify(id)}: ${names[i]}`).join()}};`,
	),
);
await writeChanged(
	'frontMatter.d.ts',
	`${banner}${validatorTypes}/** Validators of the built-in kinds' front matter, by kind id. */\n` +
		'export const frontMatter: Readonly<Record<string, SchemaValidator>>;\n',
);

/**
 * Compiles schemas into one ES module without imports.
 * @param {Record<string, object>} schemas by a name that is an identifier
 * @param {(names: string[]) => string} exported the module's export statement
 */
async function compile(schemas, exported) {
	const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, code: { source: true, esm: true } });
	formats.default(ajv);
	const names = Object.keys(schemas);
	for (const [name, schema] of Object.entries(schemas)) {
		ajv.addSchema(schema, name);
	}
	const source = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
	const { outputFiles } = await build({
		stdin: {
			contents: `import { ${names.join(', ')} } from 'validators';\n${exported(names)}`,
			resolveDir: fileURLToPath(root),
		},
		bundle: true,
		format: 'esm',
		target: 'es2022',
		tsconfigRaw: {},
		write: false,
		// The compiled code asks for Ajv's run-time helpers by `require`; bundled, it needs nothing.
		plugins: [
			{
				name: 'validators',
				setup(setup) {
					setup.onResolve({ filter: /^validators$/ }, () => ({ path: 'validators', namespace: 'compiled' }));
					setup.onLoad({ filter: /.*/, namespace: 'compiled' }, () => ({
						contents: source,
						resolveDir: fileURLToPath(root),
					}));
				},
			},
		],
	});
	return `${banner}${outputFiles[0].text}`;
}

async function readPrompts() {
	const folder = new URL('schemas/prompts/', root);
	const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
	const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
	return Object.fromEntries(names.map((name, i) => [name.slice(0, -3), texts[i]]));
}

/** Reads the translations and other wordings of headings, all as keys, so that nobody has to make these at run time. */
async function readHeadings() {
	const { headingKey } = await importSource('src/core/kinds/headingKey.ts');
	const { expandBraces } = await importSource('src/core/kinds/braces.ts');
	/** @type {Record<string, (string | string[])[]>} */
	const headings = parse(await readFile(new URL('schemas/headings.yaml', root), 'utf8'));
	return Object.fromEntries(
		Object.entries(headings).map(([heading, others]) => [
			headingKey(heading),
			[...new Set(others.flat().flatMap(expandBraces).map(headingKey))],
		]),
	);
}

/**
 * Imports a module of the product as it is now, before the product can be built.
 * @param {string} path from the root
 */
async function importSource(path) {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL(path, root))],
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		tsconfigRaw: {},
		write: false,
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
	});
	const code = Buffer.from(outputFiles[0].contents).toString('base64');
	return import(`data:text/javascript;base64,${code}`);
}

/** Reads the built-in kinds through the loader that also reads a team's own. Ends the process where one is wrong. */
async function readKinds() {
	const { parseKind } = await importSource('src/core/kinds/loadKind.ts');
	const read = [];
	const problems = [];
	for (const name of (await readdir(new URL('schemas/kinds/', root))).filter((name) => name.endsWith('.yaml')).sort()) {
		const path = `schemas/kinds/${name}`;
		const { kind, findings } = parseKind(path, await readFile(new URL(path, root), 'utf8'));
		problems.push(...findings.map(({ range, message }) => `${path}:${range.start.line + 1}: ${message}`));
		if (kind && `${kind.id}.yaml` !== name) {
			problems.push(`${path}:1: The file is named ${name} and the kind ${kind.id}.`);
		}
		if (kind) {
			read.push(kind);
		}
	}
	if (problems.length > 0) {
		process.stderr.write(`${problems.join('\n')}\n`);
		process.exit(1);
	}
	return read;
}

async function readJson(path) {
	return JSON.parse(await readFile(new URL(path, root), 'utf8'));
}

/** Leaves an unchanged file alone, so that watchers and incremental builds stay quiet. */
async function writeChanged(name, text) {
	const file = new URL(name, generated);
	if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) {
		await writeFile(file, text);
	}
}
