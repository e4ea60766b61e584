import { diagram } from '../../bench/generate/diagrams.ts';
import { Prose, type Random } from '../../bench/generate/prose.ts';
import { chance, several } from './chance.ts';
import { phrase } from './words.ts';

const lines = [
	...[
		'flowchart LR',
		'graph TD',
		'sequenceDiagram',
		'classDiagram',
		'erDiagram',
		'stateDiagram-v2',
		'pie',
		'gantt',
		'zenuml',
	],
	...[
		'  a --> b',
		'  a -> b',
		'  a[x] -- y --> b{z}',
		'  a & b --> c',
		'  subgraph s [S]',
		'  end',
		'  a["(q)"]:::c',
		'  %% note',
	],
	...['  A->>B: hi', '  participant A as B C', '  alt x', '  else', '  loop', '  Note over A,B: n', '  activate A'],
	...[
		'  class A {',
		'  +b() int',
		'  }',
		'  A <|-- B : c',
		'  A ||--o{ B : has',
		'  A {',
		'    int id PK "c"',
		'  [*] --> s',
		'  s : t',
	],
	...[
		'---',
		'title: x',
		'%%{init: {"theme": "x"}}%%',
		'  click a "x.md"',
		'  state s {',
		'  a --"',
		'  end end',
		'  :::',
		'  ~~~',
	],
];

/** Text of a diagram: of a generator of valid ones, or of lines that do not belong together. */
export function diagramText(random: Random): string {
	return chance(random, 0.3)
		? diagram(new Prose(random)).trimEnd()
		: several(random, 1, 7, () => (chance(random, 0.05) ? phrase(random) : random.pick(lines))).join('\n');
}
