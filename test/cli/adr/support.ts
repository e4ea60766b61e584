import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandLine, type Outcome, TemporaryFolder } from '../support.ts';

/** The day of every record that a spec makes. */
export const day = '2024-03-05';

/** A folder with the command line in it, as a person's shell has it. */
export class Shell extends TemporaryFolder {
	/** From the root. */
	cwd = '';
	environment: Record<string, string> = { ADR_DATE: day };

	/** What runs a command line: `archspec` for one that needs a process of its own. */
	program = commandLine;

	/** Runs `archspec adr …`. */
	run(...argv: string[]): Promise<Outcome> {
		return this.program(['adr', ...argv], { cwd: this.path(this.cwd), environment: this.environment });
	}

	/** Runs a command that succeeds without a word on standard error, and gives what it prints. */
	async adr(...argv: string[]): Promise<string> {
		const { status, out, err } = await this.run(...argv);
		assert.equal(err, '', argv.join(' '));
		assert.equal(status, 0, argv.join(' '));
		return out;
	}

	/** Runs a command that is refused in one line, and gives the line. */
	async refusal(...argv: string[]): Promise<string> {
		const { status, out, err } = await this.run(...argv);
		assert.match(err, /^archspec: [^\n]+\n$/u, argv.join(' '));
		assert.equal(out, '', argv.join(' '));
		assert.equal(status, 2, argv.join(' '));
		return err.slice('archspec: '.length).trimEnd();
	}

	read(name: string): string {
		return readFileSync(this.path(name), 'utf8');
	}

	/** The first lines of a file. */
	head(name: string, lines: number): string {
		return this.read(name).split('\n').slice(0, lines).join('\n');
	}
}

/** A record as adr-tools writes it, with lines of its own in the status section. */
export function nygard(number: number, title: string, ...status: string[]): string {
	const lines = status.length > 0 ? status : ['Accepted'];
	return `# ${number}. ${title}

Date: ${day}

## Status

${lines.join('\n\n')}

## Context

Some forces.

## Decision

We will do it.

## Consequences

It is done.
`;
}
