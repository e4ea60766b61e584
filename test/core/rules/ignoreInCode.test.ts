import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { ignoreInCode } from '../../../src/core/rules/ignoreInCode.ts';

/** The text with rule `a/b` switched off on the line of `@req`; `next` and `line` stand for the comments. */
function ignored(path: string, text: string): string | undefined {
	const line = text.slice(0, text.indexOf('@req')).split(/\r\n|\n/).length - 1;
	const edit = ignoreInCode(path, text, 'a/b', line);
	return (
		edit &&
		applyEdits(text, [edit]).replace(/archspec-disable-(next-)?line a\/b/, (_, next) => (next ? 'NEXT' : 'LINE'))
	);
}

describe('a comment of code that ignores a rule on a line', () => {
	for (const [name, path, text, expected] of [
		['stands above, as far in', 'a.ts', 'a();\n\t// @req 1\nb();\n', 'a();\n\t// NEXT\n\t// @req 1\nb();\n'],
		['stands above code', 'a.ts', 'a();\r\nb(); // @req 1\r\n', 'a();\r\n// NEXT\r\nb(); // @req 1\r\n'],
		['has the signs of its language', 'a.py', '# @req 1\n', '# NEXT\n# @req 1\n'],
		['has none of documentation', 'a.rs', '/// @req 1\nfn a() {}\n', '// NEXT\n/// @req 1\nfn a() {}\n'],
		['is a line of a longer one', 'a.ts', '/**\n * A 😀\n * @req 1\n */\n', '/**\n * A 😀\n * NEXT\n * @req 1\n */\n'],
		[
			'is a line of words alone',
			'a.py',
			'def a():\n  """A\n  @req 1\n  """\n',
			'def a():\n  """A\n  NEXT\n  @req 1\n  """\n',
		],
		['stands above one that begins its line', 'a.css', '  /* @req 1\n  x */\n', '  /* NEXT */\n  /* @req 1\n  x */\n'],
		['stands behind one between code', 'a.tsx', 'a {/* @req 1 */} b\n', 'a {/* @req 1 */ /* LINE */} b\n'],
		['stands before one behind JSX', 'a.tsx', '<a // @req 1\n/>\n', '<a /* LINE */ // @req 1\n/>\n'],
		['is one of markup', 'a.html', '<p>a <!-- @req 1 --></p>\n', '<p>a <!-- @req 1 --> <!-- LINE --></p>\n'],
		['stands above a decorator', 'a.py', '@req("1")\ndef a(): pass\n', '# NEXT\n@req("1")\ndef a(): pass\n'],
		['can not stand in a line that goes on', 'a.c', '#define A \\\n\tb // @req 1\n', undefined],
		['can not stand in documentation that begins', 'a.py', 'def a():\n  """@req 1"""\n', undefined],
		['can not stand above the program that reads the file', 'a.py', '#!/bin/a @req 1\na()\n', undefined],
		['stands above an attribute', 'a.rs', '#![a] // @req 1\n', '// NEXT\n#![a] // @req 1\n'],
		['can not stand in a string', 'a.ts', 'const a = `\n@req 1`;\n', undefined],
	] as const) {
		it(name, () => assert.equal(ignored(path, text), expected));
	}
});
