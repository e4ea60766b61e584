import { printable } from '../core/report/printable.ts';
import { OperationError } from '../core/workspace/change.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { commandHelp, createHelp, findCommand, overview } from './help.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';

/** The commands by their first word, in the order of the overview. Each is read from the disk when it is asked for. */
const commandsOfWork: Readonly<Record<string, () => Promise<Command>>> = {
	check: async () => (await import('./check.ts')).check,
	new: async () => (await import('./newDocument.ts')).newDocument,
	adr: async () => (await import('./adr/adr.ts')).adr,
	tree: async () => (await import('./tree.ts')).tree,
	trace: async () => (await import('./trace/trace.ts')).trace,
	fill: async () => (await import('./fill/fill.ts')).fill,
	export: async () => (await import('./export/export.ts')).exportCommand,
	kinds: async () => (await import('./kinds.ts')).kinds,
};

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
		terminal.out(overview(await allCommands()));
		return 0;
	}
	if (name === '--version' || name === '-v') {
		terminal.out(`${version}\n`);
		return 0;
	}
	const { command, rest } = findCommand(argv, await commandsFor(name));
	const input = parseArguments(command, rest);
	if (input.has('help')) {
		terminal.out(commandHelp(command));
		return 0;
	}
	return command.run(input, terminal);
}

/** The command of that name alone, or all of them where help asks for them or none is meant. */
async function commandsFor(name: string): Promise<readonly Command[]> {
	const load = Object.hasOwn(commandsOfWork, name) ? commandsOfWork[name] : undefined;
	return load ? [await load()] : allCommands();
}

async function allCommands(): Promise<readonly Command[]> {
	const commands = await Promise.all(Object.values(commandsOfWork).map((load) => load()));
	return [...commands, createHelp(commands)];
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
