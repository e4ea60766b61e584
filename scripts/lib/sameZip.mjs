// An archive whose bytes depend on nothing but what is in it.
import { unzipSync, zipSync } from 'fflate';

/**
 * Packs a ZIP archive anew: its entries in the order of their names, with one time for all, no rights, and compressed by
 * a program of its own, since the one in Node compresses differently on different processors.
 * @param {Uint8Array} archive
 * @returns {Uint8Array}
 */
export function sameZip(archive) {
	const entries = Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1));
	// The first moment that the format knows, in the clock of wherever it is written
	return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 });
}
