import { parseArguments } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { commandHelp, createHelp, findCommand, overview } from './cli/help.ts';
import { kinds } from './cli/kinds.ts';
import { newDocument } from './cli/newDocument.ts';
import { printable, type Terminal, wantsColours } from './cli/terminal.ts';
import { tree } from './cli/tree.ts';
import { UsageError } from './cli/usageError.ts';
import { version } from './cli/version.ts';

const commandsOfWork = [check, newDocument, tree, kinds];
const commands = [...commandsOfWork, createHelp(commandsOfWork)];

const terminal: Terminal = {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	colours: wantsColours(process.env, process.stdout.isTTY === true),
	cwd: process.cwd(),
	environment: process.env,
};

/** Runs a command line without the program's name. */
async function run(argv: readonly string[]): Promise<number> {
	const [name, ...rest] = argv;
	if (name === undefined || name === '--help' || name === '-h') {
		terminal.out(overview(commands));
		return 0;
	}
	if (name === '--version' || name === '-v') {
		terminal.out(`${version}\n`);
		return 0;
	}
	const command = findCommand(name, commands);
	const input = parseArguments(command, rest);
	if (input.has('help')) {
		terminal.out(commandHelp(command));
		return 0;
	}
	return command.run(input, terminal);
}

/** One line that says what is wrong and how to mend it; the stack only for those who ask for it. */
function explain(error: unknown): string {
	if (process.env.ARCHSPEC_DEBUG === '1' && error instanceof Error) {
		return `${error.stack}\n`;
	}
	if (error instanceof UsageError) {
		return `archspec: ${printable(error.message)}\n`;
	}
	const message = error instanceof Error ? error.message : String(error);
	return `archspec: unexpected failure: ${printable(message)} (ARCHSPEC_DEBUG=1 shows where; please report it)\n`;
}

for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough (`| head`) is no failure, and the verdict stays what it is.
		if (error.code !== 'EPIPE') {
			process.exitCode = 2;
		}
	});
}

run(process.argv.slice(2)).then(
	(status) => {
		process.exitCode ??= status;
	},
	(error: unknown) => {
		process.exitCode = 2;
		terminal.err(explain(error));
	},
);
