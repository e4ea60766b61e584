import { adr } from './cli/adr/adr.ts';
import { parseArguments } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { exportCommand } from './cli/export/export.ts';
import { fill } from './cli/fill/fill.ts';
import { commandHelp, createHelp, findCommand, overview } from './cli/help.ts';
import { kinds } from './cli/kinds.ts';
import { newDocument } from './cli/newDocument.ts';
import { Progress } from './cli/progress.ts';
import { type Terminal, wantsColours } from './cli/terminal.ts';
import { trace } from './cli/trace/trace.ts';
import { tree } from './cli/tree.ts';
import { UsageError } from './cli/usageError.ts';
import { version } from './cli/version.ts';
import { printable } from './core/report/printable.ts';
import { OperationError } from './core/workspace/change.ts';
import { fileProblem } from './node/fileProblem.ts';

const commandsOfWork = [check, newDocument, adr, tree, trace, fill, exportCommand, kinds];
const commands = [...commandsOfWork, createHelp(commandsOfWork)];

/** Runs a command line without the program's name, and gives the exit status. */
async function run(argv: readonly string[]): Promise<number> {
	const terminal = createTerminal();
	const [name] = argv;
	if (name === undefined || name === '--help' || name === '-h') {
		terminal.out(overview(commands));
		return 0;
	}
	if (name === '--version' || name === '-v') {
		terminal.out(`${version}\n`);
		return 0;
	}
	const { command, rest } = findCommand(argv, commands);
	const input = parseArguments(command, rest);
	if (input.has('help')) {
		terminal.out(commandHelp(command));
		return 0;
	}
	return command.run(input, terminal);
}

function createTerminal(): Terminal {
	const { stdout, stderr, env } = process;
	return {
		out: (text) => stdout.write(text),
		err: (text) => stderr.write(text),
		progress: new Progress(stderr.isTTY ? (text) => stderr.write(text) : undefined),
		colours: wantsColours(env, stdout.isTTY),
		cwd: currentFolder(),
		environment: env,
	};
}

function currentFolder(): string {
	try {
		return process.cwd();
	} catch {
		throw new UsageError('the current folder does not exist any more; go to another one.');
	}
}

/** One line that says what is wrong and how to mend it; the stack only for those who ask for it. */
function explain(error: unknown): string {
	if (process.env.ARCHSPEC_DEBUG === '1' && error instanceof Error) {
		return `${error.stack}\n`;
	}
	const message = printable(error instanceof Error ? error.message : String(error));
	return error instanceof UsageError || error instanceof OperationError
		? `archspec: ${message}\n`
		: `archspec: unexpected failure: ${message} (ARCHSPEC_DEBUG=1 shows where; please report it)\n`;
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

run(process.argv.slice(2)).then(
	(status) => {
		process.exitCode ??= status;
	},
	(error: unknown) => {
		process.exitCode = 2;
		process.stderr.write(explain(error));
	},
);
