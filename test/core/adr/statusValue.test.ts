import assert from 'node:assert/strict';
import { dateIn, takeApart, withWord } from '../../../src/core/adr/status/statusValue.ts';
import { emojiOf } from '../../../src/core/kinds/statusMarkup.ts';
import { growth } from '../../support/growth.ts';

describe('takeApart', () => {
	const cases: readonly (readonly [source: string, before: string, word: string, rest: string, follows: string])[] = [
		['Accepted', '', 'Accepted', '', 'nothing'],
		['**Accepted**', '**', 'Accepted', '**', 'nothing'],
		['_Accepted_', '_', 'Accepted', '_', 'nothing'],
		['__Accepted__', '__', 'Accepted', '__', 'nothing'],
		['**_In review_** (see 3)', '**_', 'In review', '_** (see 3)', 'remark'],
		["'Accepted'", "'", 'Accepted', "'", 'nothing'],
		['_On hold_', '_', 'On hold', '_', 'nothing'],
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
		['`Accepted` | `Rejected` | `Shelvd`', '', '`Accepted` | `Rejected` | `Shelvd`', '', 'nothing'],
		['accepted | rejected | since 2020', '', 'accepted', ' | rejected | since 2020', 'remark'],
		['Accepted | Approved | Backend', '', 'Accepted', ' | Approved | Backend', 'remark'],
		['[x] Accepted', '[x] ', 'Accepted', '', 'nothing'],
		['`Accepted`', '`', 'Accepted', '`', 'nothing'],
		['[accepted](https://example.org/2020-01-02)', '[', 'accepted', '](https://example.org/2020-01-02)', 'nothing'],
		['[accepted][votes] by all', '[', 'accepted', '][votes] by all', 'sentence'],
		['(Accepted)', '(', 'Accepted', ')', 'nothing'],
		[':white_check_mark: Accepted', ':white_check_mark: ', 'Accepted', '', 'nothing'],
		['Accepted ✅', '', 'Accepted', ' ✅', 'nothing'],
		['![Accepted](a.svg)', '![', 'Accepted', '](a.svg)', 'nothing'],
		['<b class="x">Accepted</b> (see 3)', '<b class="x">', 'Accepted', '</b> (see 3)', 'remark'],
		['“Accepted”', '“', 'Accepted', '”', 'nothing'],
		['This decision is accepted.', 'This decision is ', 'accepted', '.', 'nothing'],
		['Status: accepted', 'Status: ', 'accepted', '', 'nothing'],
		['accepted | Date: 2020-01-02', '', 'accepted', ' | Date: 2020-01-02', 'remark'],
		['~~Proposed~~ Accepted', '~~Proposed~~ ', 'Accepted', '', 'nothing'],
		['<del>Proposed</del> Accepted', '<del>Proposed</del> ', 'Accepted', '', 'nothing'],
		['~~Accepted~~', '~~Accepted~~', '', '', 'nothing'],
		['**On hold**', '**', 'On hold', '**', 'nothing'],
		['`On hold`', '`', 'On hold', '`', 'nothing'],
		['This decision is on paper', '', '', 'This decision is on paper', 'sentence'],
		['[Minutes 3](https://example.org)', '', '', '[Minutes 3](https://example.org)', 'remark'],
		['**7.**', '**', '7.', '**', 'nothing'],
		['7) of 12', '', '', '7) of 12', 'sentence'],
		['（例：提案中、承認、却下、廃止 など）', '', '（例：提案中、承認、却下、廃止 など）', '', 'nothing'],
		['(e.g. proposed, accepted)', '', '(e.g. proposed, accepted)', '', 'nothing'],
		['(Proposed, Accepted, Rejected)', '', '(Proposed, Accepted, Rejected)', '', 'nothing'],
		['(Accepted, implemented)', '(', 'Accepted', ', implemented)', 'sentence'],
		['(Accepted, superseded by ADR-12, …)', '(', 'Accepted', ', superseded by ADR-12, …)', 'sentence'],
		['提案中（例：会議で話す）', '', '提案中', '（例：会議で話す）', 'remark'],
		['（会議：来週）', '', '', '（会議：来週）', 'remark'],
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
		assert.equal(withWord(takeApart(':warning: `Accepted`'), 'Rejected'), '`Rejected`');
		assert.equal(withWord(takeApart('~~Accepted~~'), 'Rejected'), '~~Accepted~~ Rejected');
	});

	it('finds emoji and dates', () => {
		assert.deepEqual(['⌛️ Superseded', '👍🏽 ok', ':+1: ok', '10:30:00 ok', 'ok 👍'].map(emojiOf), [
			'⌛️ ',
			'👍🏽 ',
			':+1: ',
			'',
			'',
		]);
		assert.deepEqual(dateIn('on 3.12.2020'), { text: '3.12.2020', start: 3 });
		assert.equal(dateIn('1.2.3.4.5 and 12345-12-123'), undefined);
	});

	for (const unit of [
		'[',
		'{a',
		'*',
		'* * ',
		'-> ',
		'✅',
		'2020-01-01 ',
		' |',
		'a ',
		'~~',
		'~~a~~',
		'[x](',
		'Accepted | ',
		'<',
		'<!--',
		'<b>',
		':a',
		':a:',
		'`',
		'_',
		'a_',
		'the adr is ',
		'](',
	]) {
		it(`takes time by the length: ${unit}`, () => {
			const run = (text: string) => [takeApart(text), takeApart(`${text}x`), takeApart(`[${text}]`)];
			assert.ok(growth(run, (length) => unit.repeat(length / unit.length), 2000, 16) < 6);
		});
	}
});
