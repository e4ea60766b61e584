import path from 'node:path';
import { runAlone } from './childProcess.ts';
import { median } from './statistics.ts';

const runs = 5;

/** Milliseconds of reading and running the extension's first file, and of its `activate` behind that. */
export interface Times {
	readonly load: number;
	readonly activate: number;
}

/** Undefined where there is no VS Code to measure in, and the note says why. */
export interface Activation {
	/** By the clock, while the window and the server start on the same processors. */
	readonly clock: Times | undefined;
	/** What the host's one thread was on a processor for, when the window is there. */
	readonly processor: Times | undefined;
	readonly note: string;
}

/**
 * How long a real VS Code takes to load the extension's first file and to run its `activate`, by the marks of the
 * extension host and by processor time. Each start is a new window whose files are in the system's memory already, and
 * V8 has kept nothing that it compiled before. A stand-in for `vscode` would measure something else, so without an
 * installed VS Code there is no figure.
 */
export async function activationTime(root: string): Promise<Activation> {
	const { output } = await runAlone([path.join(import.meta.dirname, 'activation/measure.mjs'), String(runs)], root);
	// What starts the editor prints lines of its own before
	const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
		readonly problem?: string;
		readonly clock?: readonly Times[];
		readonly processor?: readonly Times[];
	};
	const { clock, processor, problem } = result;
	return {
		clock: clock && middle(clock),
		processor: processor && middle(processor),
		note: problem ?? `${runs} starts after a first one, median; nothing compiled is kept`,
	};
}

function middle(times: readonly Times[]): Times {
	return { load: median(times.map(({ load }) => load)), activate: median(times.map(({ activate }) => activate)) };
}
