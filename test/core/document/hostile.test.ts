import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { growth } from '../../support/growth.ts';

interface Size {
	readonly length: number;
	/** A part as often as the length asks for. */
	repeat(part: string): string;
	/** A part as often as half of the length asks for. */
	half(part: string): string;
}

function sizeOf(length: number): Size {
	const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));
	return { length, repeat: (part) => fill(part, length), half: (part) => fill(part, length / 2) };
}

/** Texts that make a careless parser look at the same characters again and again. */
const texts: Readonly<Record<string, (size: Size) => string>> = {
	brackets: ({ repeat }) => repeat('['),
	'closing brackets': ({ repeat }) => repeat(']'),
	'brackets and their ends': ({ half }) => half('[') + half(']'),
	'links in links': ({ half }) => half('[') + half('](x)'),
	'images in images': ({ half }) => half('![') + half('](x)'),
	parentheses: ({ repeat }) => repeat('('),
	'open targets': ({ repeat }) => repeat('[a]('),
	'open angle targets': ({ repeat }) => repeat('[a](<b'),
	'open titles': ({ repeat }) => repeat('[a](b "'),
	'parentheses in a target': ({ repeat }) => `[a](${repeat('(')}`,
	backticks: ({ repeat }) => repeat('`'),
	'runs of backticks': ({ length }) => Array.from({ length: Math.sqrt(2 * length) }, (_, i) => '`'.repeat(i)).join(' '),
	'open comments': ({ repeat }) => repeat('<!-- '),
	'open comments in a heading': ({ repeat }) => `# ${repeat('<!-- ')}`,
	'less than': ({ repeat }) => repeat('<'),
	'less than, one end': ({ repeat }) => `${repeat('<')}>`,
	'open tags': ({ repeat }) => repeat('<a '),
	'a tag with a long attribute': ({ repeat }) => `<a href="${repeat('x ')}`,
	braces: ({ repeat }) => repeat('{'),
	'braces and their ends': ({ half }) => half('{') + half('}'),
	quotes: ({ repeat }) => repeat('>'),
	'quotes in lines': ({ repeat }) => repeat('> > > > > a\n'),
	'nested lists': ({ repeat }) => repeat('- '),
	'deep lists': ({ length }) => Array.from({ length: Math.sqrt(length) }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
	'flat list': ({ repeat }) => repeat('- a\n'),
	'task list': ({ repeat }) => repeat('- [ ] 1.2 a\n'),
	pipes: ({ repeat }) => `${repeat('|')}\n${repeat('|-')}\n${repeat('|')}`,
	'table rows': ({ repeat }) => `|a|b|\n|-|-|\n${repeat('|a|b|\n')}`,
	stars: ({ repeat }) => repeat('**'),
	'stars and words': ({ repeat }) => repeat('**a '),
	underscores: ({ repeat }) => repeat('_a '),
	'a paragraph of links': ({ repeat }) => repeat('[a](b.md)\n'),
	'a paragraph of fields': ({ repeat }) => repeat('**Status**: x\n'),
	'open bold': ({ repeat }) => `**${repeat('a ')}`,
	spaces: ({ repeat }) => repeat(' '),
	'spaces before a line end': ({ repeat }) => `a${repeat(' ')}\nb`,
	'a heading of spaces': ({ repeat }) => `# a${repeat(' ')}b`,
	'a heading of hashes': ({ repeat }) => `# ${repeat('# ')}`,
	headings: ({ repeat }) => repeat('# a\n'),
	'setext lines': ({ repeat }) => repeat('a\n=\n'),
	fences: ({ repeat }) => repeat('```\n'),
	definitions: ({ repeat }) => repeat('[a]: b\n'),
	'open front matter': ({ repeat }) => `---\n${repeat('a: b\n')}`,
	'question marks': ({ repeat }) => repeat('?'),
	backslashes: ({ repeat }) => repeat('\\'),
	entities: ({ repeat }) => repeat('&amp'),
	'blank lines': ({ repeat }) => repeat('\n'),
	tabs: ({ repeat }) => repeat('\t'),
};

describe('a hostile text takes time by its length:', () => {
	for (const [name, text] of Object.entries(texts)) {
		it(name, () => {
			const times = growth(
				(one) => parseDocument('a.md', one),
				(length) => text(sizeOf(length)),
				1_000,
				20,
			);
			assert.ok(times < 8, `${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		});
	}
});
