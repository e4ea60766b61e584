import type { Random } from '../../bench/generate/prose.ts';
import { chance, several } from './chance.ts';
import { oddCharacters, phrase } from './words.ts';

const values = [
	...[
		'accepted',
		'draft',
		'"proposed"',
		"'it''s'",
		'2024-01-02',
		'[Ada, Bob]',
		'{a: 1}',
		'[',
		'|',
		'>-',
		'&x y',
		'*x',
		'!!binary x',
	],
	...[
		'true',
		'~',
		'',
		'1e400',
		'0x1F',
		'a: b',
		'- a',
		'# c',
		'"\\ud800"',
		'@x',
		'`x`',
		'%a',
		'superseded by ADR-0002',
		'日本',
	],
];

/** A line of YAML, or what somebody took for one. */
export function yamlLine(random: Random, keys: readonly string[]): string {
	const indent = chance(random, 0.15) ? '  '.repeat(random.between(1, 3)) : '';
	if (chance(random, 0.08)) {
		return (
			indent +
			random.pick([
				'- a',
				'- b: c',
				'? a',
				': b',
				'...',
				'<<: *x',
				'\ta: b',
				'  ',
				']',
				'}',
				random.pick(oddCharacters),
			])
		);
	}
	return `${indent}${random.pick(keys)}:${chance(random, 0.9) ? ' ' : ''}${chance(random, 0.9) ? random.pick(values) : phrase(random)}`;
}

/** The front matter of a document with its line break, with some keys of a kind's schema; in some it is not closed. */
export function frontMatter(random: Random, keys: readonly string[]): string {
	const known = [
		...keys,
		'status',
		'date',
		'title',
		'tags',
		'kind',
		'version',
		'reviewers',
		'supersedes',
		'constructor',
		'a b',
		'__proto__',
	];
	const lines = several(random, 0, 6, () => yamlLine(random, known));
	const end = random.pick(['---', '---', '---', '---', '...', '--- ', '']);
	return `---\n${lines.join('\n')}\n${end}\n`;
}
