// What the extension host of a real editor is told to run: `run` is the name it calls.
import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import tests from 'all-extension-tests';
import Mocha from 'mocha';
import { runMocha } from '../support/mochaRun.ts';

/** Runs every spec of test/extension, or those of the files in `ARCHSPEC_FILES` whose name holds `ARCHSPEC_GREP`. */
export async function run(): Promise<void> {
	const { ARCHSPEC_FILES, ARCHSPEC_GREP, ARCHSPEC_OUTPUT } = process.env;
	const chosen = ARCHSPEC_FILES?.split('\n');
	if (ARCHSPEC_OUTPUT) {
		printTo(ARCHSPEC_OUTPUT);
	}
	leaveToOthers(Mocha.Runner.prototype);
	// What passes at a second attempt only is told: a whole editor on a busy machine is not the same twice
	const mocha = new Mocha({ forbidOnly: true, retries: 1, timeout: 60_000, color: process.env.FORCE_COLOR === '1' });
	if (ARCHSPEC_GREP) {
		mocha.grep(ARCHSPEC_GREP);
	}
	for (const [file, load] of Object.entries(tests)) {
		if (chosen !== undefined && !chosen.includes(file)) {
			continue;
		}
		// What Mocha itself does around each file that it loads.
		mocha.suite.emit('pre-require', globalThis, file, mocha);
		mocha.suite.emit('require', await load(), file, mocha);
		mocha.suite.emit('post-require', globalThis, file, mocha);
	}
	const { passed, failed } = await runMocha(mocha);
	if (failed > 0 || passed === 0) {
		throw new Error(`${failed} of ${passed + failed} specs failed in the editor.`);
	}
}

/** Keeps what the specs and the extension print apart from the many lines that the editor itself prints. */
function printTo(file: string): void {
	const print = (...values: unknown[]) => appendFileSync(file, `${format(...values)}\n`);
	Mocha.reporters.Base.consoleLog = print;
	// The extension host has methods of its own here that an assignment does not replace.
	for (const name of ['log', 'info', 'warn', 'error'] as const) {
		Object.defineProperty(console, name, { value: print, configurable: true });
	}
}

/** The editor's own Git extension shares the process: what breaks in it is no failure of the spec that happens to run. */
function leaveToOthers(runner: object): void {
	const own: unknown = Reflect.get(runner, '_uncaught');
	Reflect.set(runner, '_uncaught', function (this: unknown, error: unknown, ...more: unknown[]) {
		const isOthers = error instanceof Error && /[\\/]extensions[\\/]git[\\/]/.test(error.stack ?? '');
		if (!isOthers && typeof own === 'function') {
			Reflect.apply(own, this, [error, ...more]);
		}
	});
}
