import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanCss } from '../../../../src/core/export/html/clean/cleanCss.ts';
import { cleanHtml } from '../../../../src/core/export/html/clean/cleanHtml.ts';
import { cleanSvg } from '../../../../src/core/export/html/clean/cleanSvg.ts';
import { htmlTokens } from '../../../../src/core/export/html/clean/htmlTokens.ts';
import { writeHtml } from '../../../../src/core/export/html/clean/nodes.ts';
import { growth } from '../../../support/growth.ts';

const clean = (html: string): string => writeHtml(cleanHtml(html, 'place'));
const picture = (inside: string): string => cleanSvg(`<svg id="s">${inside}</svg>`, 'D1-', 'Diagram') ?? 'none';
const head = '<svg id="D1-s" role="graphics-document document" aria-label="Diagram">';

/** What browsers run or load, in the forms in which it has been hidden. */
const hostile: Readonly<Record<string, string>> = {
	script: 'a<script>alert(1)</script>b',
	'a script that nothing ends': 'a<script>alert(1)',
	'a script in capitals': 'a<ScRiPt src=//x></sCrIpT >b',
	'a script behind a comment': 'a<!--><script>alert(1)</script>-->b',
	'a handler': '<img src=x onerror=alert(1)><b onclick="alert(1)">b</b>',
	'a handler behind a slash': '<img/src=x/onerror=alert(1)>',
	'a handler behind a quote': '<img src="x"onerror="alert(1)">',
	style: '<p style="background:url(https://x)">a</p><style>p{color:red}</style>',
	frames: 'a<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x><embed src=x></object>b',
	forms: '<form action=https://x><input name=a autofocus onfocus=alert(1)><button formaction=x>a</button></form>',
	svg: 'a<svg><script>alert(1)</script><animate onbegin=alert(1) /></svg>b',
	'svg in svg': 'a<svg><svg></svg><script>alert(1)</script></svg>b',
	math: 'a<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>b',
	'a template': 'a<template><img src=x onerror=alert(1)></template>b',
	'text that is no markup': 'a<noscript><p title="</noscript><img src=x onerror=alert(1)>">b',
	'a title': 'a<title><img src=x onerror=alert(1)></title>b<textarea></textarea><img src=x onerror=alert(1)>',
	base: '<base href=https://x><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=x">a',
	'an entity': '<img src=x &#111;nerror=alert(1)>&lt;script&gt;alert(1)&lt;/script&gt;',
	'a tag that nothing ends': 'a <img src=x onerror=alert(1) ',
	'an attribute that nothing ends': 'a <img title="x onerror=alert(1)>',
	'a null character': '<scr\0ipt>alert(1)</scr\0ipt><img src=x on\0error=alert(1)>',
	'plain text': 'a<plaintext>b<img src=x onerror=alert(1)>',
	select: 'a<select><option><img src=x onerror=alert(1)></select>b',
};

const allowed =
	/^(?:a|abbr|b|bdi|bdo|blockquote|br|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)$/;
const known =
	/^(?:id|title|lang|dir|href|src|alt|width|height|start|value|type|colspan|rowspan|datetime|open|class|scope)$/;

/** Tells what of a clean text is not clean. */
function unclean(html: string): string[] {
	return [...htmlTokens(html, 'svg')].flatMap((token) => {
		if (token.type !== 'open') {
			return [];
		}
		const attributes = [...token.attributes.keys()].filter((name) => !known.test(name));
		return [...(allowed.test(token.name) ? [] : [token.name]), ...attributes];
	});
}

describe('HTML of an author', () => {
	for (const [name, html] of Object.entries(hostile)) {
		it(`is cleaned of what runs or loads: ${name}`, () => {
			const result = clean(html);
			assert.deepEqual(unclean(result), []);
			assert.equal(clean(result), result);
		});
	}

	it('keeps what is text and form', () => {
		assert.equal(clean('a <b>b</b> &amp; &lt;c&gt; <kbd>d</kbd><br/>'), 'a <b>b</b> &amp; &lt;c&gt; <kbd>d</kbd><br>');
		assert.equal(clean('<h1 align="center">a</h1>'), '<h1 class="align-center">a</h1>');
		assert.equal(clean('<center>a</center><tt>b</tt>'), '<div class="align-center">a</div><code>b</code>');
		assert.equal(clean('<section id="x" onclick="y">a</section>'), '<div id="x">a</div>');
		assert.equal(clean('<a name="x"></a>'), '<a id="x"></a>');
		assert.equal(clean('<div name="x">a</div>'), '<div>a</div>');
		assert.equal(clean('a <!-- note --> b'), 'a  b');
	});

	it('is left out with what it holds where that is no text', () => {
		for (const name of ['svg', 'math', 'object', 'select', 'video', 'script', 'style', 'textarea', 'iframe']) {
			assert.equal(clean(`a<${name}>x <b>y</b></${name}>b`), 'ab', name);
			assert.equal(clean(`a<${name}>x`), 'a', name);
		}
		assert.equal(clean('a<svg/>b<form>c</form><button>d</button>'), 'ab<div>c</div><span>d</span>');
	});

	it('shows words in brackets that are no tags', () => {
		assert.equal(clean('a Map<String> and <Id>x</Id>'), 'a Map&lt;String&gt; and &lt;Id&gt;x&lt;/Id&gt;');
		assert.equal(clean('a < b, c > d'), 'a &lt; b, c &gt; d');
	});

	it('stands where HTML allows it', () => {
		assert.equal(clean('<p>a<div>b</div>c</p>'), '<p>a</p><div>b</div>c');
		assert.equal(clean('<ul><li>a<li>b</ul>'), '<ul><li>a</li><li>b</li></ul>');
		assert.equal(clean('<ul>a<li>b</li></ul><li>c'), '<ul><li>a</li><li>b</li></ul><div>c</div>');
		assert.equal(
			clean('<table><tr><td>a<td>b<tr><th>c</table>'),
			'<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>',
		);
		assert.equal(clean('<h2>a<div>b</div></h2>'), '<h2>ab</h2>');
		assert.equal(clean('<a href="x"><a href="y">b</a></a>'), '<a href="x"></a><a href="y">b</a>');
		assert.equal(clean('<b><i>a</b>c'), '<b><i>a</i></b>c');
		assert.equal(clean('<div><b>a</div>c</b>'), '<div><b>a</b></div>c');
		assert.equal(
			clean('<div><table><tr><td>a</div>b<td>c</table></div>d'),
			'<div><table><tbody><tr><td>ab</td><td>c</td></tr></tbody></table></div>d',
		);
		assert.equal(clean('<dl><dt>a<dd>b</dl>'), '<dl><dt>a</dt><dd>b</dd></dl>');
	});

	it('gives details the summary that they need', () => {
		assert.equal(clean('<details>a</details>'), '<details><summary>Details</summary>a</details>');
		assert.equal(
			clean('<details open>a<summary>b</summary></details>'),
			'<details open><summary>b</summary>a</details>',
		);
	});

	it('is the same when it is cleaned once more, whatever it is', () => {
		const words = [
			...[
				'<',
				'>',
				'</',
				'"',
				"'",
				'=',
				' ',
				'/',
				'a',
				'b',
				'&',
				'&lt;',
				'<!--',
				'-->',
				'<p>',
				'</p>',
				'<div>',
				'</div>',
			],
			...[
				'<a href="#x">',
				'</a>',
				'<table>',
				'<tr>',
				'<td>',
				'</table>',
				'<ul>',
				'<li>',
				'</ul>',
				'<b>',
				'</b>',
				'<h2>',
			],
			...[
				'</h2>',
				'<details>',
				'<summary>',
				'</details>',
				'<script>',
				'</script>',
				'<svg>',
				'</svg>',
				'<style>',
				'<X>',
			],
			...[
				'<pre>',
				'</pre>',
				'\n',
				'<dl>',
				'<dt>',
				'<dd>',
				'</dl>',
				'<img src=x onerror=y>',
				'<span id="i">',
				'</span>',
			],
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
				const once = clean(parts.join(''));
				assert.deepEqual(unclean(once), []);
				assert.equal(clean(once), once);
			}),
			{ numRuns: 2000 },
		);
	});

	it('may have blanks and line breaks wherever a tag may have them', () => {
		assert.equal(
			clean('<abbr title = "a b"\n\tlang\n=\nen >x</abbr ><time lang =de>y</time\n>'),
			'<abbr title="a b" lang="en">x</abbr><time lang="de">y</time>',
		);
	});

	it('is read in a time that grows with its length', () => {
		const texts = [
			'<',
			'<a ',
			'<a x="',
			"<a x='",
			'<!--',
			'</a',
			'<b>',
			'</b>',
			'<div>',
			'<p><b></i>',
			'<svg>',
			'<td>',
		];
		for (const part of texts) {
			const text = (length: number): string => part.repeat(Math.ceil(length / part.length));
			assert.ok(growth(clean, text, 20_000, 8) < 4, part);
		}
	});
});

describe('a drawn diagram', () => {
	it('keeps what draws', () => {
		assert.equal(
			picture('<g transform="scale(2)"><path d="M0 0h1" marker-end="url(#m)"/></g><marker id="m"></marker>'),
			`${head}<g transform="scale(2)"><path d="M0 0h1" marker-end="url(#D1-m)"></path></g><marker id="D1-m"></marker></svg>`,
		);
		assert.equal(picture('<text x="1">a &lt; b</text>'), `${head}<text x="1">a &lt; b</text></svg>`);
	});

	it('has ids of its own, in its styles too', () => {
		assert.equal(
			picture('<style>#s .a&gt;b{fill:#fff;filter:url(#f)}</style><filter id="f"></filter><use href="#f"/>'),
			`${head}<style>#D1-s .a&gt;b{fill:#fff;filter:url(#D1-f)}</style><filter id="D1-f"></filter><use href="#D1-f"></use></svg>`,
		);
	});

	it('has the name that it is given, and none of its own', () => {
		const named = '<svg id="s" aria-labelledby="t" aria-describedby="t" role="img"><g aria-label="b"></g></svg>';
		assert.equal(cleanSvg(named, 'D1-', 'Diagram'), `${head}<g></g></svg>`);
	});

	it('is put right where tags end that nothing began, or nothing ends them', () => {
		assert.equal(picture('</g><g><path d="M0 0"></text></g></rect>'), `${head}<g><path d="M0 0"></path></g></svg>`);
		assert.equal(picture('<g><text>a'), `${head}<g><text>a</text></g></svg>`);
		assert.equal(picture('<blink><text>a</text></blink><text>b</text>'), `${head}<text>b</text></svg>`);
	});

	it('runs and loads nothing', () => {
		const bad = [
			'<script>alert(1)</script>',
			'<g onload="alert(1)"></g>',
			'<a href="javascript:alert(1)"><text>a</text></a>',
			'<a xlink:href="&#106;avascript:alert(1)"></a>',
			'<image href="https://x/y.png"/>',
			'<use href="https://x/y.svg#a"/>',
			'<use href="data:image/svg+xml;base64,AAAA"/>',
			'<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>',
			'<style>@import "https://x";a{background:url(https://x)}b{background:u\\72l(y)}</style>',
			'<rect fill="url(https://x#a)" style="fill:url(//x)"/>',
			'<foreignObject><iframe src="https://x"></iframe><p style="background:url(https://x)" onclick="alert(1)">a</p></foreignObject>',
			'<foreignObject><img src="https://x/y.png"><a href="javascript:alert(1)">a</a></foreignObject>',
			'<title><img src=x onerror=alert(1)></title>',
			'<iframe src="javascript:alert(1)"></iframe><style></style><img src=x onerror=alert(1)>',
		];
		for (const inside of bad) {
			assert.doesNotMatch(picture(inside), /alert|https?:|\/\/x|data:|@import|<img|<iframe|\\/, inside);
		}
	});

	it('shows labels that are HTML', () => {
		assert.equal(
			picture('<foreignObject width="9"><div class="l" style="color:red">a<br>b</div></foreignObject>'),
			`${head}<foreignObject width="9"><div class="l" style="color:red">a<br>b</div></foreignObject></svg>`,
		);
	});

	it('is one only where there is a picture', () => {
		assert.equal(cleanSvg('<p>no</p>', 'D1-', 'Diagram'), undefined);
		assert.equal(cleanSvg('', 'D1-', 'Diagram'), undefined);
	});
});

describe('a style sheet of a picture', () => {
	it('loads nothing, also where one such thing hides another', () => {
		for (const css of [
			'@imp@import "x";ort "https://x.example/y.css";p{}',
			'p{background:u/**/rl(https://x.example)}',
			'p{background:image-se@import "x";t("https://x.example")}',
			`${'@imp'.repeat(50)}@import "x";${'ort "x";'.repeat(50)}`,
		]) {
			const clean = cleanCss(css);
			assert.doesNotMatch(clean, /@import|url\(|image-set|\/\*/, css);
			assert.equal(cleanCss(clean), clean);
		}
	});

	it('has its ids renamed once', () => {
		const rename = (id: string) => `D1-${id}`;
		assert.equal(cleanCss('#a{fill:url( "#b:c" )}', rename), '#D1-a{fill:url(#D1-b:c)}');
	});
});
