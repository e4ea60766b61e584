import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flaw, hostPaths, stamp } from '../../scripts/host/cache.mjs';
import { withLock } from '../../scripts/host/lock.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

describe('the VS Code host in the cache', () => {
	let folder: string;

	beforeEach(() => {
		folder = path.join(temporaryFolder('host-spec'), 'host');
		const { serverMain, codeServer, chromiumPackage } = hostPaths(folder);
		for (const file of [serverMain, codeServer, path.join(chromiumPackage, 'package.json')]) {
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, '{}');
		}
	});

	it('is not trusted before it is stamped', () => {
		assert.match(flaw(folder) ?? '', /not finished/);
	});

	it('is trusted when all of it is there', () => {
		stamp(folder, {});
		assert.equal(flaw(folder), undefined);
	});

	it('is not trusted when it is gone', () => {
		assert.match(flaw(`${folder}-of-another`) ?? '', /not installed/);
	});

	it('is not trusted when a part is gone, cut short or added', () => {
		stamp(folder, {});
		const { serverMain, codeServer } = hostPaths(folder);
		rmSync(serverMain);
		assert.match(flaw(folder) ?? '', /server-main\.js is gone/);
		writeFileSync(serverMain, '{');
		assert.match(flaw(folder) ?? '', /3 files of 5 bytes where 3 of 6 were installed/);
		writeFileSync(serverMain, '{}');
		writeFileSync(`${codeServer}.part`, '');
		assert.match(flaw(folder) ?? '', /4 files/);
	});
});

describe('the lock of the host', () => {
	it('lets one in at a time', async () => {
		const file = path.join(temporaryFolder('lock-spec'), 'lock');
		const events: string[] = [];
		const task = (name: string) => async () => {
			events.push(`${name} in`);
			await new Promise((done) => setTimeout(done, 20));
			events.push(`${name} out`);
		};
		await Promise.all([withLock(file, task('a')), withLock(file, task('b'))]);
		assert.deepEqual(events, ['a in', 'a out', 'b in', 'b out']);
		assert.equal(existsSync(file), false);
	});

	it('is taken over from a process that died', async () => {
		const file = path.join(temporaryFolder('lock-spec'), 'lock');
		const dead = execFileSync(process.execPath, ['--print', 'process.pid'], { encoding: 'utf8' });
		writeFileSync(file, dead);
		assert.equal(await withLock(file, async () => 'in'), 'in');
	});

	it('is given back when the task fails', async () => {
		const file = path.join(temporaryFolder('lock-spec'), 'lock');
		await assert.rejects(
			withLock(file, async () => {
				throw new Error('no');
			}),
		);
		assert.equal(existsSync(file), false);
	});
});
