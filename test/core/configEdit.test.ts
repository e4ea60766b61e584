import assert from 'node:assert/strict';
import { setRuleSeverity } from '../../src/core/configEdit.ts';
import { applyEdits } from '../../src/core/document/text.ts';

function set(text: string): string | undefined {
	const edits = setRuleSeverity(text, 'link/missing-file', 'off');
	return edits && applyEdits(text, edits);
}

describe('setRuleSeverity', () => {
	const cases: [string, string, string | undefined][] = [
		['an empty file', '', 'rules:\n  link/missing-file: off\n'],
		['a file of comments', '# ours\n', '# ours\nrules:\n  link/missing-file: off\n'],
		['a file without rules', 'ignore: [a]', 'ignore: [a]\nrules:\n  link/missing-file: off\n'],
		['rules without any', 'rules:\nignore: []\n', 'rules:\n  link/missing-file: off\nignore: []\n'],
		[
			'other rules, with their indentation and comments',
			'rules:\n    # why\n    a/b: hint # because\n',
			'rules:\n    # why\n    link/missing-file: off\n    a/b: hint # because\n',
		],
		['the rule itself', 'rules:\n  link/missing-file: error # x\n', 'rules:\n  link/missing-file: off # x\n'],
		['CRLF', 'rules:\r\n  a/b: hint\r\n', 'rules:\r\n  link/missing-file: off\r\n  a/b: hint\r\n'],
		['lone CR', '# ours\rrules:\r  a/b: hint\r', '# ours\rrules:\r  link/missing-file: off\r  a/b: hint\r'],
		['a file whose keys are indented', '   ignore: []\n', '   ignore: []\n   rules:\n     link/missing-file: off\n'],
		['rules without any, indented', '   rules:\n', '   rules:\n     link/missing-file: off\n'],
		['rules in one line', 'rules: { a/b: hint }\n', undefined],
		['a file in one line', '{ ignore: [] }\n', undefined],
		['a file in one line, with rules without any', '{ rules: , ignore: [] }\n', undefined],
		['rules that are said to be none', 'rules: null\n', undefined],
		['rules with an anchor', 'rules: &r\n', undefined],
		['a first key with an anchor', '&x ignore: []\n', undefined],
		['a first key of several lines', '? ignore\n: []\n', undefined],
		['a file whose end is marked', 'ignore: []\n...\n', undefined],
		['a broken file', 'rules: [\n', undefined],
		['a file that is no map', '- a\n', undefined],
	];
	for (const [name, before, after] of cases) {
		it(`edits ${name}`, () => {
			assert.equal(set(before), after);
		});
	}
});
