import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnswerObjects } from '../../../../src/core/generation/questions/answerObjects.ts';

function read(answer: string, size = answer.length || 1): string {
	const objects = new AnswerObjects();
	const items: string[] = [];
	for (let i = 0; i < answer.length; i += size) {
		items.push(
			...objects.push(answer.slice(i, i + size)).map(({ message, quote }) => message + (quote && `: ${quote}`)),
		);
	}
	objects.finish();
	return [...items, ...(objects.unread > 0 ? [`unread ${objects.unread}`] : [])].join(' | ');
}

describe('findings in an answer', () => {
	const cases: [name: string, answer: string, expected: string][] = [
		['one to a line', '{"message":"a","quote":"x"}\n{"message":"b"}\n', 'a: x | b'],
		[
			'a list in a fence, with talk around',
			'Sure, {here}:\n```json\n[\n  {"message": "a"},\n  {"message": "b",},\n]\n```\nDone.',
			'a | b',
		],
		['within an object', '{"findings": [{"message": "a"}, {"message": "b"}]}', 'a | b'],
		['braces and escapes in strings', '{"message":"a } \\" {","quote":"{x}"}', 'a } " {: {x}'],
		['a line break in a string', '{"message":"a","quote":"x\n  y"}\n{"message":"b"}', 'a: x\ny | b'],
		['a string that is not closed', '{"message":"a "b","quote":"x}\n{"message":"c"}', 'c | unread 1'],
		['cut off', '{"message":"a"}\n{"message":"b","quo', 'a | unread 1'],
		['nothing to say', 'I have found nothing.', ''],
		['no message', '{"quote":"x"} {"message":3} {}', 'unread 1'],
	];
	for (const [name, answer, expected] of cases) {
		it(name, () => {
			assert.equal(read(answer), expected);
			assert.equal(read(answer, 1), expected);
		});
	}

	it('never throws, and reads the same however the answer is cut', () => {
		const pieces = fc.constantFrom('{', '}', '"', '\\', '\n', '[', ',', ':', '"message":', '"a"', 'x', ' ', '😀');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
				assert.equal(read(parts.join(''), size), read(parts.join('')));
			}),
		);
	});

	it('forgets an object that does not end', () => {
		assert.equal(read(`{"message":"${'a'.repeat(50_000)}\n{"message":"b"}`), 'b | unread 1');
	});
});
