import assert from 'node:assert/strict';
import { badgeIn } from '../../../src/core/kinds/badge.ts';
import { ownValue } from '../../../src/core/kinds/fieldsInLine.ts';
import { chosenStatus, plainStatus, statusAlternatives } from '../../../src/core/kinds/plainStatus.ts';
import { isLinkLine, readStatusLine } from '../../../src/core/kinds/statusLine.ts';

describe('the words of a status', () => {
	it('stand behind the name of the field, a date, earlier statuses and the beginning of a sentence', () => {
		for (const [text, plain] of [
			['Status: Accepted', 'accepted'],
			['2024-01-02 – Accepted', 'accepted'],
			['proposed -> accepted', 'accepted'],
			['Draft → Proposed ⇒ Accepted', 'accepted'],
			['This ADR is currently accepted', 'accepted'],
			['The decision has been accepted', 'accepted'],
			['~~Proposed~~ Accepted', 'accepted'],
			['“Accepted”.', 'accepted.'],
			['<span class="x">Accepted</span>', 'accepted'],
			['[Accepted](x.md) <!-- or not -->', 'accepted'],
			['✅ Accepted', 'accepted'],
			['– (Accepted)', 'accepted)'],
			['Proposed → Accepted 2024-01-02', 'accepted 2024-01-02'],
			['Draft -> Approved #12', 'approved #12'],
			['2024-01-02 Proposed → 2024-02-03 Accepted', 'accepted'],
		] as const) {
			assert.equal(plainStatus(text), plain, text);
		}
	});

	it('stand before an arrow that leads to a record', () => {
		for (const text of [
			'Superseded → ADR-12',
			'superseded -> [12](0012-x.md)',
			'Superseded ➔ #12',
			'Accepted => Superseded → 12',
		]) {
			assert.match(plainStatus(text), /^superseded /, text);
		}
	});

	it('are several where bars or slashes part them, up to a remark', () => {
		assert.deepEqual(statusAlternatives('accepted / approved, but a/b'), ['accepted', 'approved']);
		assert.deepEqual(statusAlternatives('proposed | accepted'), ['proposed', 'accepted']);
		assert.deepEqual(statusAlternatives('accepted (2024/05/06)'), ['accepted']);
		assert.deepEqual(statusAlternatives('superseded by 5. use rows'), ['superseded by 5. use rows']);
		assert.deepEqual(statusAlternatives('accepted - see a/b'), ['accepted']);
	});

	it('are those of the one that is marked in a list to choose from', () => {
		for (const [text, chosen] of [
			['Proposed | **Accepted** | Rejected', '**Accepted**'],
			['[Proposed | `Accepted` | …]', '`Accepted`'],
			['{Draft | __Proposed__}', '__Proposed__'],
			['(Draft / Proposed / **Accepted**)', '**Accepted**'],
			['<b>Accepted</b> | Rejected', '<b>Accepted</b>'],
			['☐ Proposed ☑ Accepted', 'Accepted'],
			['[ ] Proposed, [x] Accepted', 'Accepted'],
			['Proposed | Accepted ✅ | Rejected', 'Accepted'],
		] as const) {
			assert.equal(chosenStatus(text), chosen, text);
		}
		for (const text of [
			'Proposed | Accepted',
			'**Proposed** | **Accepted**',
			'Proposed / **Accepted**',
			'✅ Accepted | 🕓 Proposed',
			'**Accepted** | superseded by ADR-5',
			'**Accepted** | Red',
			'☐ Proposed ☐ Accepted',
			'**Accepted** | Approved',
			`**Accepted** | ${'Rejected | '.repeat(50)}`,
		]) {
			assert.equal(chosenStatus(text), undefined, text);
		}
	});
});

describe('a line below a status', () => {
	const read = (text: string): string => {
		const line = readStatusLine(text, ['parked']);
		return line ? [line.stage ?? 'open', line.isWhole ? 'whole' : 'more', line.day ?? ''].join(' ').trim() : 'none';
	};
	const cases: readonly (readonly [text: string, told: string])[] = [
		['Accepted', 'accepted whole'],
		['Accepted!', 'accepted whole'],
		['Accepted 2024-05-06', 'accepted whole 2024-05-06'],
		['Accepted, since 2024-05-06.', 'accepted whole 2024-05-06'],
		['Accepted: 2024-05-06', 'accepted more 2024-05-06'],
		['2024-05-06: Accepted', 'accepted whole 2024-05-06'],
		['Accepted by the board 2024-05-06', 'accepted more 2024-05-06'],
		['Accepted (by all).', 'accepted whole'],
		['Accepted by Ada. Reviewed on 2024-05-06', 'accepted more'],
		['Partially superseded by [5](0005-x.md)', 'accepted more'],
		['Accepted and implemented', 'accepted whole'],
		['Accepted and loved', 'accepted more'],
		['Accepted because of costs', 'accepted more'],
		['Accepted by: the board', 'none'],
		['Proposed by Ann', 'none'],
		['Proposed | Accepted', 'open more'],
		['Superseded by ADR-5', 'superseded whole'],
		['Superseded: see ADR-5', 'superseded whole'],
		['Superseded → ADR-5', 'superseded whole'],
		['Deprecated: we moved on', 'deprecated whole'],
		['Deprecated: the old queue', 'none'],
		['Rejected: we lack the money', 'none'],
		['Rejected, too slow', 'rejected whole'],
		['Rejected because of costs', 'rejected whole'],
		['承認済み', 'accepted whole'],
		['Parked', 'proposed whole'],
		['parked since May', 'proposed more'],
		['Review cycle: a year', 'none'],
		['Nothing', 'none'],
	];
	for (const [text, told] of cases) {
		it(`reads "${text}" as ${told}`, () => assert.equal(read(text), told));
	}

	it('says how a record relates to another one, but for what supersedes it', () => {
		assert.deepEqual(['Amends ADR-5', '**Clarifies:** [5](0005-x.md)', 'Related to #7'].map(isLinkLine), [
			true,
			true,
			false,
		]);
		assert.deepEqual(['Superseded by ADR-5', 'Accepted', 'Nothing for 5'].map(isLinkLine), [false, false, false]);
	});
});

describe('the value of a field', () => {
	it('ends where another field of the line begins', () => {
		for (const [text, own] of [
			['Draft · **Date:** 2026-05-02', 'Draft'],
			['Draft | Date: 2026-05-02', 'Draft'],
			['Draft **Owner**: Ann', 'Draft'],
			['Draft — **Owner:** Ann', 'Draft'],
			['Draft • Owner: Ann', 'Draft'],
		] as const) {
			assert.equal(ownValue(text), own, text);
		}
	});

	it('goes on over a status in bold letters, colons, and signs without a name', () => {
		for (const text of ['✅ **Accepted**: by the board', 'see a: b', 'a/b: c', 'Draft | final', 'Draft - **soon**']) {
			assert.equal(ownValue(text), text);
		}
	});
});

describe('a badge', () => {
	it('says a status as its message, else as its label, and another one as the service spells it', () => {
		for (const [text, word, spelled] of [
			['![](https://img.shields.io/badge/Accepted-green)', 'Accepted', 'in_a--b__c_%C3%A9'],
			[
				'[![s](https://img.shields.io/badge/ADR-superseded_by_ADR--5-red?style=flat)](x.md)',
				'superseded by ADR-5',
				'in_a--b__c_%C3%A9',
			],
			['<img src="https://flat.badgen.net/badge/status/proposed/blue" />', 'proposed', 'in%20a-b_c%20%C3%A9'],
			[
				'![b](https://img.shields.io/badge/build-passing-green) ![s](https://img.shields.io/badge/status-deprecated-red.svg)',
				'deprecated',
				'in_a--b__c_%C3%A9',
			],
		] as const) {
			const badge = badgeIn(text);
			assert.deepEqual([badge?.word, badge?.spelled('in a-b_c é')], [word, spelled], text);
			assert.equal(text.slice(badge?.start, badge?.end).replaceAll('--', '-').replaceAll('_', ' '), word);
		}
	});

	it('says none where it is one of something else, or the text says more than pictures do', () => {
		for (const text of [
			'![x](https://img.shields.io/badge/build-passing-green)',
			'![x](https://img.shields.io/badge/status-%E0%A4%A-red)',
			'![a](https://badgen.net/badge/status/rejected/red) since May',
			'![a](https://example.org/badge/status-accepted-green)',
			'Accepted',
		]) {
			assert.equal(badgeIn(text), undefined, text);
		}
	});
});
