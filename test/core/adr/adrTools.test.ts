import assert from 'node:assert/strict';
import { dotGraph } from '../../../src/core/adr/graph/dotGraph.ts';
import { toc } from '../../../src/core/adr/graph/toc.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { givenLink, givenRecord } from '../../support/adrRecords.ts';

const path = (name: string): string => `doc/adr/${name}.md`;

const log = [
	givenRecord(path('0003-a-stream'), {
		title: 'A stream',
		links: [givenLink('supersedes', 'Supercedes', path('0002-a-queue'))],
	}),
	givenRecord(path('0001-record-decisions'), { title: 'Record decisions' }),
	givenRecord(path('0002-a-queue'), {
		title: 'A queue',
		links: [givenLink('superseded-by', 'Superceded by', path('0003-a-stream'))],
	}),
];

describe('toc', () => {
	it('lists the records by name under the heading of adr-tools', () => {
		assert.equal(
			toc(log),
			'# Architecture Decision Records\n\n* [1. Record decisions](0001-record-decisions.md)\n* [2. A queue](0002-a-queue.md)\n* [3. A stream](0003-a-stream.md)\n',
		);
	});

	it('puts intro, outro and prefix where adr-tools does', () => {
		assert.equal(
			toc(log.slice(1, 2), { intro: 'An intro.\n', outro: 'An outro.\n', prefix: 'x/' }),
			'# Architecture Decision Records\n\nAn intro.\n\n* [1. Record decisions](x/0001-record-decisions.md)\n\nAn outro.\n',
		);
	});

	it('names a record without a number in its title by the title', () => {
		const records = [
			givenRecord('adr/0001-a.md', { title: 'A', numbered: false }),
			givenRecord('adr/sub/0002-b.md', { title: 'B' }),
		];
		assert.equal(toc(records), '# Architecture Decision Records\n\n* [A](0001-a.md)\n* [2. B](sub/0002-b.md)\n');
		assert.equal(toc([]), '# Architecture Decision Records\n\n');
	});
});

describe('dotGraph', () => {
	it('prints nodes, the line of numbers and the links, but none that ends with "by"', () => {
		assert.equal(
			dotGraph(log),
			[
				'digraph {',
				'  node [shape=plaintext];',
				'  subgraph {',
				'    _1 [label="1. Record decisions"; URL="0001-record-decisions.html"];',
				'    _2 [label="2. A queue"; URL="0002-a-queue.html"];',
				'    _1 -> _2 [style="dotted", weight=1];',
				'    _3 [label="3. A stream"; URL="0003-a-stream.html"];',
				'    _2 -> _3 [style="dotted", weight=1];',
				'  }',
				'  _3 -> _2 [label="Supercedes", weight=0]',
				'}',
				'',
			].join('\n'),
		);
	});

	it('draws nothing to what is no record of the log, and no other side in any language', () => {
		const edges = (...links: AdrRecord['links']): string[] =>
			dotGraph([
				givenRecord(path('0001-a'), { title: 'A', links }),
				givenRecord(path('0002-b'), { title: 'B' }),
				givenRecord('adr/0003-c.md', { title: 'C' }),
			]).match(/.*weight=0.*/g) ?? [];
		const to = (label: string, at: string) => givenLink('other', label, at);
		const number = (label: string, at: string) => ({ ...to(label, at), path: undefined });
		assert.deepEqual(edges(to('Amends', 'doc/c4/0002-container.md')), []);
		assert.deepEqual(edges(number('Supersedes', 'x/2026-07.md')), []);
		assert.deepEqual(edges(number('Needs', 'x/2-b.md')), ['  _1 -> _2 [label="Needs", weight=0]']);
		for (const label of ['Remplacé par', 'Ersetzt durch', 'Superseded by']) {
			assert.deepEqual(edges(givenLink('superseded-by', label, path('0002-b'))), [], label);
		}
		assert.deepEqual(edges(to('Needed by', path('0002-b'))), []);
	});

	it('takes another prefix and extension, and quotes in titles', () => {
		const graph = dotGraph([givenRecord(path('0001-a'), { title: 'Say "a\\b"' })], {
			prefix: 'http://x/',
			extension: '.pdf',
		});
		assert.match(graph, /_1 \[label="1\. Say \\"a\\\\b\\""; URL="http:\/\/x\/0001-a\.pdf"\];/);
	});

	it('lets records without numbers follow one another', () => {
		const graph = dotGraph([
			givenRecord('adr/20240101-a.md', { title: 'A' }),
			givenRecord('adr/20240102-b.md', { title: 'B' }),
		]);
		assert.match(graph, /_r1 -> _r2 \[style="dotted", weight=1\];/);
	});
});
