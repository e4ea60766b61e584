import assert from 'node:assert/strict';
import { readSuggestions } from '../../../../src/core/generation/questions/suggestions.ts';

function read(answer: string): string[] {
	return readSuggestions(answer, { title: 'Context', level: 2 }).map(({ title, body }) => `${title}: ${body}`);
}

describe('proposals in an answer', () => {
	const cases: [name: string, answer: string, expected: string[]][] = [
		[
			'three',
			'=== a b\nOne.\n\n=== c ===\nTwo.\n=== d\r\nThree.\r\n\r\nMore.',
			['a b: One.', 'c: Two.', 'd: Three.\n\nMore.'],
		],
		['with talk before, and the heading repeated', 'Sure, here they are:\n\n=== a\n## Context\n\nOne.', ['a: One.']],
		['no marker', 'One.\n', ['Proposal 1: One.']],
		['the same text twice, and none', '=== a\nOne.\n=== b\nOne.\n=== c\n\n', ['a: One.']],
		['still coming', '=== a\nOne.\n=== b\nTw', ['a: One.', 'b: Tw']],
		['an apology', 'I’m sorry, but I can’t help with that.', []],
		['an apology in German', 'Leider kann ich das nicht schreiben.', []],
		[
			'a text that is sorry for nobody',
			'Sorry states are drawn in grey.',
			['Proposal 1: Sorry states are drawn in grey.'],
		],
		['a heading that is underlined', '=== a\nOne\n===\n', ['a: One\n\\===']],
	];
	for (const [name, answer, expected] of cases) {
		it(name, () => assert.deepEqual(read(answer), expected));
	}
});
