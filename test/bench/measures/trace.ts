import type { Figure } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

const requirements = 10_000;
/** Published by sphinx-needs for as many needs on four cores, in milliseconds: a build of its pages, not of an index. */
const sphinxNeeds = 565_000;

interface Traced {
	readonly build: number;
	readonly references: number;
	readonly features: readonly {
		readonly name: string;
		readonly samples: readonly number[];
		readonly processor: readonly number[];
	}[];
}

/** Traceable ids: their index, and what the language features ask of it right after an edit. */
export async function measureTrace(bench: Bench): Promise<Figure[]> {
	bench.say(`ids of ${requirements} requirements`);
	const { build, references, features } = await bench.run<Traced>('trace.ts', String(requirements));
	return [
		{
			name: `ids of ${requirements} requirements, read and indexed`,
			value: build,
			unit: 'ms',
			note: `${references} references; sphinx-needs publishes ${sphinxNeeds / 1000} s for a build of as many needs on 4 cores`,
		},
		...features.map(({ name, samples, processor }): Figure => {
			const aim = name.startsWith('rename') ? 200 : 10;
			const value = percentile(samples, 0.95);
			return {
				name: `${name}, ${requirements} requirements, p95`,
				value,
				unit: 'ms',
				aim: `≤ ${aim} ms`,
				met: value <= aim,
				note: `${samples.length} runs, median ${median(samples).toFixed(2)} ms; by processor time p95 ${percentile(processor, 0.95).toFixed(2)} ms`,
			};
		}),
	];
}
