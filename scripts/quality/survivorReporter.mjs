// A plugin of Stryker that tells each change that no spec notices as soon as it is known: a run takes long, and one that is
// ended early has told something.
import { isUnnoticed, lineOf } from './result.mjs';

/** @typedef {import('./score.mjs').Result} Result */

class SurvivorReporter {
	/** @param {Result} result */
	onMutantTested(result) {
		if (isUnnoticed(result)) {
			console.error(lineOf(result));
		}
	}
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: SurvivorReporter }];
