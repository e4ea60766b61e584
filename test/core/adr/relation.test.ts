import assert from 'node:assert/strict';
import type { Relation } from '../../../src/core/adr/record/record.ts';
import { relationOf, reverse } from '../../../src/core/adr/record/relation.ts';

const labels: Readonly<Record<Relation, readonly string[]>> = {
	'superseded-by': [
		...['Superseded by', 'Superceded by', 'superseded_by', 'superseded-by', 'Is superseded by', 'Replaced by:'],
		...['has been superseded by', 'Partially superseded by', 'Obsoleted by', 'Superseded on 2024-05-01 by'],
		...[
			'Remplacé par',
			'Ersetzt durch',
			'Sustituido por',
			'Superada por',
			'Supersedido por',
			'Supersedé par',
			'Partiellement remplacé par',
			'Remplacée en partie par',
			'Reemplazado parcialmente por',
			'Substituída por',
			'Заменено на',
			...[
				'Înlocuită de',
				'Nahradené',
				'Заменен от',
				'Αντικαταστάθηκε από',
				'تم استبداله بـ',
				'جایگزین شده با',
				'הוחלף על ידי',
			],
			'被…取代',
			'已被…取代',
			'…により置き換え',
			'これを置き換えた ADR (Superseded by)',
			'Ersetzt (durch)',
			'Superseded (by)',
			'Remplacé (par)',
			'Reversed by',
			'Superseded (in part) by',
			'Superseded by ADR',
			'置き換え先',
			'…로 대체',
			'대체됨',
		],
	],
	supersedes: [
		...['Supersedes', 'Supercedes', 'supersede', 'Replaces', 'This ADR in part supersedes', 'Obsoletes'],
		...['置き換え (Supersedes)', 'Ersetzt (Supersedes)', 'Ersetzt (falls zutreffend)'],
		...['Remplace', 'Ersetzt', 'Sustituye a', 'Supera a', 'Teilweise ersetzt', '取代', '替代', '局部取代'],
		...['Reverses', 'Overturns'],
		...['取代 (Supersedes)', 'Supersedes（取代）', 'Supersedes (if any)'],
		...['Supersedes (in part)', 'Supersedes partly', 'Supersedes ADR', 'Remplace partiellement', 'Remplace en partie'],
		...[
			'Sustituye parcialmente a',
			'Substitui parcialmente',
			'Sostituisce parzialmente',
			'Vervangt deels',
			'Löst teilweise ab',
		],
		...['置き換え', '置き換える', '置き換え対象', '…を置き換える', '대체', '대체 대상', '대체된 ADR', '…을 대체'],
	],
	'amended-by': [
		'Amended by',
		'Is amended by',
		'Updated by',
		'Geändert durch',
		'Ergaenzt durch',
		'Modifié par',
		'被…修订',
	],
	amends: ['Amends', 'Updates', 'Amendment to', 'This decision amends', 'Ändert', '修订'],
	'clarified-by': ['Clarified by', 'Präzisiert durch', 'Clarifié par'],
	clarifies: ['Clarifies', 'clarification of', 'Präzisiert', '澄清'],
	other: ['Relates to', 'Depends on', 'Refined by', 'see', 'by', '', 'not superseded', 'supersedes nothing but'],
};

describe('relationOf', () => {
	for (const [relation, written] of Object.entries(labels)) {
		it(`knows what says "${relation}"`, () => {
			assert.deepEqual(
				written.filter((label) => relationOf(label) !== relation).map((label) => `${label}: ${relationOf(label)}`),
				[],
			);
		});
	}

	it('has a reverse that is undone by another', () => {
		for (const relation of Object.keys(labels) as Relation[]) {
			assert.equal(reverse(reverse(relation)), relation);
		}
		assert.equal(reverse('supersedes'), 'superseded-by');
	});
});
