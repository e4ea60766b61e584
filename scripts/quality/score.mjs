// What came of mutants, as figures.

/** @typedef {'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError'} Status */
/** @typedef {{ fileName: string, mutatorName: string, replacement?: string, status: string, static?: boolean,
 *   location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Result */

/**
 * The share of a sample, with the interval in which the share of the whole lies with 95 % (Wilson's).
 * @param {number} hits
 * @param {number} tries
 */
export function shareOf(hits, tries) {
	if (tries === 0) {
		return { share: 0, low: 0, high: 1 };
	}
	const z = 1.96;
	const share = hits / tries;
	const middle = (share + z ** 2 / (2 * tries)) / (1 + z ** 2 / tries);
	const half = (z * Math.sqrt((share * (1 - share)) / tries + z ** 2 / (4 * tries ** 2))) / (1 + z ** 2 / tries);
	return { share, low: middle - half, high: middle + half };
}

/**
 * How many of some results were noticed; those that could not be run at all are left out.
 * @param {readonly Result[]} results
 */
export function scoreOf(results) {
	const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
	const unnoticed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
	return { noticed, tried: noticed + unnoticed, ...shareOf(noticed, noticed + unnoticed) };
}

/** @param {number} share */
export function percent(share) {
	return `${(share * 100).toFixed(1)} %`;
}
