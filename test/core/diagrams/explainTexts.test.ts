import { type Case, specify } from './explained.ts';

const sequence = (...lines: readonly string[]) => `sequenceDiagram\n  ${lines.join('\n  ')}\n`;
const quadrant = (...lines: readonly string[]) => `quadrantChart\n  ${lines.join('\n  ')}\n`;
const chart = (...lines: readonly string[]) => `xychart-beta\n  ${lines.join('\n  ')}\n  bar [1, 2]\n`;

const certain: readonly Case[] = [
	[
		sequence('alt token ok; user active', 'A->>B: x', 'else none; at all', 'A->>B: y', 'end'),
		/ends the statement/,
		';',
		sequence('alt token ok#59; user active', 'A->>B: x', 'else none#59; at all', 'A->>B: y', 'end'),
	],
	[
		sequence('loop daily; at noon', 'A->>B: x', 'end'),
		/#59;/,
		';',
		sequence('loop daily#59; at noon', 'A->>B: x', 'end'),
	],
	[
		sequence('participant A as Web; App', 'A->>B: x'),
		/#59;/,
		';',
		sequence('participant A as Web#59; App', 'A->>B: x'),
	],
	[
		quadrant('x-axis Low (EUR) --> High (EUR)', 'quadrant-1 Soon (2026)', 'Shop (web): [0.3, 0.6]'),
		/stand in quotes/,
		'Low (EUR)',
		quadrant('x-axis "Low (EUR)" --> "High (EUR)"', 'quadrant-1 "Soon (2026)"', '"Shop (web)": [0.3, 0.6]'),
	],
	[chart('title Sales (EUR)'), /stand in quotes/, 'Sales (EUR)', chart('title "Sales (EUR)"')],
	[
		chart('x-axis Month (2026) [jan, feb]', 'y-axis Requests/s 0 --> 10'),
		/stand in quotes/,
		'Month (2026)',
		chart('x-axis "Month (2026)" [jan, feb]', 'y-axis "Requests/s" 0 --> 10'),
	],
	['kanban\n  Todo\n    t1[Task (1)]\n', /stand in quotes/, 'Task (1)', 'kanban\n  Todo\n    t1["Task (1)"]\n'],
	[
		'mindmap\n  root((P (2026)))\n    a[x (y)]\n',
		/stand in quotes/,
		'P (2026)',
		'mindmap\n  root(("P (2026)"))\n    a["x (y)"]\n',
	],
	[
		'flowchart LR\n  E>Flag (q)] --> B[x (1)]\n',
		/stand in quotes/,
		'Flag (q)',
		'flowchart LR\n  E>"Flag (q)"] --> B["x (1)"]\n',
	],
];

const unmended: readonly Case[] = [
	[sequence('activate A; oops more'), /can't read/, '', undefined],
	[quadrant('A: [2, 3]'), /^(?!.*quotes)/, '', undefined],
	[chart('title "Sales', 'x-axis [a b'), /^(?!.*stand in quotes)/, '', undefined],
	['kanban\n  Todo\n    t1[Task] more\n', /^(?!.*quotes)/, '', undefined],
	['flowchart LR\n  A -- x>3 --> B[z]; C D\n', /^(?!.*stand in quotes)/, '', undefined],
];

describe('explain, of texts that are no labels of nodes', () => {
	describe('mends what can mean nothing else', () => specify(certain, true));
	describe('offers nothing where something else is wrong', () => specify(unmended, undefined));
});
