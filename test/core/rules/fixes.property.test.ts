import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { Finding, Mend } from '../../../src/core/rules/rule.ts';
import { checkText, editsIn } from './checkText.ts';

const names = ['Facts', 'Costs', 'Advice', 'End'];

const memo: Kind = {
	id: 'memo',
	name: 'Memo',
	description: 'Sections in order, one of them with parts.',
	group: 'memo',
	match: [{ paths: ['memos/*.md'] }],
	file: { directory: 'memos', name: '{slug}.md' },
	placeholders: ['bracket'],
	sections: names.map((heading) => ({
		id: heading.toLowerCase(),
		heading,
		required: true,
		guidance: 'What to write.',
		...(heading === 'Costs' && {
			sections: [
				{ id: 'now', heading: 'Now' },
				{ id: 'later', heading: 'Later' },
			],
		}),
	})),
};

const oddNames = [
	'0001-plain',
	'0002-c#',
	'0003-a(b',
	'0004-a b',
	'0005-a|b',
	'0006-[a]',
	'0007-a&amp;b',
	'0008-50%',
	'0009-ä',
];
const files = Object.fromEntries(oddNames.map((name) => [`docs/${name}.md`, `# ${name}\n\n## Roll-back\n`]));

/** Targets that lead to a file of another folder, as an author may write them. */
const target = fc
	.tuple(
		fc.constantFrom(...oddNames),
		fc.constantFrom('old/', '../docs/', ''),
		fc.constantFrom('', '#rollback', '?plain=1'),
	)
	.map(([name, folder, rest]) => `${folder}${encodeURIComponent(name).replace(/[()]/g, '\\$&')}.md${rest}`);

const inline = fc.oneof(
	target.map((to) => `[a](${to})`),
	target.map((to) => `![a](<${to}> "title")`),
	fc.constantFrom(
		'![a][pic]',
		'[a][pic]',
		'[pic]',
		'`a|b`',
		'word',
		'[x](#fact)',
		'[x](#facts-)',
		'<a href="old/0001-plain.md">a</a>',
	),
);

const body = fc.oneof(
	{ weight: 4, arbitrary: inline },
	{ weight: 2, arbitrary: fc.tuple(inline, inline).map(([a, b]) => `| a | b |\n|---|---|\n| ${a} | ${b} |\n| ${b} |`) },
	inline.map((text) => `> ${text}\n> - ${text}`),
	inline.map((text) => `- ${text}`),
	fc.constantFrom(
		'```json\n{"a": [1,], "b": 2}\n```',
		'- ```json\n\t{"a": 1,}\n  ```',
		'1. - ```json\n\t \t{"a": 1,}\n     ```',
		'> ```json\n>\t[1,]\n> ```',
		'```\nopen',
		'<!-- open',
		'<pre>\nopen\n\ntext',
		'<div>\nblock',
		'- ```\n  open',
		'',
	),
);

const heading = fc
	.tuple(fc.constantFrom(...names, 'Other', 'Now', 'Later'), fc.constantFrom('', '', ' ', '   '), fc.boolean())
	.map(([name, indent, setext]) => {
		const level = name === 'Now' || name === 'Later' ? 3 : 2;
		return setext && level === 2 ? `${name}\n---` : `${indent}${'#'.repeat(level)} ${name}`;
	});

const frontMatter = fc.constantFrom(
	'',
	'---\ntitle: a: b\n---\n',
	'---\ntitle: a: b\n  continued\n---\n',
	'---\ntitle: a: b\ntext: c: d\nlist: [1\n---\n',
	'title: a\nstatus: b\n---\n',
);

const text = fc
	.tuple(
		frontMatter,
		fc.array(fc.tuple(heading, body, fc.constantFrom('\n', '\n\n')), { maxLength: 7 }),
		fc.constantFrom('', '\n', '\n\n[pic]: old/0001-plain.md\n'),
		fc.constantFrom('\n', '\r\n'),
	)
	.map(([front, sections, end, lineBreak]) => {
		const parts = sections.map(([title, content, gap]) => `${title}${gap}${content}`);
		return `${front}# Memo\n\n${parts.join('\n\n')}${end}`.replaceAll('\n', lineBreak);
	});

function count<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) {
		counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	}
	return counts;
}

/** Headings that make sections, and links by their form: what a mend must not take away. */
function kept(source: string): Map<string, number> {
	const { headings, links } = parseDocument('memos/a.md', source);
	const sections = headings.filter(({ nested }) => !nested).map(({ level, text }) => `heading ${level} ${text}`);
	return count([...sections, ...links.map(({ form }) => form)], (one) => one);
}

async function assertMends(source: string, finding: Finding, fix: Mend, before: readonly Finding[]): Promise<void> {
	const after = applyEdits(source, editsIn('memos/a.md', source, fix));
	const told = `${finding.rule}: ${finding.message}\n${fix.title}\n--- before\n${source}\n--- after\n${after}`;
	const found = await checkText('memos/a.md', after, { kinds: [memo], files });
	const same = (one: Finding): string => `${one.rule} ${one.message}`;
	const left = count(found, same).get(same(finding)) ?? 0;
	assert.ok(left < (count(before, same).get(same(finding)) ?? 0), `still there\n${told}`);
	const allowed = count(before, ({ rule }) => rule);
	for (const [rule, times] of count(found, ({ rule }) => rule)) {
		const isExpected =
			(finding.rule === 'structure/missing-section' && rule === 'placeholder/unfilled') ||
			// Among sections in disorder a new one stands in order with some of them only.
			(rule === 'structure/section-order' && allowed.has(rule)) ||
			// What stood in a fence is read again, with all its faults
			finding.rule === 'structure/unclosed-fence' ||
			// A link that leads to a file again may name a heading that the file does not have.
			(finding.rule === 'link/missing-file' && rule === 'link/missing-anchor');
		assert.ok(isExpected || times <= (allowed.get(rule) ?? 0), `new: ${rule}\n${told}`);
	}
	const remaining = kept(after);
	const isUnopened = fix.title.startsWith('Add the opening');
	for (const [what, times] of kept(source)) {
		assert.ok(isUnopened || (remaining.get(what) ?? 0) >= times, `lost: ${what}\n${told}`);
	}
}

describe('every mend', () => {
	it('takes its finding away, brings no other, and loses neither heading nor link', async () => {
		await fc.assert(
			fc.asyncProperty(text, async (source) => {
				const findings = await checkText('memos/a.md', source, { kinds: [memo], files });
				for (const finding of findings) {
					for (const fix of [...(finding.fix ? [finding.fix] : []), ...(finding.suggestions ?? [])]) {
						await assertMends(source, finding, fix, findings);
					}
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(20_000);
});
