import assert from 'node:assert/strict';
import { isInTag } from '../../../src/core/document/inTag.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

/** Whether the place of `|` in a text lies within a tag. */
function isWithin(marked: string): boolean {
	const document = parseDocument('a.md', marked.replace('|', ''));
	return isInTag(document, document.lines.positionAt(marked.indexOf('|')));
}

describe('a place in an HTML tag', () => {
	it('lies between its brackets, also where it goes on over several lines, in a quote too', () => {
		for (const text of [
			'a <span id="x"| class=y>b</span>\n',
			'Words.\n<img\n  src="a.png"\n|  alt="1 > 0"\n/>\n',
			'> <img\n> src="a.png"|\n> alt=\'b\'>\n',
			"> <img\n> alt='b'|>\n",
			'a</b|>\n',
		]) {
			assert.ok(isWithin(text), text);
		}
	});

	it('lies in none before and behind one, nor in one that a blank line ends or nothing closes', () => {
		for (const text of [
			'a |<b>c</b>\n',
			'a <b>|c</b>\n',
			'a <b>c</b>|\n',
			'<img\n\n|src="a.png">\n',
			'<img src="a.png"|\n\n>\n',
			'a < b|, c > d\n',
		]) {
			assert.ok(!isWithin(text), text);
		}
	});
});
