import assert from 'node:assert/strict';
import { type Stage, stages } from '../../../src/core/adr/record/record.ts';
import { isOpenChoice, stageOf } from '../../../src/core/adr/record/stage.ts';

const words: Readonly<Record<Stage, readonly string[]>> = {
	draft: [
		'Draft',
		'WIP',
		'Work in progress',
		'Incomplete',
		'Entwurf',
		'Brouillon',
		'Черновик',
		'草稿',
		'下書き',
		'초안',
	],
	proposed: [
		...['proposed', 'PROPOSED', 'Proposal', 'Pending', 'In Review', 'under discussion', 'Awaiting approval', 'on hold'],
		...['vorgeschlagen', 'Proposé', 'Propuesto', 'Предложено', '提议', '2017-11-22 提议', '待定', '検討中', '제안'],
		...['Suspendu', 'Reportée', 'Aplazada', 'Suspenso', 'Uitgesteld', 'Отложено'],
		...['承認待ち', '決裁待ち', '承認依頼中', '承認予定', '承認されていない', '批准中', '批准待定'],
		...['승인 대기', '승인 대기 중', '승인 요청', '결정 보류', '승인 중'],
	],
	accepted: [
		...[
			'Accepted',
			'✅ **Accepted**',
			'Approved by the board on 2024-05-18',
			'Implemented',
			'Adopted',
			'Active',
			'Final',
		],
		...['"accepted"', '« Accepté »', '“Accepted”', "'accepted'", '「承認」'],
		...['Proposed → Accepted', 'Accepted / Implemented', 'Partly superseded', 'Accepted, supersedes ADR-3'],
		...['Superseded in part', 'Superseded partially by ADR-12', 'Replaced in part by ADR-12'],
		...['Teilweise ersetzt durch ADR-12', 'Remplacé partiellement par 7', 'Parcialmente superado por 7'],
		...[
			'Accepted (parts superseded by ADR-12)',
			'Accepted; section 4 superseded by ADR-12',
			'Accepté (partiellement remplacé par 7)',
		],
		...[
			'Superseded (partially) by [7](0007-x.md)',
			'Superseded, in part, by ADR-12',
			'superseded (partially, on one rule by ADR-12)',
			'Deels vervangen door ADR-12',
		],
		...['Accepted, except rule 3 (superseded by ADR-12)', 'Accepted; superseded by ADR-12 except for the cache'],
		...['一部 ADR-12 に置き換え', '局部被 ADR-12 取代', '부분 대체 — 0012로', '일부 ADR-12로 대체됨'],
		...['Accepted until superseded by ADR-12', 'Akzeptiert (Abschnitt 4 ersetzt durch ADR-12)'],
		...['akzeptiert', 'Accepté', 'Aceptado', 'Принято', '通过', '已采纳', '承認済み', '승인됨', 'Kabul edildi'],
		...['Aceite', 'Aceite em reunião', 'Activo', 'Activa', 'Ativa', 'Actif', 'Aktiv', 'Attivo', 'Actief', 'Aktywna'],
		...[
			'Décidée',
			'Festgelegt',
			'Besloten',
			'Van kracht',
			'Obowiązująca',
			'Действующее',
			'已生效',
			'実装済み',
			'적용됨',
		],
		...['Binding', 'Effective 2024-05-18'],
		...['已批准待实施', '승인 (구현 예정)', '承認(実装予定)'],
	],
	rejected: [
		'rejected',
		'❌ Rejected (see [019](019-x.md))',
		'Declined',
		'Withdrawn',
		'not accepted',
		'abgelehnt',
		'不通过',
		'却下',
		...['Anulada', 'Ritirata', 'Ingetrokken'],
		...['採択されず', '承認されなかった', '승인되지 않음', '채택 안 함'],
	],
	deprecated: [
		...['유효하지 않음', '有効ではない'],
		'Deprecated',
		'Obsolete',
		'Obsoleted',
		'retired',
		'No longer relevant',
		'veraltet',
		'Obsolète',
		'已弃用',
		'廃止',
		...['Reversed (see ADR-12)', 'REVERSED 2024-01-31', 'Overturned'],
		...['Abrogée', 'Caduc', 'Derogada', 'Abrogato', 'Nieaktualna'],
	],
	superseded: [
		...[
			'Superseded',
			'Superceded by [2. X](0002-x.md)',
			'superseded by ADR-0012',
			'Replaced by [2](2.md)',
			'Obsoleted by 7',
			'Reversed by ADR-12',
		],
		...[
			'Accepted (superseded by ADR-12)',
			'Accepted, but later superseded by ADR-12',
			'Accepted 2024-01-31, superseded by ADR-12',
			'Accepted superseded by ADR-12',
			'accepté (remplacé par [ADR-002](0002-x.md))',
			'Akzeptiert (ersetzt durch ADR-12)',
			'aceptado (v1); **superado por [ADR-004](004-x.md)** desde 2024-06',
			'Aceito (substituído pela ADR-12)',
			'Принято (заменено на ADR-12)',
			'已采纳（已被 ADR-12 取代）',
			'承認(ADR-12により置き換え)',
			'~~Accepted~~ Superseded by [7](0007-x.md)',
			'superseded by backend/20240131-x',
		],
		...[
			'ersetzt durch ADR-7',
			'Remplacé par 7',
			'Supersedé par 7',
			'Superado por [7](0007-x.md)',
			'Superada',
			'Supersedida por 7',
			'Sustituido por 7',
			'Заменено',
			'已取代',
			'被 [5](0005-x.md) 取代',
			'대체됨',
			'ADR-3에 의해 대체됨',
		],
	],
};

/** Draft, proposed, accepted, rejected, deprecated, superseded. */
const languages: readonly (readonly string[])[] = [
	['Koncept', 'Navrhnuté', 'Prijaté', 'Zamietnuté', 'Zastarané', 'Nahradené'],
	['Vázlat', 'Javasolt', 'Elfogadva', 'Elutasítva', 'Elavult', 'Felváltva'],
	['Ciornă', 'Propusă', 'Acceptată', 'Respinsă', 'Învechită', 'Înlocuită'],
	['Esborrany', 'Proposada', 'Acceptada', 'Rebutjada', 'Obsolet', 'Substituïda'],
	['Nacrt', 'Predloženo', 'Prihvaćeno', 'Odbijeno', 'Zastarjelo', 'Zamijenjeno'],
	['Чернова', 'Предложено', 'Прието', 'Отхвърлено', 'Остаряло', 'Заместено'],
	['Πρόχειρο', 'Προτεινόμενη', 'Αποδεκτή', 'Απορρίφθηκε', 'Παρωχημένη', 'Αντικαταστάθηκε'],
	['مسودة', 'مقترح', 'مقبول', 'مرفوض', 'مهمل', 'مستبدل'],
	['پیش‌نویس', 'پیشنهادی', 'پذیرفته شده', 'رد شده', 'منسوخ', 'جایگزین شده'],
	['טיוטה', 'הוצע', 'התקבל', 'נדחה', 'מיושן', 'הוחלף'],
	['मसौदा', 'प्रस्तावित', 'स्वीकृत', 'अस्वीकृत', 'अप्रचलित', 'प्रतिस्थापित'],
	['ร่าง', 'เสนอ', 'ยอมรับ', 'ปฏิเสธ', 'เลิกใช้', 'ถูกแทนที่'],
];

describe('stageOf', () => {
	for (const [stage, statuses] of Object.entries(words)) {
		it(`knows what says "${stage}"`, () => {
			assert.deepEqual(
				statuses.filter((status) => stageOf(status) !== stage).map((status) => `${status}: ${stageOf(status)}`),
				[],
			);
		});
	}

	it('knows the words of many languages', () => {
		for (const all of languages) {
			assert.deepEqual(all.map(stageOf), stages, all.join());
		}
		assert.equal(stageOf('وضعیت: پذیرفته‌شده'), 'accepted');
		assert.equal(stageOf('✅ **مقبولة** (2024-01-31)'), 'accepted');
		assert.equal(stageOf('Acceptată, înlocuită de ADR-5'), 'superseded');
	});

	it('knows a status behind a sentence about other records', () => {
		assert.equal(stageOf('Remplacé le 2024-01-31'), 'superseded');
		assert.equal(stageOf('Remplace le 2024-01-31'), 'superseded');
		assert.equal(stageOf('Décidé'), 'accepted');
		assert.equal(stageOf('Ersetzt keinen früheren ADR. Ersetzt durch ADR-7'), 'superseded');
		assert.equal(stageOf('Supersedes ADR-3. Superseded by ADR-7'), 'superseded');
	});

	it('knows the day or the year since when a record is superseded', () => {
		for (const status of ['Ersetzt 2024-01-31', 'Ersetzt 2024', 'Ersetzt 31.01.2024']) {
			assert.equal(stageOf(status), 'superseded', status);
		}
	});

	it('knows no other words, and no part of a word', () => {
		for (const status of [
			'مقبولات',
			'הוצעות',
			'',
			'Maybe',
			'acceptable',
			'Draftsman',
			'???',
			'Supersedes ADR-3',
			'Ersetzt keinen ADR',
			'Ersetzt ADR-3',
			'Ersetzt 0003',
			'Ersetzt #3. Dateien',
			'Remplace la décision 3',
			'Remplace l’ADR-3',
			"Remplace l'ADR-3",
			'Decide in the next quarter',
		]) {
			assert.equal(stageOf(status), undefined, status);
		}
	});

	it('knows nothing where one of several is still to be chosen', () => {
		for (const status of ['[proposed | accepted | rejected]', 'accepted | superseded by [x](x.md)', 'Draft/Accepted']) {
			assert.equal(stageOf(status), undefined, status);
			assert.ok(isOpenChoice(status), status);
		}
		assert.ok(!isOpenChoice('Accepted / Implemented'));
		assert.ok(!isOpenChoice('Maybe'));
	});

	it('knows the one of several that is marked', () => {
		for (const status of [
			'Proposed | **Accepted** | Rejected | Superseded',
			'proposed / `accepted` / rejected',
			'Proposed | __Accepted__ (2024-01-31) | …',
			'Proposed \\| **Accepted**',
			'[ ] Proposed [x] Accepted [ ] Rejected',
			'[ ] Proposed | [X] Accepted',
			'☐ Proposed ☑ Accepted ☐ Superseded',
			'Proposed | ✅ Accepted | Rejected',
			'Proposed ⬜ / Accepted ✅ / Rejected ⬜',
			'Proposed | **Accepted** | Superseded by [ADR-5](0005-example.md)',
			'<b>Accepted</b> | Rejected',
		]) {
			assert.equal(stageOf(status), 'accepted', status);
			assert.ok(!isOpenChoice(status), status);
		}
		for (const status of [
			'**Proposed | Accepted**',
			'**Proposed** | **Accepted**',
			'`proposed` | `accepted` | `rejected`',
			'✅ Accepted | ❌ Rejected | 🟡 Proposed',
			'**Accepted** | Superseded by [ADR-5](0005-x.md)',
		]) {
			assert.equal(stageOf(status), undefined, status);
		}
		assert.equal(stageOf('**Superseded** by ADR-5 | Accepted'), 'superseded');
	});
});
