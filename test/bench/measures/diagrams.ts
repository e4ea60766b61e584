import type { Figure } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

const diagrams = 700;

/** Milliseconds. */
interface Time {
	readonly clock: number;
	readonly processor: number;
}

/** Verdicts of the parser's worker, beside Mermaid's own `parse`. */
export async function measureDiagrams(bench: Bench): Promise<Figure[]> {
	bench.say(`verdicts on ${diagrams} diagrams`);
	const { cold, verdicts, unpatched } = await bench.run<
		Record<'verdicts' | 'unpatched', readonly Time[]> & { readonly cold: Time }
	>('diagrams.ts', String(diagrams));
	const clock = (times: readonly Time[]) => times.map((time) => time.clock);
	const processor = (times: readonly Time[]) => median(times.map((time) => time.processor));
	const value = median(clock(verdicts));
	const bare = median(clock(unpatched));
	return [
		{
			name: `verdicts on ${diagrams} diagrams, start of the worker included`,
			value: cold.clock,
			unit: 'ms',
			aim: '≤ 3000 ms',
			met: cold.clock <= 3000,
			note: `by processor time ${cold.processor.toFixed(0)} ms`,
		},
		{
			name: 'verdict on a diagram, warm, p50',
			value,
			unit: 'ms',
			ratio: value / bare,
			beside: 'mermaid.parse as its package has it',
			aim: '≤ 1 ms',
			met: value <= 1,
			note: `${verdicts.length} diagrams, way to the worker and back included; p95 ${percentile(clock(verdicts), 0.95).toFixed(1)} ms; mermaid.parse ${bare.toFixed(1)} ms; by processor time ${processor(verdicts).toFixed(2)} and ${processor(unpatched).toFixed(2)} ms`,
		},
	];
}
