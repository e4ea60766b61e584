import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnswerLines } from '../../../src/core/generation/answerLines.ts';
import { markdown } from '../document/markdownArbitrary.ts';

const target = { title: 'Context', level: 2 };

function read(text: string, pieces = 1): { body: string; notes: string[] } {
	const lines = new AnswerLines(target);
	let body = '';
	const size = Math.max(1, Math.ceil(text.length / pieces));
	for (let at = 0; at < text.length; at += size) {
		body += lines.push(text.slice(at, at + size));
	}
	body += lines.finish();
	return { body, notes: lines.notes.map((note) => ('title' in note ? `${note.type} ${note.title}` : note.type)) };
}

describe('the answer of a model', () => {
	const cases: [name: string, text: string, body: string, notes?: string[]][] = [
		['plain', 'One.\n\nTwo.\n', 'One.\n\nTwo.'],
		['with blank lines around', '\n\n  One.\n\n\n', '  One.'],
		['with the heading', '## Context\n\nOne.', 'One.', ['heading-repeated']],
		['with the heading in bold', '**Context:**\nOne.', 'One.', ['heading-repeated']],
		['in a fence', '```markdown\nOne.\n\n```js\nx\n```\n```\nBye.', 'One.\n\n```js\nx\n```', ['fence-removed']],
		['in a fence that holds one of its sort', '````md\n```md\nOne.\n```\n````', '```md\nOne.\n```', ['fence-removed']],
		['that is a fence', '```json\n{}\n```', '```json\n{}\n```'],
		['after a talk', "Sure, here's the section:\n\n## Context\nOne.", 'One.', ['talk-removed', 'heading-repeated']],
		['before a talk', 'One.\n\nLet me know if it is too long.\nThanks!', 'One.', ['talk-removed']],
		['with talk in the middle', 'One.\n\nLet me know.\n\nTwo.', 'One.\n\nLet me know.\n\nTwo.'],
		[
			'with further sections',
			'One.\n\n### Detail\n\nTwo.\n\n## Decision\n\nNo.',
			'One.\n\n### Detail\n\nTwo.',
			['foreign-heading Decision'],
		],
		['with a heading in a fence', '```md x\n# a\n```\n\nEnd.', '```md x\n# a\n```\n\nEnd.'],
		['with an open fence', 'One.\n\n~~~~js\nx', 'One.\n\n~~~~js\nx\n~~~~', ['fence-closed']],
		['with an open comment', 'One.\n\n<!-- x\ny', 'One.\n\n<!-- x\ny\n-->', ['comment-closed']],
		['with dashes below text', 'One.\n---\nTwo.', 'One.\n\n---\nTwo.'],
		['with equals signs below text', 'One.\n===\nTwo.', 'One.\n\\===\nTwo.'],
		['with carriage returns', 'One.\r\n\r\nTwo.\rThree.', 'One.\n\nTwo.\nThree.'],
		[
			'with a fence that ends with its quotation',
			'> ```\n> x\n\n## Decision\n\nNo.',
			'> ```\n> x',
			['foreign-heading Decision'],
		],
		['with a fence that ends in its quotation', '> ```\n> # x\n> ```\n\nTwo.', '> ```\n> # x\n> ```\n\nTwo.'],
		['with a fence that ends with its list', '- ```\n  x\n\n# No', '- ```\n  x', ['foreign-heading No']],
		[
			'with a fence in an item',
			'- One.\n\n    ```sh\n    x\n    ```\n\nTwo.',
			'- One.\n\n    ```sh\n    x\n    ```\n\nTwo.',
		],
		['with marks of a fence in indented code', 'One.\n\n    ```\n\n# No', 'One.\n\n    ```', ['foreign-heading No']],
		['with marks of a comment in code', 'Write `<!--`.\n\n# No', 'Write `<!--`.', ['foreign-heading No']],
		['after a thought that ends on its line', '<think>Well.</think> One.\nTwo.', 'One.\nTwo.', ['talk-removed']],
		['after a thought of several lines', '<thinking>Well.\nSo.\n</thinking>One.', 'One.', ['talk-removed']],
		['after a thought', '<think>\nWell.\n\n## No\n</think>\n\nOne.', 'One.', ['talk-removed']],
		['of nothing', ' \n\n', ''],
	];
	for (const [name, text, body, notes = []] of cases) {
		it(`${name}: whole, in two pieces, and by characters`, () => {
			for (const pieces of [1, 2, text.length]) {
				assert.deepEqual(read(text, pieces), { body, notes });
			}
		});
	}

	it('keeps lines of the section as it was, whatever they look like', () => {
		const body = 'Here are the limits:\n\n- one\n\nIf you need more, ask.';
		for (const size of [1, 5, body.length]) {
			const lines = new AnswerLines({ ...target, body });
			let grown = '';
			for (let at = 0; at < body.length; at += size) {
				grown += lines.push(body.slice(at, at + size));
			}
			assert.equal(grown + lines.finish(), body);
			assert.deepEqual(lines.notes, []);
		}
	});

	it('is shown before its line ends, where it can be nothing but text', () => {
		for (const [pieces, expected] of [
			[
				['Tea', ' is', ' hot.', '\nIt'],
				['Tea', ' is', ' hot.', '\nIt'],
			],
			[
				['- ', '[ ] a', 'b\n', '- c'],
				['', '- [ ] a', 'b', '\n- c'],
			],
			[
				['# ', 'Context', '\nTea'],
				['', '', 'Tea'],
			],
			[
				['Su', 'rely', ' not.'],
				['', '', ''],
			],
			[
				['Su', 'ppose so'],
				['', 'Suppose so'],
			],
			[
				['Tea.\n\nLet', ' us'],
				['Tea.', '\n\nLet us'],
			],
			[
				['Tea.\n\nLet', ' me know'],
				['Tea.', ''],
			],
			[
				['茶', '🫖', '\ud83e', '\uded6'],
				['茶', '🫖', '', '🫖'],
			],
		] as const) {
			const lines = new AnswerLines(target);
			assert.deepEqual(
				pieces.map((piece) => lines.push(piece)),
				expected,
			);
		}
	});

	for (const [name, text, body] of [
		['repeats the line before it', 'One is here.\nTwo.', 'Two.'],
		['repeats it and goes on in it', 'One is here. Two.', 'Two.'],
		['repeats it below the heading', '## Context\n\nOne is here.\n\nTwo.', 'Two.'],
		['begins as that does', 'One is there.', 'One is there.'],
	] as const) {
		it(`that goes on ${name}`, () => {
			for (const size of [1, 3, 100]) {
				const lines = new AnswerLines({ ...target, after: 'One is here.' });
				let read = '';
				for (let at = 0; at < text.length; at += size) {
					read += lines.push(text.slice(at, at + size));
				}
				assert.equal(read + lines.finish(), body);
			}
		});
	}

	it('comes to the same in whatever pieces', () => {
		fc.assert(
			fc.property(markdown, fc.integer({ min: 1, max: 20 }), (text, pieces) => {
				assert.deepEqual(read(text, pieces), read(text));
			}),
		);
	});
});
