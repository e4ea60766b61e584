import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { Progress } from '../../src/cli/progress.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { wantsColours } from '../../src/cli/terminal.ts';

/** The program as it is shipped. */
export const program = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** Where Node keeps the program compiled from one start to the next, since a start costs more than the work. */
const compiled = temporaryFolder('compiled');

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

	/** Lets a user other than the one who made it look into the folder. */
	open(): void {
		chmodSync(this.root, 0o755);
	}

	[Symbol.dispose](): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** A spec of what Windows does not have: modes, named pipes, links that anyone may make. */
export const onlyPosix: (title: string, run: () => Promise<void>) => void =
	process.platform === 'win32' ? () => undefined : (title, run) => void it(title, run);

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

/** Does something without the rights of the superuser, whom no permission stops. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
	if (!isRoot) {
		return work();
	}
	process.seteuid?.(nobody);
	try {
		return await work();
	} finally {
		process.seteuid?.(0);
	}
}

/** As `archspec`, without the rights of the superuser: the program gives them up before it begins. */
export async function archspecAsOrdinaryUser(argv: readonly string[], folder: TemporaryFolder): Promise<Outcome> {
	if (!isRoot) {
		return archspec(argv, { cwd: folder.root });
	}
	// The checkout may stand where an ordinary user can't look
	using place = new TemporaryFolder();
	place.open();
	folder.open();
	for (const part of ['cli.js', 'cli']) {
		cpSync(path.join(path.dirname(program), part), place.path(part), { recursive: true });
	}
	place.write({ 'package.json': '{ "type": "module" }' });
	return await run(['--import', `data:text/javascript,process.seteuid(${nobody})`, place.path('cli.js'), ...argv], {
		cwd: folder.root,
	});
}

interface Surroundings {
	readonly cwd: string;
	readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command line in this process, which costs a small part of what a program does. Where a process is what matters – what it is
 * built of, its streams, its memory, its end – `archspec` is right.
 */
export async function commandLine(argv: readonly string[], { cwd, environment = {} }: Surroundings): Promise<Outcome> {
	let out = '';
	let err = '';
	const status = await runCommandLine(argv, {
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
		progress: new Progress(undefined),
		colours: wantsColours(environment, false),
		cwd,
		environment: { PATH: process.env.PATH, ...environment },
		program: pathToFileURL(`${path.dirname(program)}/`),
	});
	return { status, out, err };
}

/** Runs the built program to its end. */
export function archspec(argv: readonly string[], options: Surroundings): Promise<Outcome> {
	if (!existsSync(program)) {
		throw new Error(`${program} is missing: run "npm run build" first`);
	}
	return run([program, ...argv], options);
}

function run(argv: readonly string[], options: Surroundings): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, argv, {
			cwd: options.cwd,
			env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled, ...options.environment },
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
