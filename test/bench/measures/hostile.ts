import type { Figure } from '../report.ts';
import type { Bench } from './bench.ts';

/** How time grows with the length of texts that are made to be slow. */
export async function measureHostile(bench: Bench): Promise<Figure[]> {
	bench.say('texts made to be slow');
	const { worst, growth } = await bench.run<{ worst: string; growth: number }>('hostile.ts');
	return [
		{
			name: 'check of a hostile text of sixteen times the length',
			value: growth,
			unit: '×',
			aim: '≤ 64 ×',
			met: growth <= 64,
			note: `the worst: ${worst}; squared it would be 256 ×`,
		},
	];
}
