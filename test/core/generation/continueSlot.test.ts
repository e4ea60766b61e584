import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { continueSlot } from '../../../src/core/generation/continueSlot.ts';
import { withBody } from '../../../src/core/generation/sectionSlot.ts';
import { allSections } from '../../../src/core/generation/subjectOf.ts';
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
			`## A\n\n${long}.^\n${long}.\nThree.\n`,
			`## A\n\n${long}.\n${long}.\nThree.\n\nX\n`,
		],
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
