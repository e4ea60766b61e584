import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { insertSection } from '../../../src/core/kinds/insertSection.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { matchSections } from '../../../src/core/kinds/matchSections.ts';
import { sectionMarkdown } from '../../../src/core/kinds/sectionMarkdown.ts';
import { fillYamlTokens, type TokenValues } from '../../../src/core/kinds/templateTokens.ts';
import { kindOf } from './kindOf.ts';

const values: TokenValues = {
	title: 'A "b": c\\d',
	slug: 'a',
	number: 7,
	date: '2024-01-02',
	variables: { who: "Ann's", plain: 'x y', no: 'no', count: '12' },
};

function written(kind: Kind, level = 2, filled = false): string {
	const [section] = kind.sections;
	assert.ok(section);
	return sectionMarkdown(section, level, { kind, ...(filled && { values }) });
}

/** What stands below the heading of a section with a guidance of two sentences. */
function body(content: string, properties = ''): string {
	const kind = kindOf(
		`  - { id: risks-seen, heading: 'Risks {n}', guidance: 'Say [what] may go wrong. And more.', content: ${content} }`,
		properties,
	);
	const text = written(kind);
	assert.ok(text.startsWith('## Risks 1\n\n') && text.endsWith('\n'), text);
	return text.slice('## Risks 1\n\n'.length, -1);
}

describe('a new section', () => {
	it('asks for what it is made of by the first sentence of its guidance', () => {
		for (const [content, expected] of [
			['prose', '[Say what may go wrong]'],
			['list', '- [Say what may go wrong]'],
			['entities', '- [Say what may go wrong]'],
			['criteria', '1. [Say what may go wrong]'],
			['tasks', '- [ ] [Say what may go wrong]'],
			['table', '[Say what may go wrong]'],
			[
				'table, columns: [Risk, How likely?]',
				'| Risk | How likely? |\n| ---- | ----------- |\n| [Risk] | [How likely?] |',
			],
		] as const) {
			assert.equal(body(content), expected, content);
		}
	});

	it('has a placeholder of the form that its kind counts', () => {
		for (const [form, expected] of [
			['bracket', '[Say what may go wrong]'],
			['brace', '{say [what] may go wrong}'],
			['todo', 'TODO: Say [what] may go wrong'],
			['clarification', '[NEEDS CLARIFICATION: Say what may go wrong]'],
			['example', '[e.g., Say what may go wrong]'],
			['caps', '[RISKS_SEEN_TEXT]'],
			['comment', '<!-- Say [what] may go wrong -->'],
		] as const) {
			assert.equal(body('prose', `placeholders: [${form}]\n`), expected, form);
		}
		assert.equal(
			body('table, columns: [Risk, How likely?]', 'placeholders: [caps]\n').split('\n').at(-1),
			'| [RISK_TEXT] | [HOW_LIKELY__TEXT] |',
		);
	});

	it('has its children but those that a template need not have, at their own levels, none below the sixth', () => {
		const kind = kindOf(`  - id: a
    heading: '{title} of {date}'
    sections:
      - { id: b, heading: B, level: 6, mayBeEmpty: true }
      - { id: c, heading: C, optionalInTemplate: true }
      - { id: d, heading: D, template: 'On {date}' }`);
		assert.equal(written(kind, 6), '###### [Title] of {date}\n\n###### B\n\n###### D\n\nOn {date}\n');
		assert.equal(written(kind, 2, true), '## [Title] of 2024-01-02\n\n###### B\n\n### D\n\nOn 2024-01-02\n');
	});

	it('is put into its place with one blank line on both sides, by the line breaks of the text', () => {
		const kind = kindOf(
			'  - { id: a, heading: A, required: true, template: x }\n  - { id: b, heading: B, required: true, template: y }',
		);
		for (const [before, after] of [
			['# T\n\n## B\n\ny\n', '# T\n\n## A\n\nx\n\n## B\n\ny\n'],
			['# T\n## B\n', '# T\n\n## A\n\nx\n\n## B\n'],
			['# T\n## B', '# T\n\n## A\n\nx\n\n## B'],
			['# T\n\n## A\n\nx\n', '# T\n\n## A\n\nx\n\n## B\n\ny\n'],
			['# T\n\n## A\n\nx', '# T\n\n## A\n\nx\n\n## B\n\ny\n'],
			['# T\n\n## A\n\nx\n\n', '# T\n\n## A\n\nx\n\n## B\n\ny\n'],
			['# T\r\n\r\n## B\r\n', '# T\r\n\r\n## A\r\n\r\nx\r\n\r\n## B\r\n'],
		] as const) {
			const document = parseDocument('docs/a.md', before);
			const [missing] = matchSections(document, kind).missing;
			assert.ok(missing);
			assert.equal(applyEdits(before, [insertSection(document, missing, kind)]), after, JSON.stringify(before));
		}
	});
});

describe('tokens in front matter', () => {
	it('stay the YAML that they are put into: in quotes they are escaped, and alone they are quoted where they have to be', () => {
		for (const [template, filled] of [
			['title: {title}', 'title: "A \\"b\\": c\\\\d"'],
			['title: "{title}"', 'title: "A \\"b\\": c\\\\d"'],
			["who: '{who}'", "who: 'Ann''s'"],
			['who: {who}', "who: Ann's"],
			['list: [ "\\"{title}", {who} ]', 'list: [ "\\"A \\"b\\": c\\\\d", Ann\'s ]'],
			['x: {plain}', 'x: x y'],
			['x: {no}', 'x: "no"'],
			['- {no}', '- "no"'],
			['x: {count} # of them', 'x: "12" # of them'],
			['x: v{count}', 'x: v12'],
			['x: {no} way', 'x: no way'],
			['x: {date:compact} {number} {number:2}', 'x: 20240102 0007 07'],
			['x: {slug:snake} {unknown}', 'x: a_b_c_d {unknown}'],
		] as const) {
			assert.equal(fillYamlTokens(template, values), filled, template);
		}
	});
});
