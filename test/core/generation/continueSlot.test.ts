import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSections } from '../../../src/core/document/allSections.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { continueSlot } from '../../../src/core/generation/continueSlot.ts';
import { withBody } from '../../../src/core/generation/sectionSlot.ts';
import { processorTime } from '../../support/growth.ts';
import { anyText } from '../document/markdownArbitrary.ts';

/** A text with `^` where the cursor is; the section "A" goes on with "X". */
function continued(marked: string): string {
	const at = marked.indexOf('^');
	const text = marked.replace('^', '');
	const document = parseDocument('a.md', text);
	const section = allSections(document.sections).find(({ heading }) => heading.text === 'A');
	assert.ok(section);
	return withBody(text, continueSlot(document, section, at < 0 ? undefined : at), 'X');
}

describe('a section that goes on', () => {
	const long = 'What is written here has more than fifty characters';
	const cases: [name: string, text: string, expected: string][] = [
		['at its end, in a new paragraph', '## A\n\nOne.\n\n## B\n', '## A\n\nOne.\n\nX\n\n## B\n'],
		['in the sentence that is not at its end', '## A\n\nOne and\n\n## B\n', '## A\n\nOne and X\n\n## B\n'],
		['in one of Chinese without a blank', '## A\n\n茶は\n\n## B\n', '## A\n\n茶はX\n\n## B\n'],
		['with a next item', '## A\n\n- One.\n\n## B\n', '## A\n\n- One.\nX\n\n## B\n'],
		['with a next row', '## A\n\n| a |\n| - |\n| 1 |\n', '## A\n\n| a |\n| - |\n| 1 |\nX\n'],
		['after a fence', '## A\n\n```js\nx\n```\n', '## A\n\n```js\nx\n```\n\nX\n'],
		['at the cursor', '## A\n\nOne.^\n\nTwo.\n', '## A\n\nOne.\n\nX\n\nTwo.\n'],
		['after the line of the cursor', '## A\n\nO^ne.\n\nTwo.\n', '## A\n\nOne.\n\nX\n\nTwo.\n'],
		['before a line that follows at once', '## A\n\nOne.^\nTwo.\n', '## A\n\nOne.\n\nX\n\nTwo.\n'],
		[
			'after the paragraph whose lines are broken in the middle of sentences',
			`## A\n\n${long} and^\n${long}.\nThree.\n\nFour.\n`,
			`## A\n\n${long} and\n${long}.\nThree.\n\nX\n\nFour.\n`,
		],
		[
			'after one that breaks a line behind a sentence by chance',
			`## A\n\n${long}.^\n${long} and\nthree.\n`,
			`## A\n\n${long}.\n${long} and\nthree.\n\nX\n`,
		],
		['behind a long sentence of a line', `## A\n\n${long}.^\nB.\n`, `## A\n\n${long}.\n\nX\n\nB.\n`],
		[
			'after lines of a width, before a noun with a capital',
			`## A\n\n${long} and^\nWater ${long}\nTea ${long}.\n`,
			`## A\n\n${long} and\nWater ${long}\nTea ${long}.\n\nX\n`,
		],
		['behind a field', '## A\n\n**B**: one^\n**C**: two\n', '## A\n\n**B**: one\n\nX\n\n**C**: two\n'],
		['behind the last field', '## A\n\n**B**: one\n', '## A\n\n**B**: one\n\nX\n'],
		['behind a step', '## A\n\nGiven a^\nWhen b\nThen c\n', '## A\n\nGiven a\n\nX\n\nWhen b\nThen c\n'],
		['behind a hard break', '## A\n\nOne and^  \ntwo\n', '## A\n\nOne and  \n\nX\n\ntwo\n'],
		['behind another hard break', '## A\n\nOne and^\\\ntwo\n', '## A\n\nOne and\\\n\nX\n\ntwo\n'],
		['behind a target', '## A\n\n[b]: http://x^\n[c]: http://y\n', '## A\n\n[b]: http://x\n\nX\n\n[c]: http://y\n'],
		['behind the last target', '## A\n\n[b]: http://x\n', '## A\n\n[b]: http://x\n\nX\n'],
		[
			'before a table without bars at its sides',
			'## A\n\nOne^ and\na | b\n--- | ---\n1 | 2\n',
			'## A\n\nOne and\n\nX\n\na | b\n--- | ---\n1 | 2\n',
		],
		['with a next row of such a one', '## A\n\na | b\n- | -\n1 | 2\n', '## A\n\na | b\n- | -\n1 | 2\nX\n'],
		['before a formula', '## A\n\nOne^ and\ntwo\n$$\nx\n$$\n', '## A\n\nOne and\ntwo\n\nX\n\n$$\nx\n$$\n'],
		['behind the formula of the cursor', '## A\n\n$$\nx +^\ny\n$$\n\nB.\n', '## A\n\n$$\nx +\ny\n$$\n\nX\n\nB.\n'],
		['behind one from its first line', '## A\n\n$$^\nx\n$$\nB.\n', '## A\n\n$$\nx\n$$\n\nX\n\nB.\n'],
		['behind one with blank lines', '## A\n\n$$\nx\n^\ny\n$$\n', '## A\n\n$$\nx\n\ny\n$$\n\nX\n'],
		['behind one that begins in its border', '## A\n\n$$x\n^- y$$\nB.\n', '## A\n\n$$x\n- y$$\n\nX\n\nB.\n'],
		['behind one in a quotation', '## A\n\n> $$\n> x^\n> $$\n> B.\n', '## A\n\n> $$\n> x\n> $$\nX\n> B.\n'],
		['between two', '## A\n\n$$\nx\n$$\n\nB.^\n\n$$\ny\n$$\n', '## A\n\n$$\nx\n$$\n\nB.\n\nX\n\n$$\ny\n$$\n'],
		['behind a sum of a line', '## A\n\n$$x$$^\n\nB.\n\n$$y$$\n', '## A\n\n$$x$$\n\nX\n\nB.\n\n$$y$$\n'],
		['behind one with an indented line', '## A\n\n$$\n\n    x^\n\n$$\n', '## A\n\n$$\n\n    x\n\n$$\n\nX\n'],
		['where a border has no second one', '## A\n\n$$\n\nB.^\n\nC.\n', '## A\n\n$$\n\nB.\n\nX\n\nC.\n'],
		['between dollars of two sentences', '## A\n\n$$ is a\n\nB.^\n\nC $$\n', '## A\n\n$$ is a\n\nB.\n\nX\n\nC $$\n'],
		[
			'behind one that is indented in an item',
			'## A\n\n- b\n\n    $$\n    x^\n\n    y\n    $$\n\nC.\n',
			'## A\n\n- b\n\n    $$\n    x\n\n    y\n    $$\nX\n\nC.\n',
		],
		[
			'behind one that begins an item',
			'## A\n\n- $$\n  x^\n\n  y\n  $$\n- c\n',
			'## A\n\n- $$\n  x\n\n  y\n  $$\nX\n- c\n',
		],
		['past a border in an item', '## A\n\n- $$\n\nB.^\n\nC.\n\n$$\n', '## A\n\n- $$\n\nB.\n\nX\n\nC.\n\n$$\n'],
		[
			'past borders in indented code',
			'## A\n\n    $$\n\nB.^\n\nC.\n\n    $$\n',
			'## A\n\n    $$\n\nB.\n\nX\n\nC.\n\n    $$\n',
		],
		['past borders in code', '## A\n\n```\n$$\n```\n\nB.^\n\n$$x$$\n', '## A\n\n```\n$$\n```\n\nB.\n\nX\n\n$$x$$\n'],
		['before a line across', '## A\n\nOne^ and\ntwo\n___\n', '## A\n\nOne and\ntwo\n\nX\n\n___\n'],
		['in a container', '## A\n\n:::b\nOne^ and\ntwo\n:::\n', '## A\n\n:::b\nOne and\ntwo\n\nX\n\n:::\n'],
		[
			'after an address of its own line',
			'## A\n\nSee^ the\n<https://x> now.\n',
			'## A\n\nSee the\n<https://x> now.\n\nX\n',
		],
		['after a tag within', '## A\n\nOne^ and\n<b>two</b>.\n', '## A\n\nOne and\n<b>two</b>.\n\nX\n'],
		['after a year that begins a line', '## A\n\nSince^ the\n2024. It is.\n', '## A\n\nSince the\n2024. It is.\n\nX\n'],
		['after the quotation of two lines', '## A\n\n> One^ and\n> two.\n', '## A\n\n> One and\n> two.\nX\n'],
		['behind what is nested', '## A\n\n- One^\n  - nested\n- 2\n', '## A\n\n- One\n  - nested\nX\n- 2\n'],
		['in what is nested', '## A\n\n- One\n  - a^\n  - b\n', '## A\n\n- One\n  - a\nX\n  - b\n'],
		['behind HTML', '## A\n\n<div>\nOne^ and\n</div>\n', '## A\n\n<div>\nOne and\n</div>\n\nX\n'],
		['in the sentence at the end of such a one', '## A\n\nOne^ and\nno more\n', '## A\n\nOne and\nno more X\n'],
		['after the item of two lines', '## A\n\n- One^ and\n  two.\n- 3\n', '## A\n\n- One and\n  two.\nX\n- 3\n'],
		['after the last line of an item', '## A\n\n- One and\n  two.^\n\nB.\n', '## A\n\n- One and\n  two.\nX\n\nB.\n'],
		['after a broken line before a list', '## A\n\nOne^ and\ntwo:\n- 3\n', '## A\n\nOne and\ntwo:\n\nX\n\n- 3\n'],
		['in a list', '## A\n\n- 1^\n- 2\n', '## A\n\n- 1\nX\n- 2\n'],
		['from a blank line', '## A\n\nOne.\n^\nTwo.\n', '## A\n\nOne.\n\nX\n\nTwo.\n'],
		['where nothing stands yet', '## A\n^\n## B\n', '## A\n\nX\n\n## B\n'],
		['after the fence of the cursor', '## A\n\n~~~js\nx^\ny\n~~~\n\nTwo.\n', '## A\n\n~~~js\nx\ny\n~~~\n\nX\n\nTwo.\n'],
		['after a comment', '## A\n\n<!-- a^\nb -->\n\nTwo.\n', '## A\n\n<!-- a\nb -->\n\nX\n\nTwo.\n'],
		['below the head of a table', '## A\n\n| a^ |\n| - |\n| 1 |\n', '## A\n\n| a |\n| - |\nX\n| 1 |\n'],
		['after a line that is no sentence', '## A\n\nOne.\n\n***\n', '## A\n\nOne.\n\n***\n\nX\n'],
		['with CRLF', '## A\r\n\r\nOne.\r\n\r\n## B\r\n', '## A\r\n\r\nOne.\r\n\r\nX\r\n\r\n## B\r\n'],
		['without a last line break', '## A\n\nOne.', '## A\n\nOne.\n\nX'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(continued(text), expected));
	}

	it('is found in time that grows with the length alone', () => {
		for (const part of [
			'one and\n',
			'- one\n',
			'> one\n',
			'**A**: b\n',
			'[a]: b\n',
			'[',
			'$$',
			'$$\n',
			'$$\nx\n',
			'<!-- a -->\n',
			'a | b\n',
		]) {
			const document = parseDocument('a.md', `## A\n\n${part.repeat(20_000)}`);
			const [section] = document.sections;
			assert.ok(section);
			const time = processorTime(() => continueSlot(document, section, 6));
			assert.ok(time < 2000, `${part}: ${time} ms`);
		}
	});

	it('changes nothing that stands there, wherever the cursor is', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), (text, which, at) => {
				const document = parseDocument('a.md', `# T\n\n${text}\n\n## Last\n\nend\n`);
				const sections = allSections(document.sections);
				const section = sections[which % sections.length];
				assert.ok(section);
				const slot = continueSlot(document, section, at % (document.text.length + 1));
				const gone = document.text.slice(slot.start, slot.end);
				assert.equal(gone.trim(), '');
			}),
			{ numRuns: 500 },
		);
	});
});
