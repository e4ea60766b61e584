// Packages that the extension loads when they are first needed, each from a file of its own: reading them would hold up
// activation (src/vscode/parts.ts).
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * By the name of the package and of its file, what the extension imports of it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const parts = { openai: ['default', 'APIConnectionTimeoutError', 'APIError', 'APIUserAbortError'] };

const root = path.resolve(import.meta.dirname, '../..');
const loader = fileURLToPath(new URL('../../src/vscode/parts.ts', import.meta.url));

/** @type {readonly import('esbuild').BuildOptions[]} */
export const partBuilds = Object.entries(parts).map(([name, exported]) => ({
	stdin: { contents: `export { ${exported.join(', ')} } from '${name}';`, resolveDir: root, sourcefile: `${name}.js` },
	outfile: `dist/${name}.cjs`,
	format: 'cjs',
	platform: 'browser',
}));

/**
 * Puts in place of each such package what has been loaded by the time that it is asked for.
 * @returns {import('esbuild').Plugin}
 */
export function loadedParts() {
	const names = Object.keys(parts);
	return {
		name: 'loaded-parts',
		setup(build) {
			build.onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, (found) => ({
				path: found.path,
				namespace: 'loaded-parts',
			}));
			build.onLoad({ filter: /.*/, namespace: 'loaded-parts' }, ({ path: name }) => ({
				contents: standIn(name),
				resolveDir: root,
			}));
		},
	};
}

/** @param {string} name */
function standIn(name) {
	const lines = (parts[name] ?? []).map((one) =>
		one === 'default' ? 'export default part.default;' : `export const ${one} = part.${one};`,
	);
	const head = `import { loadedPart } from ${JSON.stringify(loader)};\nconst part = loadedPart(${JSON.stringify(name)});`;
	return [head, ...lines].join('\n');
}
