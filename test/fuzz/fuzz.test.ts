import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { costAt, documentsOf, groupedFindings } from './figures.ts';
import { generators } from './generators.ts';
import { growthOf } from './growth.ts';
import { runPool } from './pool.ts';
import { properties } from './properties/index.ts';
import type { Property } from './properties/property.ts';
import { shrink } from './shrink.ts';
import { readSources } from './sources.ts';
import { trialOf, tryProperty } from './trial.ts';

describe('fuzzing', () => {
	it('finds nothing in a few hundred documents of all sorts', async () => {
		const order = { seed: 20, from: 0, documents: 700, jobs: 1, limit: 20_000, milliseconds: 600_000 };
		const figures = await runPool({ ...order, only: undefined, corpus: undefined }, () => undefined);
		assert.deepEqual(groupedFindings(figures.findings), []);
		assert.equal(documentsOf(figures), 700);
		assert.deepEqual(Object.keys(figures.generators).sort(), generators.map(({ name }) => name).sort());
		assert.deepEqual(Object.keys(figures.properties).sort(), properties.map(({ name }) => name).sort());
		assert.ok(costAt(figures, 0.5) > 0);
	}).timeout(120_000);

	it('makes the same document of a number each time, and other ones of others', () => {
		const sources = readSources();
		const made = (seed: number) =>
			Array.from({ length: 60 }, (_, number) =>
				inspect(trialOf(seed, number, sources), { depth: 9, maxStringLength: 500 }),
			);
		assert.deepEqual(made(4), made(4));
		assert.equal(new Set([...made(4), ...made(5)]).size, 120);
	});

	it('takes for a finding what a property says, throws, and needs too long for', async () => {
		const subject = { type: 'document', path: 'a.md', text: 'x' } as const;
		const problemOf = async (check: Property['check']): Promise<string | undefined> =>
			(await tryProperty({ name: 'p', of: 'document', oneIn: 1, check }, subject, { seed: 1, number: 2 }, 40)).problem;
		assert.equal(await problemOf(() => undefined), undefined);
		assert.equal(await problemOf(() => 'wrong'), 'wrong');
		const thrown = await problemOf(() => {
			throw new TypeError('no');
		});
		assert.match(thrown ?? '', /^throws TypeError: no\n.*test\/fuzz\/fuzz\.test\.ts/);
		const slow = await problemOf(() => {
			const { user } = process.cpuUsage();
			while (process.cpuUsage().user < user + 60_000) {
				// Nothing but time
			}
			return undefined;
		});
		assert.match(slow ?? '', /^takes \d+ ms/);
	}).timeout(60_000);

	it('ends a process that does not come to an end, and says where it was', () => {
		const watchdog = pathToFileURL(`${import.meta.dirname}/watchdog.ts`).href;
		const program = `import { startWatchdog } from '${watchdog}';
			const { next } = startWatchdog(300, ['easy', 'busy']);
			next(6, 'easy');
			next(7, 'busy');
			for (;;) {}`;
		const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
			encoding: 'utf8',
			timeout: 60_000,
		});
		assert.equal(signal, 'SIGKILL');
		assert.deepEqual(JSON.parse(stdout), { hang: { number: 7, name: 'busy' } });
	}).timeout(90_000);

	it('makes a text that fails as short as it can be', async () => {
		const text = Array.from({ length: 300 }, (_, i) => `line ${i}\n`).join('');
		const shortest = await shrink(text, async (one) => one.includes('7') && one.includes('25'), 3000);
		assert.deepEqual([...shortest].sort(), ['2', '5', '7']);
	});

	it('tells findings apart by what they say, not by their words and numbers', () => {
		const finding = (number: number, problem: string) => ({ number, generator: 'g', property: 'p', problem });
		const findings = [finding(1, 'line 3 of "a"'), finding(2, 'line 40 of "b c"'), finding(3, 'no line')];
		assert.deepEqual(
			groupedFindings(findings).map(({ first, count }) => [first.number, count]),
			[
				[1, 2],
				[3, 1],
			],
		);
	});

	it('sees that time grows by the length alone', async () => {
		assert.equal(await growthOf({ type: 'document', path: 'docs/adr/0001-a.md', text: '## A [b](c.md)\n' }), undefined);
	}).timeout(60_000);
});
