import { parseArgs } from 'node:util';
import type { Command, Option } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** What stood on the command line after the command's name. */
export interface Arguments {
	readonly positionals: readonly string[];
	/** Whether a switch was given. */
	has(option: string): boolean;
	/** The last value of an option. */
	value(option: string): string | undefined;
	/** All values of a repeatable option in order. */
	values(option: string): readonly string[];
}

/** Options that every command has. */
export const commonOptions: readonly Option[] = [{ name: 'help', short: 'h', description: 'Show this help.' }];

/**
 * Reads the arguments of a command.
 * @throws UsageError on an unknown option, a missing value, a value for a switch, too few or too many arguments
 */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
	const options = new Map([...command.options, ...commonOptions].map((option) => [option.name, option]));
	const { tokens, positionals } = readTokens(command, argv, [...options.values()]);
	const given = new Map<string, string[]>();
	for (const token of tokens) {
		if (token.kind !== 'option') {
			continue;
		}
		const option = options.get(token.name);
		if (!option) {
			const known = [...options.keys()].map((name) => `--${name}`);
			throw new UsageError(
				`unknown option "${token.rawName}" for "${command.name}".${didYouMean(token.rawName, known) || help(command)}`,
			);
		}
		given.set(token.name, [...(given.get(token.name) ?? []), readValue(option, token)]);
	}
	if (!given.has('help')) {
		checkCount(command, positionals);
	}
	return {
		positionals,
		has: (name) => given.has(name),
		value: (name) => given.get(name)?.at(-1),
		values: (name) => given.get(name) ?? [],
	};
}

/** What stands on the command line, one by one. */
function readTokens(command: Command, argv: readonly string[], options: readonly Option[]) {
	const read = (args: readonly string[]) =>
		parseArgs({
			args: [...args],
			// parseArgs would name an unknown option without saying which ones there are.
			strict: false,
			allowPositionals: true,
			tokens: true,
			options: Object.fromEntries(
				options.map(({ name, short, value }) => [
					name,
					{ type: value ? 'string' : 'boolean', ...(short !== undefined && { short }) } as const,
				]),
			),
		});
	const all = read(argv);
	const first = all.tokens.find(({ kind }) => kind !== 'option');
	return command.optionsFirst && first?.kind === 'positional'
		? read([...argv.slice(0, first.index), '--', ...argv.slice(first.index)])
		: all;
}

function readValue(option: Option, token: { value?: string | undefined; inlineValue?: boolean | undefined }): string {
	if (!option.value) {
		if (token.value !== undefined) {
			throw new UsageError(`option "--${option.name}" takes no value; leave out "=${token.value}".`);
		}
		return '';
	}
	// `--format --fix` more likely lacks a value than has one that looks like an option.
	if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))) {
		throw new UsageError(`option "--${option.name}" needs a value: --${option.name} ${option.value}.`);
	}
	return token.value;
}

function checkCount(command: Command, positionals: readonly string[]): void {
	const { least, most } = command.positionals;
	if (positionals.length < least) {
		throw new UsageError(`too few arguments: archspec ${command.name} ${command.synopsis}.${help(command)}`);
	}
	if (positionals.length > most) {
		throw new UsageError(`one argument too many: "${positionals[most]}".${help(command)}`);
	}
}

function help(command: Command): string {
	return ` See "archspec help ${command.name}".`;
}
