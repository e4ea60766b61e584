import assert from 'node:assert/strict';
import { dateIn, emojiOf, takeApart, withWord } from '../../../src/core/adr/status/statusValue.ts';
import { growth } from '../../support/growth.ts';

describe('takeApart', () => {
	const cases: readonly (readonly [source: string, before: string, word: string, rest: string, follows: string])[] = [
		['Accepted', '', 'Accepted', '', 'nothing'],
		['**Accepted**', '**', 'Accepted', '**', 'nothing'],
		['✅ Accepted.', '✅ ', 'Accepted', '.', 'nothing'],
		['2020-01-02: accepted', '2020-01-02: ', 'accepted', '', 'nothing'],
		['Draft → Accepted', 'Draft → ', 'Accepted', '', 'nothing'],
		['In Review', '', 'In Review', '', 'nothing'],
		['Accepted (see 3)', '', 'Accepted', ' (see 3)', 'remark'],
		['Accepted - see 3', '', 'Accepted', ' - see 3', 'remark'],
		['Accepted by all', '', 'Accepted', ' by all', 'sentence'],
		['Accepted (2020-01-02)', '', 'Accepted', ' (2020-01-02)', 'sentence'],
		['Accepted, superseded in part', '', 'Accepted', ', superseded in part', 'sentence'],
		['Dormant until spring', '', 'Dormant until spring', '', 'nothing'],
		['We wait for the other team. Then we see.', '', '', 'We wait for the other team. Then we see.', 'sentence'],
		['[proposed | accepted]', '', '[proposed | accepted]', '', 'nothing'],
		['{proposed}', '', '{proposed}', '', 'nothing'],
		['提议/通过', '', '提议/通过', '', 'nothing'],
		['[x] Accepted', '', '[x] Accepted', '', 'nothing'],
		['', '', '', '', 'nothing'],
	];
	for (const [source, before, word, rest, follows] of cases) {
		it(`takes apart: ${source}`, () => {
			assert.deepEqual(takeApart(source), { before, word, rest, follows });
			assert.equal(before + word + rest, source);
		});
	}

	it('puts another word into a value, without its emoji', () => {
		assert.equal(withWord(takeApart('**✅ Accepted** (see 3)'), 'Rejected'), '**Rejected** (see 3)');
	});

	it('finds emoji and dates', () => {
		assert.deepEqual(['⌛️ Superseded', '👍🏽 ok', 'ok 👍'].map(emojiOf), ['⌛️ ', '👍🏽 ', '']);
		assert.deepEqual(dateIn('on 3.12.2020'), { text: '3.12.2020', start: 3 });
		assert.equal(dateIn('1.2.3.4.5 and 12345-12-123'), undefined);
	});

	for (const unit of ['[', '{a', '*', '* * ', '-> ', '✅', '2020-01-01 ', ' |', 'a ', '~~', '[x](', 'Accepted | ']) {
		it(`takes time by the length: ${unit}`, () => {
			const run = (text: string) => [takeApart(text), takeApart(`${text}x`), takeApart(`[${text}]`)];
			assert.ok(growth(run, (length) => unit.repeat(length / unit.length), 2000, 16) < 6);
		});
	}
});
