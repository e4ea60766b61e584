import assert from 'node:assert/strict';
import { recordOf } from './recordOf.ts';

const nygard = ['## Context', 'x', '## Decision', 'x', '## Consequences', 'x'];
const madr = ['## Context and Problem Statement', 'x', '## Decision Outcome', 'x'];

/** `relation: label: path or number: source` of each link. */
function links(path: string, ...lines: readonly string[]): string[] {
	const { record, document } = recordOf(path, ...lines);
	return record.links.map(
		({ relation, label, path, number, prefix, elsewhere, range }) =>
			`${relation}: ${label}: ${path ?? `${prefix}${number}`}${elsewhere ? ' elsewhere' : ''}: ${document.lines.slice(range)}`,
	);
}

const inStatus = (...lines: readonly string[]): string[] =>
	links('doc/adr/0001-x.md', '# 1. X', '', '## Status', '', ...lines, '', ...nygard);
const inLinks = (...lines: readonly string[]): string[] =>
	links('docs/adr/0001-x.md', '# X', '', '- Status: accepted', '', ...madr, '', '## Links', '', ...lines);
const inHead = (...lines: readonly string[]): string[] => links('docs/adr/0001-x.md', '# X', '', ...lines, '', ...madr);

describe('the links of a record', () => {
	it('stand on lines of the status section, with any label', () => {
		assert.deepEqual(
			inStatus('Accepted', '', 'Amends [2. Two](0002-two.md)', '', 'Depends on [3. Three](0003-three.md)'),
			[
				'amends: Amends: doc/adr/0002-two.md: Amends [2. Two](0002-two.md)',
				'other: Depends on: doc/adr/0003-three.md: Depends on [3. Three](0003-three.md)',
			],
		);
		assert.deepEqual(inStatus('⌛️ Superceded by [2. Two](0002-two.md)'), [
			'superseded-by: Superceded by: doc/adr/0002-two.md: Superceded by [2. Two](0002-two.md)',
		]);
		assert.deepEqual(inStatus('Superseded: ADR-0002'), ['superseded-by: Superseded: ADR-2: Superseded: ADR-0002']);
	});

	it('are read by the status of their record behind words that name no side', () => {
		for (const [field, name, accepted] of [
			['상태', '대체', '승인'],
			['ステータス', '置き換え', '採択'],
		]) {
			assert.deepEqual(inHead(`- **${field}**: ${accepted}`, `- **${name}**: ADR-3`), [
				`supersedes: ${name}: ADR-3: ${name}**: ADR-3`,
			]);
			assert.deepEqual(inHead(`- **${field}**: superseded`, `- **${name}**: ADR-3`), [
				`superseded-by: ${name}: ADR-3: ${name}**: ADR-3`,
			]);
		}
	});

	it('stand behind words that say "in part" in brackets, or behind the verb', () => {
		const parts = (line: string): (readonly [string, boolean | undefined])[] =>
			recordOf('docs/adr/0001-x.md', '# X', '', line, '', ...madr).record.links.map(({ relation, part }) => [
				relation,
				part,
			]);
		assert.deepEqual(parts('- Status: Superseded (partially) by [ADR-2](0002-two.md): one rule stays'), [
			['superseded-by', true],
		]);
		for (const name of ['Supersedes (in part)', 'Remplace partiellement', 'Sostituisce parzialmente', '局部取代']) {
			assert.deepEqual(parts(`**${name}**: [ADR-2](0002-two.md)`), [['supersedes', true]], name);
		}
		assert.deepEqual(parts('- Stato: Accettato (sostituisce parzialmente ADR-2)'), [['supersedes', true]]);
	});

	it('are none to the record itself behind another one, of which they tell what it says', () => {
		const line = '- **Remplace** : [ADR-2](0002-two.md), dont le statut passe à « Remplacé par ADR-1 » avec celui-ci';
		assert.deepEqual(inHead(line), ['supersedes: Remplace: docs/adr/0002-two.md: Remplace** : [ADR-2](0002-two.md)']);
		assert.deepEqual(inHead('- **Remplace** : ADR-1'), ['supersedes: Remplace: ADR-1: Remplace** : ADR-1']);
		assert.deepEqual(inHead('- Supersedes: ADR-2 and WEB-ADR-1'), [
			'supersedes: Supersedes: ADR-2: Supersedes: ADR-2',
			'supersedes: Supersedes: WEB-ADR-1: WEB-ADR-1',
		]);
	});

	it('stand in a status that is superseded behind nothing but marks', () => {
		for (const [status, label] of [
			['Superseded — [ADR-2](0002-two.md)', 'Superseded'],
			['**Superseded** (→ [ADR-2](0002-two.md))', 'Superseded'],
			['대체됨 — [ADR-2](0002-two.md)', '대체됨'],
			['Ersetzt ([ADR-2](0002-two.md))', 'Ersetzt'],
			['Remplacé: [ADR-2](0002-two.md)', 'Remplacé'],
		]) {
			const [, ...more] = inHead(`- Status: ${status}`);
			assert.match(
				inHead(`- Status: ${status}`)[0] ?? '',
				new RegExp(`^superseded-by: ${label}: docs/adr/0002-two.md: `),
			);
			assert.deepEqual(more, []);
		}
		assert.deepEqual(links('docs/adr/0001-x.md', '---', 'status: superseded (ADR-2)', '---', '', '# X', '', ...madr), [
			'superseded-by: superseded: ADR-2: superseded (ADR-2',
		]);
		assert.deepEqual(inHead('- Status: Superseded 2024-01-31 — [the wiki](https://example.com/12)'), []);
		assert.deepEqual(inHead('- Status: Superseded. See also ADR-2'), []);
	});

	it('tell what a record does below another status', () => {
		for (const [accepted, word] of [
			['Akzeptiert', 'Ersetzt'],
			['Accepté', 'Remplace'],
			['承認', '置き換え'],
		] as const) {
			assert.deepEqual(inStatus(accepted, '', `${word}: ADR-2`), [`supersedes: ${word}: ADR-2: ${word}: ADR-2`]);
			const { status } = recordOf(
				'docs/adr/0001-x.md',
				'# X',
				'',
				'## Status',
				'',
				accepted,
				'',
				`${word}: ADR-2`,
			).record;
			assert.equal(status?.stage, 'accepted');
		}
		assert.deepEqual(inStatus('Ersetzt: ADR-2'), ['superseded-by: Ersetzt: ADR-2: Ersetzt: ADR-2']);
	});

	it('are none to the day or the year since when', () => {
		for (const when of ['2024-01-31', '(2024-01-31)', '2024-01', '20240131', '2024', '(2024)']) {
			assert.deepEqual(inHead(`- Status: Superseded ${when}`), [], when);
		}
		assert.deepEqual(inHead('- Status: Superseded by ADR 2024'), [
			'superseded-by: Superseded by: ADR2024: Superseded by ADR 2024',
		]);
	});

	it('are none in a field that says so first, whatever it tells then', () => {
		for (const line of [
			'**Supersedes:** nothing. Extends ADR-8 and ADR-10',
			'- **Supersedes:** none (new topic; goes with [ADR-7](0007-x.md))',
			'- **Remplace** : aucun (complète ADR-4)',
			'- **Ersetzt:** keine – neben ADR-4',
			'- 取代：无（ADR-5 只是默认选择）',
			'- **Supersedes:** N/A - builds on ADR-4',
			'**Supersedes:** no ADR. Goes with ADR-8',
			'**Superseded by:** not yet, ADR-9 is only proposed',
			'**Supersedes:** not applicable, see ADR-8',
			'- Superseded by: TBD, see ADR-9',
			'**Ersetzt:** keinen ADR, steht neben ADR-8',
			'| **Supersedes** | — (narrows the scope of ADR-41) |',
		]) {
			assert.deepEqual(inHead('| **Status** | Accepted |', '|---|---|', line), [], line);
			assert.deepEqual(inHead(line), [], line);
		}
		assert.deepEqual(inHead('- 取代: 无服务器方案（ADR-5）'), ['supersedes: 取代: ADR-5: 取代: 无服务器方案（ADR-5']);
		assert.deepEqual(inHead('**Supersedes:** No. 7'), ['supersedes: Supersedes: 7: Supersedes:** No. 7']);
		assert.deepEqual(
			links('docs/adr/0001-x.md', '---', 'supersedes: none, see ADR-4', '---', '', '# X', '', ...madr),
			[],
		);
		for (const apart of ['·', '|', '•']) {
			assert.deepEqual(inHead(`**Supersedes:** — ${apart} **Superseded by:** ADR-4`), [
				'superseded-by: Superseded by: ADR-4: **Superseded by:** ADR-4',
			]);
		}
		assert.deepEqual(inHead('**Supersedes:** Nonesuch, ADR-8'), [
			'supersedes: Supersedes: ADR-8: Supersedes:** Nonesuch, ADR-8',
		]);
	});

	it('are none beside a box that nobody ticked', () => {
		assert.deepEqual(inHead('**Supersedes:**', '', '- [ ] ADR-3', '- [x] ADR-4'), [
			'supersedes: Supersedes: ADR-4: ADR-4',
		]);
		const lines = ['## Supersedes', '', '- [ ] ADR-3', '- [x] ADR-4', '* [ ] Supersedes ADR-5'];
		assert.deepEqual(inHead('- Status: accepted', '', ...lines), ['supersedes: Supersedes: ADR-4: ADR-4']);
	});

	it('go on in a list with the "and" of its language', () => {
		for (const list of [
			'ADR-2, ADR-3 en ADR-4',
			'ADR-2、ADR-3 与 ADR-4',
			'ADR-2、ADR-3 與 ADR-4',
			'ADR-2, ADR-3 및 ADR-4',
		]) {
			assert.equal(inStatus('Accepted', '', `本决定取代 ${list}`).length, 3, list);
		}
	});

	it('are none in prose that says no relation', () => {
		assert.deepEqual(inStatus('Rejected (see [2](0002-two.md))', '', 'See [3. Three](0003-three.md)'), []);
		assert.deepEqual(inStatus('Accepted in [2. Two](0002-two.md), which tells more.'), []);
		assert.deepEqual(inStatus('Accepted', '', 'We met in [the wiki](https://example.com/12) on 2024-01-31.'), []);
		assert.deepEqual(inLinks('- [ADR-2](0002-two.md)', '- see [ADR-3](0003-three.md)', '- Docs: [a](../a.md)'), []);
		assert.deepEqual(
			inLinks('* [Link type] [Link to ADR] <!-- example: Refined by [ADR-0005](0005-example.md) -->'),
			[],
		);
		assert.deepEqual(inLinks('- Described by [SPEC-4](../specs/0004-four.md)'), []);
		assert.deepEqual(inLinks('- Docs <!-- superseded by ADR-9 -->'), []);
		assert.deepEqual(inHead('* Status: [accepted | superseded by [x](0005-x.md)]'), []);
	});

	it('stand behind words of a sentence', () => {
		assert.deepEqual(inStatus('Accepted. This ADR in part supersedes [0003](0003-three.md), for now.'), [
			'supersedes: This ADR in part supersedes: doc/adr/0003-three.md: This ADR in part supersedes [0003](0003-three.md)',
		]);
		assert.deepEqual(inStatus('Superseded in 2024 by ADR 12 and 13.'), [
			'superseded-by: Superseded in 2024 by: ADR12: Superseded in 2024 by ADR 12',
			'superseded-by: Superseded in 2024 by: 13: 13',
		]);
		assert.deepEqual(inStatus('Superseded by 2 newer records'), []);
		// The number of a change in a tracker
		assert.deepEqual(inStatus('Superseded by ADR-0149 (#2529), which is simpler'), [
			'superseded-by: Superseded by: ADR-149: Superseded by ADR-0149',
		]);
	});

	it('say no relation that is none, or none yet', () => {
		const sentences = [
			'- If pages grow, this will be superseded by [ADR-0003](0003-three.md)',
			'- If pages grow this is superseded by [ADR-0003](0003-three.md)',
			'- This could later be superseded by [ADR-0003](0003-three.md)',
			'- Not superseded by [ADR-0003](0003-three.md)',
			"- It doesn't supersede [ADR-0003](0003-three.md)",
			'* Does not supersede [ADR-0003](0003-three.md)',
		];
		for (const sentence of sentences) {
			assert.deepEqual(
				inLinks(sentence).filter((link) => !link.startsWith('other: ')),
				[],
				sentence,
			);
		}
		assert.equal(inLinks('- It is not used and is now superseded by [ADR-3](0003-three.md)').length, 1);
	});

	it('stand in the value of a status', () => {
		assert.deepEqual(inHead('* Status: superseded by [ADR-0005](0005-five.md) <!-- optional -->'), [
			'superseded-by: superseded by: docs/adr/0005-five.md: superseded by [ADR-0005](0005-five.md)',
		]);
		assert.deepEqual(links('docs/adr/0001-x.md', '---', 'status: "superseded by ADR-0123"', '---', '# X', ...madr), [
			'superseded-by: superseded by: ADR-123: superseded by ADR-0123',
		]);
		assert.deepEqual(links('docs/adr/20240131-x.md', '# X', '', '- Status: superseded by 20240202-y', '', ...madr), [
			'superseded-by: superseded by: docs/adr/20240202-y.md: superseded by 20240202-y',
		]);
	});

	it('stand in fields and tables named for a relation', () => {
		assert.deepEqual(inHead('* Supersedes: [2](0002-two.md), [3](0003-three.md)', '* Amended by: 7', '* Deciders: 2'), [
			'supersedes: Supersedes: docs/adr/0002-two.md: Supersedes: [2](0002-two.md)',
			'supersedes: Supersedes: docs/adr/0003-three.md: [3](0003-three.md)',
			'amended-by: Amended by: 7: Amended by: 7',
		]);
		assert.deepEqual(inHead('| Field | Value |', '|---|---|', '| Superseded by | ADR-12 |'), [
			'superseded-by: Superseded by: ADR-12: Superseded by | ADR-12',
		]);
		assert.deepEqual(inHead('* Supersedes: none', '* Superseded by: N/A'), []);
	});

	it('stand in the list below a field, and nowhere else below it', () => {
		assert.deepEqual(
			inHead(
				'- Supersedes:',
				'  - ADR-0003, ADR-0004: the old queue',
				'  - [5](0005-a.md)',
				'  - because of ADR-9',
				'- Date: x',
			),
			[
				'supersedes: Supersedes: ADR-3: ADR-0003',
				'supersedes: Supersedes: ADR-4: ADR-0004',
				'supersedes: Supersedes: docs/adr/0005-a.md: [5](0005-a.md)',
			],
		);
		assert.deepEqual(inHead('**Supersedes:**', '', '- ADR-0003', '', 'See ADR-4'), [
			'supersedes: Supersedes: ADR-3: ADR-0003',
		]);
		assert.deepEqual(inHead('- Supersedes:', '- ADR-0003', '- **Related:** ADR-4'), []);
		assert.deepEqual(inHead('**Supersedes:**', '', '1. ADR-0003', '2) 4'), [
			'supersedes: Supersedes: ADR-3: ADR-0003',
			'supersedes: Supersedes: 4: 4',
		]);
		assert.deepEqual(inHead('- Supersedes:', '  - [x] [ADR-3](0003-c.md)', '  - [X] 4', '  - [ ] 5'), [
			'supersedes: Supersedes: docs/adr/0003-c.md: [ADR-3](0003-c.md)',
			'supersedes: Supersedes: 4: 4',
		]);
	});

	it('stand below the words that say how they relate, in any language', () => {
		for (const words of ['Superseded by', 'Ersetzt durch', '- Remplacé par:', 'Sustituido por  ', '被取代于']) {
			const [said = ''] = inStatus(words, '[ADR 5](0005-x.md)');
			assert.match(said, /^superseded-by: .*: doc\/adr\/0005-x\.md: .*\n\[ADR 5\]\(0005-x\.md\)$/, words);
		}
		assert.deepEqual(inStatus('Accepted. This was superseded', 'by the [ADR 5](0005-x.md) in 2024.'), [
			'superseded-by: was superseded by: doc/adr/0005-x.md: was superseded\nby the [ADR 5](0005-x.md)',
		]);
		assert.deepEqual(inHead('- Supersedes: [1](0001-a.md),', '  [2](0002-b.md) and', '  ADR-3'), [
			'supersedes: Supersedes: docs/adr/0001-a.md: Supersedes: [1](0001-a.md)',
			'supersedes: Supersedes: docs/adr/0002-b.md: [2](0002-b.md)',
			'supersedes: Supersedes: ADR-3: ADR-3',
		]);
		assert.deepEqual(inLinks('Supersedes', '', '1. ADR-3', '2. [4](0004-d.md)'), [
			'supersedes: Supersedes: ADR-3: ADR-3',
			'supersedes: Supersedes: docs/adr/0004-d.md: [4](0004-d.md)',
		]);
		assert.deepEqual(inStatus('Amends:', '', '- [ADR 5](0005-x.md) for now'), [
			'amends: Amends: doc/adr/0005-x.md: Amends:\n\n- [ADR 5](0005-x.md)',
		]);
	});

	it('are none below a sentence, a status and other fields', () => {
		assert.deepEqual(inStatus('Ersetzt', '[ADR 5](0005-x.md)'), []);
		assert.deepEqual(inStatus('Superseded.', '[ADR 5](0005-x.md)'), []);
		assert.deepEqual(inStatus('It is not to be replaced by', '', '[ADR 5](0005-x.md)'), []);
		assert.deepEqual(inStatus('Amends [ADR 4](0004-d.md)', '[ADR 5](0005-x.md)').length, 1);
		assert.deepEqual(inStatus('Amends [ADR 4](0004-d.md)', '', '- [ADR 5](0005-x.md)').length, 1);
		assert.deepEqual(inHead('> **Status:** superseded', '> **Level:** 3'), []);
		assert.deepEqual(inHead('- Status: superseded', '- ADR-3'), []);
	});

	it('are in a field what a sentence behind its value says', () => {
		const said = (line: string): string[] => inHead(line).map((link) => link.split(': ').slice(0, 3).join(': '));
		assert.deepEqual(said('**Ersetzt:** keinen früheren ADR. Ersetzt durch ADR-7'), [
			'superseded-by: Ersetzt durch: ADR-7',
		]);
		assert.deepEqual(said('**Supersedes:** ADR-3; amended by ADR-7'), [
			'supersedes: Supersedes: ADR-3',
			'amended-by: amended by: ADR-7',
		]);
	});

	it('are the first of a chain that tells what became of it', () => {
		assert.deepEqual(inHead('**Superseded by:** ADR-5 → [7](0007-x.md) → ADR-9 (rows)'), [
			'superseded-by: Superseded by: ADR-5: Superseded by:** ADR-5',
		]);
		assert.equal(inHead('**Supersedes:** ADR-5 → ADR-7').length, 2);
	});

	it('count no number with letters of its own in the prose of a field', () => {
		const two = 'supersedes: Supersedes: docs/adr/0002-two.md: Supersedes: [2](0002-two.md)';
		assert.deepEqual(inHead('- Supersedes: [2](0002-two.md) and the P0-11 paragraph of the handbook'), [two]);
		assert.deepEqual(inHead('- Supersedes: [2](0002-two.md), API-12'), [two, 'supersedes: Supersedes: API-12: API-12']);
		assert.deepEqual(inHead('- Supersedes: the rules of API-12 and those that API-14 lists'), [
			'supersedes: Supersedes: API-12: Supersedes: the rules of API-12',
			'supersedes: Supersedes: API-14: API-14',
		]);
	});

	it('count no number that stands in the prose of a field', () => {
		const named = (value: string): string[] =>
			inHead(`* Amends: ${value}`).map((link) => link.split(': ')[2]?.replace('docs/adr/', '') ?? '');
		for (const [value, ...names] of [
			['[ADR-0026](0026-x.md) rule 1 only', '0026-x.md'],
			['ADR-014 decisions 1 and 3; ADR-011 storage layout', 'ADR-14', 'ADR-11'],
			['ADR-7 (2024), see chapter 4', 'ADR-7'],
			['ADR-7, 2024', 'ADR-7'],
			['ADR-7, 12 May 2024', 'ADR-7'],
			['ADR-7 and 3 others', 'ADR-7'],
			['ADR-7 (2024-05-12), PR 12, lines 35–46', 'ADR-7'],
			['rule 3 of ADR-7', 'ADR-7'],
			['none (see 12)'],
			['3 places'],
			['500 servers'],
			['12 May 2024'],
			['decision 3 of the board'],
		] as const) {
			assert.deepEqual(named(value), names, value);
		}
		for (const [value, ...names] of [
			['7', '7'],
			['**7**', '7'],
			['7, 8 and 9', '7', '8', '9'],
			['ADR-7 / 8', 'ADR-7', '8'],
			['[ADR-7](0007-x.md), 8.', '0007-x.md', '8'],
			['#7 (in 2024)', '7'],
			['7: Send mails', '7'],
			['7 on 2024-05-12', '7'],
			['0007 Send mails', '7'],
			['107 Send mails', '107'],
			['decision 7', '7'],
			['Nr. 7', '7'],
			['решение 7 и 8', '7', '8'],
			['what 0007 and 0008 say', '7', '8'],
			['API-7 and the old API-8', 'API-7', 'API-8'],
		] as const) {
			assert.deepEqual(named(value), names, value);
		}
		assert.deepEqual(
			links('docs/adr/0001-x.md', '---', 'amends:', '  - "ADR-7 rule 1"', 'supersedes: 8 and 9', '---', '# X', ...madr),
			['amends: amends: ADR-7: ADR-7', 'supersedes: supersedes: 8: supersedes: 8', 'supersedes: supersedes: 9: 9'],
		);
	});

	it('stand in front matter, under keys named for a relation', () => {
		const of = (...yaml: readonly string[]): string[] =>
			links('docs/adr/0001-x.md', '---', 'status: accepted', ...yaml, '---', '# X', ...madr);
		assert.deepEqual(of('superseded-by: ADR-0012'), ['superseded-by: superseded by: ADR-12: superseded-by: ADR-0012']);
		assert.deepEqual(of('supersedes: 12'), ['supersedes: supersedes: 12: supersedes: 12']);
		assert.deepEqual(of('replaces:', '  - 0002-two', '  - "[3](0003-three.md)"'), [
			'supersedes: replaces: docs/adr/0002-two.md: 0002-two',
			'supersedes: replaces: docs/adr/0003-three.md: [3](0003-three.md)',
		]);
		assert.deepEqual(of('links:', '  - { target: 3, kind: supersedes }', '  - { target: 4, kind: relates-to }'), [
			'supersedes: supersedes: 3: 3',
			'other: relates to: 4: 4',
		]);
		assert.deepEqual(of('related: ADR-3', 'dependsOn: 4'), [
			'other: related: ADR-3: related: ADR-3',
			'other: depends on: 4: dependsOn: 4',
		]);
		assert.deepEqual(of('supersedes: []', 'amends: ~', 'tags: [12]', 'related: issue 12', 'links: [12]'), []);
	});

	it('stand in sentences and on lines of several values above the first section', () => {
		assert.deepEqual(inHead('**Superseded by [ADR-5](0005-five.md).**'), [
			'superseded-by: Superseded by: docs/adr/0005-five.md: Superseded by [ADR-5](0005-five.md)',
		]);
		assert.deepEqual(inHead('*Status:* Accepted | *Date:* 2024-01-31 | *Supersedes:* ADR-3'), [
			'supersedes: Supersedes: ADR-3: *Supersedes:* ADR-3',
		]);
		assert.deepEqual(inHead('This replaces what was done in 12 places.'), []);
		for (const both of ['Supersedes / Superseded-by', 'Superseded by / supersedes', 'Amends or superseded by']) {
			assert.deepEqual(inHead(`> ${both}: ADR-5`), [], both);
		}
		assert.equal(inHead('> Replaces / supersedes: ADR-5').length, 1);
	});

	it('begin bullets of the links section', () => {
		assert.deepEqual(
			inLinks(
				'- Supersedes [20240101-y](../../pkg/adr/20240101-y.md)',
				'* [Refined by] [ADR-5](0005-five.md) because of x',
				'* **Relates to**: [two](0002-two.md)',
			),
			[
				'supersedes: Supersedes: pkg/adr/20240101-y.md: Supersedes [20240101-y](../../pkg/adr/20240101-y.md)',
				'other: Refined by: docs/adr/0005-five.md: [Refined by] [ADR-5](0005-five.md)',
				'other: Relates to: docs/adr/0002-two.md: **Relates to**: [two](0002-two.md)',
			],
		);
	});

	it('stand in sections for related decisions in other languages', () => {
		for (const [heading, label, relation] of [
			['Decisões relacionadas', 'Substitui', 'supersedes'],
			['Relacionados', 'Substitui', 'supersedes'],
			['Décisions liées', 'Remplacé par', 'superseded-by'],
			['Verwandte Entscheidungen', 'Ändert', 'amends'],
			['Связанные ADR', 'Заменяет', 'supersedes'],
			['相关 ADR', '取代', 'supersedes'],
			['관련 ADR', '대체 대상', 'supersedes'],
		] as const) {
			const lines = ['# 1. X', '', '## Status', '', 'Accepted', '', ...nygard, '', `## ${heading}`, ''];
			const items = [`- ${label}: [2. Two](0002-two.md)`, '- ADR-3: what it goes with'];
			assert.deepEqual(
				links('doc/adr/0001-x.md', ...lines, ...items),
				[`${relation}: ${label}: doc/adr/0002-two.md: ${label}: [2. Two](0002-two.md)`],
				heading,
			);
		}
	});

	it('may lead to a page of another site', () => {
		assert.deepEqual(inStatus('Superseded by [ADR-12](https://example.com/docs/adr/0012-x.md)'), [
			'superseded-by: Superseded by: ADR-12 elsewhere: Superseded by [ADR-12](https://example.com/docs/adr/0012-x.md)',
		]);
		assert.deepEqual(inStatus('Superseded by [the new one](https://example.com/docs/adr/0012-x.md)'), [
			'superseded-by: Superseded by: 12 elsewhere: Superseded by [the new one](https://example.com/docs/adr/0012-x.md)',
		]);
		assert.deepEqual(inStatus('Superseded by [the new one](https://example.com/new.html)'), []);
	});

	it('are not what code, comments and headings say', () => {
		const hidden = ['```', 'Amends [2. Two](0002-two.md)', '```', '<!--', 'Amends ADR-3', '-->'];
		assert.deepEqual(inStatus('Accepted', '', ...hidden), []);
		assert.deepEqual(inLinks('- Amends [two](0002-two.md)', '', ...hidden, '', '### Amends ADR-4'), [
			'amends: Amends: docs/adr/0002-two.md: Amends [two](0002-two.md)',
		]);
	});

	it('are read behind an article, and with a particle or no blank around the record', () => {
		assert.deepEqual(inHead('* Statut: Remplacé par l’ADR-7'), [
			'superseded-by: Remplacé par: ADR-7: Remplacé par l’ADR-7',
		]);
		assert.deepEqual(inHead("* Stato: Superata dall'[ADR-7](0007-a.md)"), [
			"superseded-by: Superata dall': docs/adr/0007-a.md: Superata dall'[ADR-7](0007-a.md)",
		]);
		assert.deepEqual(inHead('* Status: superseded by the ADR-7'), [
			'superseded-by: superseded by: ADR-7: superseded by the ADR-7',
		]);
		assert.deepEqual(inStatus('수락됨', '', 'ADR-3을 대체함'), ['supersedes: …을 대체함: ADR-3: ADR-3을 대체함']);
		assert.deepEqual(inStatus('[ADR-7](0007-a.md)로 대체됨'), [
			'superseded-by: …로 대체됨: doc/adr/0007-a.md: [ADR-7](0007-a.md)로 대체됨',
		]);
		assert.deepEqual(inStatus('已被ADR-7取代'), ['superseded-by: 已被…取代: ADR-7: 已被ADR-7取代']);
		assert.deepEqual(inStatus('已接受', '', '取代第3章'), []);
	});

	it('are of a part where the words of Chinese say so', () => {
		const partOf = (...status: string[]): (boolean | undefined)[] =>
			recordOf('docs/adr/0001-x.md', '# 1. X', '', '## 状态', '', ...status, '', ...nygard).record.links.map(
				({ part }) => part,
			);
		assert.deepEqual(partOf('已接受，部分取代 ADR-3'), [true]);
		assert.deepEqual(partOf('已被 ADR-7 部分取代'), [true]);
		assert.deepEqual(partOf('已被 ADR-7 取代'), [undefined]);
		assert.equal(
			recordOf('docs/adr/0001-x.md', '# 1. X', '', '## 状态', '', '已被 ADR-7 部分取代', '', ...nygard).record.status
				?.stage,
			'accepted',
		);
	});

	it('are read in languages that put the verb behind', () => {
		assert.deepEqual(inStatus('已被 [5](0005-five.md) 取代'), [
			'superseded-by: 已被…取代: doc/adr/0005-five.md: 已被 [5](0005-five.md) 取代',
		]);
		assert.deepEqual(inStatus('[ADR-5](0005-five.md)により置き換え'), [
			'superseded-by: …により置き換え: doc/adr/0005-five.md: [ADR-5](0005-five.md)により置き換え',
		]);
		assert.deepEqual(inStatus('取代 [5](0005-five.md)'), [
			'supersedes: 取代: doc/adr/0005-five.md: 取代 [5](0005-five.md)',
		]);
	});

	it('are listed in sections headed by what supersedes', () => {
		const headed = (...lines: readonly string[]): string[] =>
			links('doc/adr/0009-x.md', '# 9. X', '', '## Status', '', 'Accepted', '', ...nygard, '', ...lines);
		assert.deepEqual(
			headed('## Supersedes', '', '- ADR-7 (Repetition)', '- [5](0005-five.md)', '', '## Superseded by', '', 'None.'),
			['supersedes: Supersedes: ADR-7: ADR-7', 'supersedes: Supersedes: doc/adr/0005-five.md: [5](0005-five.md)'],
		);
		assert.deepEqual(
			headed('## Supersedes', '', '- None. It realizes the tier that', '  [4](0004-four.md) deferred.'),
			[],
		);
		assert.deepEqual(headed('## Changes', '', '- ADR-7 is read anew'), []);
	});

	it('have exact ranges in texts with a byte order mark, CRLF, tabs and emoji', () => {
		const lines = ['\uFEFF# 1. X', '', '## Status', '', '\u{1F680} Superseded by\t[2. 二](0002-two.md)', '', ...nygard];
		const { record, document } = recordOf('doc/adr/0001-x.md', lines.join('\r\n'));
		assert.deepEqual(
			record.links.map(({ range }) => document.lines.slice(range)),
			['Superseded by\t[2. 二](0002-two.md)'],
		);
	});
});
