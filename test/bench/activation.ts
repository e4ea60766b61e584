import path from 'node:path';
import { runAlone } from './childProcess.ts';
import { median } from './statistics.ts';

const runs = 5;

/** Milliseconds; undefined where there is no VS Code to measure in, and the note says why. */
export interface Activation {
	/** Reading and running the bundle, before `activate` is called. */
	readonly load: number | undefined;
	readonly activate: number | undefined;
	readonly note: string;
}

/**
 * How long a real VS Code takes to load the extension's bundle and to run its `activate`, by the marks of the extension
 * host. A stand-in for `vscode` would measure something else, so without an installed VS Code there is no figure.
 */
export async function activationTime(root: string): Promise<Activation> {
	const { output } = await runAlone([path.join(import.meta.dirname, 'activation/measure.mjs'), String(runs)], root);
	// What starts the editor prints lines of its own before
	const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
		problem?: string;
		milliseconds?: [load: number, activate: number][];
	};
	if (!result.milliseconds) {
		return { load: undefined, activate: undefined, note: result.problem ?? '' };
	}
	return {
		load: median(result.milliseconds.map(([time]) => time)),
		activate: median(result.milliseconds.map(([, time]) => time)),
		note: `${runs} starts, median`,
	};
}
