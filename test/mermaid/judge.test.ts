import assert from 'node:assert/strict';
import type { DiagramProblem, DiagramVerdict } from '../../src/core/diagrams/verdict.ts';
import { judge } from '../../src/mermaid/judge.ts';
import { loadMermaid, type Mermaid } from '../support/mermaid.ts';
import { mutations } from './mutations.ts';
import { samples } from './samples.ts';

/** What is marked in a text, as `line:character text`, both from 0. */
function marked(text: string, problem: DiagramProblem | undefined): string {
	if (problem?.range === undefined) {
		return 'no place';
	}
	const { start, end } = problem.range;
	const line = text.split(/\r\n?|\n/)[start.line] ?? '';
	assert.equal(end.line, start.line);
	return `${start.line}:${start.character} ${line.slice(start.character, end.character)}`;
}

describe('verdict on a diagram', () => {
	let mermaid: Mermaid;
	const verdict = (text: string): Promise<DiagramVerdict> => judge(mermaid, text);

	before(async function () {
		this.timeout(60_000);
		mermaid = await loadMermaid();
	});

	it('is valid, with the type’s name', async () => {
		assert.deepEqual(await verdict('flowchart LR\n\ta --> b'), {
			type: 'flowchart-v2',
			state: 'valid',
			problem: undefined,
			notDrawn: undefined,
		});
	});

	it('tells what the grammar expected and found', async () => {
		const { type, state, problem, notDrawn } = await verdict('erDiagram\n\tA ||--o B : x');
		assert.deepEqual([type, state, problem?.cause, notDrawn], ['er', 'invalid', 'syntax', undefined]);
		assert.deepEqual(problem?.found, 'UNICODE_TEXT');
		assert.ok(problem?.expected.includes('ONE_OR_MORE'));
		assert.match(problem?.message ?? '', /^Expecting 'ZERO_OR_ONE', .*, got 'UNICODE_TEXT'$/);
		assert.equal((await verdict('flowchart LR\n\tsubgraph x')).problem?.found, 'EOF');
	});

	const places: readonly (readonly [what: string, text: string, place: string])[] = [
		['a token of Jison', 'flowchart LR\n\ta --> b[x (y)]\n\tc', '1:11 ('],
		['characters that form no token', 'flowchart XX\n\ta', '0:10 XX'],
		[
			'characters that form no token, far behind',
			`quadrantChart\n${'\tA: [0.1, 0.2]\n'.repeat(5)}\tB: [2, 3]`,
			'6:5 2,',
		],
		['a token of Langium', 'gitGraph\n\tcommit\n\tbrnch x', '2:1 brnch'],
		['characters that Langium can’t read', 'pie\n\t"a" : x', '1:7 x'],
		['a token of Chevrotain', 'usecase-beta\n\tactor buyer\n\tactor (', '2:7 ('],
		['a line that ends too early', 'sequenceDiagram\n\tA->>B: hi\n\tfoo bar\n\tA->>B: x', '2:5 bar'],
		['a text that ends too early', 'sequenceDiagram\n\talt x\n\t\tA->>B: hi\n\n', '2:9 hi'],
		['a text that ends too early in Langium', 'radar-beta\n\taxis a, b\n\tcurve x{1,2,\n', '2:7 x{1,2,'],
		['a statement that ends too early', 'erDiagram\n\tA {\n\t\tint\n\t}', '2:2 int'],
		['a label that is never closed', 'flowchart LR\n\ta[One --> b\n\tc[Two]', '1:3 One --> b'],
		['a quote that is never closed', 'pie\n\t"a : 1\n\t"b" : 2', '1:1 "a : 1'],
		['an empty token', 'sankey-beta\n\na,b,1\n🎉 c,d,2', '3:0 🎉'],
		['behind front matter', '---\ntitle: x\n---\nflowchart LR\n\ta -> b', '4:3 -'],
		['behind directives', '%%{init: {\n"theme": "dark"}}%%\n\nflowchart LR\n\ta -> b', '4:3 -'],
		['behind a directive on the line', 'flowchart LR\n\t%%{wrap}%% a -> b', '1:14 -'],
		['behind comments', '%% one\n\nflowchart LR\n\n\t%% two\n\ta --> b\n%% three\n\tb -> c', '7:3 -'],
		['behind comments that the grammar gets', 'eventmodeling\n%% one\n\ttf 01 ui A\n\ttf 02 what B', '3:7 what'],
		['behind blank lines', '\n\n\t\n  flowchart LR\n\ta -> b', '4:3 -'],
		['behind CRLF', 'flowchart LR\r\n\r\n%% x\r\n\ta -> b\r\n', '3:3 -'],
		['behind CR', 'flowchart LR\r\ta -> b\r', '1:3 -'],
		['behind tabs', 'flowchart LR\n\t\t\ta\t->\tb', '1:5 -'],
		['behind emoji and CJK', 'flowchart LR\n\ta[🎉🎉 図形] --> b[x (y)]', '1:20 ('],
		['behind entities', 'flowchart LR\n\ta[x #35; y #quot; z] --> b[x (y)]', '1:30 ('],
		['behind blank lines after a brace', 'flowchart LR\n\ta{x}\n\n\n\tb -> c', '4:3 -'],
		['behind blank lines of a sankey', 'sankey-beta\n\n\n\na,b,1\n\n\na,b', '7:0 a,b'],
		['behind quotes in HTML', 'flowchart LR\n\ta["<b class="x">y</b>"] --> b\n\tc -> d', '2:3 -'],
		['in front matter', '---\ntitle: [x\n---\nflowchart LR\n\ta', '1:7 [x'],
		['in the properties of a node', 'flowchart LR\n\ta@{ shape: [ }', '1:12 ['],
		['in front matter that is never closed', '\n---\ntitle: x\nflowchart LR', '1:0 ---'],
		['in what the diagram means', 'flowchart LR\n\ta\n\tb@{ shape: oval }', '2:12 oval'],
		['at the second of two that are named', 'mindmap\n\ta\n\t\tb\n\tb', '3:1 b'],
		['at the line where it comes up', 'sequenceDiagram\n\tU->>+A: x\n\tA-->>-U: y\n\tA-->>-U: z', '3:1 A'],
		[
			'within blocks',
			'sequenceDiagram\n\tU->>+A: x\n\tA-->>-U: y\n\tloop x\n\t\topt y\n\t\t\tA-->>-U: z\n\t\tend\n\tend\n\tU->>A: x',
			'5:3 A',
		],
		['at the first of its like', 'gitGraph\n\tcommit\n\tcheckout b\n\tcheckout b', '2:1 checkout b'],
		['at a line that names nothing', 'packet-beta\n\t0-3: "a"\n\t5-7: "b"\n\t8-9: "c"', '2:1 5-7: "b"'],
		['behind what is taken away', '---\ntitle: A\n---\nsequenceDiagram\n\t%% A\n\tA->>B: A\n\tdeactivate A', '6:12 A'],
		[
			'nowhere, where there are too many lines',
			`sequenceDiagram${'\n\tA->>A: x'.repeat(3000)}\n\tdeactivate A`,
			'no place',
		],
		['in a word that is no type', '%% x\n flowchrt LR\n\ta', '1:1 flowchrt'],
	];
	for (const [what, text, place] of places) {
		it(`has its place: ${what}`, async () => {
			const { state, problem } = await verdict(text);
			assert.equal(state, 'invalid');
			assert.equal(marked(text, problem), place, problem?.message);
		});
	}

	it('says nothing of lines that Mermaid counts, nor draws with dashes', async () => {
		for (const text of ['flowchart XX', 'flowchart LR\n\ta -> b', 'pie\n\t"a" : x', 'usecase-beta\n\tactor (']) {
			assert.doesNotMatch((await verdict(text)).problem?.message ?? 'line', /line|---|offset|\n/);
		}
	});

	it('is empty without a diagram', async () => {
		for (const text of ['', ' \n\t\n', '%% x', '%%{wrap}%%', '---\ntitle: x\n---\n']) {
			const { state, problem } = await verdict(text);
			assert.deepEqual([state, problem?.cause, problem?.range], ['invalid', 'empty', undefined]);
		}
	});

	it('names the word that is no type', async () => {
		const { type, problem } = await verdict('flowchrt LR\n\ta');
		assert.deepEqual([type, problem?.cause], [undefined, 'unknown-type']);
		assert.match(problem?.message ?? '', /flowchrt/);
	});

	it('leaves no configuration behind', async () => {
		const before = mermaid.mermaidAPI.getConfig();
		for (const text of [
			'%%{init: {"theme": "dark", "flowchart": {"curve": "linear"}}}%%\nflowchart LR\n\ta',
			'---\nconfig:\n  layout: elk\n---\nflowchart LR\n\ta -> b',
			'flowchart-elk LR\n\ta',
		]) {
			await verdict(text);
			assert.deepEqual(mermaid.mermaidAPI.getConfig(), before);
		}
	});

	it('is the one that Mermaid gives by itself', async function () {
		this.timeout(60_000);
		const texts = Object.values(samples).flatMap((sample) => mutations(sample).filter((_, i) => i % 13 === 0));
		assert.ok(texts.length > 250);
		for (const { text } of texts) {
			const isValid = await mermaid.parse(text).then(
				() => true,
				() => false,
			);
			assert.equal((await verdict(text)).state === 'valid', isValid, text);
		}
	});

	it('is not given on diagrams that need a plug-in', async () => {
		const { state, problem } = await verdict('---\ntitle: x\n---\nzenuml\n\ta.b()');
		assert.deepEqual([state, problem?.cause], ['unchecked', 'plug-in']);
	});

	it('is not given where Mermaid asks for a browser', async () => {
		const getDiagramFromText = () => Promise.reject(new ReferenceError('document is not defined'));
		const { state, problem } = await judge(
			{ ...mermaid, mermaidAPI: { ...mermaid.mermaidAPI, getDiagramFromText } },
			'pie\n',
		);
		assert.deepEqual([state, problem?.cause], ['unchecked', 'broken']);
	});
});

describe('a diagram that parses and can’t be drawn', () => {
	let mermaid: Mermaid;

	before(async function () {
		this.timeout(60_000);
		mermaid = await loadMermaid();
	});

	const refused: readonly (readonly [what: string, text: string, place: string, message: RegExp])[] = [
		['a bad date', 'gantt\n\tsection s\n\tA :a1, 2026-01-32x, 3d\n', '2:8 2026-01-32x', /Invalid date: 2026-01-32x/],
		['a bare after', 'gantt\n\tA :a1, 2026-01-01, 3d\n\tB :after, 2d\n', '2:4 after', /Invalid date: after/],
		[
			'a relation to an unknown shape',
			'C4Context\n\tPerson(a, "A")\n%% x\n\tRel(a, c, "x")\n',
			'3:8 c',
			/"a" to "c" needs a shape "c"/,
		],
		[
			'a boundary without a name',
			'C4Context\n\tSystem_Boundary(, "S") {\n\tSystem(a, "A")\n\t}',
			'1:1 System_Boundary(, "S") {',
			/name/,
		],
		[
			'a state within itself',
			'stateDiagram-v2\n\tstate A {\n\t\tA --> B\n\t}',
			'1:1 state A {',
			/"A" lies within itself/,
		],
		[
			'a state around one that it lies in',
			'stateDiagram-v2\n\tstate A {\n\t\tstate B {\n\t\t\tA --> C\n\t\t}\n\t}',
			'1:1 state A {',
			/"A" lies within itself/,
		],
		[
			'a note of no state',
			'stateDiagram-v2\n\ta --> b\n\tnote right of c : hi',
			'2:1 note right of c : hi',
			/no state "c"/,
		],
		['no columns', 'block-beta\n\tcolumns 0\n\ta b', '1:1 columns 0', /at least one column/],
		['a flow in a circle', 'sankey-beta\n\nx,a,1\na,b,1\nb,c,1\nc,a,1\n', 'no place', /from "a" leads back/],
		['a flow of nothing', 'sankey-beta\n\na,b,0\nb,c,0\n', 'no place', /All flows are 0/],
		['a task without a score', 'journey\n\tsection S\n\tSearch: 3: A\n\tPay: A\n', '3:1 Pay: A', /"Pay" has no score/],
		['a score of another form', 'journey\n\tPay: 3: A\n\tPay: 3/5: A\n', '2:1 Pay: 3/5: A', /"Pay" has no score/],
		['a chart of nothing', 'xychart-beta\n\ttitle "x"', 'no place', /no bar and no line/],
		[
			'a requirement that is not there',
			'requirementDiagram\n\trequirement a {\n\t\tid: 1\n\t}\n\ta - satisfies -> b',
			'4:1 a - satisfies -> b',
			/no requirement or element "b"/,
		],
	];
	for (const [what, text, place, message] of refused) {
		it(`says why and where: ${what}`, async () => {
			const { state, problem, notDrawn } = await judge(mermaid, text);
			assert.deepEqual([state, problem, notDrawn?.cause], ['valid', undefined, 'not-drawn']);
			assert.equal(marked(text, notDrawn), place);
			assert.match(notDrawn?.message ?? '', message);
		});
	}

	it('is longer than Mermaid draws', async () => {
		const text = (length: number) => `pie\n%%${'x'.repeat(length - 6)}\n`.slice(0, length);
		assert.match((await judge(mermaid, text(50_001))).notDrawn?.message ?? '', /50000 characters/);
		assert.equal((await judge(mermaid, text(50_000))).notDrawn, undefined);
	});

	it('is none of those that can', async () => {
		const texts = [
			'gantt\n\tA :a1, 2026-01-01, 3d\n\tB :after a1, 2d\n\tC :2d',
			'C4Context\n\tPerson(a, "A")\n\tSystem(b, "B")\n\tBiRel(a, b, "x")\n\tRel(b, a, "y")',
			'C4Context\n\tBoundary(s, "S") {\n\tBoundary(s, "T") {\n\tSystem(a, "A")\n\t}\n\t}\n\tRel(a, s, "x")',
			'stateDiagram-v2\n\tstate A {\n\t\tstate B {\n\t\t\tx --> y\n\t\t}\n\t}\n\tA --> x\n\tnote left of x : hi',
			'block-beta\n\tcolumns 10\n\ta b',
			'sankey-beta\n\na,b,1\na,c,1\nb,c,1\n',
			'requirementDiagram\n\trequirement a {\n\t\tid: 1\n\t}\n\telement e {\n\t\ttype: x\n\t}\n\ta <- traces - e',
		];
		for (const text of texts) {
			assert.equal((await judge(mermaid, text)).notDrawn, undefined, text);
		}
	});
});
