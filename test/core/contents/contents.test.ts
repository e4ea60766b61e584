import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findContents } from '../../../src/core/contents/contents.ts';
import { contentsUpdate, newContents } from '../../../src/core/contents/writeContents.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';

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
			`# T\n\n## Contents\n\n1. [One](#one)\n1. [Two](#two)\n3. [Three](#three)\n\n${body}`,
		],
		[
			'may leave out what comes last, and levels',
			`# T\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n\n${body}`,
			`# T\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n\n${body}`,
		],
		[
			'knows the anchors of repeated headings',
			'<!-- toc -->\n- [A](#a)\n<!-- /toc -->\n## A\n## A\n',
			'<!-- toc -->\n- [A](#a)\n- [A](#a-1)\n<!-- /toc -->\n## A\n## A\n',
		],
	];
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

	it('is not seen in a list of links elsewhere, nor in a fence', () => {
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
