import type { Random } from '../../bench/generate/prose.ts';
import { chance, several } from './chance.ts';

const plain = [
	...['order', 'Ledger', 'the', 'is', 'and', 'queue', 'we', 'because', 'store', 'Accepted', 'SHALL', 'MUST', 'fast'],
	...[
		'日本',
		'承認',
		'ёж',
		'é',
		'é',
		'😀',
		'👩‍👩‍👧',
		'ﬁ',
		'I/O',
		'C#',
		'50%',
		'a_b',
		'a*b',
		"don't",
		'“so”',
		'1.2',
		'v2.0.1',
	],
];
const marked = [
	...[
		'**bold**',
		'_soft_',
		'`code`',
		'`src/ledger/index.ts:3`',
		'`docs/gone.md#L4`',
		'~~old~~',
		'<br>',
		'&amp;',
		'\\|',
	],
	...['[TODO]', 'TBD', '???', '[NEEDS CLARIFICATION: which?]', '{name}', '[PROJECT_NAME]', '[e.g., Rust]', '[A | B]'],
	...['[Name of system]', '<!-- note -->', '<https://e.org/x>', '![pic](pic.png "t")', '[ref][one]', '[^1]', '$x_1$'],
	...[
		'[a](b',
		'](',
		'**',
		'``',
		'<',
		'<a href="x.md">x</a>',
		'<!--',
		'-->',
		'\\',
		'&#x0;',
		'&nbsp',
		'|',
		'[[x]]',
		':x:',
	],
];

/** Letters that are not what they look like, and places where editors and parsers disagree. */
export const oddCharacters = [
	...['\u0000', '\ufeff', '\u00a0', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c', '\u200b', '\u202e', '\u3000'],
	...['\ud800', '\udc00', 'а', 'Ѕ', '＃', '－', '｜', '：', '１', '０', '［', '‐', '–', '•', '\t', '\u0301', '\ufffd'],
];

/** Ids in the forms of all dialects. */
export function someId(random: Random): string {
	const n = random.between(1, 6);
	const m = random.between(1, 4);
	return random.pick([
		...[`${n}`, `${n}.${m}`, `FR-00${n}`, `SC-00${n}`, `US${n}`, `T00${n}`, `REQ-${n}`, `Requirement ${n}`],
		...[`Property ${n}`, `${n}.${m}-${n}.${m + 2}`, `FR-00${n}/00${m}`, `ADR-000${n}`, `NFR-${n}`, `CHK00${n}`],
	]);
}

/** Ids as lists write them. */
export function idList(random: Random): string {
	const ids = several(random, 1, 4, () => someId(random));
	return ids.join(random.pick([', ', ',', '、', ' and ', ' – ', '; ', '/', ' ']));
}

const targets = [
	...['0001-a.md', '../adr/0002-b.md#status', 'requirements.md#requirement-1', './design.md', '/docs/adr/0001-a.md'],
	...['#context', '#nowhere', '', 'a%20b.md', 'old\\(/x.md', '../../../../etc/passwd', 'https://e.org', 'mailto:a@b.c'],
	...['file:///etc', 'C:\\x.md', '//host/x', '?q', '#L3', 'src/a.ts#L2-L4', 'a.md#%E0%A4', '日本.md', 'javascript:x'],
];

/** A link in one of its forms. */
export function link(random: Random): string {
	const target = random.pick(targets);
	const text = random.pick(plain);
	return random.pick([
		`[${text}](${target})`,
		`[${text}](<${target}> "title")`,
		`![${text}](${target})`,
		`[${random.between(1, 9)}. ${text}](${target})`,
		`<a href="${target}">${text}</a>`,
		`[${text}]\n[${text}]: ${target}`,
	]);
}

/** Words of one paragraph, most of them plain. */
export function sentence(random: Random): string {
	return several(random, 1, 9, () => {
		const what = random.next();
		return what < 0.72
			? random.pick(plain)
			: what < 0.86
				? random.pick(marked)
				: what < 0.93
					? link(random)
					: what < 0.98
						? someId(random)
						: random.pick(oddCharacters);
	}).join(chance(random, 0.05) ? '  ' : ' ');
}

/** A few words without markup. */
export function phrase(random: Random): string {
	return several(random, 1, 3, () => random.pick(plain)).join(' ');
}
