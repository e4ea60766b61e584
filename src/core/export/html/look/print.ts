/** On paper: black on white, each chapter on a page of its own, nothing cut, and the addresses that a click would open. */
export const printStyle = `
@page { size: A4; margin: 20mm 18mm; }
@media print {
	html { font-size: 10.5pt; background: #fff; }
	body { max-width: none; padding: 0; }
	main { max-width: none; }
	h1, h2, h3, h4, h5, h6 { break-after: avoid; }
	h1:target, h2:target, h3:target, h4:target, h5:target, h6:target { box-shadow: none; }
	p, li { orphans: 3; widows: 3; }
	tr, figure, img, blockquote { break-inside: avoid; }
	thead { display: table-header-group; }
	pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; border: 1px solid var(--line); }
	.wide, figure.diagram { overflow: visible; }
	:is(th, td) :is(a, code), .many :is(th, td) { overflow-wrap: anywhere; }
	.many table { font-size: 8.5pt; }
	figure.diagram svg { max-height: 230mm; }
	a { color: inherit; }
	main a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: 9pt; color: var(--quiet); overflow-wrap: anywhere; }
	main .file[title]::after { content: " (" attr(title) ")"; font-size: 9pt; color: var(--quiet); overflow-wrap: anywhere; }
	.chapter + .chapter { break-before: page; border: 0; margin: 0; padding: 0; }
	/* Nobody can unfold paper */
	details::details-content { content-visibility: visible; display: block; }
	main summary { list-style: none; }
	.contents { break-after: page; font-size: 10.5pt; margin: 0; max-height: none; }
	.contents details { border: 0; padding: 0; max-height: none; overflow: visible; }
	.paper-title { display: block; font-size: 24px; font-weight: 600; }
	.contents summary { list-style: none; font-size: 18px; }
	.contents li li { break-inside: avoid; }
	.contents li > a { color: inherit; text-decoration: none; }
	.contents li:has(> .page-number) > a { display: inline-block; max-width: calc(100% - 3em); }
	.page-number { display: inline; position: absolute; right: 0; top: .15em; font-variant-numeric: tabular-nums; }
	.screen-only { display: none; }
	.status::before, thead th, progress, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
