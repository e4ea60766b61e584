import DOMPurify, { type Config } from 'dompurify';

/** HTML alone, without what asks for input, plays, frames or draws over the page. */
const rules: Config & { RETURN_DOM_FRAGMENT: true } = {
	USE_PROFILES: { html: true },
	FORBID_TAGS: [
		...[
			'form',
			'input',
			'button',
			'select',
			'option',
			'optgroup',
			'textarea',
			'fieldset',
			'label',
			'datalist',
			'output',
		],
		...['style', 'dialog', 'map', 'area', 'picture', 'source', 'video', 'audio', 'track', 'marquee'],
	],
	FORBID_ATTR: [
		...['style', 'class', 'srcset', 'sizes', 'background', 'poster', 'ping', 'target', 'usemap', 'popover'],
		...['tabindex', 'autofocus', 'accesskey', 'contenteditable', 'role', 'slot', 'is'],
	],
	// They mean something to the page, and to the editor around it
	ALLOW_DATA_ATTR: false,
	// A name from a document must not hide one of the page's own
	SANITIZE_NAMED_PROPS: true,
	RETURN_DOM_FRAGMENT: true,
};

// An image begins to load as soon as it belongs to the page: its address is looked at first
DOMPurify.addHook('afterSanitizeAttributes', (node) => {
	const address = node.tagName === 'IMG' ? node.getAttribute('src') : null;
	if (address !== null) {
		node.setAttribute('data-src', address);
		node.removeAttribute('src');
	}
});

/** What names of a document begin with on the page. */
export const namePrefix = 'user-content-';

/**
 * HTML that an author wrote, as elements that can do no harm: no scripts, no events, no styles, no forms. Images have
 * their address in `data-src`, for the page to judge; elements that tell their line have it in `data-line`.
 * @param mark as the renderer was given it: what it wrote has it in its attributes, and what the author wrote has not
 */
export function sanitise(html: string, mark: string): DocumentFragment {
	const line = `data-${mark}-line`;
	const content = DOMPurify.sanitize(html, { ...rules, ADD_ATTR: [`data-${mark}`, line] });
	for (const place of content.querySelectorAll<HTMLElement>(`[${line}]`)) {
		place.dataset.line = place.getAttribute(line) ?? '0';
		place.removeAttribute(line);
	}
	return content;
}
