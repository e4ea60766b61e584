import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** An option of a command, as its help shows it. */
export interface Option {
	/** Without the dashes. */
	readonly name: string;
	/** One letter that stands for it after a single dash. */
	readonly short?: string;
	/** What its value is called in the help; absent for a switch. */
	readonly value?: string;
	readonly repeatable?: boolean;
	readonly description: string;
}

/** One command: all that parsing, help and running ask of it. */
export interface Command {
	/** All of its words: `check`, `adr new`. */
	readonly name: string;
	/** Names of the positional arguments: `PATH…`. */
	readonly synopsis: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** Paragraphs of the command's own help page. */
	readonly description: string;
	readonly options: readonly Option[];
	/** How many positional arguments it takes at least and at most. */
	readonly positionals: { readonly least: number; readonly most: number };
	/** Options end where the first positional stands, so that a title may have words that look like options. */
	readonly optionsFirst?: boolean;
	/** Commands whose names begin with this one's; it runs when none of them is named. */
	readonly commands?: readonly Command[];
	/** @returns the exit status */
	run(input: Arguments, terminal: Terminal): Promise<number>;
}
