import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { LineIndex } from '../../../src/core/document/text.ts';
import { YamlSource } from '../../../src/core/document/yaml.ts';
import { readYaml } from '../../../src/core/rules/code/yaml.ts';

const mistakes: readonly (readonly [yaml: string, message: string])[] = [
	['a: 1\n\tb: 2\n', 'YAML is indented with spaces, not with tabs.'],
	['a: [1\nb: 2\n', 'A closing bracket is missing before this.'],
	['a: "1\n', 'A closing quote is missing.'],
	['a: [1 2, "x" y]\n', 'A comma is missing between two items.'],
	['a: {"b":1, "c":2, d:3, "e"f: 4}\n', 'A comma is missing between two items.'],
	['a: "x"#y\n', 'A space is missing before the `#`.'],
	['%YAML 1.2\na: 1\n', 'A `---` line is missing after the directive.'],
	['a: *\n', 'An anchor (`&name`) or alias (`*name`) has no name here; text that begins with `*` or `&` needs quotes.'],
	['a:\n  - 1\n  b\n', 'The indentation does not fit the lines around it.'],
	['a: @b\n', 'Text can not begin with this character unless it stands in quotes.'],
	['a: b: c\n', 'Text with a colon and a space in it needs quotes, or the indentation of the next line does not fit.'],
	['a: 1\nb\nc: 2\n', 'YAML expects `key: value` here.'],
	[
		'a: 1\n  b: 2\n c: 3\n',
		'Text with a colon and a space in it needs quotes, or the indentation of the next line does not fit.',
	],
	['a: "\\q"\n', 'YAML does not know this escape; in single quotes a backslash is an ordinary character.'],
	['a: |x\n  y\n', 'The text of a `|` or `>` begins on the line below.'],
	['a: [1]]\n', 'YAML does not expect this here.'],
	['a: &x &y 1\n', 'A value has one anchor at most.'],
	['a: !!int !!str 1\n', 'A value has one tag at most.'],
	['a: 1\nb: &x *x\n', 'An alias (`*name`) has no tag or anchor of its own.'],
	['--- a: 1\n', 'This begins on the line below the `---`.'],
];

describe('yamlMessage', () => {
	for (const [yaml, message] of mistakes) {
		it(`says of ${JSON.stringify(yaml)} the same in front matter and in a fence`, () => {
			const source = new YamlSource(new LineIndex(yaml), yaml);
			assert.deepEqual([source.problems[0]?.message, readYaml(yaml).problems[0]?.message], [message, message]);
		});
	}

	it('never uses the words of the parser', () => {
		for (const [yaml] of mistakes) {
			const theirs = [parseAllDocuments(yaml, { prettyErrors: false })]
				.flat()
				.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message));
			assert.ok(theirs.length > 0, yaml);
			for (const { message } of new YamlSource(new LineIndex(yaml), yaml).problems) {
				assert.ok(!theirs.some((one) => message.startsWith(one)), message);
			}
		}
	});
});
