import type { Random } from '../../bench/generate/prose.ts';
import { chance, several, Weighted } from './chance.ts';
import { diagramText } from './diagrams.ts';
import { idList, phrase, sentence, someId } from './words.ts';

/** A block of Markdown, without a line break at its end. */
type Block = (random: Random) => string;

const paragraph: Block = (random) => several(random, 1, 3, () => sentence(random)).join('\n');

const list: Block = (random) => {
	const mark = random.pick(['- ', '* ', '+ ', '1. ', '1) ', '-\t']);
	return several(random, 1, 4, () => `${'  '.repeat(random.between(0, 2))}${mark}${sentence(random)}`).join('\n');
};

/** Tasks with ids, stars, marks of all sorts, and what they say of requirements. */
export const tasks: Block = (random) =>
	several(random, 1, 5, (n) => {
		const box = random.pick(['[ ]', '[ ]', '[x]', '[X]', '[-]', '[~]', '[ ]*', '[]', '[xx]']);
		const id = random.pick(['', `${n + 1}. `, `${n + 1}.1 `, `T00${n + 1} `, `**${n + 1}.2** `, `T01${n} [P] [US1] `]);
		const below = random.pick(['', `\n  - _Requirements: ${idList(random)}_`, `\n  ${sentence(random)}`]);
		return `${'  '.repeat(random.between(0, 1))}- ${box} ${id}${sentence(random)}${below}`;
	}).join('\n');

/** A table with these columns, or any. Its rows may have too many cells or too few. */
export function table(
	random: Random,
	columns: readonly string[] = several(random, 1, 4, () => phrase(random)),
): string {
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const rows = several(random, 0, 3, () =>
		row(
			several(random, Math.max(0, columns.length - 1), columns.length + 1, () => sentence(random).replace(/\n/g, ' ')),
		),
	);
	return [row(columns), `|${columns.map(() => random.pick(['---', ':-:', ' - ', '--:'])).join('|')}|`, ...rows].join(
		'\n',
	);
}

const contents: readonly (readonly [language: string, content: Block])[] = [
	['mermaid', diagramText],
	['json', (random) => random.pick(['{"a": [1, 2], "a": 3}', '[1,]', '{"a": {"b": null}', '{}', '"\\ud800"', '{a:1}'])],
	[
		'yaml',
		(random) => random.pick(['a: b', 'a: b: c', '- a\n-b', 'a: &x [*x]', '? {', 'openapi: 3.0.0\npaths:\n  /x: {}']),
	],
	['sql', () => 'CREATE TABLE a (id int PRIMARY KEY, b text REFERENCES c(id));'],
	['ts', () => 'export interface A {\n  id: string;\n  b?: B[];\n}'],
	['http', () => 'GET /orders/{id}\n\n{"a": 1}'],
	['', sentence],
];

/** A fence of a language that something reads, or of none; some are not closed. */
export const fence: Block = (random) => {
	const [language, content] = random.pick(contents);
	const mark = random.pick(['```', '```', '~~~', '````']);
	const end = random.pick([mark, mark, mark, mark, '```', '', `${mark}x`]);
	return `${mark}${language}\n${content(random)}\n${end}`;
};

/** Criteria in EARS notation, well formed or not. */
export const criteria: Block = (random) => {
	const head = chance(random, 0.7) ? '#### Acceptance Criteria\n\n' : '';
	return (
		head +
		several(random, 1, 4, (n) => {
			const words = random.pick([
				'WHEN a THEN THE x SHALL b',
				'IF a THEN b',
				'THE x SHALL 漢字',
				'while a the x shall b',
			]);
			return `${random.pick([`${n + 1}. `, `1.${n + 1} `, '- '])}${words} ${sentence(random)}`;
		}).join('\n')
	);
};

/** Fields, and lines that look like fields. */
export const fields: Block = (random) =>
	several(random, 1, 3, () => {
		const name = random.pick([
			'Status',
			'Date',
			'Deciders',
			'Version',
			'Supersedes',
			'Validates',
			'Owner',
			'状態',
			'a b',
		]);
		const value = random.pick(['Accepted', 'Draft', '2024-02-30', '1.2.0', idList(random), phrase(random), '']);
		return random.pick([`**${name}**: ${value}`, `* ${name}: ${value}`, `${name}: ${value}`, `| ${name} | ${value} |`]);
	}).join(chance(random, 0.5) ? '\n' : '  \n');

const requirement: Block = (random) => {
	const id = someId(random);
	const heading = random.pick([
		`### ${id}: ${phrase(random)}`,
		`### Requirement ${random.between(1, 4)}: ${phrase(random)}`,
	]);
	return random.pick([
		`${heading}\n\n**User Story:** As a ${phrase(random)}, I want ${sentence(random)}, so that x\n\n${criteria(random)}`,
		`- **${id}**: System MUST ${sentence(random)}`,
		`### Requirement: ${phrase(random)}\nThe system SHALL ${sentence(random)}\n\n#### Scenario: ${phrase(random)}\n- **WHEN** a\n- **THEN** b`,
		`- FROM: \`### Requirement: ${phrase(random)}\`\n- TO: \`### Requirement: ${phrase(random)}\``,
		`**Validates: Requirements ${idList(random)}**`,
		`### Property 1: ${phrase(random)}\n\n_Requirements: ${idList(random)}_`,
	]);
};

const options: Block = (random) =>
	`### ${phrase(random)}\n\n${several(random, 1, 3, () => random.pick(['* Good, because ', '* Bad, because ', '- Pro: ']) + sentence(random)).join('\n')}`;

const html: Block = (random) =>
	random.pick([
		...[
			'<div>\n\nText\n\n</div>',
			'<details><summary>s</summary>',
			'<!-- open',
			'<!--\n# not\n-->',
			'<pre>\n\n# x\n</pre>',
		],
		...[
			'<script>x</script>',
			'<a id="x"></a>',
			'<!-- toc -->\n- [a](#a)\n<!-- tocstop -->',
			'<?x',
			'<![CDATA[',
			'<!-- archspec-disable -->',
		],
	]);

const blocks = new Weighted<{ readonly weight: number; readonly block: Block }>([
	{ weight: 8, block: paragraph },
	{ weight: 4, block: list },
	{ weight: 3, block: tasks },
	{ weight: 3, block: (random) => table(random) },
	{ weight: 4, block: fence },
	{ weight: 2, block: criteria },
	{ weight: 2, block: fields },
	{ weight: 3, block: requirement },
	{ weight: 1, block: options },
	{ weight: 2, block: html },
	{ weight: 1, block: (random) => `[one]: ${phrase(random)} "t"\n[^1]: ${sentence(random)}` },
	{ weight: 1, block: (random) => random.pick(['***', '---', '===', '+++', '...', '    code', '\tcode']) },
	{ weight: 1, block: (random) => `${'> '.repeat(random.between(1, 9))}${sentence(random)}` },
	{
		weight: 1,
		block: (random) => several(random, 2, 12, (depth) => `${'  '.repeat(depth)}- ${sentence(random)}`).join('\n'),
	},
]);

/** Any block; some stand in a quotation or in a list. */
export function anyBlock(random: Random): string {
	const text = blocks.pick(random).block(random);
	if (!chance(random, 0.08)) {
		return text;
	}
	const [first, rest] = random.pick([
		['> ', '> '],
		['- ', '  '],
		['1. ', '   '],
		['> - ', '>   '],
		['   ', '   '],
	] as const);
	return first + text.replaceAll('\n', `\n${rest}`);
}
