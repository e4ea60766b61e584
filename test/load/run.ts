// The real VS Code with many documents, with the extension and without: npm run load [-- --documents N] [--minutes N] [--write]
// Needs a package in ARCHSPEC_VSIX; without one it packages first. --write puts the table into docs/performance.md.
// --blocks only reads the documents, and tells what blocked the extension host for longest.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { writeCorpus } from '../bench/corpus.ts';
import { machine, writeTable } from '../bench/document.ts';
import { design } from '../bench/generate/kiro.ts';
import { Prose, Random } from '../bench/generate/prose.ts';
import { type Figure, formatTable } from '../bench/report.ts';
import { median, percentile } from '../bench/statistics.ts';
import { openWorkbench, type Workbench } from '../e2e/support.ts';
import { type Cause, causesOf } from './causes.ts';
import { ExtensionHost, type Spent } from './extensionHost.ts';
import { growthPerHour } from './growth.ts';
import { keysToScreen } from './keys.ts';

const { values } = parseArgs({
	options: {
		documents: { type: 'string', default: '10000' },
		minutes: { type: 'string', default: '10' },
		write: { type: 'boolean' },
		blocks: { type: 'boolean' },
	},
});
const documents = Number(values.documents);
const minutes = Number(values.minutes);
const keys = 150;
const longest = 50;
const large = '.kiro/specs/large/design.md';

process.env.ARCHSPEC_VSIX ??= await packageExtension(path.join(temporaryFolder('load-package'), 'archspec.vsix'));
const corpus = path.join(temporaryFolder('load'), 'workspace');
await writeCorpus(corpus, documents);
const others = readdirSync(path.join(corpus, 'docs/adr')).slice(0, 10);

if (values.blocks) {
	await reading();
	process.exit();
}
const without = await typing(false);
const own = await typing(true);
const figures = figuresOf();
console.log(formatTable(figures));
if (values.write) {
	const say = `${documents} documents of 20 KB, ${minutes} minutes of editing`;
	writeTable('load', `${machine()} ${say}.`, figures);
}
process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0;

interface Opened {
	readonly workbench: Workbench;
	readonly host: ExtensionHost;
	readonly reading: readonly Cause[];
	readonly spent: Spent;
}

interface Measured {
	/** From the start of the host until nothing was read any more: for the first time, and when the window is loaded anew. */
	readonly first: Spent;
	readonly again: Spent;
	readonly samples: readonly number[];
	readonly reading: readonly Cause[];
	readonly editing: readonly Cause[];
	/** Bytes held, after each minute. */
	readonly heaps: readonly number[];
}

/** Opens the corpus, and waits until nothing of it is read any more. */
async function open(extension: boolean): Promise<Opened> {
	say(extension ? 'with the extension' : 'without the extension');
	const arriving = ExtensionHost.whenUp().then(async (host) => {
		await host.watch();
		await host.startProfile();
		return host;
	});
	// Whoever waits for it below hears of it
	arriving.catch(() => undefined);
	const workbench = await openWorkbench({
		workspace: corpus,
		extension,
		settings: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none', 'editor.quickSuggestions': 'off' },
	});
	try {
		const host = await arriving;
		const spent = await host.whenIdle();
		return { workbench, host, reading: explain(causesOf(await host.blocks(), await host.stopProfile())), spent };
	} catch (error) {
		await workbench.dispose();
		throw error;
	}
}

async function reading(): Promise<void> {
	const { workbench, host, spent } = await open(true);
	try {
		say(`first ${inWords(spent)}`);
		const next = await loadAnew(workbench, host);
		say(`again ${inWords(next.spent)}`);
		next.host.close();
	} finally {
		await workbench.dispose();
	}
}

/** Loads the window anew: what is read then has been read before. */
async function loadAnew(workbench: Workbench, before: ExtensionHost): Promise<{ host: ExtensionHost; spent: Spent }> {
	before.close();
	const arriving = ExtensionHost.whenUp(before.pid);
	arriving.catch(() => undefined);
	await workbench.reload();
	const host = await arriving;
	await host.watch();
	// As the first time, so that it takes from both what it takes
	await host.startProfile();
	const spent = await host.whenIdle();
	explain(causesOf(await host.blocks(), await host.stopProfile()));
	return { host, spent };
}

function inWords({ clock, processor }: Spent): string {
	return `${(clock / 1000).toFixed(1)} s, ${(processor / 1000).toFixed(1)} s of processor time`;
}

async function typing(extension: boolean): Promise<Measured> {
	const opened = await open(extension);
	const { workbench, reading, spent: first } = opened;
	let { host } = opened;
	try {
		const next = await loadAnew(workbench, host);
		({ host } = next);
		await openLarge(workbench);
		await host.whenIdle();
		await host.startProfile();
		// What the profiler itself takes to begin is nobody's block
		await host.blocks();
		const samples = await keysToScreen(workbench.page, keys);
		const editing = explain(causesOf(await host.blocks(), await host.stopProfile()));
		say(`key to screen p50 ${median(samples).toFixed(1)} ms, p95 ${percentile(samples, 0.95).toFixed(1)} ms`);
		await workbench.command('File: Revert File');
		const heaps = extension ? await edit(workbench, host) : [];
		return { samples, reading, editing, heaps, first, again: next.spent };
	} finally {
		host.close();
		await workbench.dispose();
	}
}

/** Tells on standard error what the longest blocks were made of, for a person who looks for their cause. */
function explain(causes: readonly Cause[]): readonly Cause[] {
	for (const { block, own, functions } of causes) {
		const names = functions.map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', ');
		const times = `processor ${block.processor.toFixed(0)}, own ${own.toFixed(0)}`;
		say(`  ${block.clock.toFixed(0)} ms (${times}): ${names}`);
	}
	return causes;
}

/** A document of 3,000 lines, with the cursor in the middle of it. */
async function openLarge(workbench: Workbench): Promise<void> {
	const place = { number: 1, feature: 'large', prose: new Prose(new Random(5)), source: 'src/large/index.ts' };
	const file = path.join(workbench.folder, large);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, design({ ...place, length: 240_000 }));
	await workbench.open(large);
	await goTo(workbench, 1500);
}

async function goTo({ page }: Workbench, line: number): Promise<void> {
	const input = page.locator('.quick-input-widget:visible input.input').first();
	for (let attempt = 0; attempt < 5; attempt++) {
		await page.keyboard.press('Control+g');
		await input.waitFor();
		await input.fill(`:${line}`);
		await page.keyboard.press('Enter');
		await input.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => page.keyboard.press('Escape'));
		if (!(await input.isVisible())) {
			break;
		}
	}
	await page.keyboard.press('End');
}

/** Edits for so many minutes. @returns bytes held after each minute */
async function edit(workbench: Workbench, host: ExtensionHost): Promise<number[]> {
	const heaps: number[] = [];
	const end = Date.now() + minutes * 60_000;
	for (let round = 0, failed = 0; Date.now() < end; round++) {
		if (Date.now() >= end - (minutes - heaps.length) * 60_000) {
			heaps.push(await host.heap());
			say(`  ${((heaps.at(-1) ?? 0) / 1e6).toFixed(1)} MB after ${round} rounds`);
		}
		try {
			await editOnce(workbench, round);
			failed = 0;
		} catch (error) {
			// A busy window misses a key now and then; an hour is not to be lost for it
			if (++failed > 3) {
				throw error;
			}
			say(`  round ${round} was left: ${String(error).split('\n')[0]}`);
			await workbench.page.keyboard.press('Escape');
		}
	}
	heaps.push(await host.heap());
	return heaps;
}

/** Edits, takes back, saves and goes on to the next document. */
async function editOnce(workbench: Workbench, round: number): Promise<void> {
	const { page } = workbench;
	await workbench.open(`docs/adr/${others[round % others.length]}`);
	const lines = page.locator('.monaco-editor .view-line');
	await lines.nth(4 + (round % 7)).click();
	await page.keyboard.press('End');
	await page.keyboard.type(' and a few words more', { delay: 60 });
	await page.keyboard.press('Control+s');
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+s');
	if (round % others.length === others.length - 1) {
		await workbench.command('View: Close All Editors');
	}
}

/** Milliseconds of a block that the extension had on its stack, as a share of what the thread got of a processor. */
function ownTime({ block, own }: Cause): number {
	return block.processor * Math.min(1, own / Math.max(1, block.clock));
}

function figuresOf(): Figure[] {
	const key = (samples: readonly number[]) => ({ p50: median(samples), p95: percentile(samples, 0.95) });
	const [bare, ours] = [key(without.samples), key(own.samples)];
	const note = `${own.samples.length} keys in 3,000 lines; without the extension p50 ${bare.p50.toFixed(1)} ms, p95 ${bare.p95.toFixed(1)} ms`;
	const block = (name: string, part: 'reading' | 'editing'): Figure => {
		const value = Math.max(0, ...own[part].map(ownTime));
		const [clock, alone] = [own[part], without[part]].map((causes) => causes.map(({ block }) => block.clock));
		return {
			name: `longest block of the extension host by the extension, ${name}`,
			value,
			unit: 'ms',
			aim: `≤ ${longest} ms`,
			met: value <= longest,
			note: `processor time; by the clock and whoever's ${Math.max(0, ...(clock ?? [])).toFixed(0)} ms, without the extension ${Math.max(0, ...(alone ?? [])).toFixed(0)} ms`,
		};
	};
	const start = (name: string, which: 'first' | 'again'): Figure => ({
		name: `start of the extension host until all documents are read, ${name}`,
		value: own[which].clock,
		unit: 'ms',
		note: `${inWords(own[which])}; without the extension ${inWords(without[which])}`,
	});
	const hours = growthPerHour(own.heaps, minutes) / 1e6;
	return [
		start('for the first time', 'first'),
		start('from the cache', 'again'),
		{ name: 'key to screen, p50', value: ours.p50, unit: 'ms', ratio: ours.p50 / bare.p50, beside: 'VS Code alone' },
		{
			name: 'key to screen, p95',
			value: ours.p95,
			unit: 'ms',
			ratio: ours.p95 / bare.p95,
			beside: 'VS Code alone',
			note,
		},
		block('while documents are read', 'reading'),
		block('while a person edits', 'editing'),
		{
			name: 'memory of the extension host, held',
			value: (own.heaps.at(-1) ?? 0) / 1e6,
			unit: 'MB',
			note: `${hours >= 0 ? '+' : ''}${hours.toFixed(1)} MB an hour over the last ${((minutes * 2) / 3).toFixed(0)} minutes`,
		},
	];
}

function say(text: string): void {
	process.stderr.write(`${text}\n`);
}
