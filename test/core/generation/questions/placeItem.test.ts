import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { AnswerObjects } from '../../../../src/core/generation/questions/answerObjects.ts';
import type { QuestionName } from '../../../../src/core/generation/questions/finding.ts';
import { ItemPlacer } from '../../../../src/core/generation/questions/placeItem.ts';
import { processorTime } from '../../../support/growth.ts';
import { markdown } from '../../document/markdownArbitrary.ts';

const kind = builtinKinds.find(({ id }) => id === 'kiro-requirements') ?? builtinKinds[0];
assert.ok(kind);

const tea = [
	'# Brew Tea',
	'',
	'## Introduction',
	'',
	'The **kettle** boils within `30`',
	'seconds – or [fails](https://e.org/a_b).',
	'',
	'- It waits 5 minutes 🎉.',
	'',
	'## Glossary',
	'',
	'- It waits 5 minutes 🎉.',
	'',
].join('\r\n');

function placed(question: QuestionName, item: Readonly<Record<string, string>>, text = tea): string | undefined {
	const own = { document: parseDocument('a/tea.md', text), title: 'Brew Tea', kind: kind ?? never() };
	const others = [
		{ document: parseDocument('a/cups.md', '# Cups\n\nIt waits 9 minutes.\n'), title: 'Cups', kind: own.kind },
	];
	const [read] = new AnswerObjects().push(JSON.stringify({ message: 'm', ...item }));
	const finding = read && new ItemPlacer(own, others).place(question, read);
	const other = finding?.other ? ` / ${finding.other.path}:${finding.other.start} ${finding.other.quote}` : '';
	return finding && `${finding.place.start} ${finding.missing ?? finding.place.quote}${other}`;
}

function never(): never {
	throw new Error('there are no kinds');
}

describe('the place of a finding', () => {
	const cases: [name: string, question: QuestionName, item: Record<string, string>, expected: string | undefined][] = [
		[
			'blanks, markup, dashes and case do not matter',
			'review',
			{ quote: 'the kettle boils within 30 seconds - or fails.' },
			`${tea.indexOf('The')} ${tea.slice(tea.indexOf('The'), tea.indexOf('fails](') + 5)}](https://e.org/a_b).`,
		],
		[
			'quotation marks around the whole are not looked for',
			'review',
			{ quote: '“kettle boils”' },
			`${tea.indexOf('kettle')} kettle** boils`,
		],
		[
			'what is left out in the middle',
			'review',
			{ quote: 'The kettle boils … or fails' },
			`${tea.indexOf('The')} ${tea.slice(tea.indexOf('The'), tea.indexOf('fails](') + 5)}`,
		],
		['twice in the text, none of them is meant', 'review', { quote: 'It waits 5 minutes' }, undefined],
		[
			'twice in the text, the one in the section',
			'review',
			{ quote: '- It waits 5 minutes 🎉', section: '## Glossary' },
			`${tea.lastIndexOf('It waits')} It waits 5 minutes 🎉`,
		],
		['not in the text', 'review', { quote: 'It waits 6 minutes' }, undefined],
		['one character is no quote', 'review', { quote: 'T' }, undefined],
		[
			'a section alone is its heading',
			'review',
			{ section: 'Introduction' },
			`${tea.indexOf('Introduction')} Introduction`,
		],
		['neither words nor section', 'review', {}, undefined],
		['a section that lacks something', 'gaps', { section: 'Glossary' }, `${tea.indexOf('Glossary')} Glossary`],
		['a section that the kind knows and the document lacks', 'gaps', { section: 'Requirements' }, '2 requirements'],
		['a section that nobody knows', 'gaps', { section: 'Weather' }, undefined],
		[
			'both places',
			'consistency',
			{ quote: 'It waits 5 minutes', section: 'Glossary', otherQuote: 'waits 9 minutes', otherDocument: 'a/cups.md' },
			`${tea.lastIndexOf('It waits')} It waits 5 minutes / a/cups.md:11 waits 9 minutes`,
		],
		['one place alone is no contradiction', 'consistency', { quote: 'kettle boils' }, undefined],
		['the same place is no contradiction', 'consistency', { quote: 'kettle boils', otherQuote: 'kettle' }, undefined],
		[
			'a document that was not read',
			'consistency',
			{ quote: 'kettle boils', otherQuote: 'x', otherDocument: 'b.md' },
			undefined,
		],
	];
	for (const [name, question, item, expected] of cases) {
		it(name, () => assert.equal(placed(question, item), expected));
	}

	it('lies inside the text and never throws, whatever the answer and the text are', () => {
		const field = fc.oneof(markdown, fc.string(), fc.constantFrom('a', 'word', '...', '"', '#', '> '));
		fc.assert(
			fc.property(markdown, fc.array(fc.tuple(field, field)), (text, answers) => {
				const document = parseDocument('a.md', text);
				const placer = new ItemPlacer({ document, title: 'a', kind: kind ?? never() }, []);
				const objects = new AnswerObjects();
				for (const [quote, section] of [...answers, [text.slice(2, 40), ''] as const]) {
					const json = JSON.stringify({ message: 'm', quote, section, otherQuote: section });
					for (const item of [...objects.push(json), ...objects.push(`${section}{${quote}`)]) {
						for (const question of ['review', 'gaps', 'consistency'] as const) {
							const place = placer.place(question, item)?.place;
							assert.ok(!place || (place.start >= 0 && place.start < place.end && place.end <= text.length));
							assert.equal(place?.quote, place && text.slice(place.start, place.end));
						}
					}
				}
				objects.finish();
			}),
		);
	});

	it('takes time in proportion to the text', () => {
		const text = '# A\n\n## Introduction\n\n'.concat('[x](y [x] * - 1. _a_ '.repeat(30_000));
		const item = { quote: `${'x y '.repeat(300)}z`, section: 'Introduction' };
		const time = processorTime(() => placed('review', item, text));
		assert.ok(time < 3000, `${time} ms`);
	});
});
