import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Thoughts } from '../../../src/core/generation/thoughts.ts';

function read(answer: string, size = answer.length || 1): string {
	const thoughts = new Thoughts();
	let text = '';
	for (let i = 0; i < answer.length; i += size) {
		text += thoughts.push(answer.slice(i, i + size));
	}
	return text + thoughts.finish() + (thoughts.isOpen ? ' (open)' : '');
}

describe('what a model thought before it answered', () => {
	const cases: [name: string, answer: string, expected: string][] = [
		['is left out', '\n<think>\nA < b.\n</think>\n\nOne.', 'One.'],
		['may come twice, by either name', '<think>A</think> <thinking>B</think></thinking>One.', 'One.'],
		['may not end', '<think>A</thin', ' (open)'],
		['is part of the answer further down', 'One <think>A</think>', 'One <think>A</think>'],
		['is none where a word only begins like it', '<thi', '<thi'],
		['is none where there is none', '{"a": 1}', '{"a": 1}'],
	];
	for (const [name, answer, expected] of cases) {
		it(name, () => {
			assert.equal(read(answer), expected);
			assert.equal(read(answer, 1), expected);
		});
	}

	it('is the same however the answer is cut', () => {
		const pieces = fc.constantFrom('<think>', '</think>', '<thinking>', '</thinking>', '<', 'th', '\n', ' ', 'x');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
				assert.equal(read(parts.join(''), size), read(parts.join('')));
			}),
		);
	});
});
