import assert from 'node:assert/strict';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { defined } from './readTrace.ts';

/** A user story and the list of its scenarios, in the languages of specs. */
const languages = [
	['User Story', 'Acceptance Scenarios'],
	['User-Story', 'Acceptance Criteria'],
	['Benutzergeschichte', 'Akzeptanzszenarien'],
	['Nutzergeschichte', 'Abnahmeszenarien'],
	['Anwender-Story', 'Akzeptanzkriterien'],
	['Histoire utilisateur', "Scénarios d'acceptation"],
	['Récit utilisateur', "Critères d'acceptation"],
	['Historia de Usuario', 'Escenarios de Aceptación'],
	['Historia', 'Criterios de Aceptación'],
	['História de Usuário', 'Cenários de Aceitação'],
	['História do usuário', 'Cenários de Aceite'],
	['História', 'Critérios de Aceitação'],
	['Storia Utente', 'Scenari di Accettazione'],
	["Storia dell'utente", 'Criteri di accettazione'],
	['Historyjka użytkownika', 'Scenariusze akceptacyjne'],
	['Historia użytkownika', 'Kryteria akceptacji'],
	['Пользовательская история', 'Сценарии приёмки'],
	['История пользователя', 'Приемочные сценарии'],
	['Історія користувача', 'Сценарії прийняття'],
	['Câu chuyện người dùng', 'Kịch bản chấp nhận'],
	['用户故事', '验收场景'],
	['使用者故事', '驗收情境'],
	['ユーザーストーリー', '受け入れシナリオ'],
	['ユーザストーリー', '受入シナリオ'],
	['사용자 스토리', '인수 시나리오'],
	['Kullanıcı Hikayesi', 'Acceptance Scenarios'],
	['User Scenario', 'Acceptance Scenarios'],
	['Nutzungsszenario', 'Akzeptanzszenarien'],
	['Scénario utilisateur', "Scénarios d'acceptation"],
	['Escenario de usuario', 'Escenarios de aceptación'],
	['Cenário de usuário', 'Cenários de aceitação'],
	['Scenario utente', 'Scenari di accettazione'],
	['Scenariusz użytkownika', 'Scenariusze akceptacyjne'],
	['Пользовательский сценарий', 'Сценарии приёмки'],
	['Сценарій користувача', 'Сценарії прийняття'],
	['Kịch bản người dùng', 'Kịch bản chấp nhận'],
	['用户场景', '验收场景'],
	['使用者情境', '驗收情境'],
	['利用シナリオ', '受け入れシナリオ'],
	['사용자 시나리오', '인수 시나리오'],
] as const;

const pattern = builtinKinds
	.find(({ id }) => id === 'speckit-spec')
	?.sections.find(({ id }) => id === 'user-scenarios')
	?.sections?.find(({ id }) => id === 'user-story')?.pattern;

describe('words for user stories', () => {
	for (const [story, scenarios] of languages) {
		it(`${story}, ${scenarios}: are born with their scenarios, and belong to the section of the kind`, () => {
			const text = `### ${story} 2 - Enter (P1)\n\n**${scenarios}**:\n\n1. **Given** a key\n`;
			assert.deepEqual(defined('speckit-spec', text), ['US2: Enter (P1)', 'US2.1: Given a key']);
			assert.match(`${story} 2 - Enter`, new RegExp(pattern ?? '$.', 'iu'));
		});
	}

	it('of scenarios are none where others are called stories', () => {
		const text = '### User Story 1 - Enter (P1)\n\n#### User Scenario 1: By day\n\nWords.\n\n### User Scenario 2\n';
		assert.deepEqual(defined('speckit-spec', text), ['US1: Enter (P1)']);
	});

	it('are no stories before other words, and no scenarios in a sentence', () => {
		for (const heading of [
			'Historia 1848',
			'Histories 2',
			'Storia del progetto 2',
			'Récits 2',
			'Scenario 2',
			'受け入れシナリオ 2',
		]) {
			assert.deepEqual(defined('speckit-spec', `### ${heading}\n\nWords.\n`), [], heading);
		}
		assert.deepEqual(defined('speckit-spec', '### Historia 1\n\nLos criterios de aceptación siguen:\n\n1. Words\n'), [
			'US1: ',
		]);
	});
});
