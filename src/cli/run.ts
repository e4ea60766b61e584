import { printable } from '../core/report/printable.ts';
import { OperationError } from '../core/workspace/change.ts';
import { adr } from './adr/adr.ts';
import { parseArguments } from './arguments.ts';
import { check } from './check.ts';
import { exportCommand } from './export/export.ts';
import { fill } from './fill/fill.ts';
import { commandHelp, createHelp, findCommand, overview } from './help.ts';
import { kinds } from './kinds.ts';
import { newDocument } from './newDocument.ts';
import type { Terminal } from './terminal.ts';
import { trace } from './trace/trace.ts';
import { tree } from './tree.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';

const commandsOfWork = [check, newDocument, adr, tree, trace, fill, exportCommand, kinds];
const commands = [...commandsOfWork, createHelp(commandsOfWork)];

/**
 * Runs a command line to its end. What goes wrong is told on standard error and never thrown.
 * @param argv without the program's name
 * @returns the exit status
 */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
	try {
		return await run(argv, terminal);
	} catch (error) {
		terminal.err(explain(error, terminal.environment));
		return 2;
	}
}

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
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

/** One line that says what is wrong and how to mend it; the stack only for those who ask for it. */
function explain(error: unknown, environment: Terminal['environment']): string {
	if (environment.ARCHSPEC_DEBUG === '1' && error instanceof Error) {
		return `${error.stack}\n`;
	}
	const message = printable(error instanceof Error ? error.message : String(error));
	return error instanceof UsageError || error instanceof OperationError
		? `archspec: ${message}\n`
		: `archspec: unexpected failure: ${message} (ARCHSPEC_DEBUG=1 shows where; please report it)\n`;
}
