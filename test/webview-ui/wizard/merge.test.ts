import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withMark } from '../../../webview-ui/wizard/text/marks.ts';
import { difference, merge, movedPlace } from '../../../webview-ui/wizard/text/merge.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '日'), maxLength: 12 });

describe('texts that two change', () => {
	it('differ in one stretch', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const { start, end, text: added } = difference(before, after);
				assert.equal(before.slice(0, start) + added + before.slice(end), after);
			}),
		);
	});

	it('have the words of both', () => {
		assert.equal(merge('a day', 'a long day', 'a day or two'), 'a long day or two');
		assert.equal(merge('a day', 'a day!', 'one day'), 'one day!');
		fc.assert(
			fc.property(text, text, (base, other) => {
				assert.equal(merge(base, base, other), other);
				assert.equal(merge(base, other, base), other);
			}),
		);
	});

	it('keep those of the person who types where both changed the same', () => {
		assert.equal(merge('a day', 'a week', 'a year'), 'a week');
	});

	it('have once what both put in, where the document has the beginning of it already', () => {
		assert.equal(merge('a day', 'a day or two', 'a day '), 'a day or two');
		assert.equal(merge('a day', 'a day or two', 'a day or'), 'a day or two');
		assert.equal(merge('a day', 'a day or', 'a day or two'), 'a day or two');
	});

	it('leave the caret where it is in the words', () => {
		const change = difference('one two', 'one and two');
		assert.deepEqual(
			[0, 4, 7].map((place) => movedPlace(place, change)),
			[0, 4, 11],
		);
	});
});

describe('marks of Markdown', () => {
	const marked = (mark: Parameters<typeof withMark>[1], source: string): string => {
		const start = source.indexOf('‹');
		const plain = source.replace('‹', '');
		const end = plain.indexOf('›');
		const made = withMark({ text: plain.replace('›', ''), start, end }, mark);
		return `${made.text.slice(0, made.start)}‹${made.text.slice(made.start, made.end)}›${made.text.slice(made.end)}`;
	};

	it('come and go', () => {
		assert.equal(marked('bold', 'a ‹b› c'), 'a **‹b›** c');
		assert.equal(marked('bold', 'a **‹b›** c'), 'a ‹b› c');
		assert.equal(marked('code', '‹›'), '`‹›`');
		assert.equal(marked('list', 'a\nb‹›b\nc'), 'a\n‹- bb›\nc');
		assert.equal(marked('list', '‹- a\n- b›'), '‹a\nb›');
		assert.equal(marked('link', 'see ‹it›'), 'see [it](‹address›)');
		assert.equal(marked('numbered', 'a‹\n›b'), '‹1. a\n2. b›');
		assert.equal(marked('numbered', '‹1. a\n2. b›'), '‹a\nb›');
		assert.equal(marked('quote', 'x\n‹a\n\nb›'), 'x\n‹> a\n> \n> b›');
		assert.equal(marked('quote', '‹> a\n>b›'), '‹a\nb›');
	});

	it('put lines of code between fences that nothing in them closes', () => {
		assert.equal(marked('code', 'a\n‹b\n```\nc›'), 'a\n````\n‹b\n```\nc›\n````');
	});
});
