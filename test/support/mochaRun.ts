import { writeFileSync } from 'node:fs';
import type Mocha from 'mocha';

/** What came of a run of specs. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	/** What failed, in words: title and the first line of the reason. */
	readonly failures: readonly string[];
	/** Titles of what passed at a second attempt only, where the runner has one. */
	readonly unsteady: readonly string[];
	/** What came of each file, by the name under which it was loaded. */
	readonly files: Readonly<Record<string, FileCounts>>;
}

interface FileCounts {
	passed: number;
	failed: number;
}

/**
 * Runs a loaded Mocha. A spec that is skipped counts as failed: it would otherwise be forgotten.
 *
 * The counts go to the file that `ARCHSPEC_COUNTS` names, from where `scripts/test.mjs` adds them up, whatever process
 * the specs ran in.
 */
export async function runMocha(mocha: Mocha): Promise<Counts> {
	const failures: string[] = [];
	const unsteady = new Map<string, string>();
	const files: Record<string, FileCounts> = {};
	const inFile = (test: { file?: string | undefined }) => {
		files[test.file ?? ''] ??= { passed: 0, failed: 0 };
		return files[test.file ?? ''] as FileCounts;
	};
	const counts = await new Promise<Counts>((done) => {
		let skipped = 0;
		const runner = mocha.run(() => {
			const { passes = 0, failures: failed = 0 } = runner.stats ?? {};
			done({
				passed: passes,
				failed: failed + skipped,
				failures,
				unsteady: [...unsteady].map((said) => said.join(': ')),
				files,
			});
		});
		runner.on('pending', (test) => {
			skipped++;
			inFile(test).failed++;
			failures.push(`${test.fullTitle()}: skipped, which counts as failed`);
		});
		runner.on('pass', (test) => {
			inFile(test).passed++;
		});
		runner.on('fail', (test, error: Error) => {
			inFile(test).failed++;
			const first = unsteady.get(test.fullTitle());
			unsteady.delete(test.fullTitle());
			failures.push(`${test.fullTitle()}: ${firstLine(error)}${first ? `; at the first attempt, ${first}` : ''}`);
		});
		runner.on('retry', (test, error: Error) => {
			unsteady.set(test.fullTitle(), firstLine(error));
		});
	});
	if (process.env.ARCHSPEC_COUNTS) {
		writeFileSync(process.env.ARCHSPEC_COUNTS, JSON.stringify(counts));
	}
	return counts;
}

function firstLine(error: Error): string {
	return error.message.split('\n')[0] ?? '';
}
