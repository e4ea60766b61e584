// A plugin of Stryker that lets those changes alone be tried that were drawn, and says of the others that they do not
// compile, which keeps them out of the score. Their keys stand in the file that ARCHSPEC_DRAWN names.
import { readFileSync } from 'node:fs';
import { keyOf } from './mutants.mjs';

/** @typedef {import('./mutants.mjs').Mutant & { id: string }} Candidate */

class DrawnChecker {
	/** @type {ReadonlySet<string>} */
	drawn = new Set();

	async init() {
		this.drawn = new Set(JSON.parse(readFileSync(process.env.ARCHSPEC_DRAWN ?? '', 'utf8')));
	}

	/** @param {readonly Candidate[]} mutants */
	async group(mutants) {
		return [mutants.map(({ id }) => id)];
	}

	/** @param {readonly Candidate[]} mutants */
	async check(mutants) {
		const verdict = (/** @type {Candidate} */ mutant) =>
			this.drawn.has(keyOf(mutant)) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
		return Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]));
	}
}

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', injectableClass: DrawnChecker }];
