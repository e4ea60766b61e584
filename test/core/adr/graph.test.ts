import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mermaidGraph } from '../../../src/core/adr/graph/graph.ts';
import { graphPage } from '../../../src/core/adr/graph/graphPage.ts';
import type { DecisionLog } from '../../../src/core/adr/log/log.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { givenLink, givenRecord } from '../../support/adrRecords.ts';
import { loadMermaid, type Mermaid } from '../../support/mermaid.ts';

const orders = 'docs/adr/0001-store-orders.md';
const queue = 'docs/adr/0002-use-a-queue.md';
const stream = 'docs/adr/0003-use-a-stream.md';

const chain: readonly AdrRecord[] = [
	givenRecord(orders, { title: 'Store orders', status: ['Accepted', 'accepted'] }),
	givenRecord(queue, {
		title: 'Use a queue',
		status: ['Superseded by 3', 'superseded'],
		links: [givenLink('superseded-by', 'Superseded by', stream), givenLink('other', 'Depends on', orders)],
	}),
	givenRecord(stream, {
		title: 'Use a stream',
		status: ['Accepted', 'accepted'],
		links: [givenLink('supersedes', 'Supersedes', queue), givenLink('clarifies', 'Clarifies', orders)],
	}),
];

describe('mermaidGraph', function () {
	this.timeout(20_000);
	let mermaid: Mermaid;
	before(async () => {
		mermaid = await loadMermaid();
	});

	it('draws each record, its stage and each relation once', () => {
		assert.equal(
			mermaidGraph(chain, { page: 'docs/graph.md' }),
			[
				'flowchart LR',
				'    r1["0001 Store orders"]',
				'    r2["0002 Use a queue"]',
				'    r3["0003 Use a stream"]',
				'    r3 ==>|"supersedes"| r2',
				'    r2 -.->|"Depends on"| r1',
				'    r3 -.->|"clarifies"| r1',
				'    classDef accepted fill:#d1fae5,stroke:#047857,color:#022c22',
				'    class r1,r3 accepted',
				'    classDef superseded fill:#e5e7eb,stroke:#6b7280,color:#374151',
				'    class r2 superseded',
				'    click r1 href "adr/0001-store-orders.md"',
				'    click r2 href "adr/0002-use-a-queue.md"',
				'    click r3 href "adr/0003-use-a-stream.md"',
				'',
			].join('\n'),
		);
	});

	it('finds a record by its number where no link is written, unless two have it', () => {
		const byNumber = { ...givenLink('superseded-by', 'superseded by', stream), path: undefined };
		const [first, second, third] = [
			givenRecord(orders, { title: 'One' }),
			givenRecord(queue, { title: 'Two', links: [byNumber] }),
			givenRecord(stream, { title: 'Three' }),
		];
		assert.match(mermaidGraph([first, second, third]), /r3 ==>\|"supersedes"\| r2/);
		const twin = givenRecord('docs/adr/0003-another.md', { title: 'Three too' });
		assert.doesNotMatch(mermaidGraph([first, second, third, twin]), /supersedes/);
	});

	it('leaves out the free link that says the same from the other side', () => {
		const records = [
			givenRecord(orders, { title: 'One', links: [givenLink('other', 'Needed by', queue)] }),
			givenRecord(queue, { title: 'Two', links: [givenLink('other', 'Needs', orders)] }),
		];
		assert.deepEqual(mermaidGraph(records).match(/-\.->.*/g), ['-.->|"Needs"| r1']);
		assert.deepEqual(
			mermaidGraph([
				{ ...records[0], links: records[0]?.links ?? [] } as AdrRecord,
				{ ...records[1], links: [] } as AdrRecord,
			]).match(/-\.->.*/g),
			['-.->|"Needed by"| r2'],
		);
	});

	it('groups by log where several have records', async () => {
		const api = givenRecord('docs/adr/API-001-verbs.md', { title: 'Verbs' });
		const cli = givenRecord('docs/adr/CLI-001-flags.md', { title: 'Flags' });
		const logs = [
			{ folder: 'docs/adr', prefix: 'API-', records: [api] },
			{ folder: 'docs/adr', prefix: 'CLI-', records: [cli] },
		];
		const graph = mermaidGraph([api, cli], { logs });
		assert.match(graph, / {4}subgraph g1\["docs\/adr API"\]\n {8}r1\["API-001 Verbs"\]\n {4}end\n/);
		await mermaid.parse(graph);
		assert.doesNotMatch(mermaidGraph([api], { logs }), /subgraph/);
	});

	it('gives a diagram that Mermaid parses and that shows the title, whatever the title is', async () => {
		const nasty = [
			'end',
			'1. one',
			'- a',
			'"',
			'`x`',
			'"`**x**`"',
			'#quot;',
			'%% a',
			'%%{init: {}}%%',
			'<b>&amp;',
			'a@{x: 1}',
			'|x|',
			'[]()',
			'\\',
			'日本 🙂',
			'---',
			'\ud800',
			'style r1 fill:red;',
		];
		const titles = fc.oneof(
			fc.constantFrom(...nasty),
			fc.string({ unit: 'grapheme', maxLength: 30 }),
			fc.string({ unit: 'binary', maxLength: 10 }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(titles, titles), { minLength: 1, maxLength: 4 }), async (given) => {
				const records = given.map(([title, label], i) =>
					givenRecord(`adr/000${i + 1}-x.md`, { title, links: [givenLink('other', label, 'adr/0001-x.md')] }),
				);
				const diagram = await mermaid.mermaidAPI.getDiagramFromText(mermaidGraph(records, { page: 'index.md' }));
				assert.deepEqual(
					labelsOf(diagram.db),
					given.map(([title], i) => words(`000${i + 1} ${title}`)),
				);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('graphPage', () => {
	it('holds the diagram in a fence', () => {
		assert.equal(graphPage(chain), `# Decision graph\n\n\`\`\`mermaid\n${mermaidGraph(chain)}\`\`\`\n`);
	});

	it('says so where there are no records', () => {
		assert.equal(graphPage([], { title: 'Graph' }), '# Graph\n\nThere are no decision records yet.\n');
	});

	it('keeps to what Mermaid draws, with related records together', () => {
		const records = Array.from({ length: 2_000 }, (_, i) =>
			givenRecord(`adr/${String(i + 1).padStart(4, '0')}-x.md`, {
				title: `A decision of the usual length ${i + 1}`,
				links: i % 2 === 0 ? [] : [givenLink('supersedes', 'Supersedes', `adr/${String(i).padStart(4, '0')}-x.md`)],
			}),
		);
		const diagrams = graphPage(records).split('```mermaid\n').slice(1);
		assert.ok(diagrams.length > 1);
		assert.equal(diagrams.join('').match(/==>/g)?.length, 1_000);
		assert.equal(diagrams.join('').match(/\["/g)?.length, 2_000);
		for (const diagram of diagrams) {
			assert.ok(diagram.length < 50_000, `${diagram.length} characters`);
			assert.ok((diagram.match(/==>/g)?.length ?? 0) <= 500);
		}
	});

	it('keeps logs in order, each under its own heading, and those together that are related', () => {
		const log = (folder: string, ...links: AdrRecord['links']) => {
			const records = [givenRecord(`${folder}/0001-x.md`, { title: 'X', links })];
			return { folder, prefix: '', records };
		};
		const [a, b, c] = [log('a/adr'), log('b/adr'), log('c/adr', givenLink('other', 'Refines', 'a/adr/0001-x.md'))];
		const shape = (logs: DecisionLog[]) =>
			graphPage(
				logs.flatMap(({ records }) => records),
				{ logs },
			)
				.split('\n')
				.filter((line) => /^#|subgraph|-\.->/.test(line))
				.join('|');
		assert.equal(shape([a, b]), '# Decision graph|## a/adr|## b/adr');
		assert.equal(
			shape([a, b, c]),
			'# Decision graph|## a/adr, c/adr|    subgraph g1["a/adr"]|    subgraph g2["c/adr"]|    r2 -.->|"Refines"| r1|## b/adr',
		);
		assert.equal(shape([a]), '# Decision graph');
		assert.equal(graphPage([...a.records, ...b.records]).includes('##'), false);
	});

	it('keeps to the number of lines that Mermaid draws', () => {
		const records = Array.from({ length: 400 }, (_, i) =>
			givenRecord(`adr/${i + 1}-x.md`, {
				title: 'x',
				links: i % 2 === 0 ? [] : ['a', 'b', 'c'].map((label) => givenLink('other', label, `adr/${i}-x.md`)),
			}),
		);
		const counts = graphPage(records)
			.split('```mermaid\n')
			.slice(1)
			.map((diagram) => diagram.match(/-\.->/g)?.length ?? 0);
		assert.ok(counts.length > 1 && Math.max(...counts) <= 500, counts.join());
		assert.equal(
			counts.reduce((sum, count) => sum + count, 0),
			600,
		);
	});
});

/** Labels of a flowchart's nodes with the codes of characters resolved. */
function labelsOf(db: unknown): string[] {
	const { getVertices } = db as { getVertices(): Map<string, { text: string }> };
	return [...getVertices.call(db).values()].map(({ text }) =>
		words(text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))),
	);
}

function words(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}
