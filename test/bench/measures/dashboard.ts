import type { Figure } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './bench.ts';

const wanted = 2000;

/** What the dashboard tells, from the index to the message that its page gets. */
export async function measureDashboard(bench: Bench): Promise<Figure[]> {
	bench.say(`dashboard of ${wanted} documents`);
	const folder = await bench.corpus(wanted);
	const { documents, samples, bytes } = await bench.run<{ documents: number; samples: number[]; bytes: number }>(
		'dashboard.ts',
		folder,
		'40',
	);
	const value = median(samples);
	return [
		{
			name: `dashboard of ${documents} documents, its facts`,
			value,
			unit: 'ms',
			aim: '≤ 50 ms',
			met: value <= 50,
			note: `${samples.length} runs, median; p95 ${percentile(samples, 0.95).toFixed(1)} ms; ${(bytes / 1000).toFixed(0)} kB to the page`,
		},
	];
}
