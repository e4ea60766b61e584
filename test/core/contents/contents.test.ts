import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findContents } from '../../../src/core/contents/contents.ts';
import { contentsUpdate, newContents } from '../../../src/core/contents/writeContents.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { growth } from '../../support/growth.ts';

const path = 'docs/plan.md';

function updated(text: string): string {
	const document = parseDocument(path, text);
	const contents = findContents(document);
	assert.ok(contents, 'contents are found');
	return applyEdits(text, contentsUpdate(document, contents).edits);
}

describe('a table of contents', () => {
	const body = '## One\n\na\n\n### One a\n\nb\n\n## Two\n\nc\n\n## Three\n\nd\n';
	const cases: [name: string, before: string, after: string][] = [
		[
			'is made between empty marks',
			`# T\n\n<!-- toc -->\n<!-- tocstop -->\n\n${body}`,
			`# T\n\n<!-- toc -->\n\n- [One](#one)\n  - [One a](#one-a)\n- [Two](#two)\n- [Three](#three)\n\n<!-- tocstop -->\n\n${body}`,
		],
		[
			'gets what it lacks in its place, in its own form',
			`# T\n\n<!-- START doctoc generated -->\n* [First](#one)\n    * [One a](#one-a)\n* [Three](#three)\n<!-- END doctoc -->\n\n${body}`,
			`# T\n\n<!-- START doctoc generated -->\n* [First](#one)\n    * [One a](#one-a)\n* [Two](#two)\n* [Three](#three)\n<!-- END doctoc -->\n\n${body}`,
		],
		[
			'loses what is gone',
			`# T\n\n## Contents\n\n1. [One](#one)\n2. [Old](#old)\n3. [Three](#three)\n\n${body}`,
			`# T\n\n## Contents\n\n1. [One](#one)\n2. [Two](#two)\n3. [Three](#three)\n\n${body}`,
		],
		[
			'goes on counting where its numbers count',
			`# T\n\n<!-- toc -->\n1. [One](#one)\n   1. [One a](#one-a)\n2. [Three](#three)\n<!-- tocstop -->\n\n${body}\n### Three a\n`,
			`# T\n\n<!-- toc -->\n1. [One](#one)\n   1. [One a](#one-a)\n2. [Two](#two)\n3. [Three](#three)\n   1. [Three a](#three-a)\n<!-- tocstop -->\n\n${body}\n### Three a\n`,
		],
		[
			'leaves the numbers to Markdown where all are 1',
			`# T\n\n## Contents\n\n1. [One](#one)\n1. [Old](#old)\n1. [Three](#three)\n\n${body}`,
			`# T\n\n## Contents\n\n1. [One](#one)\n1. [Two](#two)\n1. [Three](#three)\n\n${body}`,
		],
		[
			'may leave out what comes last, and levels',
			`# T\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n\n${body}`,
			`# T\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n\n${body}`,
		],
		[
			'indents a level that it has not yet as it indents others',
			'<!-- toc -->\n- [A](#a)\n   - [D](#d)\n- [E](#e)\n<!-- /toc -->\n## A\n### B\n#### D\n## E\n### F\n',
			'<!-- toc -->\n- [A](#a)\n   - [B](#b)\n   - [D](#d)\n- [E](#e)\n   - [F](#f)\n<!-- /toc -->\n## A\n### B\n#### D\n## E\n### F\n',
		],
		[
			'indents a level that it has not yet by two blanks where none is indented',
			'<!-- toc -->\n- [A](#a)\n- [D](#d)\n<!-- /toc -->\n[w](#e)\n## A\n### B\n#### D\n',
			'<!-- toc -->\n- [A](#a)\n  - [B](#b)\n- [D](#d)\n<!-- /toc -->\n[w](#e)\n## A\n### B\n#### D\n',
		],
		[
			'may begin with what stands above it',
			`# T\n\n## Summary\n\n<!-- toc -->\n-   [Summary](#summary)\n-   [Two](#two)\n<!-- tocstop -->\n\n${body}`,
			`# T\n\n## Summary\n\n<!-- toc -->\n-   [Summary](#summary)\n- [One](#one)\n-   [Two](#two)\n- [Three](#three)\n<!-- tocstop -->\n\n${body}`,
		],
		[
			'knows the anchors of repeated headings',
			'<!-- toc -->\n- [A](#a)\n<!-- /toc -->\n## A\n## A\n',
			'<!-- toc -->\n- [A](#a)\n- [A](#a-1)\n<!-- /toc -->\n## A\n## A\n',
		],
	];
	const marked = (...lines: string[]): string =>
		`# T\n\n<!-- toc -->\n${lines.join('\n')}\n<!-- tocstop -->\n\n${body}`;
	const whole = ['- [One](#one)', '  - [One a](#one-a)', '- [Two](#two)', '- [Three](#three)'];
	const places = '\n<a id="part"></a>\n\n<a name="rows">Rows</a>\n';
	const unchanged: [name: string, text: string][] = [
		[
			'knows headings by the anchors that stand in them or above them',
			marked('- [One](#first)', '  - [One a](#one-a)', '- [Two](#second)', '- [Three](#third)')
				.replace('## One\n', '## One {#first}\n')
				.replace('## Two\n', '<a id="second"></a>\n\n## Two\n')
				.replace('## Three\n', '## <a name="third"></a>Three\n'),
		],
		['keeps a line with another link that leads somewhere', marked(...whole, '- [Old](#old), see [the plan](plan.md)')],
		['of a form of its own is left alone', marked('[One](#one) · [Two](#two)', '<a href="#three">Three</a>')],
		['of words with links is left alone', marked('Up - [One](#one)', 'Down 1. [Three](#three)')],
		['that leads to other anchors alone is left alone', `${marked('- [Part](#part)')}${places}`],
	];
	cases.push(
		...unchanged.map(([name, text]): [string, string, string] => [name, text, text]),
		[
			'keeps what leads to other anchors than headings, and where it stands',
			`${marked('- [One](#one)', '  - [Part](#part)', '- [Three](#three)', '  - [Rows](#rows)', '- [Up](#top)')}${places}`,
			`${marked('- [One](#one)', '  - [Part](#part)', '- [Two](#two)', '- [Three](#three)', '  - [Rows](#rows)', '- [Up](#top)')}${places}`,
		],
		[
			'made anew keeps the words before it',
			marked('- [Older](#older)', '**Contents** of [the plan](plan.md)', '', '- [Old](#old)'),
			marked('**Contents** of [the plan](plan.md)', '', ...whole, ''),
		],
	);
	for (const [name, before, after] of cases) {
		it(name, () => {
			assert.equal(updated(before), after);
			assert.equal(updated(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'));
		});
	}

	it('does not lack a heading in whose place a dead entry stands: its link is told', () => {
		const text = `# T\n\n## Contents\n\n- [One](#one)\n- [Old](#old)\n- [Three](#three)\n\n${body}`;
		const missing = (source: string) => {
			const document = parseDocument(path, source);
			const contents = findContents(document);
			assert.ok(contents);
			return contentsUpdate(document, contents).missing.map((heading) => heading.text);
		};
		assert.deepEqual(missing(text), []);
		assert.deepEqual(missing(text.replace('- [Old](#old)\n', '')), ['Two']);
	});

	it('between marks begins at the first opening that something closes further down', () => {
		const place = (text: string) => {
			const contents = findContents(parseDocument(path, text));
			return contents && [contents.firstLine, contents.endLine];
		};
		assert.deepEqual(
			place(`# T\n\n<!-- toc --><!-- tocstop -->\n\n<!-- toc -->\n\n<!-- tocstop -->\n\n${body}`),
			[5, 6],
		);
		assert.deepEqual(place(`# T\n\n<!-- toc -->\n\n<!-- toc -->\n\n<!-- tocstop -->\n\n${body}`), [3, 6]);
		assert.equal(place(`# T\n\n<!-- toc -->\n\n${body}`), undefined);
	});

	it('takes time by the length of the text', () => {
		const texts: ((length: number) => string)[] = [
			(length) => '<!-- toc -->\n\n'.repeat(length / 14),
			(length) => `<!-- start doctoc${' '.repeat(length)}`,
			(length) => {
				const names = Array.from({ length: length / 40 }, (_, i) => `h${i}`);
				const listed = names.filter((_, i) => i % 2 === 0).map((name) => `- [${name}](#${name})\n`);
				return `<!-- toc -->\n${listed.join('')}<!-- tocstop -->\n${names.map((name) => `## ${name}\n`).join('')}`;
			},
			(length) => `<!-- toc -->\n\n<!-- tocstop -->\n<a id="x">${'\n\n# {#'.repeat(length / 6)}`,
		];
		for (const text of texts) {
			const parsed = new Map<string, ReturnType<typeof parseDocument>>();
			const run = (source: string): void => {
				const document = parsed.get(source) ?? parseDocument(path, source);
				parsed.set(source, document);
				const contents = findContents(document);
				if (contents) {
					contentsUpdate(document, contents);
				}
			};
			// Beyond what is measured, the first run parses
			run(text(20_000));
			run(text(200_000));
			assert.ok(growth(run, text, 20_000, 10) < 6, text(60));
		}
	});

	it('is not seen in a list of links elsewhere, nor in a fence, nor in a single link', () => {
		assert.equal(findContents(parseDocument(path, `# T\n\n## Contents\n\n- [One](#one)\n\n${body}`)), undefined);
		assert.equal(findContents(parseDocument(path, `# T\n\n- [One](#one)\n- [Two](#two)\n\n${body}`)), undefined);
		assert.equal(
			findContents(parseDocument(path, `# T\n\n\`\`\`\n<!-- toc -->\n<!-- tocstop -->\n\`\`\`\n\n${body}`)),
			undefined,
		);
	});

	it('is inserted before the first section, once', () => {
		const document = parseDocument(path, `# T\n\nIntro.\n\n${body}`);
		const edit = newContents(document);
		assert.ok(edit);
		const text = applyEdits(document.text, [edit]);
		assert.match(
			text,
			/^# T\n\nIntro\.\n\n<!-- toc -->\n\n- \[One\]\(#one\)\n {2}- \[One a\]\(#one-a\)\n[\s\S]*<!-- tocstop -->\n\n## One\n/,
		);
		assert.equal(newContents(parseDocument(path, text)), undefined);
		assert.equal(newContents(parseDocument(path, '# T\n')), undefined);
	});

	it('lacks nothing once it is brought up to date, whatever the headings', () => {
		const heading = fc.tuple(
			fc.integer({ min: 1, max: 4 }),
			fc.constantFrom('A', 'B c', '1. x', '[l]', '`c`', '需求', '!'),
		);
		fc.assert(
			fc.property(fc.array(heading, { minLength: 1 }), fc.array(fc.nat(20)), (headings, listed) => {
				const sections = headings.map(([level, text]) => `${'#'.repeat(level)} ${text}\n\ntext\n`).join('\n');
				const start = parseDocument(path, `# T\n\n<!-- toc -->\n<!-- tocstop -->\n\n${sections}`);
				const contents = findContents(start);
				assert.ok(contents);
				const full = applyEdits(start.text, contentsUpdate(start, contents).edits).split('\n');
				const fewer = full.filter((line, i) => !(line.trimStart().startsWith('- [') && listed.includes(i))).join('\n');
				const once = updated(fewer);
				const again = parseDocument(path, once);
				const kept = findContents(again);
				assert.ok(kept);
				assert.deepEqual(contentsUpdate(again, kept).edits, []);
				assert.ok(once.endsWith(sections));
			}),
		);
	});
});
