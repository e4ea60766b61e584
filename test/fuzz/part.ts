// A part of a run, in a process of its own: node part.ts JSON, where JSON is a `PartOrder`.
// Prints a line of JSON for each step, a `PartReport`, or a last one that says what did not end (`Hang`).
import { writeSync } from 'node:fs';
import { addProperty, type Figures, noFigures } from './figures.ts';
import { growthOf } from './growth.ts';
import { properties } from './properties/index.ts';
import { runNumbers } from './runNumbers.ts';
import { readSources } from './sources.ts';
import { trialOf } from './trial.ts';
import { startWatchdog } from './watchdog.ts';

/** What a part is to do. */
export interface PartOrder {
	readonly seed: number;
	readonly from: number;
	readonly to: number;
	/** Documents after which it reports. */
	readonly step: number;
	readonly skip: readonly number[];
	readonly only?: string | undefined;
	readonly corpus?: string | undefined;
	/** Milliseconds of processor time for one property on one document. */
	readonly limit: number;
	/** Numbers whose documents are made longer, to see how their time grows; nothing else is done then. */
	readonly growth?: readonly number[] | undefined;
}

/** What has been done, up to a number that is not. */
export interface PartReport {
	readonly to: number;
	readonly figures: Figures;
}

const order = JSON.parse(process.argv[2] ?? '{}') as PartOrder;
const sources = readSources(order.corpus);
const watchdog = startWatchdog(order.limit, [...properties.map(({ name }) => name), 'growth']);
if (order.growth) {
	tell({ to: order.to, figures: await growthFigures(order.growth) });
} else {
	for (let from = order.from; from < order.to; from += order.step) {
		const to = Math.min(from + order.step, order.to);
		tell({ to, figures: await runNumbers({ ...order, from, to, only: order.only }, sources, watchdog.next) });
	}
}
watchdog.stop();

async function growthFigures(numbers: readonly number[]): Promise<Figures> {
	const figures = noFigures();
	for (const number of numbers) {
		const { generator, subject } = trialOf(order.seed, number, sources);
		if (subject.type === 'document') {
			watchdog.next(number, 'growth');
			const problem = await growthOf(subject);
			addProperty(figures, 'time grows by the length', 0);
			if (problem !== undefined) {
				figures.findings.push({ number, generator, property: 'time grows by the length', problem });
			}
		}
	}
	return figures;
}

function tell(report: PartReport): void {
	writeSync(1, `${JSON.stringify(report)}\n`);
}
