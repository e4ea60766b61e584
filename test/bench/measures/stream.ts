import type { Figure } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

const streamedWords = 20_000;

/** Milliseconds. */
interface Time {
	readonly clock: number;
	readonly processor: number;
}

/** A model's answer on its way into a document, beside the package that reads it. */
export async function measureStream(bench: Bench): Promise<Figure[]> {
	bench.say(`an answer of ${streamedWords} words`);
	const taken = await bench.run<
		Record<'bare' | 'short' | 'long', readonly Time[]> & { readonly arrivals: readonly number[] }
	>('stream.ts', String(streamedWords), '9');
	const clock = (name: 'bare' | 'short' | 'long') => median(taken[name].map((time) => time.clock));
	const processor = (name: 'bare' | 'short' | 'long') => median(taken[name].map((time) => time.processor));
	const figures: Figure[] = [];
	for (const [name, lines] of [
		['short', '10'],
		['long', '10,000'],
	] as const) {
		const ratio = clock(name) / clock('bare');
		figures.push({
			name: `an answer of ${streamedWords} words into a document of ${lines} lines`,
			value: clock(name),
			unit: 'ms',
			ratio,
			beside: 'the bare openai package',
			aim: '≤ 1.2 ×',
			met: ratio <= 1.2,
			note: `${taken[name].length} runs, median; bare ${clock('bare').toFixed(0)} ms; by processor time ${(processor(name) / processor('bare')).toFixed(2)} ×`,
		});
	}
	const late = percentile(taken.arrivals, 0.95);
	figures.push({
		name: 'from a word at the server to its event, p95',
		value: late,
		unit: 'ms',
		aim: '≤ 30 ms',
		met: late <= 30,
		note: `${taken.arrivals.length} words, one each 4 ms; the longest ${Math.max(...taken.arrivals).toFixed(1)} ms`,
	});
	return figures;
}
