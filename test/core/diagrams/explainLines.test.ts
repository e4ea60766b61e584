import assert from 'node:assert/strict';
import { explain } from '../../../src/core/diagrams/explain/explain.ts';
import { TestParser } from '../../support/diagramParser.ts';
import { type Case, specify } from './explained.ts';

const of = (type: string, ...lines: readonly string[]) => [type, ...lines.map((line) => `  ${line}`), ''].join('\n');
const flow = (...lines: readonly string[]) => of('flowchart LR', ...lines);
const entity = (line: string) => of('erDiagram', 'USER {', `  ${line}`, '}');
const requirement = (line: string) => of('requirementDiagram', 'requirement r1 {', `  ${line}`, '}');

const certain: readonly Case[] = [
	[flow('A --> B', '// both'), /begins with `%%`/, '// both', flow('A --> B', '%% both')],
	[flow('A --> B', '## both'), /begins with `%%`/, '## both', flow('A --> B', '%% both')],
	[flow('A --> B', '<!-- both -->'), /begins with `%%`/, '<!-- both -->', flow('A --> B', '%% both')],
	[
		flow('A --> B', 'style A fill=#f9f, stroke = red'),
		/behind a colon/,
		'style A fill=#f9f, stroke = red',
		flow('A --> B', 'style A fill:#f9f, stroke:red'),
	],
	[flow('A, B --> C'), /with `&`/, 'A, B --> C', flow('A & B --> C')],
	[entity('string name "full" UK'), /before the comment/, 'string name "full" UK', entity('string name UK "full"')],
	[entity('uuid org FK PK'), /a comma/, 'uuid org FK PK', entity('uuid org FK, PK')],
	[entity('string nick? UK'), /behind the type/, 'string nick? UK', entity('string? nick UK')],
	[
		of('gitGraph', 'commit', 'branch my feature', 'checkout my feature'),
		/in quotes/,
		'branch my feature',
		of('gitGraph', 'commit', 'branch "my feature"', 'checkout "my feature"'),
	],
	[
		of('gitGraph', 'commit id: first one'),
		/in quotes/,
		'commit id: first one',
		of('gitGraph', 'commit id: "first one"'),
	],
	[of('quadrantChart', 'Item: 0.1, 0.2'), /in brackets/, 'Item: 0.1, 0.2', of('quadrantChart', 'Item: [0.1, 0.2]')],
	[requirement('id: REQ-1'), /in quotes/, 'id: REQ-1', requirement('id: "REQ-1"')],
	[of('packet', '0-15: Source port'), /in quotes/, '0-15: Source port', of('packet', '0-15: "Source port"')],
	[of('xychart', 'bar [1, 2,]'), /last comma/, 'bar [1, 2,]', of('xychart', 'bar [1, 2]')],
	[of('block-beta', 'a["A"] b[B (x)]'), /stand in quotes/, 'B (x)', of('block-beta', 'a["A"] b["B (x)"]')],
	[
		flow('A --> B', 'click A href ./b.md "B"'),
		/in quotes/,
		'click A href ./b.md "B"',
		flow('A --> B', 'click A href "./b.md" "B"'),
	],
	[
		of('classDiagram', 'class A', 'click A "./b.md"'),
		/behind `href`/,
		'click A "./b.md"',
		of('classDiagram', 'class A', 'click A href "./b.md"'),
	],
	[
		flow('A --> B', 'click A href "b.md" more'),
		/in quotes/,
		'click A href "b.md" more',
		flow('A --> B', 'click A href "b.md" "more"'),
	],
	[flow('A --> B', 'click "A" "b.md"'), /no quotes/, 'click "A" "b.md"', flow('A --> B', 'click A "b.md"')],
	[
		of('C4Context', 'Person(a, "A")', 'Rel_Neighbor(a, a, "x")'),
		/write `Rel`/,
		'Rel_Neighbor(a, a, "x")',
		of('C4Context', 'Person(a, "A")', 'Rel(a, a, "x")'),
	],
	...['gitGraph TB', 'gitGraph tb', 'gitGraph TD:'].map(
		(line): Case => [of(line, 'commit'), /with a colon/, line, of('gitGraph TB:', 'commit')],
	),
	[
		flow('A --> B;', 'linkStyle 0 stroke:#ff3;'),
		/no semicolon stands behind it/,
		'linkStyle 0 stroke:#ff3;',
		flow('A --> B;', 'linkStyle 0 stroke:#ff3'),
	],
	[
		of('gitGraph', 'commit', 'git branch next'),
		/without `git`/,
		'git branch next',
		of('gitGraph', 'commit', 'branch next'),
	],
	[
		of('gitGraph', 'commit', 'checkout -b next'),
		/begins a branch/,
		'checkout -b next',
		of('gitGraph', 'commit', 'branch next'),
	],
	[of('gitGraph', 'commit -m "first"'), /its id/, 'commit -m "first"', of('gitGraph', 'commit id: "first"')],
	[
		of('gitGraph', 'commit type: highlight'),
		/in capitals/,
		'commit type: highlight',
		of('gitGraph', 'commit type: HIGHLIGHT'),
	],
	[
		of('C4Context', 'Person(a, "A");', 'System(b, "B")'),
		/No semicolon/,
		'Person(a, "A");',
		of('C4Context', 'Person(a, "A")', 'System(b, "B")'),
	],
	...['// a note', '# a note', '<!-- a note -->'].map(
		(line): Case => [
			of('C4Context', 'Person(a, "A")', line),
			/^A comment begins with `%%`/,
			line,
			of('C4Context', 'Person(a, "A")', '%% a note'),
		],
	),
	[
		of('C4Context', 'title: Orders', 'Person(a, "A")'),
		/No colon/,
		'title: Orders',
		of('C4Context', 'title Orders', 'Person(a, "A")'),
	],
	[
		of('gitGraph', 'commit id: "first" tag: v1'),
		/has to stand in quotes/,
		'commit id: "first" tag: v1',
		of('gitGraph', 'commit id: "first" tag: "v1"'),
	],
	[
		of('gantt', 'dateFormat YYYY-MM-DD', 'A :a1, 2024-01-01, 3d', 'click a1 "https://example.org"'),
		/behind `href`/,
		'click a1 "https://example.org"',
		of('gantt', 'dateFormat YYYY-MM-DD', 'A :a1, 2024-01-01, 3d', 'click a1 href "https://example.org"'),
	],
];

const guessed: readonly Case[] = [
	[flow('A --> B % later'), /line of its own/, '% later', flow('%% later', 'A --> B')],
	[flow('A -->|yes|no| B'), /ends at `\|`/, 'A -->|yes|no| B', flow('A -->|"yes#124;no"| B')],
	[
		entity("enum('in stock', 'sold') state"),
		/no quotes and no blanks/,
		"enum('in stock', 'sold') state",
		entity('enum(in_stock,sold) state'),
	],
	[of('pie', '"Dogs" : 12.5 %'), /a number alone/, '"Dogs" : 12.5 %', of('pie', '"Dogs" : 12.5')],
	[of('pie', '"Dogs" : 1,000'), /a number alone/, '"Dogs" : 1,000', of('pie', '"Dogs" : 1000')],
	[of('pie', '"Dogs" : 2,5'), /a number alone/, '"Dogs" : 2,5', of('pie', '"Dogs" : 2.5')],
	['sankey\n\nA,B,1,000\n', /without|none/, 'A,B,1,000', 'sankey\n\nA,B,1000\n'],
	[
		of('stateDiagram-v2', 'state "In stock"', 'A --> B'),
		/needs an id/,
		'state "In stock"',
		of('stateDiagram-v2', 'state "In stock" as Instock', 'A --> B'),
	],
	[
		of('classDiagram', 'A --> B : has; uses'),
		/#59;/,
		'A --> B : has; uses',
		of('classDiagram', 'A --> B : has#59; uses'),
	],
	[of('timeline', '2020 : x', '10:30 : go'), /with a dot/, '10:30 : go', of('timeline', '2020 : x', '10.30 : go')],
	[
		of('C4Context', 'Person(a, "A")', 'System(b, "B")', 'a --> b: reads'),
		/`Rel\(/,
		'a --> b: reads',
		of('C4Context', 'Person(a, "A")', 'System(b, "B")', 'Rel(a, b, "reads")'),
	],
	[
		of('C4Context', 'Person(a, "A")', 'Just a note'),
		/no text of its own/,
		'Just a note',
		of('C4Context', 'Person(a, "A")', '%% Just a note'),
	],
	[
		of('gitGraph', 'commit', 'checkout next', 'commit'),
		/no branch next above/,
		'checkout next',
		of('gitGraph', 'commit', 'branch next', 'commit'),
	],
	[
		of('gitGraph', 'commit', 'branch main', 'commit'),
		/a branch main already/,
		'branch main',
		of('gitGraph', 'commit', 'checkout main', 'commit'),
	],
	...['LAYOUT_WITH_LEGEND()', 'AddElementTag("x", $bgColor="red")', '!include C4.puml'].map(
		(line): Case => [
			of('C4Context', 'Person(a, "A")', line),
			/PlantUML/,
			line,
			of('C4Context', 'Person(a, "A")', `%% ${line}`),
		],
	),
	[
		of('gitGraph', 'commit', 'tag "v1"'),
		/stands at a commit/,
		'tag "v1"',
		of('gitGraph', 'commit', 'commit tag: "v1"'),
	],
	[
		'C4Context\n  System_Boundary(c, "C") {\n    System(b, "B")\n',
		/never closed/,
		'System_Boundary(c, "C") {',
		'C4Context\n  System_Boundary(c, "C") {\n    System(b, "B")\n  }\n',
	],
];

const told: readonly Case[] = [
	[of('gantt', 'section A', 'Draw', 'Build :3d'), /its data/, 'Draw', undefined],
	[of('journey', 'section A', 'Draw'), /a score/, 'Draw', undefined],
	[of('journey', 'section A', 'Draw:'), /a score/, 'Draw:', undefined],
	[flow('A --> B', 'click A call'), /where the click leads/, 'click A call', undefined],
	[flow('A --> B', 'click A call "B"'), /where the click leads/, 'click A call "B"', undefined],
	[flow('A --> B', 'click A'), /where the click leads/, 'click A', undefined],
	[of('classDiagram', 'class A', 'click A call'), /where the click leads/, 'click A call', undefined],
	[of('C4Context', 'title C# parts'), /can't have `#`/, 'title C# parts', undefined],
	[of('C4Context', 'title Orders; stock'), /can't have `;`/, 'title Orders; stock', undefined],
	[of('C4Context', 'Person(a)'), /its name behind its id/, 'Person(a)', undefined],
	[of('gitGraph', 'commit', 'merge next'), /no branch next above/, 'merge next', undefined],
	[of('gitGraph', 'commit', 'branch next', 'checkout main', 'merge next'), /give it one/, 'merge next', undefined],
	[of('gitGraph', 'commit', 'merge main'), /on main itself/, 'merge main', undefined],
	[of('gitGraph', 'merge main'), /on main itself/, 'merge main', undefined],
	[of('sequenceDiagram', 'A->>B: hi', 'deactivate B'), /has not begun/, 'deactivate B', undefined],
	[of('sequenceDiagram', 'A->>-B: hi'), /has not begun/, 'A->>-B: hi', undefined],
	[of('gitGraph', 'commit', 'pull origin'), /alone/, 'pull origin', undefined],
	[
		of('gitGraph', 'commit id: "x"', 'commit', 'cherry-pick id: "x"'),
		/on this branch already/,
		'cherry-pick id: "x"',
		undefined,
	],
	[
		of(
			'gitGraph',
			'commit',
			'branch b',
			'commit',
			'checkout main',
			'merge b id: "m"',
			'checkout b',
			'commit',
			'cherry-pick id: "m"',
		),
		/is a merge/,
		'cherry-pick id: "m"',
		undefined,
	],
	[of('gitGraph', 'commit', 'cherry-pick id: "x"'), /with the id "x"/, 'cherry-pick id: "x"', undefined],
	[of('quadrantChart', 'Item: [1.5, 20]'), /from 0 to 1/, 'Item: [1.5, 20]', undefined],
	[requirement('risk: extreme'), /low, medium or high/, 'risk: extreme', undefined],
	[requirement('verifymethod: hope'), /inspection or test/, 'verifymethod: hope', undefined],
	[flow('A --> B -->'), /leads nowhere/, '', undefined],
];

describe('a line that is written as elsewhere', () => {
	describe('is mended', () => specify(certain, true));
	describe('may be mended', () => specify(guessed, false));
	describe('is explained', () => specify(told, undefined));

	it('is no comment behind whose dashes an arrow stands, no name with a part of the commit, no type that is in capitals', () => {
		for (const [type, line] of [
			['sequenceDiagram', '-- no -->>B: bye'],
			['flowchart LR', '-- yes --> C'],
			['gitGraph', 'branch develop order 3'],
			['gitGraph', 'commit type: HIGHLIGHT id: one: two'],
		]) {
			const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
			const { message } = explain(`${type}\n${line}\n`, {
				cause: 'syntax',
				message: 'x',
				expected: [],
				found: undefined,
				range,
			});
			assert.doesNotMatch(message, /comment|blanks|capitals/, line);
		}
	});

	it('is looked at in time that grows with its length', async () => {
		const { problem } = await new TestParser().parse(flow('A --> B -->'));
		assert.ok(problem);
		const types = ['flowchart LR', 'erDiagram', 'gitGraph', 'pie', 'sankey', 'quadrantChart', 'xychart', 'packet'];
		for (const type of [
			...types,
			'requirementDiagram',
			'stateDiagram-v2',
			'classDiagram',
			'timeline',
			'block-beta',
			'C4Context',
		]) {
			for (const part of [' ', 'a ', ', ', 'a,', '1,', '|', ': ', '[', '"', 'PK ', '(', '-', 'a=', 'click ', 'a.']) {
				const line = part.repeat(990 / part.length);
				const at = { start: { line: 1, character: 500 }, end: { line: 1, character: 501 } };
				const start = performance.now();
				explain(`${type}\n${line}\n`, { ...problem, range: at });
				assert.ok(performance.now() - start < 500, `${type} ${part}`);
			}
		}
	});
});
