import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './node.mjs';

/**
 * Files below a folder of the checkout whose path matches, as sorted paths from the root, with `/`.
 * @param {string} folder
 * @param {RegExp} matching
 * @returns {string[]}
 */
export function filesBelow(folder, matching) {
	if (!existsSync(path.join(root, folder))) {
		return [];
	}
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
		.filter((name) => !name.includes('node_modules/') && matching.test(name))
		.sort();
}
