// How a bundle gets the editor's `vscode`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A declaration of the module itself: what stands deeper is indented more. */
const declaration = /^\t(?:export )?(?:class|enum|namespace|const|let|function) (\w+)/gm;

/**
 * Gives a bundle the editor's `vscode` as an ES module, so that it is asked for once. esbuild else copies all of its
 * names, more than 300, for each file that imports it, which took a third of what the bundle took to run.
 * @returns {import('esbuild').Plugin}
 */
export function editorApi() {
	return {
		name: 'editor-api',
		setup(build) {
			build.onResolve({ filter: /^vscode$/ }, ({ path, kind }) =>
				kind === 'require-call' ? { path, external: true } : { path, namespace: 'editor-api' },
			);
			build.onLoad({ filter: /.*/, namespace: 'editor-api' }, () => ({ contents: moduleOf(names()) }));
		},
	};
}

/** @returns {string[]} what the oldest editor that is supported exports, by its types */
function names() {
	const types = readFileSync(fileURLToPath(import.meta.resolve('@types/vscode/index.d.ts')), 'utf8');
	return [...new Set([...types.matchAll(declaration)].map(([, name = '']) => name))];
}

/** @param {readonly string[]} names */
function moduleOf(names) {
	return ["const api = require('vscode');", ...names.map((name) => `export const ${name} = api.${name};`)].join('\n');
}
