import type { Random } from '../../bench/generate/prose.ts';
import type { YamlSubject } from '../subject.ts';
import { chance, several } from './chance.ts';
import { yamlLine } from './frontMatter.ts';
import { mutated, type Sources } from './mutate.ts';

const keys = {
	kind: [
		...[
			'id',
			'name',
			'description',
			'group',
			'match',
			'file',
			'sections',
			'title',
			'frontMatter',
			'schema',
			'template',
			'pattern',
		],
		...[
			'heading',
			'aliases',
			'required',
			'paths',
			'directory',
			'level',
			'content',
			'columns',
			'status',
			'fields',
			'trace',
			'dialect',
		],
	],
	configuration: [
		...[
			'rules',
			'ignore',
			'documents',
			'path',
			'kind',
			'maxFileSize',
			'adr',
			'workflow',
			'draft',
			'trace',
			'ids',
			'code',
			'ai',
		],
		...['neverSend', 'structure/title', 'link/missing-file', 'a/b'],
	],
};

/** A value that stands for another: expressions that do not end, globs that fit anything, numbers out of range. */
const swaps = [
	...[
		"'(a+)+$'",
		"'(?<=x'",
		"'[\\p{L}'",
		"'a{9999999999}'",
		"'^(?:x|y)*$'",
		'"**/**/**/*"',
		'"{a,{b,c}}"',
		'"[z-a]"',
		'../../x',
		'/etc',
	],
	...[
		'-1',
		'1e99',
		'[]',
		'{}',
		'null',
		'""',
		'true',
		'*x',
		'&x [*x, *x]',
		'!!js/regexp x',
		"'{number:99}'",
		"'{slug}{title}{x}'",
	],
];

/** A kind or a configuration: a good one mutated, one with values of another sort, or lines at random. */
export function yamlText(type: YamlSubject['type'], random: Random, sources: Sources): YamlSubject {
	const good = type === 'kind' ? sources.kinds : sources.configurations;
	if (chance(random, 0.2)) {
		return { type, text: several(random, 1, 12, () => yamlLine(random, keys[type])).join('\n') };
	}
	const text = random.pick(good);
	if (chance(random, 0.5)) {
		return { type, text: mutated(text, random, () => random.pick(good)) };
	}
	const lines = text.split('\n');
	for (const at of several(random, 1, 3, () => random.between(0, lines.length - 1))) {
		lines[at] = (lines[at] ?? '').replace(/:\s.*$/, () => `: ${random.pick(swaps)}`);
	}
	return { type, text: lines.join('\n') };
}
