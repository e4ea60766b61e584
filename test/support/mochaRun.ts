import { writeFileSync } from 'node:fs';
import type Mocha from 'mocha';

/** What came of a run of specs. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/**
 * Runs a loaded Mocha. A spec that is skipped counts as failed: it would otherwise be forgotten.
 *
 * The counts go to the file that `ARCHSPEC_COUNTS` names, from where `scripts/test.mjs` adds them up, whatever process
 * the specs ran in.
 */
export async function runMocha(mocha: Mocha): Promise<Counts> {
	const skipped: string[] = [];
	const counts = await new Promise<Counts>((done) => {
		const runner = mocha.run(() => {
			const { passes = 0, failures = 0 } = runner.stats ?? {};
			done({ passed: passes, failed: failures + skipped.length });
		});
		runner.on('pending', (test) => skipped.push(test.fullTitle()));
	});
	for (const title of skipped) {
		console.error(`Skipped, which counts as failed: ${title}`);
	}
	if (process.env.ARCHSPEC_COUNTS) {
		writeFileSync(process.env.ARCHSPEC_COUNTS, JSON.stringify(counts));
	}
	return counts;
}
