/** What an element may hold, and where it may stand. */
export type ElementSort = 'flow' | 'phrasing';

function words(text: string): readonly string[] {
	return text.split(' ');
}

const sorts = new Map<string, ElementSort>([
	...words(
		'a abbr b bdi bdo br cite code del em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr',
	).map((name) => [name, 'phrasing'] as const),
	...words(
		'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td ' +
			'tfoot th thead tr ul',
	).map((name) => [name, 'flow'] as const),
]);

/** Elements in whose place another stands: old ones, and those that would be a part of the page itself. */
const replaced = new Map([
	...words('address article aside center dialog fieldset footer form header hgroup legend main nav search section').map(
		(name) => [name, 'div'] as const,
	),
	...words('big button data font label').map((name) => [name, 'span'] as const),
	...words('dir menu').map((name) => [name, 'ul'] as const),
	['acronym', 'abbr'],
	['dfn', 'i'],
	['strike', 's'],
	['tt', 'code'],
]);

/** Elements that are left out with all they hold. */
const skipped = new Set(
	words(
		'applet audio canvas iframe math noembed noframes noscript object plaintext script select style svg template textarea ' +
			'title video xmp',
	),
);

/** The element of a page that stands for one of an author, in lower case; undefined for one whose tags are left out. */
export function elementFor(name: string): string | undefined {
	return sorts.has(name) ? name : replaced.get(name);
}

/** Of an element of a page. */
export function sortOf(name: string): ElementSort | undefined {
	return sorts.get(name);
}

/** Whether an element is left out with all that it holds. */
export function isSkipped(name: string): boolean {
	return skipped.has(name);
}

/** Whether an element holds text and phrasing elements alone. Those that hold what their parent holds don't count. */
export function isPhrasingOnly(name: string): boolean {
	return /^(?:h[1-6]|p|pre|summary)$/.test(name) || (sorts.get(name) === 'phrasing' && !isTransparent(name));
}

/** Whether an element may hold what its parent may hold. */
export function isTransparent(name: string): boolean {
	return name === 'a' || name === 'ins' || name === 'del';
}

/** Elements whose end is implied by the beginning of another, as far as none of `within` stands between them. */
export interface ImpliedEnd {
	readonly ends: ReadonlySet<string>;
	readonly within: ReadonlySet<string>;
}

const list = { ends: new Set(['li']), within: new Set(words('ul ol table blockquote details figure')) };
const terms = { ends: new Set(['dt', 'dd']), within: new Set(words('dl table blockquote details figure')) };
const cells = { ends: new Set(['td', 'th', 'caption']), within: new Set(['table', 'tr']) };
const rows = { ends: new Set(words('tr td th caption')), within: new Set(words('table thead tbody tfoot')) };
const readings = { ends: new Set(['rt', 'rp']), within: new Set(['ruby']) };
const parts = { ends: new Set(words('thead tbody tfoot tr td th caption')), within: new Set(['table']) };

const implied: Readonly<Record<string, ImpliedEnd>> = {
	li: list,
	dt: terms,
	dd: terms,
	td: cells,
	th: cells,
	tr: rows,
	thead: parts,
	tbody: parts,
	tfoot: parts,
	rt: readings,
	rp: readings,
	a: { ends: new Set(['a']), within: new Set() },
};

/** The ends that an element implies by its beginning. */
export function impliedBy(name: string): ImpliedEnd | undefined {
	return Object.hasOwn(implied, name) ? implied[name] : undefined;
}
