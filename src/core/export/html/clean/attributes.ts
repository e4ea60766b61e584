/** What a value has to look like. */
const forms: Readonly<Record<string, RegExp>> = {
	id: /^[^\s\p{Cc}]+$/u,
	title: /\S/,
	lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
	dir: /^(?:ltr|rtl|auto)$/,
	href: /\S/,
	src: /\S/,
	alt: /^/,
	width: /^\d{1,5}$/,
	height: /^\d{1,5}$/,
	start: /^-?\d{1,9}$/,
	value: /^-?\d{1,9}$/,
	type: /^[1aAiI]$/,
	colspan: /^[1-9]\d{0,2}$/,
	rowspan: /^[1-9]\d{0,2}$/,
	datetime: /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?$/,
	open: /^/,
	class: /^language-[\w+#.-]+$/,
};

const everywhere = ['id', 'title', 'lang', 'dir'];

const own: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	img: ['src', 'alt', 'width', 'height'],
	ol: ['start', 'type'],
	li: ['value'],
	td: ['colspan', 'rowspan'],
	th: ['colspan', 'rowspan'],
	time: ['datetime'],
	details: ['open'],
	code: ['class'],
};

/**
 * The attributes that an element of an author keeps: of those that are known, with values of their form. Where its links
 * and pictures lead is not judged here.
 * @param name of the element in the page
 * @param written names as written
 */
export function keptAttributes(name: string, written: ReadonlyMap<string, string>): Map<string, string> {
	const kept = new Map<string, string>();
	for (const [key, value] of written) {
		const attribute = key.toLowerCase();
		const isKnown = everywhere.includes(attribute) || (Object.hasOwn(own, name) && own[name]?.includes(attribute));
		if (isKnown && !kept.has(attribute) && forms[attribute]?.test(value)) {
			kept.set(attribute, attribute === 'open' ? '' : value);
		} else if (attribute === 'align' && /^(?:left|center|right)$/i.test(value)) {
			kept.set('class', `align-${value.toLowerCase()}`);
		} else if (attribute === 'name' && name === 'a' && forms.id?.test(value) && !written.has('id')) {
			kept.set('id', value);
		}
	}
	return kept;
}
