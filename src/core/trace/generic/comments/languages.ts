import {
	type CodeSyntax,
	character,
	dashes,
	double,
	hash,
	heredoc,
	lineBegin,
	longDouble,
	looseHash,
	markup,
	rest,
	single,
	slashes,
	stars,
	tripleDouble,
	tripleSingle,
	upTo,
} from './syntax.ts';

const c: CodeSyntax = {
	comments: [slashes, stars],
	strings: [upTo(String.raw`R"(?<raw>[^()\\\s]{0,16})\(`, String.raw`\)\k<raw>"`), double, character],
};
/** C as it is, and as MATLAB has the same ending of files. */
const objectiveC: CodeSyntax = { ...c, comments: [...c.comments, String.raw`${lineBegin}[ \t]*%${rest}`] };
const csharp: CodeSyntax = {
	comments: [slashes, stars],
	strings: [
		upTo('(?<raw>"{3,})', String.raw`\k<raw>`),
		String.raw`(?:@\$?|\$@)"[^"]*(?:""[^"]*)*"?`,
		double,
		character,
	],
};
const java: CodeSyntax = { comments: [slashes, stars], strings: [tripleDouble, double, character] };
const kotlin: CodeSyntax = {
	comments: [slashes],
	nested: ['/*', '*/'],
	strings: [tripleDouble, upTo('#"', '"#'), double, character],
};
const dart: CodeSyntax = {
	comments: [slashes],
	nested: ['/*', '*/'],
	strings: [tripleDouble, tripleSingle, double, single],
};
const groovy: CodeSyntax = {
	comments: [slashes, stars],
	strings: [tripleDouble, tripleSingle, double, single],
};
const go: CodeSyntax = { comments: [slashes, stars], strings: ['`[^`]*`?', double, character] };
const rust: CodeSyntax = {
	comments: [slashes],
	nested: ['/*', '*/'],
	strings: [upTo('r(?<raw>#{0,16})"', String.raw`"\k<raw>`), longDouble, character],
};
const zig: CodeSyntax = { comments: [slashes], strings: [String.raw`\\\\${rest}`, double, character] };

/** A slash begins a regular expression behind what can't end a value. */
const regularExpression = String.raw`(?<=(?:[([{,;:=!&|?+*%~^\r\n-]|=>|\b(?:return|typeof|case|in|of|else|await|yield))[ \t]{0,80})\/(?![*/])(?:[^\\/[\r\n]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n]){0,200}\]){1,300}\/`;
const javascript: CodeSyntax = {
	comments: [slashes, stars],
	strings: [regularExpression, double, single],
	templates: true,
};
const json: CodeSyntax = { comments: [slashes, stars], strings: [double, single] };
const css: CodeSyntax = {
	comments: [stars],
	strings: [double, single, String.raw`\burl\([ \t]*[^"'\s)][^)\r\n]*`],
};
const scss: CodeSyntax = { ...css, comments: [stars, slashes] };
const html: CodeSyntax = {
	comments: [markup],
	strings: [],
	parts: [
		{ open: String.raw`<script\b`, close: /<\/script/gi, syntax: javascript },
		{ open: String.raw`<style\b`, close: /<\/style/gi, syntax: scss },
	],
};
const php: CodeSyntax = {
	...html,
	parts: [
		...(html.parts ?? []),
		{
			open: String.raw`<\?(?:php\b|=)`,
			close: /\?>/g,
			syntax: {
				comments: [slashes, stars, String.raw`#(?!\[)${rest}`],
				strings: [heredoc('<<<[ \\t]?'), longDouble, String.raw`'[^'\\]*(?:\\[\s\S][^'\\]*)*'?`],
			},
		},
	],
};

const documented = /^[ \t]*[rRuUbB]{0,2}$/;
const python: CodeSyntax = {
	comments: [hash],
	documentation: { string: `(?:${tripleDouble}|${tripleSingle})`, behind: documented },
	strings: [double, single],
};
const elixir: CodeSyntax = {
	comments: [looseHash],
	documentation: { string: tripleDouble, behind: /@\w{0,9}doc[ \t]{1,9}(?:~[sS])?$/ },
	strings: [double, single],
};
const julia: CodeSyntax = {
	comments: [hash],
	nested: ['#=', '=#'],
	documentation: { string: tripleDouble, behind: documented },
	strings: [double, character],
};
const graphql: CodeSyntax = { ...elixir, documentation: { string: tripleDouble, behind: documented } };
const ruby: CodeSyntax = {
	comments: [looseHash, upTo(`${lineBegin}=begin`, `${lineBegin}=end`)],
	strings: [heredoc('<<[-~]'), double, single],
};
const perl: CodeSyntax = {
	comments: [looseHash, upTo(String.raw`${lineBegin}=[a-z]\w*`, `${lineBegin}=cut`)],
	strings: [heredoc('<<~?'), double, single],
};
const shell: CodeSyntax = {
	comments: [looseHash],
	strings: [String.raw`\\[\s\S]`, heredoc(String.raw`(?<![<\w)])<<-?[ \t]?`), longDouble, "'[^']*'?"],
};
const powershell: CodeSyntax = {
	comments: [upTo('<#', '#>'), looseHash],
	strings: [upTo('@"', '[\\r\\n]"@'), upTo("@'", "[\\r\\n]'@"), '"(?:[^"`\\r\\n]|`[^\\r\\n])*"?', "'[^'\\r\\n]*'?"],
};
/** An apostrophe in a plain value opens no string. */
const yaml: CodeSyntax = {
	comments: [String.raw`(?<!\S)#${rest}`],
	strings: [String.raw`(?<![^\s[{,:])${double}`, String.raw`(?<![^\s[{,:])'[^'\r\n]*'?`],
};
const toml: CodeSyntax = {
	comments: [hash],
	strings: [tripleDouble, tripleSingle, double, String.raw`'[^'\r\n]*'?`],
};
const ini: CodeSyntax = { comments: [String.raw`${lineBegin}[ \t]*[#;!]${rest}`], strings: [] };
const hashes: CodeSyntax = { comments: [looseHash], strings: [double, single] };
const hcl: CodeSyntax = { comments: [looseHash, slashes, stars], strings: [heredoc('<<-?'), double] };
const nix: CodeSyntax = { comments: [looseHash, stars], strings: [upTo("''", "''"), longDouble] };

const sql: CodeSyntax = {
	comments: [dashes, stars],
	strings: [String.raw`'[^'\r\n]*'?`, String.raw`"[^"\r\n]*"?`],
};
const lua: CodeSyntax = {
	comments: [upTo(String.raw`--\[(?<equals>=*)\[`, String.raw`\]\k<equals>\]`), dashes],
	strings: [upTo(String.raw`\[(?<signs>=*)\[`, String.raw`\]\k<signs>\]`), double, single],
};
const haskell: CodeSyntax = {
	comments: [String.raw`--+(?![!#$%&*+./<=>?@\\^|~:])${rest}`],
	nested: ['{-', '-}'],
	strings: [double, character],
};
const lean: CodeSyntax = { comments: [dashes], nested: ['/-', '-/'], strings: [longDouble, character] };
const ada: CodeSyntax = { comments: [dashes], strings: [String.raw`"[^"\r\n]*"?`, character] };

const lisp: CodeSyntax = {
	comments: [`;${rest}`],
	nested: ['#|', '|#'],
	strings: [String.raw`\\[\s\S]`, longDouble],
};
const assembler: CodeSyntax = { comments: [`;${rest}`, looseHash, slashes, stars], strings: [double, single] };
const tex: CodeSyntax = { comments: [`%${rest}`], strings: [String.raw`\\[\s\S]`] };
const erlang: CodeSyntax = { comments: [`%${rest}`], strings: [String.raw`\$\\?[\s\S]`, longDouble, single] };
const ocaml: CodeSyntax = { comments: [], nested: ['(*', '*)'], strings: [longDouble, character] };
const fsharp: CodeSyntax = {
	comments: [slashes],
	nested: ['(*', '*)'],
	strings: [String.raw`\(\*\)`, tripleDouble, '@"[^"]*(?:""[^"]*)*"?', longDouble, character],
};
const pascal: CodeSyntax = {
	comments: [slashes, upTo(String.raw`\{`, String.raw`\}`), upTo(String.raw`\(\*`, String.raw`\*\)`)],
	strings: [String.raw`'[^'\r\n]*'?`],
};
const basic: CodeSyntax = { comments: [`'${rest}`], strings: [String.raw`"[^"\r\n]*"?`] };
const fortran: CodeSyntax = { comments: [`!${rest}`], strings: [double, single] };
const batch: CodeSyntax = {
	comments: [String.raw`${lineBegin}[ \t]*(?:@?[Rr][Ee][Mm]\b|::)${rest}`],
	strings: [],
};

/** For files of which the name tells no language: what begins a comment in most, where no word goes on before it. */
const unknown: CodeSyntax = {
	comments: [String.raw`(?<!\S)(?:\/\/|#|--)${rest}`, String.raw`${lineBegin}[ \t]*[;%*]${rest}`, stars, markup],
	strings: [double, String.raw`(?<!\w)${single}`],
};

/** Endings of the names of files, in lower case. */
const families: readonly (readonly [CodeSyntax, string])[] = [
	[c, 'c h cc cpp cxx c++ hh hpp hxx ino cu cuh glsl hlsl wgsl sol v sv svh'],
	[objectiveC, 'm mm'],
	[csharp, 'cs csx'],
	[java, 'java proto thrift'],
	[kotlin, 'kt kts scala sc swift'],
	[dart, 'dart'],
	[groovy, 'groovy gradle'],
	[go, 'go'],
	[rust, 'rs'],
	[zig, 'zig'],
	[javascript, 'js mjs cjs jsx ts mts cts tsx'],
	[json, 'json jsonc json5'],
	[css, 'css'],
	[scss, 'scss less sass'],
	[html, 'html htm xhtml xml svg xsd xsl vue svelte astro md markdown xaml csproj'],
	[php, 'php phtml'],
	[python, 'py pyi pyw pyx'],
	[elixir, 'ex exs'],
	[julia, 'jl'],
	[graphql, 'graphql gql'],
	[ruby, 'rb rake gemspec cr'],
	[perl, 'pl pm t'],
	[shell, 'sh bash zsh ksh bats'],
	[powershell, 'ps1 psm1 psd1'],
	[yaml, 'yaml yml'],
	[toml, 'toml'],
	[ini, 'ini cfg conf properties env'],
	[hashes, 'r nim gd tcl cmake feature mk awk coffee'],
	[hcl, 'tf hcl tfvars'],
	[nix, 'nix'],
	[sql, 'sql psql ddl'],
	[lua, 'lua'],
	[haskell, 'hs lhs elm purs idr agda dhall'],
	[lean, 'lean'],
	[ada, 'adb ads vhd vhdl'],
	[lisp, 'lisp cl el scm ss rkt clj cljs cljc edn fnl'],
	[assembler, 'asm s nasm'],
	[tex, 'tex sty'],
	[erlang, 'erl hrl'],
	[ocaml, 'ml mli'],
	[fsharp, 'fs fsi fsx'],
	[pascal, 'pas dpr'],
	[basic, 'vb bas vbs'],
	[fortran, 'f90 f95 f03 f08 for'],
	[batch, 'bat cmd'],
];

const byEnding: ReadonlyMap<string, CodeSyntax> = new Map(
	families.flatMap(([syntax, endings]) => endings.split(' ').map((ending): [string, CodeSyntax] => [ending, syntax])),
);

/** How the comments of a file are written, by its name. */
export function syntaxOf(path: string): CodeSyntax {
	const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return byEnding.get(ending) ?? unknown;
}
