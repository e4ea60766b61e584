import type { Progress } from './progress.ts';

/** What a command needs of the process it runs in. */
export interface Terminal {
	/** Writes to standard output. */
	out(text: string): void;
	/** Writes to standard error. */
	err(text: string): void;
	/** How far a long run is, for a person who waits. */
	readonly progress: Progress;
	/** Whether standard output may be coloured. */
	readonly colours: boolean;
	/** Absolute path of the current folder. */
	readonly cwd: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The folder of the program, where the build puts what it loads. */
	readonly program: URL;
}

/**
 * Whether to colour, by the conventions of no-color.org and force-color.org: `NO_COLOR` forbids, `FORCE_COLOR` asks
 * for it, otherwise a terminal that is not `dumb` gets colours.
 */
export function wantsColours(environment: Terminal['environment'], isTerminal: boolean): boolean {
	if (environment.NO_COLOR) {
		return false;
	}
	const force = environment.FORCE_COLOR;
	if (force !== undefined && force !== '') {
		return force !== '0' && force !== 'false';
	}
	return isTerminal && environment.TERM !== 'dumb';
}
