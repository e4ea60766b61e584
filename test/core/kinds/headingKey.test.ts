import assert from 'node:assert/strict';
import { headingKey } from '../../../src/core/kinds/headingKey.ts';
import { growth } from '../../support/growth.ts';

/** Headings that are the same, in each line. */
const same: readonly (readonly string[])[] = [
	[
		'Context',
		'CONTEXT',
		'1. Context',
		'1.2 Context',
		'3) Context',
		'(2) Context',
		'IV. Context',
		'B. Context',
		'7 Context',
	],
	[
		'Context',
		'✅ Context',
		'1️⃣ Context',
		'🇩🇪 Context',
		'Context 🎉',
		'📋 2. Context',
		'Context:',
		'Context.',
		'**Context**',
	],
	[
		'Context',
		'_Context_',
		'`Context`',
		'[Context](#x)',
		'<b>Context</b>',
		'Context <!-- optional -->',
		'Context {#context}',
	],
	['User Scenarios & Testing', 'User Scenarios and Testing *(mandatory)*', '**User scenarios & testing** (required)'],
	['Key Entities', 'Key Entities *(include if feature involves data)*', 'Key Entities (optional):'],
	[
		'Requisitos',
		'Requisitos *(obligatorio)*',
		'Requisitos _(obrigatório)_',
		'Requisitos (si aplica)',
		'Requisitos (necessária)',
	],
	['Exigences', 'Exigences *(obligatoire)*', 'Exigences (facultative)'],
	['Requisiti', 'Requisiti (obbligatoria)', 'Requisiti *(facoltativo)*'],
	[
		'Anforderungen',
		'Anforderungen (Pflicht)',
		'Anforderungen *(verpflichtend)*',
		'Anforderungen (falls es welche gibt)',
	],
	['Wymagania', 'Wymagania (wymagane)', 'Wymagania (obowiązkowe)'],
	['Требования', 'Требования *(обязательно)*', 'Требования (обязательный)', 'Требования (если есть)'],
	['Вимоги', "Вимоги (обов'язково)"],
	['需求', '需求（必填）', '需求（必要）', '需求 *(必须)*', '需求（選填）'],
	['要件', '要件（必須）', '要件（該当する場合）'],
	['요구사항', '요구사항 (필수)', '요구사항 (선택 사항)'],
	['Migration Strategy', 'Migration Strategy (if applicable)'],
	['Risks / Trade-offs', 'Risks/Trade–offs'],
	["What's next", 'What’s next?'],
	['受入基準', '1. 受入基準', '受入基準：'],
	['背景', '一、背景', '1、背景'],
	['A&B', 'Ａ＆Ｂ', 'a and b'],
];

/** Headings that differ, in each line. */
const different: readonly (readonly [string, string])[] = [
	['3D model', 'D model'],
	['2FA login', 'FA login'],
	['Civil: rights', 'rights'],
	['Requirement 1', 'Requirement 2'],
	['要件1', '要件'],
	['e.g. this', 'this'],
	['snake_case', 'snakecase'],
	['C++', 'C'],
	['Decision (draft of May)', 'Decision'],
	['成功指標（必要人數）', '成功指標'],
	['Errores (si bemol)', 'Errores'],
	['Ошибки (при входе)', 'Ошибки'],
];

describe('headingKey', () => {
	for (const headings of same) {
		it(`takes as one: ${headings.join(' | ')}`, () => {
			assert.deepEqual([...new Set(headings.map(headingKey))], [headingKey(headings[0] ?? '')]);
		});
	}

	for (const [a, b] of different) {
		it(`tells apart: ${a} | ${b}`, () => {
			assert.notEqual(headingKey(a), headingKey(b));
		});
	}

	it('leaves something of a heading that is nothing but a number', () => {
		assert.deepEqual(
			['3.', '2024', '1.1', 'IV.', '…'].map((heading) => headingKey(heading) !== ''),
			Array(5).fill(true),
		);
	});

	it('takes time by the length of a hostile heading', () => {
		for (const part of ['*', '(', '[', '1.', '<!--', '& ', '_a ', '🎉', '(optional) ']) {
			const times = growth(headingKey, (length) => part.repeat(length), 1_000, 100);
			assert.ok(times < 20, `${part}: ${times.toFixed(1)}`);
		}
	});
});
