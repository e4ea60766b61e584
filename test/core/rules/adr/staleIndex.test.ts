import assert from 'node:assert/strict';
import { checkFiles, mend } from '../checkText.ts';
import { findingsOf, nygard } from './log.ts';

const page = 'docs/adr/README.md';

function log(readme: string, others: Readonly<Record<string, string>> = {}): Record<string, string> {
	return {
		'docs/adr/0001-store-orders.md': nygard({ title: '1. Store orders' }),
		'docs/adr/0002-use-a-queue.md': nygard({ title: '2. Use a queue' }),
		'docs/adr/0003-use-a-stream.md': nygard({ title: '3. Use a stream' }),
		...others,
		[page]: readme,
	};
}

const entry = (number: number, title: string): string =>
	`- [${number}. ${title}](000${number}-${title.toLowerCase().replace(/ /g, '-')}.md)\n`;
const orders = entry(1, 'Store orders');
const queue = entry(2, 'Use a queue');
const stream = entry(3, 'Use a stream');

const findings = (readme: string, others?: Readonly<Record<string, string>>): Promise<string[]> =>
	findingsOf('adr/stale-index', log(readme, others));

describe('adr/stale-index', () => {
	it('says which records a list lacks, at the entry before', async () => {
		assert.deepEqual(await findings(`# A\n\n${orders}${stream}`), [
			'docs/adr/README.md:3 warning This list lacks 0002-use-a-queue.md.',
		]);
	});

	it('names a few of many', async () => {
		const more = Object.fromEntries(
			[4, 5, 6, 7, 8].map((n) => [`docs/adr/000${n}-d${n}.md`, nygard({ title: `${n}. D${n}` })]),
		);
		const listed = [4, 5].map((n) => entry(n, `D${n}`)).join('');
		assert.deepEqual(await findings(`${orders}${queue}${stream}${listed}`, more), [
			'docs/adr/README.md:5 warning This list lacks 0006-d6.md, 0007-d7.md and 0008-d8.md.',
		]);
		assert.deepEqual(
			await findings(`${orders}${queue}${stream}${listed}${[6, 7, 8].map((n) => entry(n, `D${n}`)).join('')}`, {
				...more,
				...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((x) => [`docs/adr/0009-${x}.md`, nygard({ title: x })])),
			}),
			['docs/adr/README.md:8 warning This list lacks 0009-a.md, 0009-b.md, 0009-c.md and 2 more.'],
		);
	});

	it('says which status, number and title are no longer so', async () => {
		const superseded = {
			'docs/adr/0002-use-a-queue.md': nygard({
				title: '2. Use a queue',
				status: 'Superseded by [3. Use a stream](0003-use-a-stream.md)',
			}),
		};
		assert.deepEqual(
			await findings(
				'| # | Title | Status |\n|--|--|--|\n| 1 | [Store orders](0001-store-orders.md) | Accepted |\n| 2 | [Use a queue](0002-use-a-queue.md) | Accepted |\n| 3 | [Use a stream](0003-use-a-stream.md) | Accepted |\n',
				superseded,
			),
			[
				'docs/adr/README.md:4 warning The status of 0002-use-a-queue.md is "Superseded by 3. Use a stream", not "Accepted".',
			],
		);
		const [first, second, fourth] = [
			orders,
			queue,
			'- [9. Use a stream](0003-use-a-stream.md)\n- [4. Send faxes](0004-mail-letters.md)\n- [5. Fly](0005-fly.md)\n',
		];
		const others = {
			'docs/adr/0004-mail-letters.md': nygard({ title: '4. Mail letters' }),
			'docs/adr/0005-fly.md': nygard({ title: '5. Fly' }),
		};
		assert.deepEqual(await findings(`${first}${second}${fourth}`, others), [
			'docs/adr/README.md:3 warning The number of 0003-use-a-stream.md is "3", not "9".',
			'docs/adr/README.md:4 warning The title of 0004-mail-letters.md is "Mail letters", not "Send faxes".',
		]);
	});

	it('leaves alone a page that means what it says', async () => {
		const many = Object.fromEntries(
			[4, 5, 6, 7].map((n) => [`docs/adr/000${n}-d${n}.md`, nygard({ title: `${n}. D${n}` })]),
		);
		const gone = '- [4. Gone](0004-gone.md)\n';
		for (const [readme, others] of [
			// All of them, in other words and another order
			[`${stream}\n${queue.replace('Use a queue', 'Queue')}\n* [Orders](./0001-store-orders.md)\n`, {}],
			// A choice
			[`## Read first\n\n${orders}${stream}`, many],
			// No list
			['See [one](0001-store-orders.md), [two](0002-use-a-queue.md) of them.\n', {}],
			['| # | Title |\n|--|--|\n', {}],
			// What is gone is told by another rule
			[`${orders}${queue}${stream}${gone}`, {}],
			// Moved
			[`${orders}${queue}- [3. Use a stream](0003-a-stream.md)\n`, {}],
			// None that is no longer in force
			[`${orders}${queue}${stream}`, { 'docs/adr/0004-d.md': nygard({ status: 'Rejected' }) }],
			// A translation
			[`${orders}${queue}${stream}`, { 'docs/adr/0003-use-a-stream.de.md': nygard({ title: '3. Strom' }) }],
			// Another folder, of which it lists none
			[`${orders}${queue}${stream}`, { 'docs/adr/archive/0001-d.md': nygard() }],
			// A template
			[`${orders}${queue}${stream}`, { 'docs/adr/template.md': nygard(), 'docs/adr/0000-template.md': nygard() }],
		] as const) {
			assert.deepEqual(await findings(readme, others), [], readme);
		}
	});

	it('mends the page in its own form, and no other line', async () => {
		const listOf = (...entries: string[]): string => `# A\n\n${entries.join('')}\nEnd\n`.replaceAll('\n', '\r\n');
		const before = listOf(orders, stream);
		const found = (await checkFiles(log(before))).get(page) ?? [];
		assert.equal(mend(before, found), listOf(orders, queue, stream));
	});
});
