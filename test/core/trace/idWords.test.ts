import assert from 'node:assert/strict';
import { defined, named, readTrace } from './readTrace.ts';

/** What a requirement, several, a line of tests and a property are called in the languages of specs. */
const languages = [
	['Requirement', 'Requirements', 'Validates', 'Property'],
	['Anforderung', 'Anforderungen', 'Validiert', 'Eigenschaft'],
	['Exigence', 'Exigences', 'Valide ', 'Propriété'],
	['Besoin', 'Besoins', 'Vérifie ', 'Propriété'],
	['Requisito', 'Requisitos', 'Valida', 'Propiedad'],
	['Requerimiento', 'Requerimientos', 'Valida', 'Propiedad'],
	['Requisito', 'Requisitos', 'Valida', 'Propriedade'],
	['Requisito', 'Requisiti', 'Verifica', 'Proprietà'],
	['Wymaganie', 'Wymagania', 'Weryfikuje', 'Właściwość'],
	['Требование', 'Требования', 'Проверяет', 'Свойство'],
	['Вимога', 'Вимоги', 'Перевіряє', 'Властивість'],
	['Yêu cầu', 'Yêu cầu', 'Xác minh', 'Thuộc tính'],
	['Gereksinim', 'Gereksinimler', 'Doğrular', 'Özellik'],
	['Gereklilik', 'Gereklilikler', 'Doğrular', 'Özellik'],
	['Vereiste', 'Vereisten', 'Valideert', 'Eigenschap'],
	['Persyaratan', 'Persyaratan', 'Memvalidasi', 'Properti'],
	['Kebutuhan', 'Kebutuhan', 'Memverifikasi', 'Properti'],
	['Krav', 'Krav', 'Validerar', 'Egenskap'],
	['Krav', 'Krav', 'Verificerer', 'Egenskab'],
	['要件', '要件', '検証', 'プロパティ'],
	['要求', '要件', '検証要件', 'プロパティ'],
	['需求', '需求', '验证', '属性'],
	['需求', '需求', '验证需求', '性质'],
	['需求', '需求', '驗證需求', '屬性'],
	['요구사항', '요구사항', '검증', '속성'],
	['요구 사항', '요구 사항', '검증 요구사항', '속성'],
] as const;

describe('words for requirements and properties', () => {
	for (const [one, several, validates, property] of languages) {
		describe(`${one}, ${several}`, () => {
			it('begin the heading of a requirement', () => {
				const text = `### ${one} 2: Sell\n\n#### Acceptance Criteria\n\n1. Sells\n`;
				assert.deepEqual(defined('kiro-requirements', text), ['2: Sell', '2.1: Sells']);
			});

			it('begin the list of requirements of a task', () => {
				assert.deepEqual(named('kiro-tasks', `- [ ] 1. Sell\n  - _${several}: 1.1, 1.2_\n  - _${one}：2_\n`), [
					'1 implements 1.1',
					'1 implements 1.2',
					'1 implements 2',
				]);
			});

			it('name what a test validates, with the word for a requirement and without', () => {
				assert.deepEqual(
					named('kiro-tasks', `- [ ] 1. Test\n  - **${validates}: ${several} 1.2**\n  - **${validates}：1.3**\n`),
					['1 validates 1.2', '1 validates 1.3'],
				);
				assert.deepEqual(named('kiro-tasks', `- [ ] 1. Test\n  - **Validates: ${one} 1.2**\n`), ['1 validates 1.2']);
			});

			it('name the property of a design that a task tests', () => {
				assert.deepEqual(defined('kiro-design', `### ${property} 1: Session\n\n**${property} 2: Order**\n`), [
					'1: Session',
					'2: Order',
				]);
				const { references } = readTrace(
					'kiro-tasks',
					`- [ ] 1. Test\n  - **${property} 1: Session**\n  - **Validates: ${property} 2**\n`,
				);
				assert.deepEqual(
					references.map(({ space, keys }) => [space, ...keys]),
					[
						['property', '1'],
						['property', '2'],
					],
				);
			});
		});
	}

	it('may be one with what is done with them', () => {
		for (const label of ['関連要件', '対応要件', '关联需求', '對應需求', '需求引用', '관련 요구사항']) {
			assert.deepEqual(named('kiro-tasks', `- [ ] 1. Sell\n  - _${label}：1.1_\n`), ['1 implements 1.1'], label);
		}
	});

	it('name requirements in sentences where they are names', () => {
		for (const [sentence, found] of [
			['Wie Anforderung 1.2 sagt, und Anforderungen 2.1 und 2.2', ['1.2', '2.1', '2.2']],
			['Según el Requisito 1.2 y los Requisitos 2.1 y 2.2', ['1.2', '2.1', '2.2']],
			["Selon l'Exigence 1.2, les Exigences 2 et 3.", ['1.2', '2', '3']],
			['Zgodnie z Wymaganiem 1.2', ['1.2']],
			['По Требованию 1.2', ['1.2']],
			['los requisitos 2 años después, con besoin de 3', []],
			['Anforderungen 10 GB und mehr', []],
			['Anforderungen 2 Wochen vorher', []],
			['Los Requisitos 2 y 3 meses después', []],
			['Die Anforderungen 2.1 und 2.2 gelten, Anforderung 3 auch', ['2.1', '2.2', '3']],
			['Yêu cầu 2 người', []],
			['El Requisito 1 en 3 pasos', ['1']],
			['Lastenanforderung 3', []],
		] as const) {
			const references = named('kiro-design', `${sentence}\n`);
			assert.deepEqual(
				references,
				found.map((id) => `- mentions ${id}`),
				sentence,
			);
		}
	});

	it('leave alone what only begins like a list', () => {
		for (const line of [
			'Requisitos: 3 servidores',
			'- Anforderungen: 2 Rechner, 8 GB',
			'Valida: 3 veces',
			'Exigences : voir 2.1',
			'Yêu cầu: 2 người',
		]) {
			assert.deepEqual(named('kiro-tasks', `- [ ] 1. Sell\n${line}\n`), [], line);
		}
	});

	it('are kept apart by the word for "and" of their language', () => {
		for (const list of [
			'Requisitos: 1.1, 1.2 y 1.3',
			'Requisitos: 1.1, 1.2 e 1.3',
			'Exigences : 1.1, 1.2 et 1.3',
			'Anforderungen: 1.1, 1.2 und 1.3',
			'Wymagania: 1.1, 1.2 i 1.3',
			'Gereksinimler: 1.1, 1.2 ve 1.3',
			'Vereisten: 1.1, 1.2 en 1.3',
			'Persyaratan: 1.1, 1.2 dan 1.3',
			'Krav: 1.1, 1.2 och 1.3',
			'Требования: 1.1, 1.2 и 1.3',
			'Yêu cầu: 1.1, 1.2 và 1.3',
		]) {
			assert.deepEqual(
				named('kiro-tasks', `- [ ] 1. Sell\n  - _${list}_\n`),
				['1 implements 1.1', '1 implements 1.2', '1 implements 1.3'],
				list,
			);
		}
	});
});

describe('talk about properties', () => {
	it('defines none where the number is one of criteria', () => {
		for (const line of [
			'- Property 1.1 and 1.2 are related',
			'- 属性 1.5 和 2.2 都测试',
			'**Property 2.3** is about it',
		]) {
			assert.deepEqual(defined('kiro-design', `${line}\n`), [], line);
		}
	});

	it('in a list defines none that stands elsewhere, or in the list in bold', () => {
		const talk = '### Property Reflection\n\n- Property 1: taken up by Property 2\n- **Property 2** - kept\n\n';
		assert.deepEqual(defined('kiro-design', `${talk}### Property 1: Session\n\n**Property 2: Order**\n`), [
			'1: Session',
			'2: Order',
		]);
		assert.deepEqual(defined('kiro-design', '- Property 1: was thought of\n\n- **Property 1: Session**\n'), [
			'1: Session',
		]);
	});

	it('is stated in a list in bold before a line of the test plan that begins with it', () => {
		const list = '- **Property 1: Totals match**\n- **Property 2: Order holds**\n';
		assert.deepEqual(defined('kiro-design', `${list}\n## Testing Strategy\n\nProperty 1: 100 random orders\n`), [
			'1: Totals match',
			'2: Order holds',
		]);
	});

	it('is none in a list whose properties stand nowhere else', () => {
		assert.deepEqual(
			defined('kiro-design', '- Property 1: Session\n- Property 2. Order\n- Property 2: Order again\n'),
			['1: Session', '2: Order', '2: Order again'],
		);
	});
});
