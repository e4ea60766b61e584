import path from 'node:path';
import { runAlone } from './childProcess.ts';
import { median } from './statistics.ts';

const runs = 5;

/**
 * How long a real VS Code takes to load the extension's bundle and to run its `activate`, by the marks of the extension
 * host. A stand-in for `vscode` would measure something else, so without an installed VS Code there is no figure.
 */
export async function activationTime(root: string): Promise<{ milliseconds: number | undefined; note: string }> {
	const { output } = await runAlone([path.join(import.meta.dirname, 'activation/measure.mjs'), String(runs)], root);
	// The line before the last ones is `Exit code:`, from what starts the editor
	const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
		problem?: string;
		milliseconds?: [load: number, activate: number][];
	};
	if (!result.milliseconds) {
		return { milliseconds: undefined, note: result.problem ?? '' };
	}
	const load = median(result.milliseconds.map(([time]) => time));
	const activate = median(result.milliseconds.map(([, time]) => time));
	return { milliseconds: load + activate, note: `${runs} starts, median; load ${load} ms, activate ${activate} ms` };
}
