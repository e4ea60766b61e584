import { mkdirSync } from 'node:fs';
import type { Figure } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

const records = 1000;

interface Operation {
	readonly name: string;
	readonly samples: readonly number[];
	readonly processor: readonly number[];
}

/** What the commands of `adr` do in a long log. */
export async function measureRecords(bench: Bench): Promise<Figure[]> {
	bench.say(`operations on ${records} decision records`);
	const folder = bench.place('records');
	mkdirSync(folder);
	const { operations } = await bench.run<{ operations: Operation[] }>('records.ts', folder, String(records));
	return operations.map(({ name, samples, processor }) => {
		const value = median(samples);
		return {
			name: `${name}, ${records} decision records`,
			value,
			unit: 'ms',
			aim: '≤ 100 ms',
			met: value <= 100,
			note: `${samples.length} runs, median; p95 ${percentile(samples, 0.95).toFixed(0)} ms; by processor time ${median(processor).toFixed(0)} ms`,
		};
	});
}
