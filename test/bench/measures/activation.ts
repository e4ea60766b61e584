import { activationTime } from '../activation.ts';
import type { Figure } from '../report.ts';
import type { Bench } from './bench.ts';

/** What a person waits for before the extension is there. */
export async function measureActivation(bench: Bench): Promise<Figure[]> {
	bench.say('activation in VS Code');
	const { clock, processor, note } = await activationTime(bench.root);
	const activate = clock?.activate;
	return [
		{
			name: 'activation in VS Code, our activate()',
			value: activate,
			unit: 'ms',
			aim: '≤ 30 ms',
			...(activate !== undefined && { met: activate <= 30 }),
			note,
		},
		{ name: 'the same, by processor time', value: processor?.activate, unit: 'ms', note },
		{ name: 'activation in VS Code, reading the first file', value: clock?.load, unit: 'ms', note },
		{ name: 'the same, by processor time', value: processor?.load, unit: 'ms', note },
	];
}
