import type { Figure } from '../report.ts';
import { percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

/** One edit in a long document, while few documents are indexed and while many are. */
export async function measureEdits(bench: Bench): Promise<Figure[]> {
	const [small, large] = [100, bench.quick ? 2000 : 10_000];
	const edits = bench.quick ? 200 : 600;
	const p95: number[] = [];
	const processorP95: number[] = [];
	const figures: Figure[] = [];
	for (const size of [small, large]) {
		bench.say(`edits with ${size} documents indexed`);
		const folder = await bench.corpus(size);
		const { samples, processor, lines } = await bench.run<
			Record<'samples' | 'processor', number[]> & { readonly lines: number }
		>('edits.ts', folder, String(edits));
		const worst = percentile(samples, 0.95);
		p95.push(worst);
		const byProcessor = percentile(processor, 0.95);
		processorP95.push(byProcessor);
		const name = `one edit in ${lines} lines, ${size} documents indexed`;
		figures.push(
			{ name: `${name}, p50`, value: percentile(samples, 0.5), unit: 'ms' },
			{
				name: `${name}, p95`,
				value: worst,
				unit: 'ms',
				aim: '≤ 16 ms',
				met: worst <= 16,
				note: `${samples.length} edits`,
			},
		);
	}
	const growth = (p95[1] ?? 0) / (p95[0] ?? 1);
	figures.push({
		name: `edit p95, ${large} documents beside ${small}`,
		value: growth,
		unit: '×',
		aim: '≤ 1.2 ×',
		met: growth <= 1.2,
		note: `by processor time ${((processorP95[1] ?? 0) / (processorP95[0] ?? 1)).toFixed(2)} ×`,
	});
	return figures;
}
