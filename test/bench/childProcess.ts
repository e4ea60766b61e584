import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program took. */
export interface Taken {
	/** From its start to its end, the start of Node included. */
	readonly milliseconds: number;
	/** Milliseconds of all its threads on a processor: what remains comparable on a busy machine. */
	readonly processor: number;
	/** Largest resident memory, in bytes. */
	readonly peak: number;
	readonly output: string;
}

/**
 * Runs a Node program by itself, so that neither memory nor warm code of another measurement counts for it.
 * @throws Error when it exits with another status than 0 or 1
 */
export async function runAlone(args: readonly string[], cwd: string): Promise<Taken> {
	const folder = mkdtempSync(path.join(tmpdir(), 'archspec-bench-'));
	const usageFile = path.join(folder, 'usage.json');
	try {
		const preload = pathToFileURL(path.join(import.meta.dirname, 'usage.mjs')).href;
		const started = performance.now();
		const child = spawn(process.execPath, ['--import', preload, ...args], {
			cwd,
			env: { ...process.env, ARCHSPEC_USAGE_FILE: usageFile, NODE_OPTIONS: '' },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (part: string) => {
			output += part;
		});
		const code = await new Promise<number | null>((done, failed) => {
			child.once('error', failed);
			child.once('close', done);
		});
		const milliseconds = performance.now() - started;
		if (code !== 0 && code !== 1) {
			throw new Error(`${args.join(' ')} ended with status ${code}`);
		}
		const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Pick<Taken, 'peak' | 'processor'>;
		return { milliseconds, ...usage, output };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
