import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimateTokens, fitPieces } from '../../../../src/core/generation/context/fitPieces.ts';
import { type ContextPiece, pieceRoles } from '../../../../src/core/generation/context/piece.ts';

const words = (count: number) =>
	Array.from({ length: count }, (_, i) => `word${i % 7}${i % 12 === 11 ? '\n' : ''}`).join(' ');

function piece(role: ContextPiece['role'], title: string, text: string, closeness = 0.5): ContextPiece {
	return { role, title, path: `${title}.md`, text, closeness };
}

describe('the context of a request', () => {
	it('is chosen by what a piece is to the section, then by how close it is', () => {
		const pieces = [
			piece('workspace', 'readme', words(40)),
			piece('sibling', 'far', words(41), 0.1),
			piece('sibling', 'near', words(42), 0.9),
			piece('traced', '1.2', words(10)),
		];
		const { sent, leftOut, tokens } = fitPieces(pieces, 10_000);
		assert.deepEqual(
			sent.map(({ title }) => title),
			['1.2', 'near', 'far', 'readme'],
		);
		assert.deepEqual(leftOut, []);
		assert.equal(
			tokens,
			sent.reduce((sum, each) => sum + each.tokens, 0),
		);
	});

	it('shortens what does not fit to whole lines, and leaves out what there is no room for', () => {
		const long = words(2000);
		const pieces = [piece('chain', 'long', long), piece('linked', 'other', words(30)), piece('code', 'small', 'a b')];
		const { sent, leftOut } = fitPieces(pieces, 500);
		assert.equal(sent[0]?.shortened, true);
		assert.ok(long.startsWith(sent[0]?.text ?? '?'));
		assert.equal(long.charAt(sent[0]?.text.length ?? 0), '\n');
		assert.deepEqual(
			leftOut.map(({ title, reason }) => [title, reason]),
			[['other', 'no-room']],
		);
	});

	it('says what else is not sent, and sends no secret', () => {
		const pieces = [
			piece('sibling', 'a', 'DB_PASSWORD=hunter2000'),
			piece('linked', 'b', 'DB_PASSWORD=hunter2000'),
			piece('code', 'c', ' \n'),
			piece('code', 'hidden', 'x'),
		];
		const { sent, leftOut } = fitPieces(pieces, 1000, (path) => path === 'hidden.md');
		assert.deepEqual(
			sent.map(({ text, masked }) => [text, masked]),
			[['DB_PASSWORD=[secret]', 1]],
		);
		assert.deepEqual(
			leftOut.map(({ title, reason }) => [title, reason]),
			[
				['b', 'repeated'],
				['c', 'empty'],
				['hidden', 'ignored'],
			],
		);
	});

	it('never goes beyond the budget by more than the estimate is off, and loses no piece', () => {
		const pieces = fc.array(
			fc
				.record({
					role: fc.constantFrom(...pieceRoles),
					size: fc.nat(400),
					closeness: fc.double({ min: 0, max: 1, noNaN: true }),
				})
				.map(({ role, size, closeness }) => piece(role, `${role}${size}`, words(size), closeness)),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(pieces, fc.nat(3000), (all, budget) => {
				const { sent, leftOut, tokens } = fitPieces(all, budget);
				assert.equal(sent.length + leftOut.length, all.length);
				assert.ok(tokens <= budget * 1.05 + 5, `${tokens} of ${budget}`);
				assert.equal(
					tokens,
					sent.reduce((sum, { text }) => sum + estimateTokens(text), 0),
				);
			}),
		);
	});
});
