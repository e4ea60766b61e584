import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { partsOf } from '../../../../src/core/generation/questions/parts.ts';
import { QuoteFinder } from '../../../../src/core/generation/questions/quoteFinder.ts';

/** What stands where a quote is found. */
function found(text: string, quote: string): string[] {
	return new QuoteFinder(text).find(quote).map(({ start, end }) => text.slice(start, end));
}

describe('a quote', () => {
	const text =
		'# The *oven*\n\n- [x] It’s “hot” — very\n2) See [the plan](docs/plan.md) [now] and [x](\nend)\n| a | b |\nThe oven\tbakes…\r\nand ends';
	const cases: [quote: string, places: string[]][] = [
		['the oven', ['The *oven', 'The oven']],
		['it\'s "hot" - very', ['It’s “hot” — very']],
		['"It\'s hot"', []],
		['"see the plan now and"', ['See [the plan](docs/plan.md) [now] and']],
		["'a b'", ['a | b']],
		['x( end)', ['x](\nend)']],
		['bakes... and ends', ['bakes…\r\nand ends']],
		['It’s “hot” ... the plan', ['It’s “hot” — very\n2) See [the plan']],
		['...very...', ['very']],
		['It’s hot ... plan', []],
		['the oven ... see the plan ... and ends', []],
		['and ends ... the oven bakes', []],
		['not there ... and ends', []],
		['a', []],
		['', []],
		['oven.', []],
	];
	for (const [quote, places] of cases) {
		it(`${JSON.stringify(quote)} stands ${places.length === 1 ? 'once' : `${places.length} times`}`, () =>
			assert.deepEqual(found(text, quote), places));
	}

	it('is found over a gap of a paragraph, and of no more', () => {
		const over = (length: number): string => `The beginning ${'x'.repeat(length)} and the end`;
		// From the first word up to the last ones there may be 1000 characters
		const most = 1000 - 'The beginning  '.length;
		assert.deepEqual(found(over(most), 'the beginning ... and the end'), [over(most)]);
		assert.deepEqual(found(over(most + 1), 'the beginning ... and the end'), []);
		assert.deepEqual(found(over(9), 'the beg ... and the end'), []);
	});

	it('is found a hundred times at most', () => {
		assert.equal(found('tea '.repeat(150), 'tea').length, 100);
	});
});

describe('the parts of a document', () => {
	const parts = (text: string, budget: number): string[] => partsOf(parseDocument('docs/a.md', text), budget);
	const words = (count: number): string => `${'tea '.repeat(count).trim()}\n`;

	it('are one where it fits, and none where it says nothing', () => {
		assert.deepEqual(parts('# Tea\n\nGreen.\n', 1000), ['# Tea\n\nGreen.\n']);
		assert.deepEqual(parts('', 1000), []);
		assert.deepEqual(parts(' \n\n', 1000), []);
	});

	it('begin before headings, and before lines where a section is too long; a line stays whole', () => {
		const text = `# Tea\n\n${words(20)}\n## Hot\n\n${words(20)}${words(20)}\n## Long\n\n${words(90)}`;
		const all = parts(text, 50);
		assert.equal(all.join(''), text);
		assert.deepEqual(
			all.map((part) => [part.split('\n', 1)[0]?.slice(0, 7), part.split('tea').length - 1]),
			[
				['# Tea', 20],
				['## Hot', 40],
				['## Long', 0],
				['tea tea', 90],
			],
		);
		assert.deepEqual(
			parts(text, 30).map((part) => part.split('tea').length - 1),
			[20, 20, 20, 0, 90],
		);
	});
});
