import fc from 'fast-check';

/** Pieces that mean something to the parser, whole and broken, so that random sequences of them meet each other. */
const pieces = [
	...['# ', '## ', '### a', '=\n', '---\n', '\n', '\n\n', ' ', '    ', '\t', '> ', '- ', '* ', '1. ', '+ ', '2) '],
	...[
		'- [ ] ',
		'- [x]* 1.2 ',
		'* [-] T012 ',
		'[~]',
		'[ ]',
		'```\n',
		'```js\n',
		'~~~\n',
		'````',
		'`',
		'``',
		'<!--',
		'-->',
	],
	...['<!-- a -->', '[', ']', '(', ')', '![', '](', '][', '[a](b.md)', '[a](<b c.md> "t")', '[a][b]', '[b]: c.md\n'],
	...['[b]', '<', '>', '<a href="x.md" id=y>', '</a>', "<img src='b.png'>", '<https://e.org>', '<p>\n', '</p>\n'],
	...['|', '| a | b |\n', '|---|---|\n', '|:-:', '\\|', '\\', '&amp;', '&#0;', '*', '**', '_', '~~', '{', '}', '{#id}'],
	...[
		'**Status**: x',
		'* Date: y',
		'Status: ',
		'| Status | x |',
		'[NEEDS CLARIFICATION: q]',
		'TODO',
		'???',
		'[Name of it]',
	],
	...['`src/a.ts:3`', '`docs/b.md#L2`', 'word', 'a b', '1.', '日本', '😀', 'é', '\u0000', '\ud800', '\udc00', '\ufeff'],
	...['\u00a0', '\u2028', '\u0085', '\u000b', '\u3000', '---\na: b\n---\n', '...\n'],
];

/** Text made of Markdown's own pieces, with line feeds alone. */
export const markdown = fc
	.array(
		fc.oneof(
			{ weight: 12, arbitrary: fc.constantFrom(...pieces) },
			{ weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
		),
		{
			maxLength: 40,
		},
	)
	.map((parts) => parts.join('').replaceAll('\r', ' '));

/** Any characters at all, halves of pairs too. fast-check's own lists all of Unicode first, which takes a second. */
const anyCharacters = fc
	.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
	.map((codes) => String.fromCodePoint(...codes));

/** Any text: Markdown with all sorts of line breaks, and any characters at all. */
export const anyText = fc.oneof(
	markdown,
	fc.tuple(markdown, fc.constantFrom('\r\n', '\r')).map(([text, lineBreak]) => text.replaceAll('\n', lineBreak)),
	fc.tuple(markdown, markdown).map(([a, b]) => `${a}\r${b.replaceAll('\n', '\n\r')}`),
	anyCharacters,
);
