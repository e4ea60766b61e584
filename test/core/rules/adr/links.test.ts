import assert from 'node:assert/strict';
import { checkFiles, mend } from '../checkText.ts';
import { findingsOf, madr, nygard } from './log.ts';

const older = 'docs/adr/0001-store-files.md';
const newer = 'docs/adr/0002-store-rows.md';
const toOlder = '[1. Store files](0001-store-files.md)';
const toNewer = '[2. Store rows](0002-store-rows.md)';

function pair(statusOfOlder: string, statusOfNewer: string, context?: string): Record<string, string> {
	const more = context === undefined ? {} : { context };
	return {
		[older]: nygard({ title: '1. Store files', status: statusOfOlder, ...more }),
		[newer]: nygard({ title: '2. Store rows', status: statusOfNewer }),
	};
}

async function mended(files: Readonly<Record<string, string>>, path: string): Promise<string> {
	return mend(files[path] ?? '', (await checkFiles(files)).get(path) ?? []);
}

describe('adr/one-sided-link', () => {
	const of = (files: Record<string, string>) => findingsOf('adr/one-sided-link', files);

	it('stands on the record that does not say that it is superseded, and writes it as the log does', async () => {
		const files = pair('Accepted', `Accepted\n\nSupersedes ${toOlder}`);
		assert.deepEqual(await of(files), [
			`${older}:5 warning 0002 says that it supersedes this record, which does not say so.`,
		]);
		assert.equal(await mended(files, older), nygard({ title: '1. Store files', status: `Superseded by ${toNewer}` }));
		const old = {
			...files,
			'docs/adr/0003-c.md': nygard({ title: '3. C', status: 'Superceded by [4. D](0004-d.md)' }),
			'docs/adr/0004-d.md': nygard({ title: '4. D', status: 'Accepted\n\nSupercedes [3. C](0003-c.md)' }),
		};
		assert.match(await mended(old, older), /^Superceded by \[2\. /m);
	});

	it('mends nothing in a record whose text would take the words into a fence or comment', async () => {
		for (const open of ['```', '<!-- open']) {
			const files = { ...pair('Accepted', `Accepted\n\nSupersedes ${toOlder}`), [older]: open };
			assert.equal((await of(files)).length, 1);
			assert.equal(await mended(files, older), open);
		}
	});

	it('stands on the record that does not say that it supersedes, in a log where records do', async () => {
		const files = pair(`Superseded by ${toNewer}`, 'Accepted');
		assert.deepEqual(await of(files), [
			`${newer}:5 hint 0001 says that this record supersedes it, which this one does not say.`,
		]);
		const status = `Accepted\n\nSupersedes ${toOlder}`;
		assert.equal(await mended(files, newer), nygard({ title: '2. Store rows', status }));
	});

	it('is a hint where the old record has another status, and where the log has none', async () => {
		for (const [status, statusOfNewer] of [
			['Deprecated', 'Accepted'],
			['Superseded', 'Accepted'],
			['Accepted', ''],
		] as const) {
			const found = await of(pair(status, `${statusOfNewer}\n\nSupersedes ${toOlder}`));
			assert.deepEqual(
				found.map((one) => one.split(' ')[1]),
				['hint'],
				`${status} ${statusOfNewer}`,
			);
		}
	});

	it('writes a status that MADR has in its front matter, and wants nothing of the newer record there', async () => {
		const files = {
			'docs/decisions/0001-a.md': madr('status: accepted'),
			'docs/decisions/0002-b.md': madr('status: accepted').replace('Roads', 'Supersedes [ADR-0001](0001-a.md). Roads'),
			'docs/decisions/0003-c.md': madr('status: superseded by ADR-0004'),
			'docs/decisions/0004-d.md': madr('status: accepted'),
		};
		assert.deepEqual(await of(files), []);
		const linked = {
			...files,
			'docs/decisions/0002-b.md': `${madr('status: accepted')}\n## More Information\n\n* Supersedes [ADR-0001](0001-a.md)\n`,
		};
		assert.deepEqual(await of(linked), [
			'docs/decisions/0001-a.md:2 warning 0002 says that it supersedes this record, which does not say so.',
		]);
		assert.match(await mended(linked, 'docs/decisions/0001-a.md'), /^---\nstatus: "?superseded by .*ADR-0002/);
	});

	it('wants both sides of an amendment where the log mostly writes both, as a hint', async () => {
		const path = (number: number): string => `docs/adr/000${number}-r.md`;
		const to = (number: number): string => `[${number}. R](000${number}-r.md)`;
		const log = (...said: readonly string[]): Record<string, string> =>
			Object.fromEntries(
				said.map((words, i) => [path(i + 1), nygard({ title: `${i + 1}. R`, status: `Accepted\n\n${words}`.trim() })]),
			);
		const mutual = [`Amended by ${to(2)}`, `Amends ${to(1)}`, `Clarified by ${to(4)}`, `Clarifies ${to(3)}`];
		const files = log(...mutual, '', `Amends ${to(5)}`);
		assert.deepEqual(await of(files), [
			`${path(5)}:5 hint 0006 says that it amends this record, which does not say so.`,
		]);
		const status = `Accepted\n\nAmended by ${to(6)}`;
		assert.equal(await mended(files, path(5)), nygard({ title: '5. R', status }));
		assert.deepEqual(await of(log(...mutual, `Clarified by ${to(6)}`, '')), [
			`${path(6)}:5 hint 0005 says that this record clarifies it, which this one does not say.`,
		]);
		assert.deepEqual(await of(log(...mutual.slice(0, 2), '', `Amends ${to(3)}`)), [], 'one pair shows no habit');
		const oneSided = [`Amends ${to(1)}`, `Amends ${to(1)}`, `Amends ${to(1)}`];
		assert.deepEqual(await of(log(...mutual, ...oneSided)), [], 'most are told on one side');
		const over = log(...mutual, '', `Amends ${to(5)}`);
		for (const [number, stage] of [
			[5, 'Rejected'],
			[6, 'Proposed'],
		] as const) {
			const changed = { ...over, [path(number)]: (over[path(number)] ?? '').replace('Accepted', stage) };
			assert.deepEqual(await of(changed), [], stage);
		}
	});

	it('is quiet where nothing is missing', async () => {
		const said = `Accepted\n\nSupersedes ${toOlder}`;
		for (const [reason, files] of Object.entries({
			'both say it': pair(`Superseded by ${toNewer}`, said),
			'it is said at another place': pair('Accepted', said, `Replaced by ${toNewer}.`),
			'a part is superseded': pair('Accepted', `Accepted\n\nSupersedes in part ${toOlder}`),
			'a part is named behind': pair('Accepted', `Accepted\n\nSupersedes ${toOlder} rule 1 only`),
			'a part is named in the link': pair('Accepted', 'Accepted\n\nSupersedes [ADR-1, section 2](0001-store-files.md)'),
			'the newer one is a proposal': pair('Accepted', said.replace('Accepted', 'Proposed')),
			'the newer one was rejected': pair('Accepted', said.replace('Accepted', 'Rejected')),
			'the older one was rejected': pair('Rejected', said),
			'the older one names another successor': {
				...pair('Superseded by [3. C](0003-c.md)', said),
				'docs/adr/0003-c.md': nygard({ status: `Accepted\n\nSupersedes ${toOlder}` }),
			},
			'the other record is not there': pair('Superseded by [9. X](0009-x.md)', 'Accepted'),
		})) {
			assert.deepEqual(await of(files), [], reason);
		}
	});
});

describe('adr/missing-target', () => {
	const of = async (status: string, more: Record<string, string> = {}): Promise<string[]> => {
		const plain = Object.fromEntries([1, 2, 4].map((n) => [`docs/decisions/000${n}-x.md`, madr('status: accepted')]));
		return findingsOf('adr/missing-target', {
			...plain,
			'docs/decisions/0003-a.md': madr(`status: ${status}`),
			...more,
		});
	};

	it('names the nearest numbers', async () => {
		assert.deepEqual(await of('superseded by ADR-0007'), [
			'docs/decisions/0003-a.md:2 warning No record of docs/decisions has the number 7; the nearest are 0003 and 0004.',
		]);
	});

	it('names those of one side where there are no others, and the only one', async () => {
		const log = (...numbers: number[]) =>
			Object.fromEntries(numbers.map((n) => [`docs/decisions/000${n}-x.md`, madr('status: superseded by ADR-0002')]));
		const nearest = async (...numbers: number[]) =>
			(await findingsOf('adr/missing-target', log(...numbers)))[0]?.replace(/^.*; /, '');
		assert.equal(await nearest(5, 6, 8), 'the nearest are 0005 and 0006.');
		assert.equal(await nearest(1), 'there is 0001 alone.');
	});

	it('leaves alone what is there, what other systems call their documents, and other sites', async () => {
		for (const status of [
			'superseded by ADR-0004',
			'superseded by ADR-4',
			'superseded by RFC-0007',
			'superseded by JIRA-7123',
			'superseded by [ADR-0007](https://example.org/adr/0007-x.md)',
			'accepted',
			'superseded by the next one',
		]) {
			assert.deepEqual(await of(`"${status}"`), [], status);
		}
	});

	it('leaves a broken path to link/missing-file', async () => {
		assert.deepEqual(
			await of('accepted', { 'docs/adr/0001-a.md': nygard({ status: 'Superseded by [9. X](0009-x.md)' }) }),
			[],
		);
	});

	it('leaves logs without numbers alone', async () => {
		const dated = { 'docs/adr/20240102-a.md': nygard({ status: 'Superseded by ADR-12' }) };
		assert.deepEqual(await findingsOf('adr/missing-target', dated), []);
	});
});

describe('adr/cycle', () => {
	const chain = (...targets: (number | undefined)[]): Record<string, string> =>
		Object.fromEntries(
			targets.map((target, i) => {
				const link = target === undefined ? '' : `\n\nSupersedes [${target}. X](000${target}-x.md)`;
				return [`docs/adr/000${i + 1}-x.md`, nygard({ title: `${i + 1}. X`, status: `Accepted${link}` })];
			}),
		);
	const of = (files: Record<string, string>) => findingsOf('adr/cycle', files);

	it('shows the way round on each record of it, and on no other', async () => {
		assert.deepEqual(await of(chain(2, 3, 1, 3)), [
			'docs/adr/0001-x.md:7 error These records supersede each other in a circle: 0001 → 0002 → 0003 → 0001.',
			'docs/adr/0002-x.md:7 error These records supersede each other in a circle: 0002 → 0003 → 0001 → 0002.',
			'docs/adr/0003-x.md:7 error These records supersede each other in a circle: 0003 → 0001 → 0002 → 0003.',
		]);
	});

	it('shows the beginning of a long way', async () => {
		const [first] = await of(chain(2, 3, 4, 5, 6, 7, 8, 9, 1));
		assert.match(first ?? '', /circle: 0001 → 0002 → .* → 0008 → … → 0001\.$/);
		assert.equal((await of(chain(2, 3, 4, 5, 6, 7, 8, 9, 1))).length, 9);
	});

	it('finds several ways through a record', async () => {
		const more = chain(2, 1);
		const status = 'Accepted\n\nSupersedes [2. X](0002-x.md)';
		const both = { ...more, 'docs/adr/0003-x.md': nygard({ title: '3. X', status }) };
		const second = nygard({
			title: '2. X',
			status: 'Accepted\n\nSupersedes [1. X](0001-x.md)\n\nSupersedes [3. X](0003-x.md)',
		});
		assert.deepEqual(
			(await of({ ...both, 'docs/adr/0002-x.md': second })).map((one) => one.replace(/^.*circle: /, '')),
			['0001 → 0002 → 0001.', '0002 → 0001 → 0002.', '0003 → 0002 → 0003.'],
		);
	});

	it('knows a record that supersedes itself, and a circle of which one side says all', async () => {
		assert.deepEqual(await of(chain(1)), ['docs/adr/0001-x.md:7 error This record says that it supersedes itself.']);
		const status = `Superseded by ${toNewer}\n\nSupersedes ${toNewer}`;
		assert.equal((await of(pair(status, 'Accepted'))).length, 2);
	});

	it('knows that a record may supersede its own draft', async () => {
		assert.deepEqual(await of(pair('Accepted\n\nSupersedes ADR-1 draft', 'Accepted')), []);
	});

	it('is quiet about chains, forks and parts', async () => {
		assert.deepEqual(await of(chain(undefined, 1, 2, 2, 1)), []);
		assert.deepEqual(
			await of(pair(`Accepted\n\nSupersedes in part ${toNewer}`, `Accepted\n\nSupersedes ${toOlder}`)),
			[],
		);
	});
});
