import { Progress } from './cli/progress.ts';
import { runCommandLine } from './cli/run.ts';
import { type Terminal, wantsColours } from './cli/terminal.ts';
import { UsageError } from './cli/usageError.ts';
import { fileProblem } from './node/fileProblem.ts';

function createTerminal(): Terminal {
	const { stdout, stderr, env } = process;
	return {
		out: (text) => stdout.write(text),
		err: (text) => stderr.write(text),
		progress: new Progress(stderr.isTTY ? (text) => stderr.write(text) : undefined),
		colours: wantsColours(env, stdout.isTTY),
		// Asked for by a command alone: help is given in a folder that is gone, too
		get cwd() {
			return currentFolder();
		},
		environment: env,
		program: new URL('.', import.meta.url),
	};
}

function currentFolder(): string {
	try {
		return process.cwd();
	} catch {
		throw new UsageError('the current folder does not exist any more; go to another one.');
	}
}

for (const [name, stream] of [
	['the output', process.stdout],
	['standard error', process.stderr],
] as const) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough (`| head`) is no failure, and the verdict stays what it is.
		if (error.code !== 'EPIPE' && process.exitCode !== 2) {
			process.exitCode = 2;
			process.stderr.write(`archspec: ${name} ${fileProblem(error)}.\n`);
		}
	});
}

// Of its own: a stream may have said meanwhile how the program ends
const status = await runCommandLine(process.argv.slice(2), createTerminal());
process.exitCode ??= status;
