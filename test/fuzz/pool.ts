import { spawn } from 'node:child_process';
import path from 'node:path';
import { addFigures, type Figures, noFigures } from './figures.ts';
import type { PartOrder, PartReport } from './part.ts';
import type { Hang } from './watchdog.ts';

/** What a run is to do: `documents` from number 0 on, at most so long. */
export interface PoolOrder extends Pick<PartOrder, 'seed' | 'only' | 'corpus' | 'limit'> {
	readonly from: number;
	readonly documents: number;
	readonly jobs: number;
	/** Milliseconds after which no further part is begun. */
	readonly milliseconds: number;
}

/** Documents of one part: a process for each, so that none keeps memory for ever. */
const perPart = 20_000;

const perStep = 200;

/**
 * Tries documents in several processes. One that does not end, or that takes its process with it, is a finding; the
 * others go on behind it.
 * @param progress gets told of what has come together so far
 */
export async function runPool(order: PoolOrder, progress: (sum: Figures) => void): Promise<Figures> {
	const sum = noFigures();
	const end = performance.now() + order.milliseconds;
	const last = order.from + order.documents;
	let next = order.from;
	const work = async (): Promise<void> => {
		while (next < last && performance.now() < end) {
			const from = next;
			next = Math.min(last, next + Math.min(perPart, Math.ceil(order.documents / order.jobs)));
			await runPart({ ...order, from, to: next, step: perStep, skip: [] }, end, (figures) => {
				addFigures(sum, figures);
				progress(sum);
			});
		}
	};
	await Promise.all(Array.from({ length: order.jobs }, work));
	return sum;
}

/** Tries the documents of a part, in as many processes as it takes. @param end when no further step is waited for */
async function runPart(order: PartOrder, end: number, add: (figures: Figures) => void): Promise<void> {
	let { from, step } = order;
	const skip: number[] = [];
	while (from < order.to && performance.now() < end) {
		const { reached, hang } = await runProcess({ ...order, from, step, skip }, end, add);
		from = reached;
		if (hang) {
			skip.push(hang.number);
			add(lost(hang.number, hang.name, 'does not end'));
		} else if (from < order.to && performance.now() < end) {
			// Without a word, as when memory runs out: one by one it shows which document it was
			if (step === 1) {
				add(lost(from, '', 'takes its process with it'));
				from++;
			}
			step = step === 1 ? perStep : 1;
		}
	}
}

function lost(number: number, property: string, problem: string): Figures {
	return { ...noFigures(), findings: [{ number, generator: '', property, problem }] };
}

/** Runs one process until it ends or its time is over. */
async function runProcess(
	order: PartOrder,
	end: number,
	add: (figures: Figures) => void,
): Promise<{ reached: number; hang: Hang['hang'] | undefined }> {
	let reached = order.from;
	let hang: Hang['hang'] | undefined;
	const args = ['--max-old-space-size=1500', path.join(import.meta.dirname, 'part.ts'), JSON.stringify(order)];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	for await (const line of linesOf(child.stdout.setEncoding('utf8'))) {
		const told = JSON.parse(line) as PartReport | Hang;
		if ('hang' in told) {
			hang = told.hang;
			continue;
		}
		reached = told.to;
		add(told.figures);
		if (performance.now() >= end) {
			child.kill('SIGKILL');
		}
	}
	return { reached, hang };
}

/** Lines that end with LF: what Node calls lines ends with U+2028 as well, which stands in JSON as it is. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = '';
	for await (const text of texts) {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
}

/** Makes documents longer and sees how their time grows. */
export async function runGrowth(
	order: Omit<PartOrder, 'from' | 'to' | 'step' | 'skip'>,
	numbers: readonly number[],
): Promise<Figures> {
	const sum = noFigures();
	await runProcess(
		{ ...order, from: 0, to: 1, step: 1, skip: [], growth: numbers },
		Number.POSITIVE_INFINITY,
		(figures) => addFigures(sum, figures),
	);
	return sum;
}
