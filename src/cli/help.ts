import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** The page that `archspec --help` shows. */
export function overview(commands: readonly Command[]): string {
	const rows = commands.map(({ name, synopsis, summary }) => [`${name} ${synopsis}`.trim(), summary] as const);
	return [
		'archspec: checks specs and architecture decision records that live beside the code.',
		'',
		'Usage: archspec COMMAND [ARGUMENT…]',
		'',
		...columns(rows),
		'',
		'"archspec help COMMAND" says more. Exit status: 0 nothing at error severity, 1 findings at error severity,',
		'2 wrong usage or unreadable input.',
		'',
	].join('\n');
}

/** The help page of one command. */
export function commandHelp(command: Command): string {
	return [
		`Usage: archspec ${`${command.name} ${command.synopsis}`.trim()}`,
		'',
		command.description,
		'',
		...columns([...command.options, ...commonOptions].map((option) => [optionSyntax(option), option.description])),
		'',
	].join('\n');
}

/** The command that shows help pages; it knows the others, and they don't know it. */
export function createHelp(commands: readonly Command[]): Command {
	const help: Command = {
		name: 'help',
		synopsis: '[COMMAND]',
		summary: 'Show what a command does and its options.',
		description: 'Without COMMAND, lists all commands.',
		options: [],
		positionals: { least: 0, most: 1 },
		async run(input, terminal) {
			const [name] = input.positionals;
			terminal.out(
				name === undefined ? overview([...commands, help]) : commandHelp(findCommand(name, [...commands, help])),
			);
			return 0;
		},
	};
	return help;
}

/**
 * The command of a name.
 * @throws UsageError naming the known commands
 */
export function findCommand(name: string, commands: readonly Command[]): Command {
	const command = commands.find((one) => one.name === name);
	if (!command) {
		const names = commands.map((one) => one.name);
		const sort = name.startsWith('-') ? 'option' : 'command';
		throw new UsageError(`unknown ${sort} "${name}".${didYouMean(name, names)} Known commands: ${names.join(', ')}.`);
	}
	return command;
}

function optionSyntax(option: Option): string {
	return `--${option.name}${option.value ? ` ${option.value}` : ''}${option.repeatable ? ' …' : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => {
		const [first = '', ...others] = right.split('\n');
		const indent = `\n${' '.repeat(width + 4)}`;
		return `  ${left.padEnd(width)}  ${[first, ...others].join(indent)}`;
	});
}
