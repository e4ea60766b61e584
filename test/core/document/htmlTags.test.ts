import assert from 'node:assert/strict';
import { isHtmlTag } from '../../../src/core/document/htmlTags.ts';

describe('a name in angle brackets', () => {
	it('is a tag where HTML has an element of that name, or where attributes stand in it', () => {
		for (const tag of ['<b>', '</B>', '<br/>', '<br />', '<h6>', '<i x>', '<a href="x">', "<my id='x'>"]) {
			assert.ok(isHtmlTag(tag), tag);
		}
	});

	it('is the author’s own otherwise: a type, a variable, what is to be filled in', () => {
		for (const tag of ['<X>', '<String>', '<bold>', '<h7>', '<my-element>', '<b', '<a-b>', '<id = 5>', '<>']) {
			assert.ok(!isHtmlTag(tag), tag);
		}
	});
});
