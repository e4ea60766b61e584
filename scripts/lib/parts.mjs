// Splits the extension's bundle where its code says `import()`: what is imported like that stands in files of its own,
// and the first file loads them (src/vscode/parts.ts). esbuild splits ES modules alone, and the editor takes CommonJS
// alone in a browser; so the pieces are built a second time from the ES modules that the first build gives.
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { editorApi } from './editorApi.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const loader = path.join(root, 'src/vscode/parts.ts');
/** The loader's name in the pieces: there is one of it, in the first file. */
const loaderName = 'archspec:parts';
/** The file of what several parts need and the first file does not. */
const sharedName = 'shared';

/**
 * A file of the first build: its text, the name by which the others ask for it, and the files that it imports.
 * @typedef {{ file: string, text: string, name: string, imports: string[], inputs: Inputs, part: string | undefined }} Piece
 */
/** @typedef {import('esbuild').Metafile['outputs'][string]['inputs']} Inputs */
/** @typedef {{ outfile: string, pieces: Piece[], options: import('esbuild').BuildOptions }} LinkedFile */

/**
 * Options of a build that makes the first file, and beside it the folder `parts`.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function inParts(common, entry, outfile) {
	return {
		...common,
		entryPoints: [entry],
		outdir: path.dirname(outfile),
		format: 'esm',
		platform: 'browser',
		splitting: true,
		minify: false,
		sourcemap: common.sourcemap ? 'inline' : false,
		write: false,
		external: ['vscode'],
		plugins: [loaderOutside(), linked(common, entry, outfile)],
	};
}

/** @returns {import('esbuild').Plugin} */
function loaderOutside() {
	return {
		name: 'loader-outside',
		setup(build) {
			build.onResolve({ filter: /\/parts\.ts$/ }, ({ path: name, resolveDir }) =>
				path.resolve(resolveDir, name) === loader ? { path: loaderName, external: true } : undefined,
			);
		},
	};
}

/**
 * @param {import('esbuild').BuildOptions} common
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').Plugin}
 */
function linked(common, entry, outfile) {
	return {
		name: 'linked-parts',
		setup(build) {
			build.onEnd(async (result) => {
				if (result.errors.length > 0 || !result.metafile) {
					return undefined;
				}
				const files = linkedFiles(piecesOf(result), entry, outfile);
				rmSync(path.join(path.dirname(outfile), 'parts'), { recursive: true, force: true });
				const builds = await Promise.all(files.map(({ options }) => esbuild.build({ ...common, ...options })));
				// What is told of the build are the files that there are, and what of the sources is in them
				const outputs = builds.map(({ metafile }, i) =>
					Object.entries(metafile?.outputs ?? {}).map(([file, output]) => [
						file,
						{ ...output, inputs: inputsOf(files[i]) },
					]),
				);
				result.metafile.outputs = Object.fromEntries(outputs.flat());
				return { warnings: builds.flatMap(({ warnings }) => warnings) };
			});
		},
	};
}

/** @param {LinkedFile | undefined} file */
function inputsOf(file) {
	/** @type {Inputs} */
	const inputs = {};
	return Object.assign(inputs, ...(file?.pieces ?? []).map((piece) => piece.inputs));
}

/**
 * @param {import('esbuild').BuildResult} result
 * @returns {Piece[]}
 */
function piecesOf({ metafile, outputFiles = [] }) {
	const outputs = Object.entries(metafile?.outputs ?? {}).map(([file, output]) => ({
		...output,
		file: path.basename(file),
		part: output.entryPoint && partName(output.entryPoint),
	}));
	/** @type {Map<string, string>} */
	const parts = new Map(outputs.flatMap(({ file, part }) => (part === undefined ? [] : [[file, part]])));
	if (new Set([sharedName, ...parts.values()]).size <= parts.size) {
		throw new Error(`Two parts have the same name: ${[...parts.values()].sort().join(', ')}`);
	}
	return outputs.map(({ file, part, imports, inputs }) => {
		const own = imports.filter(({ external }) => !external);
		let text = outputFiles.find((one) => path.basename(one.path) === file)?.text ?? '';
		const targets = own.filter(({ kind }) => kind === 'dynamic-import').map((one) => path.basename(one.path));
		for (const target of new Set(targets)) {
			const call = `import("./${target}")`;
			if (!text.includes(call)) {
				throw new Error(`${file} imports ${target} in a way that nobody foresaw`);
			}
			text = text.replaceAll(call, `loadPart(${JSON.stringify(parts.get(target))})`);
		}
		const statics = own.filter(({ kind }) => kind === 'import-statement').map((one) => path.basename(one.path));
		return { file, text, imports: statics, inputs, part, name: part ?? nameOf(Object.keys(inputs)) };
	});
}

/** By its package or its file. @param {string} source */
function partName(source) {
	return /\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? path.basename(source, path.extname(source));
}

/** Each source is in one piece; the bundler's own helpers are in one without a source. @param {string[]} sources */
function nameOf(sources) {
	return sources.map((source) => source.replace(/^.*(?=\bnode_modules\/)/, '')).sort()[0] ?? 'helpers';
}

/**
 * @param {Piece[]} pieces
 * @param {string} entry
 * @param {string} outfile
 * @returns {LinkedFile[]}
 */
function linkedFiles(pieces, entry, outfile) {
	const byFile = new Map(pieces.map((piece) => [piece.file, piece]));
	/** @param {Piece} from @param {Set<Piece>} seen */
	const below = (from, seen = new Set()) => {
		if (!seen.has(from)) {
			seen.add(from);
			for (const file of from.imports) {
				below(/** @type {Piece} */ (byFile.get(file)), seen);
			}
		}
		return seen;
	};
	const first = /** @type {Piece} */ (pieces.find(({ part }) => part === partName(entry)));
	const early = below(first);
	const parts = pieces.filter((piece) => piece.part !== undefined && piece !== first);
	const shared = pieces.filter((piece) => piece.part === undefined && !early.has(piece)).sort(byName);
	const folder = path.join(path.dirname(outfile), 'parts');
	const files = [
		{
			outfile,
			pieces: [...early],
			options: firstFile(first, [...early].filter((piece) => piece !== first).sort(byName)),
		},
		...parts.map((piece) => ({
			outfile: path.join(folder, `${piece.name.replaceAll('/', '-')}.cjs`),
			pieces: [piece],
			options: partFile(
				`export * from './${piece.file}';`,
				shared.some((one) => below(piece).has(one)) ? [sharedName] : [],
			),
		})),
	];
	if (shared.length > 0) {
		files.push({
			outfile: path.join(folder, `${sharedName}.cjs`),
			pieces: shared,
			options: partFile(
				shared.map(({ file, name }) => `export * as ${JSON.stringify(name)} from './${file}';`).join('\n'),
				[],
			),
		});
	}
	return files.map((one) => ({
		...one,
		options: {
			outfile: one.outfile,
			format: 'cjs',
			platform: 'browser',
			plugins: [piecesInPlace(one.pieces, byFile, one.outfile === outfile), editorApi()],
			...one.options,
		},
	}));
}

/** @param {Piece} a @param {Piece} b */
function byName(a, b) {
	return a.name < b.name ? -1 : 1;
}

/**
 * Gives the loader what parts may ask for.
 * @param {Piece} first
 * @param {Piece[]} others
 */
function firstFile(first, others) {
	const imports = others.map(({ file }, i) => `import * as piece${i} from './${file}';`);
	const given = others.map(({ name }, i) => `${JSON.stringify(name)}: piece${i}`);
	const lines = [
		`import * as loader from '${loaderName}';`,
		...imports,
		`loader.give({ '${loaderName}': loader, ${given.join(', ')} });`,
		`export * from './${first.file}';`,
	];
	return { stdin: { contents: lines.join('\n'), resolveDir: root, sourcefile: 'first.js' } };
}

/**
 * @param {string} contents
 * @param {string[]} needs
 */
function partFile(contents, needs) {
	return {
		stdin: { contents, resolveDir: root, sourcefile: 'part.js' },
		banner: {
			js: `'use strict';module.exports={needs:${JSON.stringify(needs)},run(require){const module={exports:{}};`,
		},
		footer: { js: 'return module.exports}};' },
	};
}

/**
 * Pieces of a file go into it, and others are asked of the loader by their names.
 * @param {Piece[]} pieces
 * @param {Map<string, Piece>} byFile
 * @param {boolean} isFirst
 * @returns {import('esbuild').Plugin}
 */
function piecesInPlace(pieces, byFile, isFirst) {
	return {
		name: 'pieces-in-place',
		setup(build) {
			build.onResolve({ filter: /^archspec:parts$/ }, () =>
				isFirst ? { path: loader } : { path: loaderName, external: true },
			);
			build.onResolve({ filter: /^\.\/.+\.js$/ }, ({ path: name }) => {
				const piece = byFile.get(path.basename(name));
				if (!piece) {
					return undefined;
				}
				return pieces.includes(piece) ? { path: piece.file, namespace: 'piece' } : { path: piece.name, external: true };
			});
			build.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path: file }) => {
				const text = byFile.get(file)?.text ?? '';
				const head = text.includes('loadPart(') ? `import { loadPart } from '${loaderName}';\n` : '';
				return { contents: head + text, resolveDir: root };
			});
		},
	};
}
