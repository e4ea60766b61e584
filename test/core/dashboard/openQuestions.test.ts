import assert from 'node:assert/strict';
import { openQuestions } from '../../../src/core/dashboard/openQuestions.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';

function found(text: string): string[] {
	const kind = builtinKinds.find(({ id }) => id === 'speckit-spec');
	assert.ok(kind);
	return openQuestions(parseDocument('specs/001-shop/spec.md', text), kind).map(
		({ form, text, line }) => `${line} ${form}: ${text}`,
	);
}

describe('what a document leaves open', () => {
	it('are marks that ask for clarification, wherever they stand', () => {
		assert.deepEqual(found('# S\n\n- **FR-1** [NEEDS CLARIFICATION: how *long*?]\n\n[NEEDS CLARIFICATION]\n'), [
			'2 clarification: how long?',
			'4 clarification: Needs clarification',
		]);
	});

	it('are marks in the words of templates in other languages, with a question', () => {
		const text =
			'# S\n\n- 支払い[要確認: 期限は?]\n- [需要澄清：付款方式？]\n- 方式 [要確認] [要確認: ○○] [需要澄清：具体问题]\n- Pago [NECESITA ACLARACIÓN: ¿cuándo?]\n\n[À CLARIFIER]\n';
		assert.deepEqual(found(text), [
			'2 clarification: 期限は?',
			'3 clarification: 付款方式？',
			'5 clarification: ¿cuándo?',
			'7 clarification: Needs clarification',
		]);
	});

	it('are the top items of a section of open questions that are not settled', () => {
		const text = [
			'# S',
			'## 7. Open Questions',
			'',
			'- [ ] Who **pays**?',
			'  - the shop, perhaps',
			'- [x] When?',
			'- ~~Where?~~',
			'- Resolved: why',
			'- Which colour? – RESOLVED',
			'1. Which `bank`? [NEEDS CLARIFICATION: which?]',
			'',
			'### About tests',
			'',
			'* How many?',
			'',
			'## Next',
			'',
			'- No question',
		].join('\n');
		assert.deepEqual(found(text), ['3 question: Who pays?', '9 clarification: which?', '13 question: How many?']);
	});

	it('are rows of a table that have no answer', () => {
		const text =
			'# S\n\n## Offene Fragen\n\n| # | Question | Status |\n|---|---|---|\n| 1 | Who? | open |\n| 2 | When? | Resolved |\n';
		assert.deepEqual(found(text), ['6 question: Who?']);
	});

	it('are headings below, or the text itself, where nothing is listed', () => {
		assert.deepEqual(found('# S\n\n## Open Issues\n\n### Q1: Who?\n\nText.\n'), ['4 question: Q1: Who?']);
		assert.deepEqual(found('# S\n\n## Open Questions\n\nWho pays, we must ask.\n'), [
			'4 question: Who pays, we must ask.',
		]);
	});

	it('are none where the text says so', () => {
		assert.deepEqual(found('# S\n\n- No [NEEDS CLARIFICATION] markers remain\n'), []);
		const nothing = [
			'None.',
			'N/A',
			'- None at this time',
			'',
			'```\n- a\n```',
			'<!-- - a -->',
			'なし',
			'- 无。',
			'無',
			'- Nenhuma.',
			'нет',
			'없음',
		];
		const answered = [
			'- Resolved: why',
			'- Done.',
			'- Closed',
			'- ✅ Who pays?',
			'- Decided – the shop pays',
			'- Answered, by mail',
		];
		for (const none of [...nothing, ...answered]) {
			assert.deepEqual(found(`# S\n\n## Open Questions\n\n${none}\n`), [], none);
		}
		assert.deepEqual(found('# S\n\n## Questions and answers\n\n- Who?\n'), []);
	});

	it('are questions that only begin with such a word', () => {
		const questions = [
			'Closed-source clients: supported?',
			'Done by whom?',
			'無料ですか',
			'无需登录吗',
			'Nones are prayed when?',
			'None of the vendors answers: which one is next?',
			'Nothing is decided about refunds',
			'No issues with the tax office?',
		];
		for (const question of questions) {
			assert.deepEqual(found(`# S\n\n## Open Questions\n\n- ${question}\n`), [`4 question: ${question}`]);
		}
	});
});
