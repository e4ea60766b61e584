// Which packages a build has put into its bundles.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A package with code in a bundle. The folder is from the root of the checkout, with `/`; there is none where another
 * package brings the code along in a file of its own.
 * @typedef {{ name: string, version: string, folder?: string, inside?: string }} BundledPackage
 */

/** What a bundler writes above the code of a package in a store of pnpm. */
const carried = /^\/\/ .*\bnode_modules\/\.pnpm\/[^/]+?@(\d[^/_]*)[^/]*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm;

/**
 * @param {readonly (import('esbuild').Metafile | undefined)[]} metafiles
 * @returns {BundledPackage[]} each once, by name and version
 */
export function bundledPackages(metafiles) {
	const files = metafiles
		.flatMap((metafile) => Object.values(metafile?.outputs ?? {}))
		.flatMap(({ inputs }) => Object.entries(inputs))
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
		.map(([file]) => file);
	/** @type {Map<string, BundledPackage>} */
	const packages = new Map();
	/** @type {Map<string, BundledPackage>} */
	const carriedAlong = new Map();
	for (const file of new Set(files)) {
		const folder = /^(?:[^:]*:)?(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
		if (folder === undefined) {
			continue;
		}
		/** @type {{ name: string, version: string }} */
		const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
		packages.set(`${name} ${version}`, { name, version, folder });
		for (const [, inner = '', innerName = ''] of readFileSync(file, 'utf8').matchAll(carried)) {
			carriedAlong.set(`${innerName} ${inner}`, { name: innerName, version: inner, inside: name });
		}
	}
	const names = new Set([...packages.values()].map(({ name }) => name));
	const others = [...carriedAlong].filter(([, { name }]) => !names.has(name));
	return [...packages, ...others].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
