import assert from 'node:assert/strict';
import { graphEdges } from '../../../src/core/adr/graph/graphEdges.ts';
import { isInPart } from '../../../src/core/adr/record/extent.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { recordOf } from './recordOf.ts';

const body = ['## Context', 'x', '## Decision', 'x', '## Consequences', 'x'];
const older = (status: string): AdrRecord =>
	recordOf('docs/adr/0005-sell-books.md', '# 5. Sell books by mail', '', `**Status:** ${status}`, '', ...body).record;
const newer = (...head: readonly string[]): AdrRecord =>
	recordOf('docs/adr/0030-sell-maps.md', '# 30. Sell maps', '', '**Status:** Accepted', ...head, '', ...body).record;

/** Whether each link of a record with this head is about a part of a record. */
function parts(...head: readonly string[]): boolean[] {
	return newer(...head).links.map((link) => isInPart(link, older('Accepted')));
}

describe('how much of a record another one supersedes', () => {
	it('is a part where words say so, in any language', () => {
		for (const value of [
			'ADR-0005 (partially)',
			'ADR-0005, in part',
			'[ADR-0005](0005-sell-books.md) in part',
			'ADR-0005 (teilweise)',
			'ADR-0005 partiellement',
			'ADR-0005 (parcialmente)',
			'ADR-0005 (частично)',
			'[ADR-0005](0005-sell-books.md) の一部',
			'ADR-0005 (部分)',
			'parts of ADR-0005',
			'ADR-0005 (only the prices)',
			'ADR-0005 (nur die Preise)',
			'ADR-0005 except for maps',
			'ADR-0005 — as the sole way to sell',
			'ADR-0005 als einzigen Weg',
			'5 (partly)',
		]) {
			assert.deepEqual(parts(`**Supersedes:** ${value}`), [true], value);
		}
		assert.deepEqual(parts('**Partially supersedes:** ADR-0005'), [true]);
		assert.deepEqual(parts('', 'Partially supersedes ADR-0005.'), [true]);
	});

	it('is a part where something of the record is named', () => {
		for (const value of [
			'ADR-0005 §4',
			'ADR-0005, section 4',
			'ADR-0005 (rules 2 and 3)',
			'[ADR-0005](0005-sell-books.md) rule 1 only',
			'[ADR-0005 §4](0005-sell-books.md)',
			'ADR-0005’s approach',
			"[ADR-0005](0005-sell-books.md)'s mechanism for prices",
			'ADR-0005 postage rules',
			'ADR-0005’s rules of postage',
			'ADR-0005 "postage is paid by the buyer"',
			'ADR-0005 中「邮费」',
			'ADR-0005 Abschnitt 3',
			'ADR-0005 D3',
			'section 4 of ADR-0005',
			'the postage rules of [ADR-0005](0005-sell-books.md)',
			'ADR-0005 draft',
		]) {
			assert.deepEqual(parts(`**Supersedes:** ${value}`), [true], value);
		}
		const yaml = ['---', 'status: accepted', 'supersedes: "ADR-0005 rule 1"', '---', '# Sell maps', '', ...body];
		const { links } = recordOf('docs/adr/0030-sell-maps.md', ...yaml).record;
		assert.deepEqual(
			links.map((link) => isInPart(link, older('Accepted'))),
			[true],
		);
	});

	it('is a part where the next line says so', () => {
		assert.deepEqual(parts('', '- Supersedes: [ADR-0005](0005-sell-books.md)', '  rule 1 only'), [true]);
		assert.deepEqual(parts('', 'Supersedes ADR-0005', '(in part).'), [true]);
		assert.deepEqual(parts('', 'Supersedes ADR-0005', 'We keep parts of it.'), [false]);
		assert.deepEqual(parts('', 'Supersedes: ADR-0005', 'part: one'), [false]);
		assert.deepEqual(parts('', 'Supersedes: ADR-0005', 'because parts were lost'), [false]);
		assert.deepEqual(parts('**Supersedes:** ADR-0005  ', 'partly sold'), [false]);
		assert.deepEqual(parts('', '| Supersedes | ADR-0005 |', '|---|---|', '', 'in part'), [false]);
	});

	it('is all of it where its title, a day or a remark stands behind', () => {
		for (const value of [
			'ADR-0005',
			'`ADR-0005`.',
			'ADR-0005 Sell books by mail',
			'ADR-0005 sell-books',
			'ADR-0005 Selling Books',
			'ADR-0005: Sell parts of books',
			'ADR-0005 - Sell books by mail',
			'ADR-0005 "Sell books by mail"',
			'ADR-0005 (Sell books by mail)',
			'[ADR-0005 Sell books](0005-sell-books.md)',
			'[5. Sell books by mail](0005-sell-books.md)',
			'[ADR-0005](0005-sell-books.md#5-sell-books-by-mail)',
			'[ADR-0005](0005-sell-books.md#decision)',
			'[ADR-0005](0005-sell-books.md#prices-of-maps)',
			'0005#prices',
			'ADR-0005 (2024-05-12)',
			'ADR-0005 on 2024-05-12',
			'ADR-0005 as part of the move',
			'ADR-0005 because only few were sold',
			'ADR-0005, which sold parts',
			'ADR-0005 (accepted)',
			'ADR-0005 entirely',
			'all of ADR-0005',
			'the decision in ADR-0005',
			'record 5',
		]) {
			assert.deepEqual(parts(`**Supersedes:** ${value}`), [false], value);
		}
	});

	it('is told of each of several records', () => {
		assert.deepEqual(parts('**Supersedes:** ADR-0005 (in part), ADR-0006'), [true, false]);
		assert.deepEqual(parts('**Supersedes:** ADR-0006, ADR-0005 rule 1'), [false, true]);
		assert.deepEqual(parts("**Supersedes:** ADR-0004, ADR-0006 and ADR-0005's rules; ADR-0007"), [
			true,
			true,
			true,
			false,
		]);
		assert.deepEqual(parts('**Supersedes:** ADR-0006 rules 1 and 3; ADR-0007'), [true, false]);
		assert.deepEqual(parts('**Supersedes:** [ADR-0006](0006-x.md) and the third rule of [ADR-0005](0005-y.md)'), [
			false,
			true,
		]);
	});

	it('is a part where another record superseded something else of the same one', () => {
		const said = (status: string): string[] =>
			older(status).links.map(({ number, part }) => `${number}${part ? ' in part' : ''}`);
		for (const status of [
			'Superseded by ADR-0030, and the naming consequence by ADR-0031',
			'Superseded by [ADR-0030](0030-x.md) and the prices by [ADR-0031](0031-y.md)',
			'Ersetzt durch ADR-0030, die Regel zum Porto durch ADR-0031',
			'Remplacé par ADR-0030, et les prix par ADR-0031',
		]) {
			assert.deepEqual(said(status), ['30', '31 in part'], status);
		}
		assert.deepEqual(parts('**Superseded by:** ADR-0030, and the prices by ADR-0031'), [false, true]);
		assert.deepEqual(said('Superseded by ADR-0030 and by ADR-0031'), ['30', '31']);
		assert.deepEqual(said('Superseded by ADR-0030, and the prices were confirmed by ADR-0031'), ['30']);
		assert.deepEqual(said('Superseded by ADR-0030, on the advice given by ADR-0031'), ['30']);
		assert.deepEqual(said('Sostituito dall’ADR-0030 e da ADR-0031'), ['30', '31']);
		assert.deepEqual(said('Substituído por ADR-0030, e os preços pela ADR-0031'), ['30', '31 in part']);
	});

	it('is none where the words behind a record tell something else of another', () => {
		const said = (status: string): unknown[] => older(status).links.map(({ number }) => number);
		assert.deepEqual(said('Ersetzt durch ADR-0030, da ADR-0031 die Grundlage entzieht'), [30]);
		assert.deepEqual(said('Superseded by ADR-0030, as shown by ADR-0031'), [30]);
		assert.deepEqual(said('Superseded by ADR-0030, the latter by ADR-0031'), [30]);
	});

	it('is a part where the status says of something in the record that it is superseded', () => {
		const said = (status: string): (boolean | undefined)[] => older(status).links.map(({ part }) => part);
		for (const status of [
			'Accepted. The postage rules are superseded by ADR-0030.',
			'Accepted – its prices were superseded by ADR-0030',
			'Angenommen. Die Regeln zum Porto sind ersetzt durch ADR-0030',
			'Accepté. Les règles du port sont remplacées par ADR-0030',
			'Accepté, décisions 30 à 35 remplacées par ADR-0030',
			'Accepted (rule 3 is superseded by ADR-0030)',
			'Accepted — §3 superseded by ADR-0030',
		]) {
			assert.deepEqual(said(status), [true], status);
		}
		const both = 'Accepted. The postage rules are superseded by ADR-0030 and ADR-0031';
		assert.deepEqual(said(both), [true, true]);
		for (const status of [
			'Accepted. It is superseded by ADR-0030.',
			'Accepted. The decision to use the mail is superseded by ADR-0030.',
			'Accepted by the team, superseded by ADR-0030',
			'Angenommen. Die Entscheidung ist ersetzt durch ADR-0030',
		]) {
			assert.deepEqual(said(status), [undefined], status);
		}
	});

	it('is a part in each field of a record whose status says so', () => {
		for (const [status, part] of [
			['Remplacé partiellement', true],
			['Partially superseded', true],
			['Superseded', undefined],
		] as const) {
			const head = ['# 5. Sell books', '', `- **Status:** ${status}`, '- **Superseded by:** ADR-0030, ADR-0031', ''];
			const { links } = recordOf('docs/adr/0005-sell-books.md', ...head, ...body).record;
			assert.deepEqual(
				links.map((link) => link.part),
				[part, part],
				status,
			);
		}
	});

	it('is all of a record that another one supersedes by a part of its own', () => {
		assert.deepEqual(parts('**Superseded by:** ADR-0005 §4'), [false]);
		assert.deepEqual(parts('**Superseded by:** section 4 of ADR-0005'), [false]);
		assert.deepEqual(parts('**Superseded by:** ADR-0005 (partially)'), [true]);
	});

	it('is all of a record that is superseded by its own status, unless words say that it is a part', () => {
		const over = older('Superseded');
		const [named] = newer('**Supersedes:** ADR-0005 Postage').links;
		const [said] = newer('**Supersedes:** ADR-0005 (in part)').links;
		assert.ok(named && said);
		assert.equal(isInPart(named, older('Accepted')), true);
		assert.equal(isInPart(named, over), false);
		assert.equal(isInPart(said, over), true);
	});

	it('makes an edge of the graph that leaves both records in force', () => {
		const edges = (...records: readonly AdrRecord[]): string[] =>
			graphEdges(records).map(({ relation, label }) => `${relation}: ${label}`);
		const inPart = newer('**Supersedes:** ADR-0005 §4');
		assert.deepEqual(edges(older('Accepted'), inPart), ['amends: supersedes in part']);
		const all = newer('**Supersedes:** ADR-0005');
		assert.deepEqual(edges(older('Accepted. Partially superseded by ADR-0030'), all), ['amends: supersedes in part']);
		assert.deepEqual(edges(older('Superseded by ADR-0030'), inPart), ['supersedes: supersedes']);
	});
});
