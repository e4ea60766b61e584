/**
 * Colours of the product, sizes 24, 18, 14 and 12. Grey text stands on white or on the darkest grey alone, where it keeps
 * a contrast of 4.5; teal marks, and is no colour of small text on a light page.
 */
export const baseStyle = `
:root {
	color-scheme: light dark;
	--back: #fff; --raised: #f3f4f6; --text: #1f2937; --quiet: #4b5563; --line: #d1d5db;
	--act: #2563eb; --accent: #0d9488; --good: #10b981; --warn: #f59e0b; --bad: #ef4444; --idle: #6b7280;
	--sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
	--mono: "Fira Code", ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--back: #1f2937; --raised: #111827; --text: #f3f4f6; --quiet: #d1d5db; --line: #4b5563;
		--act: #7cb0ff; --accent: #2dd4bf; --idle: #9ca3af;
	}
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--back); color: var(--text); font: 14px/1.6 var(--sans); scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 80rem; overflow-wrap: break-word; }
main { display: block; min-width: 0; max-width: 54rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.8em 0 .6em; font-weight: 600; }
h1 { font-size: 24px; margin-top: 0; }
h2 { font-size: 18px; }
h3, h4 { font-size: 14px; font-weight: 700; }
h5, h6 { font-size: 12px; font-weight: 700; }
.chapters h2 { font-size: 24px; }
.chapters h3 { font-size: 18px; font-weight: 600; }
.chapters h5 { font-size: 14px; }
h1:target, h2:target, h3:target, h4:target, h5:target, h6:target { box-shadow: -.75rem 0 var(--back), -1rem 0 var(--accent); }
/* Each paragraph by its own letters, from the left or from the right */
p, dd, td, th, h1, h2, h3, h4, h5, h6 { unicode-bidi: plaintext; }
p, ul, ol, dl, pre, blockquote, table, figure, details, .wide { margin: 0 0 1em; }
ul, ol { padding: 0; padding-inline-start: 1.6em; }
li > ul, li > ol, li > p { margin-bottom: .3em; }
li:has(> .box:first-child), li:has(> p:first-child > .box:first-child) { list-style: none; }
.box { display: inline-block; width: 1.4em; margin-inline-start: -1.4em; }
a { color: var(--act); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible, input:focus-visible, select:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
.file { border-bottom: 1px dotted var(--idle); }
.picture { border: 1px dashed var(--line); padding: 0 .4em; }
code, kbd, samp, pre { font-family: var(--mono); font-size: 12px; font-variant-ligatures: none; }
code, kbd, samp { background: var(--raised); border-radius: 3px; padding: .1em .3em; }
pre { background: var(--raised); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto; line-height: 1.5; tab-size: 4; }
pre code { background: none; padding: 0; }
blockquote { border-inline-start: 3px solid var(--accent); margin-inline: 0; padding-inline-start: 1rem; color: var(--quiet); }
.alert { border-color: var(--act); color: inherit; }
.alert.tip { border-color: var(--good); }
.alert.warning { border-color: var(--warn); }
.alert.caution { border-color: var(--bad); }
.alert-title { font-weight: 600; margin-bottom: .3em; }
.footnote { font-size: 12px; }
sup { line-height: 1; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
img { max-width: 100%; height: auto; }
.wide { overflow-x: auto; }
.wide > table { margin: 0; }
table { border-collapse: collapse; }
caption { text-align: left; color: var(--quiet); font-size: 12px; padding-bottom: .3em; }
th, td { border: 1px solid var(--line); padding: .35em .7em; text-align: start; vertical-align: top; }
thead th { background: var(--raised); }
:is(th, td) :is(a, code) { overflow-wrap: anywhere; }
.wide :is(th, td) :is(a, code) { overflow-wrap: break-word; }
.align-center { text-align: center; }
.align-right { text-align: right; }
.align-left { text-align: left; }
details { border: 1px solid var(--line); border-radius: 6px; padding: .4rem .8rem; }
summary { cursor: pointer; font-weight: 600; }
summary :is(h1, h2, h3, h4, h5, h6) { display: inline; }
mark { background: #fde68a; color: #1f2937; }
figure.diagram { overflow-x: auto; }
figure.diagram svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figure.diagram .dark { display: none; }
figure.undrawn { border-left: 3px solid var(--warn); padding-left: 1rem; }
figcaption { color: var(--quiet); font-size: 12px; }
foreignObject { overflow: visible; }
@media screen and (prefers-color-scheme: dark) {
	figure.diagram .light { display: none; }
	figure.diagram .dark { display: block; }
}
`;

/** What stands around the documents: their facts, the contents, the cover. */
export const pageStyle = `
.cover { border-bottom: 3px solid var(--accent); margin-bottom: 2rem; }
.cover p { color: var(--quiet); }
.chapter + .chapter { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.chapter > :first-child { margin-top: 0; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: .7rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.facts dt { font-size: 12px; color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.status::before { content: ""; display: inline-block; width: .6em; height: .6em; border-radius: 50%; margin-right: .45em; background: var(--idle); }
.status.accepted::before { background: var(--good); }
.status.proposed::before { background: var(--warn); }
.status.rejected::before { background: var(--bad); }
.status.deprecated::before { background: var(--warn); border-radius: 0; }
.status.superseded::before, .status.draft::before { background: none; border: 2px solid var(--idle); }
.completion { white-space: nowrap; }
progress { width: 6rem; height: .5rem; vertical-align: middle; accent-color: var(--accent); }
.contents { font-size: 12px; margin-bottom: 2rem; }
.contents ol { list-style: none; margin: .3em 0; padding-left: 0; }
.contents ol ol { padding-left: 1em; }
.contents li { position: relative; padding: .15em 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents details { max-height: 45vh; overflow-y: auto; }
.page-number, .paper-title { display: none; }
@media screen and (min-width: 64rem) {
	body:has(> .contents) { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
	.contents { position: sticky; top: 1.5rem; margin: 0; }
	.contents details { max-height: calc(100vh - 3rem); }
	body > :not(.contents, main) { grid-column: 1 / -1; }
}
`;
