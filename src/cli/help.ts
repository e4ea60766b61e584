import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** The page that `archspec --help` shows. */
export function overview(commands: readonly Command[]): string {
	return [
		'archspec: checks specs and architecture decision records that live beside the code.',
		'',
		'Usage: archspec COMMAND [ARGUMENT…]',
		'',
		...columns(commands.map((one) => [syntax(one), one.summary])),
		'',
		'"archspec help COMMAND" says more. Exit status: 0 nothing at error severity, 1 findings at error severity,',
		'2 wrong usage or unreadable input.',
		'',
	].join('\n');
}

/** The help page of one command. */
export function commandHelp(command: Command): string {
	const commands = command.commands ?? [];
	return [
		`Usage: archspec ${syntax(command)}`,
		'',
		command.description,
		'',
		...(commands.length > 0 ? [...columns(commands.map((one) => [syntax(one), one.summary])), ''] : []),
		...columns([...command.options, ...commonOptions].map((option) => [optionSyntax(option), option.description])),
		'',
	].join('\n');
}

/**
 * The command that shows help pages; it knows the others, and they don't know it.
 */
export function createHelp(commands: readonly Command[]): Command {
	const help: Command = {
		name: 'help',
		synopsis: '[COMMAND…]',
		summary: 'Show what a command does and its options.',
		description: 'Without COMMAND, lists all commands.',
		options: [],
		positionals: { least: 0, most: Number.POSITIVE_INFINITY },
		async run({ positionals }, terminal) {
			const all = [...commands, help];
			terminal.out(positionals.length === 0 ? overview(all) : pageOf(positionals, all));
			return 0;
		},
	};
	return help;
}

/**
 * The help page of the command that words name.
 * @throws UsageError for a word that is no command
 */
export function pageOf(words: readonly string[], commands: readonly Command[]): string {
	const { command, rest } = findCommand(words, commands);
	if (rest.length > 0) {
		throw new UsageError(`"${command.name}" has no command "${rest[0]}". See "archspec help ${command.name}".`);
	}
	return commandHelp(command);
}

/**
 * The command that a command line begins with, and what stands after its name.
 * @throws UsageError naming the known commands
 */
export function findCommand(
	words: readonly string[],
	commands: readonly Command[],
): { command: Command; rest: readonly string[] } {
	const [word = '', ...others] = words;
	let command = oneOf(word, word, commands);
	let rest = others;
	while (command.commands && rest[0] !== undefined && !rest[0].startsWith('-')) {
		const [next, ...remaining] = rest;
		command = oneOf(next, `${command.name} ${next}`, command.commands);
		rest = remaining;
	}
	return { command, rest };
}

function oneOf(word: string, name: string, commands: readonly Command[]): Command {
	const command = commands.find((one) => one.name === name);
	if (!command) {
		const names = commands.map((one) => one.name.slice(name.length - word.length));
		const sort = word.startsWith('-') ? 'option' : 'command';
		throw new UsageError(`unknown ${sort} "${name}".${didYouMean(word, names)} Known commands: ${names.join(', ')}.`);
	}
	return command;
}

function syntax({ name, synopsis }: Command): string {
	return `${name} ${synopsis}`.trim();
}

function optionSyntax(option: Option): string {
	return `${option.short ? `-${option.short}, ` : ''}--${option.name}${option.value ? ` ${option.value}` : ''}${option.repeatable ? ' …' : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => {
		const [first = '', ...others] = right.split('\n');
		const indent = `\n${' '.repeat(width + 4)}`;
		return `  ${left.padEnd(width)}  ${[first, ...others].join(indent)}`;
	});
}
