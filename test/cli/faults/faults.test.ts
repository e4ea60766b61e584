import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LlmServer, streamed } from '../../support/llmServer.ts';
import {
	archspec,
	archspecAsOrdinaryUser,
	goodRecord,
	type Outcome,
	onlyPosix,
	program,
	TemporaryFolder,
} from '../support.ts';

const brokenDisk = pathToFileURL(path.join(import.meta.dirname, 'brokenDisk.mjs')).href;

const first = 'docs/adr/0001-keep-records.md';
const second = 'docs/adr/0002-sail.md';
const raggedTable = '| a | b |\n| - | - |\n| `x|y` | z |\n';
const filler = 'A ferry sails when it is full.\n'.repeat(4000);
const files = {
	'.archspec.yaml': '',
	[first]: goodRecord,
	[second]: `${goodRecord.replace('1. Keep', '2. Sail')}\nAfter [the first](0001-keep-records.md).\n\n${raggedTable}`,
	'docs/adr/0003-moor.md': `${goodRecord.replace('1. Keep', '3. Moor')}\nSee [it](0001-keep-records.md).\n\n${raggedTable}`,
	'docs/adr/0004-wait.md': goodRecord.replace('1. Keep', '4. Wait').replace('We write it down.\n', '[What we do]\n'),
	'all.md': 'An earlier export\n',
};

/** Commands that write, and whether several files are one step, so that a failure leaves all of them as they were. */
const commands: readonly [name: string, argv: readonly string[], isOneStep: boolean][] = [
	['a renumbering', ['adr', 'renumber', '1', '9'], true],
	['a record that supersedes another', ['adr', 'new', '-s', '1', 'Row'], true],
	['a new document', ['new', 'adr-madr-4', 'Row', '--dir', 'docs/new'], true],
	['fixes', ['check', '--fix'], false],
	['a fill', ['fill', 'docs/adr/0004-wait.md#decision', '--provider', 'offline'], true],
	['an export', ['export', 'docs', '--title', 'All', '--out', 'all.md'], true],
];

/** All files below a folder, of a killed run as well, by path; where they name the folder, they read as those of another. */
function contents(folder: TemporaryFolder): Map<string, string> {
	const entries = readdirSync(folder.root, { recursive: true, withFileTypes: true });
	const below = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder.root, path.join(entry.parentPath, entry.name)));
	const read = (file: string) => readFileSync(folder.path(file), 'latin1').replaceAll(path.basename(folder.root), '');
	return new Map(below.sort().map((file) => [file, read(file)]));
}

/** What is left of a killed run; the ending keeps everybody from taking it for a document. */
const isLeft = (file: string): boolean => file.split(path.sep).some((part) => part.endsWith('.archspec-tmp'));

function run(argv: readonly string[], folder: TemporaryFolder, fault?: string): Promise<Outcome> {
	const broken = fault !== undefined && { NODE_OPTIONS: `--import ${brokenDisk}`, ARCHSPEC_FAULT: fault };
	return archspec(argv, { cwd: folder.root, environment: { ADR_DATE: '2026-01-02', ...broken } });
}

/** Runs a command once for each moment at which its disk may fail, until it gets through. @returns how often it failed */
async function atEveryMoment(
	argv: readonly string[],
	fault: 'kill' | 'full',
	look: (folder: TemporaryFolder, outcome: Outcome, moment: number) => void | Promise<void>,
): Promise<number> {
	for (let moment = 1; ; moment++) {
		using folder = new TemporaryFolder(files);
		const outcome = await run(argv, folder, `${fault} ${moment}`);
		if (outcome.status === 0) {
			return moment - 1;
		}
		await look(folder, outcome, moment);
	}
}

describe('a program whose disk fails', () => {
	for (const [name, argv, isOneStep] of commands) {
		it(`leaves whole files when it is killed at any moment of ${name}`, async () => {
			using whole = new TemporaryFolder(files);
			assert.equal((await run(argv, whole)).status, 0);
			const before = new Map(Object.entries(files));
			const after = contents(whole);
			const known = new Set([...before.values(), ...after.values()]);
			const moments = await atEveryMoment(argv, 'kill', (folder, { status }, moment) => {
				assert.equal(status, null, `killed at ${moment}`);
				const now = contents(folder);
				for (const [file, text] of now) {
					assert.ok(isLeft(file) || known.has(text), `${file} at ${moment}:\n${text}`);
				}
				for (const file of before.keys()) {
					assert.ok(now.has(file) || !after.has(file), `${file} is gone at ${moment}`);
				}
			});
			assert.ok(moments >= 3, `${moments} moments`);
		}).timeout(120_000);

		it(`says that the disk is full at any moment of ${name}, and changes nothing`, async () => {
			const moments = await atEveryMoment(argv, 'full', (folder, { status, err }, moment) => {
				assert.equal(status, 2);
				assert.match(err, /^archspec: .*no space is left on the disk[^\n]*\n$/m);
				assert.doesNotMatch(err, /unexpected/);
				const now = contents(folder);
				assert.deepEqual([...now.keys()], Object.keys(files).sort(), `at ${moment}`);
				if (isOneStep) {
					assert.deepEqual(Object.fromEntries(now), files, `at ${moment}`);
				}
			});
			assert.ok(moments >= 1, `${moments} moments`);
		}).timeout(120_000);
	}

	it('has a site whole, old or new, and makes it anew after it was killed at any moment', async () => {
		const argv = ['export', first, '--format', 'site', '--out', 'site'];
		const old = { 'site/.archspec-export.json': '{"version":1,"files":["index.html"]}\n', 'site/index.html': 'old' };
		using whole = new TemporaryFolder(files);
		await run(argv, whole);
		const site = (folder: TemporaryFolder) =>
			Object.fromEntries([...contents(folder)].filter(([file]) => file.startsWith(`site${path.sep}`)));
		const after = site(whole);
		for (let moment = 1; ; moment += 2) {
			using folder = new TemporaryFolder({ ...files, ...old });
			if ((await run(argv, folder, `kill ${moment}`)).status === 0) {
				assert.ok(moment > 10, `${moment} moments`);
				break;
			}
			const now = site(folder);
			const places = [{}, old, after].map((one) => JSON.stringify(one));
			assert.ok(places.includes(JSON.stringify(now)), `at ${moment}: ${Object.keys(now)}`);
			assert.equal((await run(argv, folder)).status, 0);
			assert.deepEqual(site(folder), after);
			assert.deepEqual([...contents(folder).keys()].filter(isLeft), []);
		}
	}).timeout(120_000);

	onlyPosix('leaves a file that the system cuts short as it was', async () => {
		for (const argv of [
			['check', '--fix'],
			['adr', 'renumber', '2', '9'],
			['export', 'docs', '--title', 'All', '--out', 'all.md'],
			['fill', `${second}#context`, '--provider', 'offline'],
		]) {
			const moor = goodRecord.replace('1. Keep', '3. Moor');
			const large = { ...files, [second]: `${files[second]}\n${filler}`, 'docs/adr/0003-moor.md': moor };
			using folder = new TemporaryFolder(large);
			// A process may write files of so many blocks; what goes beyond is written in part, and then refused
			const limited = ['-c', 'ulimit -f 20; exec "$0" "$@"', process.execPath, program, ...argv];
			const { status, err } = await outcomeOf('sh', limited, folder.root);
			assert.equal(status, 2, argv.join(' '));
			assert.match(err, /^archspec: \S.* can't be written: it would be larger than a file may be here/m);
			assert.deepEqual(Object.fromEntries(contents(folder)), large);
		}
	});

	onlyPosix('says that its output could not be written', async () => {
		using folder = new TemporaryFolder(files);
		let full: number;
		try {
			full = openSync('/dev/full', 'w');
		} catch {
			return;
		}
		const { status, err } = await outcomeOf(process.execPath, [program, 'tree'], folder.root, full);
		assert.deepEqual([status, err], [2, "archspec: the output can't be written: no space is left on the disk.\n"]);
	});

	onlyPosix('says in one line that it may not write', async () => {
		for (const [, argv] of commands) {
			using folder = new TemporaryFolder(files);
			const { status, err } = await archspecAsOrdinaryUser(argv, folder);
			assert.equal(status, 2, argv.join(' '));
			assert.match(err, /^archspec: .*permission denied[^\n]*\n$/m);
			assert.doesNotMatch(err, /unexpected/);
			assert.deepEqual(Object.fromEntries(contents(folder)), files);
		}
	});
});

describe('a program that others write beside', () => {
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	const fill = (folder: TemporaryFolder): Promise<Outcome> =>
		archspec(['fill', `${first}#context`, '--instruction', 'Better.', '--model', 'm'], {
			cwd: folder.root,
			environment: { OPENAI_BASE_URL: server.address, OPENAI_API_KEY: 'sk-x' },
		});

	it('keeps what was written while a model answered', async () => {
		using folder = new TemporaryFolder(files);
		server.behave((response) => {
			writeFileSync(folder.path(first), `${goodRecord}Mine.\n`);
			return streamed(response, ['Tea is hot.']);
		});
		const { status, err } = await fill(folder);
		assert.equal(status, 2);
		assert.match(err, /^archspec: \S+ has changed meanwhile; the section was not written\. Run it again\.$/m);
		assert.equal(readFileSync(folder.path(first), 'utf8'), `${goodRecord}Mine.\n`);
	});

	it('does not bring back a file that was deleted while a model answered', async () => {
		using folder = new TemporaryFolder(files);
		server.behave((response) => {
			rmSync(folder.path(first));
			return streamed(response, ['Tea is hot.']);
		});
		const { status, err } = await fill(folder);
		assert.equal(status, 2);
		assert.match(err, /does not exist; the section was not written\.$/m);
		assert.equal(contents(folder).has(first), false);
	});

	it('says that the server went away while it answered, and changes nothing', async () => {
		using folder = new TemporaryFolder(files);
		const own = await LlmServer.start();
		own.behave(async (response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('data: {"choices":[{"index":0,"delta":{"content":"Tea"}}]}\n\n');
			await own.stop();
		});
		const { status, err } = await archspec(['fill', `${first}#context`, '--model', 'm'], {
			cwd: folder.root,
			environment: { OPENAI_BASE_URL: own.address, OPENAI_API_KEY: 'sk-x' },
		});
		assert.equal(status, 2);
		assert.match(err, /^archspec: .*(?:connection|ended|reached|network)[^\n]*\n$/m);
		assert.deepEqual(Object.fromEntries(contents(folder)), files);
	});
});

function outcomeOf(command: string, argv: readonly string[], cwd: string, out: number | 'ignore' = 'ignore') {
	return new Promise<{ status: number | null; err: string }>((resolve) => {
		const child = spawn(command, argv, { cwd, stdio: ['ignore', out, 'pipe'] });
		let err = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		child.on('close', (status) => resolve({ status, err }));
	});
}
