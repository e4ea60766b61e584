/** Names of HTML's elements that authors write in Markdown (HTML Living Standard, and those of old that browsers know). */
const names = new Set(
	(
		'a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup ' +
		'data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 ' +
		'h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript ' +
		'object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source ' +
		'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ' +
		'ul var video wbr'
	).split(' '),
);

/**
 * Whether what looks like a tag is one of HTML, and no name of something in the author's own brackets: `<X>`,
 * `Map<String>`.
 * @param tag with its brackets
 */
export function isHtmlTag(tag: string): boolean {
	const [, name = '', rest = ''] = /^<\/?([A-Za-z][A-Za-z0-9]*)(.*)>$/s.exec(tag) ?? [];
	const isElement = names.has(name.toLowerCase()) && /^(?:\s|\/|$)/.test(rest);
	// Nobody writes attributes in brackets of their own
	return isElement || /=\s*["']/.test(rest);
}
