import path from 'node:path';
import { runAlone } from '../childProcess.ts';
import type { Figure } from '../report.ts';
import type { Bench } from './bench.ts';

const documents = 100;

/** Exports with their diagrams drawn, and without. */
export async function measureExports(bench: Bench): Promise<Figure[]> {
	bench.say(`exports of ${documents} documents`);
	const script = path.join(bench.root, 'test/bench/export.ts');
	const folder = bench.place('export');
	const { output } = await runAlone(['--expose-gc', script, folder, String(documents)], bench.root);
	const taken = JSON.parse(output) as Record<'load' | 'draw' | 'html' | 'zip' | 'markdown' | 'diagrams', number> & {
		memory: number[];
	};
	const page = taken.load + taken.draw + taken.html;
	const name = `of ${documents} documents with ${taken.diagrams} diagrams`;
	const peak = Math.max(...taken.memory) / 1e6;
	const parts = (['load', 'draw', 'html'] as const).map((part) => `${part} ${taken[part].toFixed(0)} ms`);
	return [
		{
			name: `HTML ${name}`,
			value: page,
			unit: 'ms',
			aim: '≤ 30000 ms',
			met: page <= 30_000,
			note: `${parts.join(', ')}; memory of the process ${peak.toFixed(0)} MB, the browser's not counted`,
		},
		...(['zip', 'markdown'] as const).map((format) => ({
			name: `${format === 'zip' ? 'ZIP' : 'Markdown'} ${name}, drawing not counted`,
			value: taken[format],
			unit: 'ms' as const,
			aim: '≤ 2000 ms',
			met: taken[format] <= 2000,
		})),
	];
}
