import { rules } from '../../../src/core/rules/index.ts';
import { runAlone, type Taken } from '../childProcess.ts';
import type { Figure } from '../report.ts';
import { median, spread } from '../statistics.ts';
import type { Bench } from './bench.ts';

const megabyte = 1e6;
/** Aims that hold from the size in the middle to the largest. */
const growthAims = { time: 10.5, memory: 9 };

interface Checked {
	readonly milliseconds: number;
	readonly processor: number;
	readonly peak: number;
}

/** Peers look at no diagram, which takes a worker with all of Mermaid. */
const withoutDiagrams = rules.filter(({ scope }) => scope === 'diagram').flatMap(({ id }) => ['--rule', `${id}=off`]);

/** `archspec check` over corpora of several sizes, beside a bare parse, two linters, and itself. */
export async function measureCheck(bench: Bench): Promise<Figure[]> {
	const sizes = bench.quick ? [100, 1000, 2000] : [100, 1000, 2000, 10_000];
	const checked = new Map<number, Checked>();
	const figures: Figure[] = [];
	for (const size of sizes) {
		bench.say(`check of ${size} documents`);
		const folder = await bench.corpus(size);
		const [ours, bare] = await inTurn(bench, folder, size > 2000 || bench.quick ? 3 : 5);
		const own = {
			milliseconds: median(ours.map((taken) => taken.milliseconds)),
			processor: median(ours.map((taken) => taken.processor)),
			peak: median(ours.map((taken) => taken.peak)),
		};
		checked.set(size, own);
		figures.push(...beside(size, ours, bare, own));
		if (size >= 1000) {
			figures.push(await lint(bench, 'markdownlint', 'markdownlint', folder, size, own, 20));
		}
		if (size === 1000) {
			const links = "link diagnostics of VS Code's own Markdown (vscode-markdown-languageservice)";
			figures.push(await lint(bench, 'links', links, folder, size, own));
		}
	}
	return [...figures, ...growth(checked, 100, 1000), ...growth(checked, 1000, 10_000, growthAims)];
}

/** Taken in turn, so that a change of the machine's mood meets both. */
async function inTurn(bench: Bench, folder: string, runs: number): Promise<[ours: Taken[], bare: Taken[]]> {
	const [ours, bare]: [Taken[], Taken[]] = [[], []];
	for (let i = 0; i < runs; i++) {
		ours.push(await runAlone([bench.cli, 'check', ...withoutDiagrams], folder));
		bare.push(await bench.peer('markdown-it', folder));
	}
	return [ours, bare];
}

function beside(size: number, ours: readonly Taken[], bare: readonly Taken[], own: Checked): Figure[] {
	const parse = median(bare.map((taken) => taken.milliseconds));
	const processor = own.processor / median(bare.map((taken) => taken.processor));
	const ratio = own.milliseconds / parse;
	return [
		{
			name: `check, ${size} documents, whole process`,
			value: own.milliseconds,
			unit: 'ms',
			ratio,
			beside: 'markdown-it, full parse',
			// The start of Node weighs more than a hundred documents
			...(size > 100 && { aim: '≤ 1.5 ×', met: ratio <= 1.5 }),
			note: `${spread(ours.map((taken) => taken.milliseconds))}; markdown-it ${spread(bare.map((taken) => taken.milliseconds))}; by processor time ${processor.toFixed(2)} ×`,
		},
		{
			name: `check, ${size} documents, peak memory`,
			value: own.peak / megabyte,
			unit: 'MB',
			ratio: own.peak / median(bare.map((taken) => taken.peak)),
			beside: 'markdown-it',
			...(size === 2000 && { aim: '≤ 300 MB', met: own.peak / megabyte <= 300 }),
			note: spread(
				ours.map((taken) => taken.peak / megabyte),
				'MB',
			),
		},
	];
}

/** A program that looks for less: on so many of the documents as it does in a minute or so, its time scaled. */
async function lint(
	bench: Bench,
	peer: string,
	name: string,
	folder: string,
	size: number,
	own: Checked,
	aim?: number,
): Promise<Figure> {
	const measured = Math.min(size, bench.quick ? 200 : 1000);
	const taken = await bench.peer(peer, folder, measured);
	const scale = size / measured;
	const ratio = (taken.milliseconds * scale) / own.milliseconds;
	const processor = (taken.processor * scale) / own.processor;
	return {
		name: `${name}, ${size} documents`,
		value: taken.milliseconds * scale,
		unit: 'ms',
		ratio,
		beside: 'check',
		...(aim !== undefined && { aim: `≥ ${aim} ×`, met: ratio >= aim }),
		note: `${scale > 1 ? `measured on ${measured} of them, scaled` : 'one run'}; by processor time ${processor.toFixed(1)} ×`,
	};
}

function growth(
	checked: ReadonlyMap<number, Checked>,
	from: number,
	to: number,
	aims?: { readonly time: number; readonly memory: number },
): Figure[] {
	const [first, last] = [checked.get(from), checked.get(to)];
	if (!first || !last) {
		return [];
	}
	const name = `growth of check from ${from} to ${to} documents`;
	const time = last.milliseconds / first.milliseconds;
	const memory = last.peak / first.peak;
	return [
		{
			name: `${name}, time`,
			value: time,
			unit: '×',
			...(aims && { aim: `≤ ${aims.time} ×`, met: time <= aims.time }),
			note: `by processor time ${(last.processor / first.processor).toFixed(1)} ×`,
		},
		{
			name: `${name}, memory`,
			value: memory,
			unit: '×',
			...(aims && { aim: `≤ ${aims.memory} ×`, met: memory <= aims.memory }),
		},
	];
}
