import { defaultConfig } from '../../src/core/config.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { compatibleFixes } from '../../src/core/rules/compatibleFixes.ts';
import { rules } from '../../src/core/rules/index.ts';
import { checkedDocument } from '../../src/core/rules/mend.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from './memoryWorkspace.ts';

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

/** Texts that make a careless parser or rule look at the same characters again and again. */
const parts: Readonly<Record<string, (size: Size) => string>> = {
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
	'a tag with odd blanks': ({ repeat }) => `<zz x=b${repeat('\u00a0y\u00a0y=x')}"`,
	'a tag of attributes': ({ repeat }) => `<zz${repeat(' y =')}"`,
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
	'a key of blanks': ({ repeat }) => `---\na${repeat(' ')}b\n---\n`,
	'a status of blanks': ({ repeat }) => `Foo. Status: a${repeat(' ')}b`,
	'a status of blanks in front matter': ({ repeat }) => `---\nstatus: "a${repeat(' ')}b | c"\n---\n`,
	'a status of blanks in its section': ({ repeat }) => `# T\n\n## Status\n\na${repeat(' ')}b\n`,
	'a status of open comments': ({ repeat }) => `# T\n\n## Status\n\n${repeat('<!-- ')}`,
	'braces of blanks': ({ repeat }) => `---\nstatus: {${repeat(' ')}a:\n---\n`,
	'values with a colon': ({ repeat }) => `---\n${repeat('a: b: c\n')}---\n`,
	'items of YAML': ({ repeat }) => `\`\`\`yaml\n${repeat('- a\n')}\`\`\`\n`,
	'commas in JSON': ({ repeat }) => repeat('```json\n[1,]\n```\n'),
	'paths on one line': ({ repeat }) => repeat('`src/a.ts` '),
	'paths in one task': ({ repeat }) => `- [x] ${repeat('`src/a.ts` ')}`,
	'paths under a long heading': ({ half }) => `# ${half('a ')}\n\n${half('`src/a.ts`\n\n')}`,
	'links to mend': ({ repeat }) => repeat('[a](old/0002-use-rows.md)\n'),
	'links with escapes': ({ repeat }) => repeat('[a](old\\(/a#?.md)\n'),
	'a link of number signs': ({ repeat }) => `[a](\\(${repeat('#&#')})`,
	'rows to mend': ({ repeat }) => `|a|\n|-|\n${repeat('|`a|b`|\n')}`,
	'a row of code': ({ repeat }) => `|a|\n|-|\n|${repeat('`a` ')}|b|`,
	'a row of runs of backticks': ({ length }) =>
		`|a|\n|-|\n|${Array.from({ length: Math.sqrt(2 * length) }, (_, i) => '`'.repeat(i)).join(' ')}|b|`,
	'sections in disorder': ({ repeat }) => repeat('## End\n\n## Facts\n\n'),
	'sections in reverse': ({ half }) => half('## End\n\n') + half('## Facts\n\n'),
	'parts in disorder': ({ repeat }) => repeat('## Costs\n\n### Total\n\n### Note\n\n'),
	'sections of tables': ({ repeat }) => repeat('## Costs\n\n|a|b|\n|-|-|\n|c|d|\n\n'),
	'accepted places': ({ repeat }) => repeat('TBD\n\n<!-- archspec-disable-next-line a/b -->\n'),
	'accepted parts': ({ repeat }) => repeat('<!-- archspec-disable a/b -->\n\n<!-- archspec-enable c/d -->\n\nTBD\n\n'),
};

/** A text of about `length` characters for each of the parts, by the name of the part. */
export const hostileTexts: ReadonlyMap<string, (length: number) => string> = new Map(
	Object.entries(parts).map(([name, text]) => [name, (length) => text(sizeOf(length))]),
);

const kind: Kind = {
	id: 'memo',
	name: 'Memo',
	description: 'A kind that asks for something of each rule.',
	group: 'memo',
	match: [{ paths: ['memos/*.md'] }],
	file: { directory: 'memos', name: '{slug}.md' },
	title: { template: 'Memo: {title}', required: true, pattern: '^memo:' },
	frontMatter: { schema: { type: 'object', properties: { status: { type: 'string' } } } },
	status: { fields: ['status'], section: 'status', done: ['sent'] },
	placeholders: ['bracket', 'brace', 'todo', 'comment'],
	sections: [
		{ id: 'status', heading: 'Status', required: true },
		{ id: 'facts', heading: 'Facts', required: true, repeatable: true },
		{
			id: 'costs',
			heading: 'Costs',
			repeatable: true,
			content: 'table',
			columns: ['Item', 'Price', 'Total'],
			sections: [
				{ id: 'note', heading: 'Note', required: true },
				{ id: 'total', heading: 'Total' },
			],
		},
		{ id: 'end', heading: 'End', repeatable: true },
	],
};

/**
 * What an edit costs: reads a text as a document, runs all rules, and gathers the fixes. Answers about other files are
 * there already for the texts that it is prepared for.
 */
export async function checker(...texts: readonly string[]): Promise<(text: string) => unknown> {
	const workspace = new MemoryWorkspace({ 'docs/0002-use-rows.md': '# 2. Use rows\n' }, ['src/a.ts']);
	const index = new SpecIndex({ workspace, kinds: new KindRegistry([kind]), config: defaultConfig, rules });
	await index.load();
	const path = 'memos/a.md';
	for (const text of texts) {
		index.update(path, text);
		await index.settle();
	}
	return (text) => {
		// A text that was just read is not read again
		index.update(path, '');
		index.update(path, text);
		return compatibleFixes(index.findings(path), checkedDocument(path, text));
	};
}
