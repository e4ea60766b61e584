// The changes that mutation testing may make to sources, and a sample of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/node.mjs';
import { importTool } from './tools.mjs';

/** @typedef {{ line: number, column: number }} Place from 0 */
/** @typedef {{ fileName: string, mutatorName: string, replacement: string, location: { start: Place, end: Place } }} Mutant */
/** @typedef {{ instrument: (files: readonly object[], options: object) => Promise<{ mutants: readonly Mutant[] }> }} Instrumenter */

/**
 * All changes of some files, in the order of files and places.
 * @param {string} modules folder of the tools
 * @param {readonly string[]} files from the root
 * @returns {Promise<readonly Mutant[]>}
 */
export async function mutantsOf(modules, files) {
	const found = /** @type {{ Instrumenter: new (logger: object) => Instrumenter }} */ (
		await importTool(modules, '@stryker-mutator/instrumenter/dist/src/index.js')
	);
	const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
	const sources = files.map((name) => ({
		name,
		mutate: true,
		content: readFileSync(path.join(root, name), 'utf8'),
	}));
	const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
	return (await new found.Instrumenter(quiet).instrument(sources, options)).mutants;
}

/**
 * What tells a change from all others.
 * @param {Mutant} mutant its file named from the root or from anywhere above it
 */
export function keyOf({ fileName, mutatorName, replacement, location: { start, end } }) {
	const name = fileName.replaceAll('\\', '/');
	const below = name.slice(name.lastIndexOf('src/core/'));
	return JSON.stringify([below, start.line, start.column, end.line, end.column, mutatorName, replacement]);
}

/**
 * Draws without putting back; the same seed draws the same from the same list.
 * @template T
 * @param {readonly T[]} list
 * @param {number} count
 * @param {number} seed
 * @returns {T[]}
 */
export function draw(list, count, seed) {
	const left = [...list];
	const drawn = [];
	let state = seed >>> 0;
	while (drawn.length < count && left.length > 0) {
		// Mulberry32: 32 bits of state are enough for a sample
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		const at = Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * left.length);
		drawn.push(...left.splice(at, 1));
	}
	return drawn;
}
