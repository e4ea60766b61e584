import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import { syntaxOf } from '../../../src/core/trace/generic/comments/languages.ts';
import { codeRemarks } from '../../../src/core/trace/generic/comments/remarks.ts';
import { scanCode } from '../../../src/core/trace/generic/comments/scan.ts';
import { growth, processorTime } from '../../support/growth.ts';

/** The comments of a file by that name, as they are written. */
function comments(path: string, text: string): string[] {
	return scanCode(text, syntaxOf(path))
		.filter(({ type }) => type === 'comment')
		.map(({ start, end }) => text.slice(start, end));
}

/** Texts by the name of a file: each «comment» is one, and nothing else is. */
const texts: readonly (readonly [path: string, text: string])[] = [
	['a.c', 'char *s = "// no"; «// yes»\n«/* a\n "b */» int x = 1\'000; char c = \'"\'; «// it\'s»'],
	['a.cpp', 'auto s = R"x(// no )" /* no */)x"; «// yes»'],
	['a.m', '«% yes»\nNSString *s = @"% // no"; «// yes»'],
	['a.cs', 'var s = @"c:\\"; «// yes»\nvar r = """ // no " """; «/// <b>»\nvar q = $@"a""// no"; «/* y */»'],
	['A.java', 'String s = """\n// no\n"""; char c = \'\\\'\'; «/** yes */»'],
	['a.kt', '«/* a /* b */ c */» val s = """/* no"""; «// yes»'],
	['a.swift', 'let s = #"// " no"#; «// yes»'],
	['a.dart', "final s = '''// no'''; «// yes»"],
	['a.groovy', "def s = 'http://no' «// yes»"],
	['a.go', "s := `\n// no\n`; r := '`' «// yes»"],
	['a.rs', 'fn f<\'a>(x: &\'a str) {} «// yes»\nlet s = r#"// " no"#; «/* a /* b */ c */» let t = "\n// no";'],
	['a.zig', 'const s = \\\\ // no\n; «// yes»'],
	['a.js', "const a = 'it\\'s // no', b = `// no ${c /* d */} // no`;".replace('/* d */', '«/* d */»')],
	['a.ts', 'const a = `${f({ b: `// no` }, "}")} // no`; «// yes»\nconst u = "http://no"; «/* a\n// b */»'],
	[
		'a.ts',
		'const r = /["\'`/*]\\//.test(a / b); «// yes»\nreturn /[/]\\/\\/ no/g; «// yes»\nconst half = a / 2; «// c / d»',
	],
	['a.tsx', '<p>don\'t http://no</p>\n{«/* yes */»}\n<a href="//no" /> «// yes»'],
	['a.json', '{ "a": "// no" «// yes»\n}'],
	['a.css', 'a { background: url(http://no); } «/* yes */» b { content: "/* no */" }'],
	['a.scss', '@import url(//no); «// yes»'],
	[
		'a.html',
		'«<!-- a\nb -->»<p>// no</p><SCRIPT src="x">«// yes»\nvar s = "<!-- no";</SCRIPT>/* no */<style>«/* yes */»</style>',
	],
	[
		'a.vue',
		'<template><!-- «»</template>'.replace('<!-- «»', "don't // no") +
			'<script lang="ts">let a = `// no` «// yes»\n</script>',
	],
	['a.md', '# no\n«<!-- yes -->»'],
	['a.php', "<p>don't # no</p><?php «# yes»\n#[No]\n$a = '// no'; $b = <<<EOT\n// no\nEOT; «// yes»\n?>// no"],
	[
		'a.py',
		'«"""yes\n// a"""»\nx = """# no"""  «# yes»\ndef f():\n    «r\'\'\'yes\'\'\'»\n'.replace(
			"«r'''yes'''»",
			"r«'''yes'''»",
		),
	],
	['a.py', 'f(\n  """# no""",\n  """# no""")\ny = \\\n"""# no"""\ns = \'it\\\'s # no\' «# yes»'],
	['a.ex', '@doc «"""\nyes\n"""»\nx = """\n# no\n"""\ny = "#{z} # no" «# yes»'],
	['a.jl', '«"""\nyes\n"""»\n«#= a #= b =# c =#» x\' «# yes»'],
	['a.graphql', '«"""yes"""» type A «# yes»'],
	['a.rb', 's = <<~EOT\n  # no\nEOT\nx = "#{y}" «# yes»\n«=begin\na\n=end»\n'],
	['a.pl', 'my $n = $#a; «# yes»\n«=pod\n\na\n\n=cut»\n'],
	['a.sh', "echo \"# no\n# no\" $# a#b ${#x} 'it # no' it\\'s «# yes»\ncat <<'EOF'\n# no\nEOF\n«# yes»"],
	['a.ps1', "«<# a\nb #>» $s = @'\n# no ' \n'@ «# yes»"],
	['a.yaml', "a: don't «# yes»\nb: 'x # no' «# yes»\nc: http://x#no"],
	['a.toml', "a = 'c:\\' «# yes»\nb = '''\n# no'''"],
	['a.ini', 'a = b ; no\n«; yes»\n«# yes»'],
	['a.tf', 'x = "${a} # no" «# yes»\ny = <<EOF\n// no\nEOF\n«// yes»'],
	['a.nix', "x = ''\n# no\n''; «# yes»"],
	['a.sql', "select '-- no', 'it''s' «-- yes»\n«/* a */» from \"-- no\""],
	['a.lua', 's = [[\n-- no\n]] «--[==[ a ]] b ]==]» x = "-- no" «-- yes»'],
	['a.hs', 'x\' = a --> b «-- yes»\n«{- a {- b -} c -}» s = "-- no" c = \'"\' «-- yes»'],
	['a.adb', 'S : String := "-- no"; «-- yes»'],
	['a.clj', '(def s "; no") «; yes»\n\\; \\" «; yes»'],
	['a.lisp', '«#| a #| b |# c |#» x'],
	['a.tex', '50\\% no «% yes»'],
	['a.erl', 'X = $%, Y = "% no" «% yes»'],
	['a.ml', 'let s = "(* no *)" «(* a (* b *) c *)» c = \'"\''],
	['a.fs', 'let m = (*) 2 «// yes»\nlet s = @"c:\\" «// yes»'],
	['a.pas', "s := '{ no }'; «{ yes }» «(* yes *)» «// yes»"],
	['a.vb', 'Dim s = "\' no" «\' yes»'],
	['a.f90', "s = '! no' «! yes»"],
	['a.bat', '«REM yes»\necho rem no\n«:: yes»'],
	['Dockerfile', 'RUN a#b "# no" «# yes»\n«# it\'s»\nADD http://no «// yes»'],
];

describe('the comments of code', () => {
	for (const [path, marked] of texts) {
		it(`in ${path}: ${JSON.stringify(marked.slice(0, 40))}`, () => {
			const wanted = [...marked.matchAll(/«([^»]*)»/g)].map(([, comment]) => comment);
			assert.deepEqual(comments(path, marked.replace(/[«»]/g, '')), wanted);
		});
	}

	it('end with the text where nothing closes them, and a string where nothing closes it hides what follows', () => {
		assert.deepEqual(comments('a.ts', 'a /* b\n// c'), ['/* b\n// c']);
		assert.deepEqual(comments('a.ts', 'a = ` // b\n// c ${ /* d'), ['/* d']);
		assert.deepEqual(comments('a.ts', 'a = `\\` // no ${b} \\${ // no` // yes'), ['// yes']);
		assert.deepEqual(comments('a.rs', 'a /* b /* c */ d'), ['/* b /* c */ d']);
		assert.deepEqual(comments('a.ts', 'a = " // b\r\n// c\r\n'), ['// c']);
	});

	it('are found in time by the length of a text', () => {
		const endings = [...new Set(texts.map(([path]) => path))];
		const signs = [
			'"',
			"'",
			'`',
			'/*',
			'/',
			'\\"',
			'"""',
			'<<A\n',
			'<script',
			'<?php',
			'-',
			'(*',
			'#|',
			'`${',
			'{',
			'[',
			'url(',
			' ',
			'\n=a',
			'$"',
		];
		for (const path of endings) {
			for (const sign of signs) {
				const time = processorTime(() => comments(path, sign.repeat(20_000)));
				assert.ok(time < 1000, `${path}, ${JSON.stringify(sign)}: ${time} ms`);
			}
		}
	});
});

describe('what comments say', () => {
	it('is told without the signs around it', () => {
		for (const text of ['/* a */', '/** a **/', '/*** a ***/', '// a', '// a **/']) {
			assert.deepEqual(
				codeRemarks('a.ts', text).map((one) => one.text),
				['a'],
				text,
			);
		}
		assert.deepEqual(
			codeRemarks('a.ml', '(* a **)').map((one) => one.text),
			['a'],
		);
	});

	it('has a place for each line of a longer one that says something', () => {
		const text = '\n/* a\n * archspec-b c\n\tarchspec-d */ x\n';
		assert.deepEqual(
			codeRemarks('a.ts', text).map((one) => [one.text, new LineIndex(text).slice(one.range)]),
			[
				['a\n * archspec-b c\n\tarchspec-d', text.slice(1, -3)],
				['archspec-b c', 'archspec-b c'],
				['archspec-d', 'archspec-d */'],
			],
		);
	});

	it('is read in time by the length of a run of stars', () => {
		for (const make of [
			(length: number) => `/* ${'*'.repeat(length)} */`,
			(length: number) => `// ${'*'.repeat(length)} x`,
		]) {
			const times = growth((text) => codeRemarks('a.ts', text), make, 3_000, 10);
			assert.ok(times < 5, `${times.toFixed(1)} times as long as 10 texts of a tenth`);
		}
	});
});
