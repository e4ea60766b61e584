import assert from 'node:assert/strict';
import { explain } from '../../../src/core/diagrams/explain/explain.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { growth } from '../../support/growth.ts';
import { type Case, explained, specify } from './explained.ts';

const flowchart = (body: string) => `flowchart LR\n  ${body}\n`;

const certain: readonly Case[] = [
	// A label that has to stand in quotes
	[flowchart('a[Shop (web)] --> b'), /`\(` in it/, 'Shop (web)', flowchart('a["Shop (web)"] --> b')],
	[flowchart('a[/api/orders] --> b'), /`\/` in it/, '/api/orders', flowchart('a["/api/orders"] --> b')],
	[flowchart('a[x] --> b{is x (a) > 1?}'), /quotes/, 'is x (a) > 1?', flowchart('a[x] --> b{"is x (a) > 1?"}')],
	[flowchart('a(list [all]) --> b'), /`\[` in it/, 'list [all]', flowchart('a("list [all]") --> b')],
	[flowchart('a[x // y (z)] --> b'), /`\(` in it/, 'x // y (z)', flowchart('a["x // y (z)"] --> b')],
	[flowchart('a[orders[0]] --> b'), /`\[` in it/, 'orders[0]', flowchart('a["orders[0]"] --> b')],
	[flowchart('a[{id}] --> b'), /`\{` in it/, '{id}', flowchart('a["{id}"] --> b')],
	[flowchart('a[one | two]'), /`\|` in it/, 'one | two', flowchart('a["one | two"]')],
	[flowchart('a[say "hi"] --> b'), /#quot;/, 'say "hi"', flowchart('a["say #quot;hi#quot;"] --> b')],
	[flowchart('a["say "hi" now"] --> b'), /#quot;/, '"say "hi" now"', flowchart('a["say #quot;hi#quot; now"] --> b')],
	[flowchart(String.raw`a["x \"y\" z"]`), /#quot;/, String.raw`"x \"y\" z"`, flowchart('a["x #quot;y#quot; z"]')],
	[flowchart('a -->|call(x)| b'), /`\(` in it/, 'call(x)', flowchart('a -->|"call(x)"| b')],
	[
		flowchart('subgraph s [The (s)]\n  a\n  end'),
		/`\(` in it/,
		'The (s)',
		flowchart('subgraph s ["The (s)"]\n  a\n  end'),
	],
	[flowchart('漢字[😀 (x)] --> b'), /`\(` in it/, '😀 (x)', flowchart('漢字["😀 (x)"] --> b')],
	[
		flowchart('a[x (1)] --> b\n  b[y (2)] --> c[z (3)]'),
		/`\(` in it/,
		'x (1)',
		flowchart('a["x (1)"] --> b\n  b["y (2)"] --> c["z (3)"]'),
	],
	// A call in a label, whose brackets are empty
	[flowchart('a[load()] --> b{ok?}'), /`\(` in it/, 'load()', flowchart('a["load()"] --> b{ok?}')],
	[flowchart('a[rows[]] --> b'), /`\[` in it/, 'rows[]', flowchart('a["rows[]"] --> b')],
	[flowchart('a[map = {}] --> b'), /`\{` in it/, 'map = {}', flowchart('a["map = {}"] --> b')],
	[flowchart('a --> b{isOpen()}'), /`\(` in it/, 'isOpen()', flowchart('a --> b{"isOpen()"}')],
	[flowchart('a -->|save()| b'), /`\(` in it/, 'save()', flowchart('a -->|"save()"| b')],
	[flowchart('a([onOpen()]) --> b'), /`\(` in it/, 'onOpen()', flowchart('a(["onOpen()"]) --> b')],
	['erDiagram\n  A 1--1 B : x (y)\n', /This label/, 'x (y)', 'erDiagram\n  A 1--1 B : "x (y)"\n'],
	// Arrows of other languages
	[flowchart('a -> b -> c'), /`->` is no arrow/, '->', flowchart('a --> b --> c')],
	['stateDiagram-v2\n  [*] -> A\n', /write `-->`/, '->', 'stateDiagram-v2\n  [*] --> A\n'],
	['classDiagram\n  A -> B\n', /write `-->`/, '->', 'classDiagram\n  A --> B\n'],
	// Words that differ in case alone
	[
		'sequencediagram\n  A->>B: x\n',
		/Did you mean `sequenceDiagram`/,
		'sequencediagram',
		'sequenceDiagram\n  A->>B: x\n',
	],
	['Flowchart LR\n  a\n', /Did you mean `flowchart`/, 'Flowchart', 'flowchart LR\n  a\n'],
	['flowchart lr\n  a\n', /`lr` is no direction/, 'lr', 'flowchart LR\n  a\n'],
	// Comments behind a statement, titles of subgraphs
	[flowchart('a --> b %% why\n  b --> c'), /line of its own/, '%% why', flowchart('%% why\n  a --> b\n  b --> c')],
	[
		flowchart('subgraph The shop (v2)\n  a\n  end'),
		/title of this/,
		'The shop (v2)',
		flowchart('subgraph "The shop (v2)"\n  a\n  end'),
	],
	// Semicolons
	['sequenceDiagram\n  A->>B: one; two\n', /semicolon/, ';', 'sequenceDiagram\n  A->>B: one#59; two\n'],
	['sequenceDiagram\n  A->>B: a #35; b; c;\n', /semicolon/, ';', 'sequenceDiagram\n  A->>B: a #35; b#59; c;\n'],
	[
		'sequenceDiagram\n  A->>B: a &lt; b\n',
		/begins with `#` here: `#lt;`/,
		'&lt;',
		'sequenceDiagram\n  A->>B: a #lt; b\n',
	],
	['sequenceDiagram\n  A->>B: a &amp; b; c\n', /`#amp;`/, '&amp;', 'sequenceDiagram\n  A->>B: a #amp; b#59; c\n'],
	// Labels of other types
	['erDiagram\n  A ||--o{ B : has many\n', /quotes/, 'has many', 'erDiagram\n  A ||--o{ B : "has many"\n'],
	['pie\n  Dogs : 3\n', /quotes/, 'Dogs : 3', 'pie\n  "Dogs" : 3\n'],
	['pie\n  "Dogs" 3\n', /colon/, '"Dogs" 3', 'pie\n  "Dogs" : 3\n'],
];

const guesses: readonly Case[] = [
	[flowchart('a --> end'), /word of Mermaid's own/, 'end', flowchart('a --> end_["end"]')],
	[flowchart('class --> a'), /word of Mermaid's own/, 'class', flowchart('class_["class"] --> a')],
	[flowchart('a --> graph[Graph]'), /word of Mermaid's own/, 'graph', flowchart('a --> graph_[Graph]')],
	[
		'sequenceDiagram\n  A->>B: x\n  B-->>end: y\n  end->>A: z\n',
		/`end` is a word .* name of a participant/,
		'end',
		'sequenceDiagram\n  A->>B: x\n  B-->>end_: y\n  end_->>A: z\n  participant end_ as end\n',
	],
	[
		'sequenceDiagram\r\n  participant loop\r\n  loop->>B: x\r\n',
		/`loop` is a word/,
		'loop',
		'sequenceDiagram\r\n  participant loop_ as loop\r\n  loop_->>B: x\r\n',
	],
	['classDiagram\n  class note\n', /name of a class/, 'note', 'classDiagram\n  class note_["note"]\n'],
	[
		'classDiagram\n  A "1" --> "n" link : has\n  link --|> B',
		/`link` is a word/,
		'link',
		'classDiagram\n  A "1" --> "n" link_ : has\n  link_ --|> B\n  class link_["link"]',
	],
	[
		'classDiagram\n  class click {\n    +x\n  }\n',
		/`click`/,
		'click',
		'classDiagram\n  class click_["click"] {\n    +x\n  }\n',
	],
	[
		'stateDiagram-v2\n  A --> note\n',
		/name of a state/,
		'note',
		'stateDiagram-v2\n  A --> note_\n  state "note" as note_\n',
	],
	[flowchart('a -->|x| style'), /word of Mermaid's own/, 'style', flowchart('a -->|x| style_["style"]')],
	[
		flowchart('subgraph s\n    a\n'),
		/`subgraph` is never closed/,
		'subgraph s',
		'flowchart LR\n  subgraph s\n    a\n  end\n\n',
	],
	[
		'sequenceDiagram\n  loop all\n    alt x\n      A->>B: y\n',
		/`alt` is never closed/,
		'alt x',
		'sequenceDiagram\n  loop all\n    alt x\n      A->>B: y\n    end\n  end\n',
	],
	[
		'sequenceDiagram\n  alt x\n    loop all\n      A->>B: #59; y\n    END\n',
		/`alt` is never closed/,
		'alt x',
		'sequenceDiagram\n  alt x\n    loop all\n      A->>B: #59; y\n    END\n  end\n',
	],
	[
		flowchart('subgraph s\n    subgraph t; a; end\n    b'),
		/`subgraph` is never closed/,
		'subgraph s',
		flowchart('subgraph s\n    subgraph t; a; end\n    b\n  end'),
	],
	// Only small letters close a block of a flowchart
	[
		flowchart('subgraph s\n    subgraph t\n    a\n    END\n    b\n  End'),
		/`END` is a node here/,
		'END',
		flowchart('subgraph s\n    subgraph t\n    a\n    end\n    b\n  end'),
	],
	[
		flowchart('subgraph s\n    a --> END\n    END'),
		/`subgraph` is never closed/,
		'subgraph s',
		flowchart('subgraph s\n    a --> END\n    END\n  end'),
	],
	// An `end` too many
	[flowchart('a\n  end'), /closes nothing/, 'end', 'flowchart LR\n  a\n'],
	[flowchart('a\n  end; %% of all\n  b'), /closes nothing/, 'end', flowchart('a\n  b')],
	[flowchart('a; end'), /closes nothing/, 'end', flowchart('a;')],
	[flowchart('a; end; b'), /closes nothing/, 'end', flowchart('a; b')],
	[flowchart('subgraph s\n  a\n  end end'), /closes nothing/, 'end', flowchart('subgraph s\n  a\n  end')],
	[flowchart('subgraph s; a; end\n  end'), /closes nothing/, 'end', flowchart('subgraph s; a; end')],
	[flowchart('a["\n  end of\n  subgraph t"]\n  end'), /nothing/, 'end', flowchart('a["\n  end of\n  subgraph t"]')],
	[
		'sequenceDiagram\n  loop all\n    A->>B: x\n  End\n  End\n',
		/`End` closes nothing/,
		'End',
		'sequenceDiagram\n  loop all\n    A->>B: x\n  End\n',
	],
	[
		'classDiagram\n  class A {\n    +x\n',
		/`\{` is never closed/,
		'class A {',
		'classDiagram\n  class A {\n    +x\n  }\n',
	],
	[
		'classDiagram\n  class A {  \n    +x\n  }  \n  class B { \n    +y\n',
		/never closed/,
		'class B {',
		'classDiagram\n  class A {  \n    +x\n  }  \n  class B { \n    +y\n  }\n',
	],
	[
		'stateDiagram-v2\n  state A {\n    B --> C\n',
		/never closed/,
		'state A {',
		'stateDiagram-v2\n  state A {\n    B --> C\n  }\n',
	],
	['flowchrt LR\n  a\n', /Did you mean `flowchart`/, 'flowchrt', 'flowchart LR\n  a\n'],
	['sequence\n  A->>B: x\n', /Did you mean `sequenceDiagram`/, 'sequence', 'sequenceDiagram\n  A->>B: x\n'],
	['sequenceDiagramm\n  A->>B: x\n', /Did you mean/, 'sequenceDiagramm', 'sequenceDiagram\n  A->>B: x\n'],
	['flowchart RIGHT\n  a\n', /no direction/, 'RIGHT', 'flowchart LR\n  a\n'],
	['graph TDD\n  a\n', /no direction/, 'TDD', 'graph TD\n  a\n'],
	[flowchart('a => b'), /`=>` is no arrow/, '=>', flowchart('a ==> b')],
	[flowchart('a → b'), /`→` is no arrow/, '→', flowchart('a --> b')],
	['sequenceDiagram\n  A => B: x\n', /write `->>`/, '=>', 'sequenceDiagram\n  A ->> B: x\n'],
	[flowchart('a["one] --> b'), /quote is never closed/, '"one', flowchart('a["one"] --> b')],
	[flowchart('a[one --> b\n  b --> c'), /`\]` is missing/, '[one', flowchart('a[one] --> b\n  b --> c')],
	[
		'sequenceDiagram\n  A->>B: a #35; b; c; d;\n',
		/semicolon/,
		';',
		'sequenceDiagram\n  A->>B: a #35; b#59; c#59; d;\n',
	],
	// A statement behind a semicolon stays one
	[
		'sequenceDiagram\n  A->>B: hi; Note over A: x; y z\n',
		/semicolon/,
		';',
		'sequenceDiagram\n  A->>B: hi; Note over A: x#59; y z\n',
	],
	[
		'sequenceDiagram\n  A->>B: one; two; B->>A: x\n',
		/semicolon/,
		';',
		'sequenceDiagram\n  A->>B: one#59; two; B->>A: x\n',
	],
	// Two nodes stay two where the first is never closed
	[
		flowchart('a["x] --> b["y"] --> c["z"]'),
		/"` is missing before `\]`/,
		'"x',
		flowchart('a["x"] --> b["y"] --> c["z"]'),
	],
	[flowchart('a("f(x)) --> b("g")'), /"` is missing before `\)`/, '"f(x)', flowchart('a("f(x)") --> b("g")')],
	[flowchart('a{"q} --> e{"r"}'), /"` is missing before `\}`/, '"q', flowchart('a{"q"} --> e{"r"}')],
	[flowchart('a -->|"x| b -->|"y"| c'), /"` is missing before `\|`/, '"x', flowchart('a -->|"x"| b -->|"y"| c')],
	[flowchart('a[x --> b[y]'), /`\]` is missing/, '[x', flowchart('a[x] --> b[y]')],
	[flowchart('a[one (1) --> b[two]'), /`\]` is missing/, '[one (1)', flowchart('a["one (1)"] --> b[two]')],
	[flowchart('a[f(x) --> g(y)]'), /`\(` in it/, 'f(x) --> g(y)', flowchart('a["f(x) --> g(y)"]')],
	[flowchart('a --> b["x y]'), /"` is missing before `\]`/, '"x y', flowchart('a --> b["x y"]')],
	[flowchart('a[x y"] --> b'), /never opened/, 'x y"', flowchart('a["x y"] --> b')],
	[flowchart('a -->|"x y| b'), /never closed/, '"x y', flowchart('a -->|"x y"| b')],
	[flowchart('a[19" screen] --> b'), /#quot;/, '19" screen', flowchart('a["19#quot; screen"] --> b')],
	[flowchart('a[say "x] --> b'), /#quot;/, 'say "x', flowchart('a["say #quot;x"] --> b')],
	[flowchart('a{} --> b'), /can't be empty/, '{}', flowchart('a{" "} --> b')],
	[flowchart('a --> b[[]]'), /can't be empty/, '[]', flowchart('a --> b[[" "]]')],
	[flowchart('a -->|| b'), /can't be empty/, '||', flowchart('a -->|" "| b')],
	[flowchart('a[""] --> b'), /can't be empty/, '[""]', flowchart('a[" "] --> b')],
	['sequenceDiagram\n  A->>B hello\n', /colon is missing/, 'A->>B hello', 'sequenceDiagram\n  A->>B: hello\n'],
	[
		'sequenceDiagram\n  Note over A hello\n',
		/colon is missing/,
		'Note over A hello',
		'sequenceDiagram\n  Note over A: hello\n',
	],
	[flowchart('a(x) --> b(y))'), /`\)` in it/, 'y)', flowchart('a(x) --> b("y)")')],
	[flowchart('a[x] --> b[y] // why'), /line of its own/, '// why', flowchart('%% why\n  a[x] --> b[y]')],
	[flowchart('The shop --> till'), /one word/, 'The shop', flowchart('The_shop[The shop] --> till')],
	[flowchart('till --> The shop'), /one word/, 'The shop', flowchart('till --> The_shop[The shop]')],
	[
		flowchart('title The shop\n  a'),
		/title of a flowchart/,
		'title The shop',
		'---\ntitle: "The shop"\n---\nflowchart LR\n  a\n',
	],
	[flowchart('a --> b[x]: why (not)'), /label of an arrow/, 'why (not)', flowchart('a -->|"why (not)"| b[x]')],
	['stateDiagram-v2\n  Sold-out --> Open\n', /hyphen/, 'Sold-out', 'stateDiagram-v2\n  Sold_out --> Open\n'],
	[
		'erDiagram\n  A {\n    name: string\n  }\n',
		/type first/,
		'name: string',
		'erDiagram\n  A {\n    string name\n  }\n',
	],
	[
		'sequenceDiagram\n  if x\n    A->>B: y\n  end\n',
		/no block `if`/,
		'if',
		'sequenceDiagram\n  alt x\n    A->>B: y\n  end\n',
	],
	['classDiagram\n  A <|-- List<B>\n', /tildes/, '<B>', 'classDiagram\n  A <|-- List~B~\n'],
	[
		'stateDiagram-v2\n  state A {\n    B\n    ---\n    C\n  }\n',
		/parted by/,
		'---',
		'stateDiagram-v2\n  state A {\n    B\n    --\n    C\n  }\n',
	],
	['erDiagram\n  A 1--* B : x\n', /in an ER diagram it is/, '1--*', 'erDiagram\n  A ||--o{ B : x\n'],
	['erDiagram\n  A 0..1 -- 1..* B : x\n', /ER diagram/, '0..1 -- 1..*', 'erDiagram\n  A |o--|{ B : x\n'],
	['erDiagram\n  A n..1 B : x\n', /ER diagram/, 'n..1', 'erDiagram\n  A }o..|| B : x\n'],
	['erDiagram\n  A ||--o{ B\n', /needs a label/, 'B', 'erDiagram\n  A ||--o{ B : ""\n'],
];

const unmended: readonly Case[] = [
	['sequenceDiagram\n  A->>B: hi; activate B; oops more\n', /can't read/, '', undefined],
	['sequenceDiagram\n  A->>B: x\n  else y\n', /`else` belongs into a block `alt`/, 'else', undefined],
	['sequenceDiagram\n  box Both\n    A->>B: x\n  end\n', /box holds participants alone/, 'A', undefined],
	['flow of orders\n', /No diagram begins with `flow`/, 'flow', undefined],
	['{{diagram}}\n', /No diagram begins with `{{diagram}}`/, '', undefined],
	['orders\n', /Begin it with its type/, 'orders', undefined],
	['constructor\n', /Begin it with its type/, 'constructor', undefined],
	[flowchart('a[x]b[y]'), /arrow or a line break is missing/, '[x]b[y]', undefined],
	[flowchart('a b'), /can't read this diagram from `b` on/, 'b', undefined],
	[flowchart(`a ${'b`'.repeat(30)}`), /from `(?:b'){20}…` on/, 'b`'.repeat(30), undefined],
	[flowchart('a[x]:::big[w]'), /from `\[` on/, '', undefined],
	// Words behind an `end` too many may be a comment or a name
	[flowchart('a\n  end // of all'), /closes nothing/, 'end', undefined],
	// Where a node or an arrow is expected, no `end` is one too many
	[flowchart('a\n  end:::big'), /from `end` on/, 'end', undefined],
	[flowchart('a -->\n  end'), /from `-->` on/, '', undefined],
	[flowchart('a --> b end\n  end'), /from `end` on/, 'end', undefined],
	['pie\n  "a" : -1\n', /0 or more/, '"a" : -1', undefined],
	// Quotes over several lines are no quotes that nothing closes
	[flowchart('a["one\n  two"] --> b\n  c d'), /from `d` on/, 'd', undefined],
	[flowchart('click a call show() "now" later'), /^(?!.*label)/, '', undefined],
	// Hyphens part regions in state diagrams alone
	['flowchart LR\n  ---\n', /^(?!.*Regions)/, '---', undefined],
];

describe('explain', () => {
	for (const [group, cases, isCertain] of [
		['mends what can mean nothing else', certain, true],
		['offers a guess', guesses, false],
		['says what is wrong where it can offer nothing', unmended, undefined],
	] as const) {
		describe(group, () => {
			specify(cases, isCertain);
		});
	}

	it('looks behind front matter, directives and comments for the type', async () => {
		const head = '---\ntitle: x\n---\n\n%%{init: {\n  "theme": "dark"\n}}%%\n%% a comment\n';
		const found = await explained(`${head}flowchart lr\n  a\n`);
		assert.deepEqual([found.at, found.mended], ['lr', `${head}flowchart LR\n  a\n`]);
	});

	it('mends all that follows, and is certain only where every step is', async () => {
		const found = await explained(flowchart('a[x (1)] --> end'));
		assert.deepEqual([found.mended, found.certain], [flowchart('a["x (1)"] --> end_["end"]'), false]);
	});

	it('never throws, whatever the text and the place', () => {
		for (const text of [
			'',
			'\n',
			'---',
			'%%{',
			'flowchart',
			'flowchart LR\n a[',
			'sequenceDiagram\n;',
			'pie\n:',
			'erDiagram\n:',
		]) {
			for (const range of [
				undefined,
				new LineIndex(text).rangeAt(0, 0),
				new LineIndex(text).rangeAt(text.length, text.length),
			]) {
				const problem = { cause: 'syntax', message: '', range, expected: ['TXT'], found: 'EOF' } as const;
				assert.ok(explain(text, problem).message);
			}
		}
	});
});

describe('explain takes time by the length of a text:', () => {
	for (const part of [
		'a[',
		'a[x] ',
		'a -> ',
		'|x',
		'a["',
		'A->>B;',
		'A->>B ',
		'A }|--',
		'}|o--',
		'end ',
		'subgraph x\n',
		'\na[x',
		'\nclass A {',
		'\nA ||--o{ B',
	]) {
		it(JSON.stringify(part), () => {
			const header = /A-/.test(part) ? 'sequenceDiagram' : /\|o|\|\||\}\|/.test(part) ? 'erDiagram' : 'flowchart LR';
			const make = (length: number) => `${header}\n${part.repeat(Math.ceil(length / part.length))}`;
			const run = (text: string) => {
				const range = new LineIndex(text).rangeAt(text.length, text.length);
				explain(text, { cause: 'syntax', message: '', range, expected: ['TXT'], found: 'EOF' });
			};
			const times = growth(run, make, 2_000, 20);
			assert.ok(times < 6, `${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		});
	}
});
