import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readIndexPage } from '../../../src/core/adr/indexPage/readPage.ts';
import { indexUpdate, updateEdits } from '../../../src/core/adr/indexPage/update.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { givenRecord } from '../../support/adrRecords.ts';
import { growth } from '../../support/growth.ts';

const page = 'adr/README.md';
const statuses = [
	['Accepted', 'accepted'],
	['Superseded by ADR-2', 'superseded'],
	['Proposed', 'proposed'],
	['Odd', undefined],
] as const;

const title = fc.oneof(
	fc.constantFrom(
		'Use a queue',
		'1. one',
		'Accepted',
		'a|b',
		'[x](y.md)',
		'`code` _it_',
		'2024-01-02',
		'🙂 日本語',
		'**',
		'<b>',
		'C++ & &amp;',
		'-',
		'Draft: 3',
	),
	fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 15 }).filter((text) => text.trim() !== ''),
);

const log: fc.Arbitrary<readonly AdrRecord[]> = fc
	.uniqueArray(
		fc.record({
			number: fc.integer({ min: 1, max: 30 }),
			title,
			status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
		}),
		{ selector: ({ number }) => number, minLength: 1, maxLength: 8 },
	)
	.map((all) =>
		all.map(({ number, title, status }) =>
			givenRecord(`adr/${String(number).padStart(4, '0')}-d${number}.md`, {
				title: title.trim(),
				...(status && { status }),
			}),
		),
	);

const forms = [
	'- [N. T](F)',
	'* [ADR-N](F) - T (Accepted)',
	'1. [T](F)',
	'- N [T](F): proposed\n  and more',
	'- ✅ [T](./F) remark',
	'- [N. T](F)\n  - [T](F)',
];
const row = '| [N](F) | T | accepted |';
const header = '| No | Title | Status |\n|--|--|--|\n';

/** Entries of records that are there, changed or gone, in one form. */
const entries = fc
	.tuple(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(row, ...forms))
	.map(([numbers, form]) => (form === row ? header : '') + numbers.map((number) => entryOf(form, number)).join('\n'));

function entryOf(form: string, number: number): string {
	const file = `${String(number).padStart(4, '0')}-d${number}.md`;
	return form.replaceAll('N', `${number}`).replaceAll('T', 'Use a queue').replaceAll('F', file);
}

/** What may stand around them. */
const block = fc.oneof(
	entries,
	fc.constantFrom(
		'# Title',
		'## Index',
		'## Accepted',
		'Text [a](0001-d1.md)\n- item',
		'| No | Title |\n|--|--|',
		'> quote',
		'<!-- adrlog -->',
		'<!-- adrlogstop -->',
		'```\n- [x](0001-d1.md)',
		'~~~\nx\n~~~',
		'<!--',
		'- [site](https://a.b/0001-d1.md)',
	),
);

describe('an index page', () => {
	it('keeps every line that lists no record and is nested in none, and a second update changes nothing', () => {
		fc.assert(
			fc.property(
				fc.array(block, { maxLength: 6 }),
				log,
				fc.constantFrom('\n', '\r\n', '\r'),
				(blocks, records, lineBreak) => {
					const lines = blocks.join('\n\n').split('\n');
					const before = lines.join(lineBreak);
					const after = updated(before, records);
					assert.equal(updated(after, records), after, JSON.stringify([before, after]));
					const kept = after.split(/\r\n|\r|\n/);
					for (const one of lines.filter((one) => /^\S/.test(one) && !/0\d+-d\d+\.md/.test(one))) {
						const at = kept.indexOf(one);
						assert.ok(at >= 0, `${one} is gone from ${JSON.stringify([before, after])}`);
						kept.splice(0, at + 1);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('of 1,000 records is brought up to date', () => {
		const document = parseDocument(page, manyRows(1_000));
		const edits = updateEdits(indexUpdate(readIndexPage(document), manyRecords(1_000), { isGone: () => true }));
		assert.ok(edits.length > 300);
	});

	it('takes time by its length, whatever stands in it', () => {
		const records = manyRecords(300);
		const repeated = (unit: string) => (length: number) => unit.repeat(length / unit.length);
		const around = (before: string, unit: string, after: string) => (length: number) =>
			before + repeated(unit)(length) + after;
		const texts = {
			rows: (length: number) => manyRows(length / 60),
			entries: repeated('- [1. Decide](0001-d1.md) (Accepted)\n'),
			'entries of gone records': repeated('- [Gone](0000-gone.md)\n\n'),
			'lists between headings': repeated('# A\n\n- [1. Decide](0001-d1.md)\n\n'),
			'links in a line': around('- ', '[1. Decide](0001-d1.md) ', ''),
			'blanks in an entry': around('- [1. Decide](0001-d1.md)', ' ', 'x'),
			'brackets in an entry': around('- [1. Decide](0001-d1.md)', ' (', 'accepted'),
			'dashes in an entry': around('- [1. Decide](0001-d1.md)', ' - a', 'accepted'),
			'dates in an entry': around('- [1. Decide](0001-d1.md) ', '2024-01-01 ', ''),
			'bars in a row': around('| A |\n|--|\n| [1](0001-d1.md) ', '|', ''),
			'open markers': repeated('<!-- adr-index:start -->\n'),
			'nested entries': (length: number) =>
				Array.from({ length: Math.sqrt(length / 2) }, (_, i) => `${' '.repeat(2 * i)}- [1](0001-d1.md)\n`).join(''),
		};
		for (const [name, text] of Object.entries(texts)) {
			const times = growth((one) => updated(one, records), text, 4_000, 8);
			assert.ok(times < 3, `${name}: ${times} times as long`);
		}
	}).timeout(60_000);
});

function manyRecords(count: number): readonly AdrRecord[] {
	return Array.from({ length: count }, (_, i) =>
		givenRecord(`adr/${String(i + 1).padStart(4, '0')}-d${i + 1}.md`, {
			title: `Decide this or that ${i + 1}`,
			status: ['Accepted', 'accepted'],
		}),
	);
}

/** A table that lacks each third of the records, and is wrong about the others. */
function manyRows(count: number): string {
	const rows = manyRecords(count).filter((_, i) => i % 3 > 0);
	return (
		header +
		rows
			.map(
				({ name: { number }, title }) =>
					`| [${number}](${String(number).padStart(4, '0')}-d${number}.md) | ${title} | Proposed |\n`,
			)
			.join('')
	);
}

function updated(text: string, records: readonly AdrRecord[]): string {
	const document = readIndexPage(parseDocument(page, text));
	return applyEdits(text, updateEdits(indexUpdate(document, records, { isGone: () => true })));
}
