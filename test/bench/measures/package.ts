import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runAlone } from '../childProcess.ts';
import type { Figure } from '../report.ts';
import type { Bench } from './bench.ts';

const mostMegabytes = 3;

/** What a person downloads. Builds for production, as all measures after it need. */
export async function measurePackage(bench: Bench): Promise<Figure[]> {
	bench.say('package');
	const file = path.join(bench.place('package'), 'archspec.vsix');
	mkdirSync(path.dirname(file));
	await runAlone([path.join(bench.root, 'scripts/package.mjs'), '--out', file], bench.root);
	const megabytes = statSync(file).size / 1e6;
	return [
		{
			name: 'package for VS Code',
			value: megabytes,
			unit: 'MB',
			aim: `≤ ${mostMegabytes} MB`,
			met: megabytes <= mostMegabytes,
			note: 'Mermaid, which draws and judges diagrams, included',
		},
	];
}
