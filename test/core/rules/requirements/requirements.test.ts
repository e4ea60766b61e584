import assert from 'node:assert/strict';
import { gapIn } from '../../../../src/core/rules/requirements/ears.ts';
import { filesOf, requirement, toldOf } from '../trace/feature.ts';

const shall = 'THE shop SHALL sell';
const ears = (...criteria: string[]): Promise<string[]> =>
	toldOf('requirements/ears', filesOf({ requirements: requirement(1, ...criteria) }));
const weak = (...criteria: string[]): Promise<string[]> =>
	toldOf('requirements/weak-word', filesOf({ requirements: requirement(1, ...criteria) }));
const story = (text: string): Promise<string[]> =>
	toldOf('requirements/user-story', filesOf({ requirements: `### Requirement 1\n\n${text}\n` }));

describe('requirements/ears', () => {
	it('accepts all patterns, in any case, the older one too', () => {
		for (const text of [
			'THE shop SHALL sell',
			'The shop shall not sell',
			'WHEN asked, THE shop SHALL sell',
			'WHEN asked THEN THE shop SHALL sell',
			'WHEN asked THEN [shop] SHALL sell',
			'WHEN asked THE shop SHALL sell',
			'WHILE open, WHEN asked, THE shop SHALL sell',
			'IF closed, THEN THE shop SHALL sell nothing',
			'If closed, the shop shall sell nothing',
			'WHERE cards are taken, THE shop SHALL take them',
			'WHEN the bug is met THE shop SHALL CONTINUE TO sell',
			'WHEN asked THEN the seller MUST answer',
		]) {
			assert.equal(gapIn(text), undefined, text);
		}
	});

	it('finds the system before an aside between commas', () => {
		for (const text of [
			'THE Oven, if any, SHALL ring',
			'THE Oven, or its twin, if any, SHALL ring',
			'THE Oven, where fitted, or the bell, SHALL ring',
			'WHEN hot, THE Oven, if any, SHALL ring',
			'When hot, ovens, if any, must ring',
			'WHEN hot THE Oven, if any, SHALL ring',
			'WHILE shut, WHEN hot, THE Oven, if any, SHALL ring',
			'IF cold, THEN THE Oven, if any, SHALL ring',
			'IF cold THEN [oven], if any, SHALL ring',
		]) {
			assert.equal(gapIn(text), undefined, text);
		}
		for (const text of [
			'WHEN hot, SHALL ring',
			'WHEN THE Oven is hot, SHALL ring',
			'WHEN THE Oven is hot, if any, SHALL ring',
			'WHILE shut, and when hot, SHALL ring',
			'IF cold, THEN, SHALL ring',
			', SHALL ring',
		]) {
			assert.match(gapIn(text) ?? '', /does not say who/, text);
		}
	});

	it('names the part that is missing', async () => {
		const told = await ears(
			...Array.from({ length: 12 }, () => shall),
			'WHEN asked, the book is sold',
			'WHEN asked, the shop should sell',
			'WHEN the reader asks, SHALL sell',
			'WHEN the reader asks THEN SHALL sell',
			'THE shop SHALL',
		);
		assert.deepEqual(told, [
			'hint 13: This criterion does not say what the system SHALL do.',
			'hint 14: This criterion says "should" where EARS says SHALL.',
			'hint 15: This criterion does not say who: name the system before SHALL.',
			'hint 16: This criterion does not say who: name the system before SHALL.',
			'hint 17: This criterion does not say what happens: nothing follows SHALL.',
		]);
	});

	it('is quiet where most have another form, in other languages, and for what a bug does now', async () => {
		const plain = 'The book is sold when asked';
		assert.deepEqual(await ears(shall, shall, plain, plain), []);
		assert.deepEqual(await ears(shall, plain), []);
		assert.deepEqual(
			await ears(shall, shall, shall, shall, '問い合わせの場合、本を売る', 'La boutique vend un livre'),
			[],
		);
		const items = (chapter: number, text: string): string =>
			[1, 2, 3, 4, 5].map((n) => `${chapter}.${n} WHEN asked THEN the shop ${text}\n\n`).join('');
		const chapters = `### Current Behavior (Defect)\n\n1.1 WHEN asked THEN the shop is shut\n\n### Expected Behavior (Correct)\n\n${items(2, 'SHALL sell')}`;
		const bugfix = { '.kiro/specs/shop/bugfix.md': `# Bugfix Requirements Document\n\n## Bug Analysis\n\n${chapters}` };
		assert.deepEqual(await toldOf('requirements/ears', bugfix), []);
		const elsewhere = filesOf({
			requirements: requirement(1, 'WHEN asked THEN the shop is shut', ...Array(5).fill(shall)),
		});
		assert.equal((await toldOf('requirements/ears', elsewhere)).length, 1);
	});

	it('reads a criterion to its end, however long it is', async () => {
		const long = `WHEN ${'the reader asks and '.repeat(30)}pays, THE shop SHALL sell`;
		assert.deepEqual(await ears(shall, shall, shall, shall, long), []);
	});
});

describe('requirements/weak-word', () => {
	it('stands at the word, whole', async () => {
		assert.deepEqual(
			await weak('THE shop SHALL answer quickly and be user-friendly', 'THE shop SHALL help if possible'),
			[
				'hint quickly: "quickly" can be read in several ways. Say how long it may take.',
				'hint user-friendly: "user-friendly" can be read in several ways. Say what a test would see.',
				'hint if possible: "if possible" can be read in several ways. Say when.',
			],
		);
		assert.deepEqual(await weak('THE 日本 shop is shut', 'THE 😀 shop SHALL sell\n   as appropriate'), [
			'hint as appropriate: "as appropriate" can be read in several ways. Say when.',
		]);
	});

	it('is quiet with a measure, in code, in quotes, in compounds and elsewhere', async () => {
		for (const text of [
			'THE shop SHALL answer quickly, within 200 ms',
			'THE shop SHALL run `fast`',
			'THE shop SHALL say "as appropriate"',
			'THE shop SHALL fail fast',
			'THE shop SHALL take the fast path and be fast-tracked',
			'THE shop SHALL keep a log sufficient to explain each sale',
			'THE shop SHALL have stock sufficient for one day',
			'THE shop SHALL write `a_0`, `a_1`, etc.',
			'THE shop SHALL take coins (cents, pennies, etc.)',
			'DER Laden verkauft fast alles',
		]) {
			assert.deepEqual(await weak(text), [], text);
		}
		assert.equal((await weak('THE shop SHALL have sufficient stock to sell')).length, 1);
		for (const limit of ['≥4.5:1 ratio', '7:1', '> 3', '>= 40px', '12 pt', '5 requests at once']) {
			assert.deepEqual(await weak(`THE shop SHALL use sufficient contrast (${limit})`), [], limit);
		}
		for (const none of ['until 18:30', 'if `t < 0`', 'where n >= 3', 'a -> 3', 'a => 3', '2 points']) {
			assert.equal((await weak(`THE shop SHALL use sufficient contrast (${none})`)).length, 1, none);
		}
		const files = filesOf({ requirements: 'A fast shop.\n', tasks: '- [ ] 1. Be fast\n' });
		assert.deepEqual(await toldOf('requirements/weak-word', files), []);
	});

	it('looks behind an address, and ends soon with a word of any length', async () => {
		const etc = ['hint etc.: "etc." can be read in several ways. Name all of them.'];
		assert.deepEqual(await weak('THE shop SHALL show items (see https://a.b/fast) with price, name, etc.'), etc);
		assert.deepEqual(await weak(`THE shop SHALL show ${'a'.repeat(300_000)}, names, etc.`), etc);
	});

	it('looks at requirements of spec-kit and OpenSpec, not at their scenarios or archives', async () => {
		const spec =
			'# Feature Specification: Shop\n\n## Requirements\n\n- **FR-001**: System MUST be fast\n\n## Success Criteria\n\n- **SC-001**: The page is fast\n';
		assert.equal((await toldOf('requirements/weak-word', { 'specs/001-shop/spec.md': spec })).length, 2);
		const block =
			'# Shop\n\n## Purpose\n\nSell fast.\n\n## Requirements\n\n### Requirement: Sell\n\nThe shop SHALL be fast.\n\n#### Scenario: Fast\n\n- **WHEN** asked\n- **THEN** it is fast\n';
		assert.deepEqual(await toldOf('requirements/weak-word', { 'openspec/specs/shop/spec.md': block }), [
			'hint fast: "fast" can be read in several ways. Say how long it may take.',
		]);
		const delta = block.replace(/^[\s\S]*## Requirements/, '## ADDED Requirements');
		const archived = { 'openspec/changes/archive/2026-01-01-sell/specs/shop/spec.md': delta };
		assert.deepEqual(await toldOf('requirements/weak-word', archived), []);
	});
});

describe('requirements/user-story', () => {
	it('names the part that is missing', async () => {
		assert.deepEqual(await story('**User Story:** As a reader, I want to buy a book.'), [
			'hint **User Story:**: This story does not say what it is good for: "so that …".',
		]);
		assert.deepEqual(await story('**Objective:** I want to buy a book so that I can read.'), [
			'hint **Objective:**: This story does not say who wants it: "As a …".',
		]);
		assert.deepEqual(await story('**User Story:** As a reader of books'), [
			'hint **User Story:**: This story does not say what is wanted: "I want …", nor what it is good for: "so that …".',
		]);
	});

	it('looks at a short one that has none of the small words of a requirement', async () => {
		for (const text of [
			'As a guest, I want bread',
			'As guest I need bread',
			'As admins, we’d like bread',
			'As an owner, bread',
		]) {
			assert.equal((await story(`**User Story:** ${text}`)).length, 1, text);
		}
		assert.deepEqual(await story('**User Story:** As a guest, I want bread, so that I eat'), []);
	});

	it('accepts what says all three, on one line or several', async () => {
		for (const text of [
			'**User Story:** As a reader, I want to buy a book, so that I can read it.',
			"**User Story**: As an owner, I'd like to see sums in order to pay the rent.",
			'**Objective:** As a reader, I need the page to be short, because time is.',
			'**User Story:** As a reader,\nI want to buy a book,\nso that I can read it.',
			'**User Story:** As a reader of 1. books and # 2,\nI want to buy one - or two * so that I can read.',
			'**User Story:** As a reader, I want the panel to be closed to save space',
		]) {
			assert.deepEqual(await story(text), [], text);
		}
	});

	it('is quiet in other languages, and where it is no story', async () => {
		for (const text of [
			'**User Story:** Als Leser möchte ich ein Buch kaufen.',
			'**User Story:** Als gast wil ik brood, want ik heb honger.',
			'**User Story:** As chaves, quero eu.',
			'**User Story:** Als Gast will ich Brot, so dass ich esse.',
			'**Objective:** As a 読者, I want 本を買う',
			'**Objective:** The sum of all prices is shown.',
			'**User Story:**',
			'```\n**User Story:** As a reader, I want to buy.\n```',
		]) {
			assert.deepEqual(await story(text), [], text);
		}
	});
});
