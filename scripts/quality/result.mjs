// What came of a change that mutation testing made, as it is told.
import path from 'node:path';
import { root } from '../lib/node.mjs';

/** @typedef {import('./score.mjs').Result} Result */

/** @param {Result} result */
export function isUnnoticed({ status }) {
	return status === 'Survived' || status === 'NoCoverage';
}

/**
 * One line: what came of it, its place and what stands there instead.
 * @param {Result} result
 */
export function lineOf(result) {
	const { location, mutatorName, replacement = '', status } = result;
	const place = `${nameOf(result)}:${location.start.line}:${location.start.column}`;
	return `${status} ${place} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`;
}

/**
 * The path of a file from the root.
 * @param {{ fileName: string }} result
 */
export function nameOf({ fileName }) {
	return path.relative(root, path.resolve(fileName)).replaceAll(path.sep, '/');
}
