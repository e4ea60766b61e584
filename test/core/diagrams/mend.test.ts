import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsInDocument } from '../../../src/core/diagrams/editsInDocument.ts';
import { findDiagrams } from '../../../src/core/diagrams/findDiagrams.ts';
import { editsBetween, follow } from '../../../src/core/diagrams/mend.ts';
import type { DiagramVerdict } from '../../../src/core/diagrams/verdict.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';

describe('editsBetween', () => {
	it('turn the one text into the other', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '\n', '😀', ' '), { maxLength: 30 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				assert.equal(applyEdits(before, editsBetween(before, after)), after);
			}),
		);
	});

	it('touch nothing but what differs in a line, and add a line behind the one before', () => {
		assert.deepEqual(editsBetween('a\nb[x]\nc\n', 'a\nb["x"]\nc\n'), [
			{ range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } }, newText: '"x"' },
		]);
		assert.deepEqual(editsBetween('a\n  b\n', 'a\n  b\nend\n'), [
			{ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } }, newText: '\nend' },
		]);
	});
});

describe('editsInDocument', () => {
	for (const [name, before, after] of [
		['a fence', '```mermaid\nx\n  y\n```\n', '```mermaid\nx\n  "y"\nend\n```\n'],
		['CRLF', '```mermaid\r\nx\r\n  y\r\n```\r\n', '```mermaid\r\nx\r\n  "y"\r\nend\r\n```\r\n'],
		['a quote', '> ```mermaid\n> x\n>   y\n> ```\n', '> ```mermaid\n> x\n>   "y"\n> end\n> ```\n'],
		['a list', '- a\n  ```mermaid\n  x\n    y\n  ```\n', '- a\n  ```mermaid\n  x\n    "y"\n  end\n  ```\n'],
		[
			'a list with tabs',
			'- a\n\n\t```mermaid\n\tx\n\t  y\n\t```\n',
			'- a\n\n\t```mermaid\n\tx\n\t  "y"\n\tend\n\t```\n',
		],
	] as const) {
		it(`keep the form of ${name}`, () => {
			const document = parseDocument('a.md', before);
			const [diagram] = findDiagrams(document);
			assert.ok(diagram);
			const edits = editsBetween(diagram.text, diagram.text.replace('y\n', '"y"\nend\n'));
			assert.equal(applyEdits(before, editsInDocument(diagram, edits, document.lines)), after);
		});
	}
});

describe('follow', () => {
	const attempt = { title: 'Mend', text: 'flowchart lr\n', certain: true };
	const place = { start: { line: 0, character: 10 }, end: { line: 0, character: 12 } };
	const refusal: DiagramVerdict = {
		type: undefined,
		state: 'invalid',
		problem: { cause: 'syntax', message: 'no', range: place, expected: [], found: undefined },
		notDrawn: undefined,
	};
	const acceptance: DiagramVerdict = { ...refusal, state: 'valid', problem: undefined };

	it('offers nothing as long as the parser has not answered, and nothing that it refuses', () => {
		assert.equal(
			follow(attempt, () => 'unknown'),
			undefined,
		);
		assert.equal(
			follow(attempt, () => refusal),
			undefined,
		);
		assert.equal(
			follow(attempt, () => ({ ...refusal, state: 'unchecked' })),
			undefined,
		);
	});

	it('goes on until the parser accepts the text', () => {
		const accepted = follow(attempt, (text) => (text === 'flowchart LR\n' ? acceptance : refusal));
		assert.deepEqual(accepted, { title: 'Mend, and mend what follows', text: 'flowchart LR\n', certain: true });
		assert.deepEqual(
			follow(attempt, () => acceptance),
			attempt,
		);
	});
});
