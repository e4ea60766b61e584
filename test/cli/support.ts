import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The program as it is shipped. */
export const program = path.resolve(import.meta.dirname, '../../dist/cli.js');

export interface Outcome {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** A folder of the disk that lasts as long as a test. */
export class TemporaryFolder {
	/** Symbolic links resolved, as the program prints it. */
	readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'archspec-')));

	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		this.write(files);
	}

	/** Writes files by their path from the folder. */
	write(files: Readonly<Record<string, string | Uint8Array>>): void {
		for (const [name, content] of Object.entries(files)) {
			const file = this.path(name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
	}

	path(name: string): string {
		return path.join(this.root, name);
	}

	[Symbol.dispose](): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** Runs the built program to its end. */
export function archspec(
	argv: readonly string[],
	options: { cwd: string; environment?: Record<string, string> },
): Promise<Outcome> {
	if (!existsSync(program)) {
		throw new Error(`${program} is missing: run "npm run build" first`);
	}
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...argv], {
			cwd: options.cwd,
			env: { PATH: process.env.PATH, ...options.environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let out = '';
		let err = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			out += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, out, err }));
	});
}

/** A decision record with nothing wrong in it. */
export const goodRecord = [
	'# 1. Keep records',
	'',
	'Date: 2024-05-01',
	'',
	'## Status',
	'',
	'Accepted',
	'',
	'## Context',
	'',
	'We forget why we decided.',
	'',
	'## Decision',
	'',
	'We write it down.',
	'',
	'## Consequences',
	'',
	'Somebody has to write.',
	'',
].join('\n');
