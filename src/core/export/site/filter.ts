import { element, type HtmlElement } from '../html/clean/nodes.ts';

/** A value that rows are filtered by, and how it is shown. */
export interface FilterChoice {
	readonly value: string;
	readonly name: string;
}

/**
 * Controls that show a part of the rows of a page, for those whose browser runs the site's script; others see all rows.
 * A row says its values in `data-filter`, parted by blanks.
 * @param name of what is chosen: "Status"
 */
export function filterBox(name: string, choices: readonly FilterChoice[]): HtmlElement {
	const options = [{ value: '', name: 'All' }, ...choices].map((choice) =>
		element('option', choice.value === '' ? { value: 'all' } : { value: choice.value }, choice.name),
	);
	return element(
		'div',
		{ class: 'filter screen-only', hidden: true },
		// Each control in its name, so that the two stay in one line
		element('label', {}, 'Filter', element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })),
		element('label', {}, name, element('select', {}, ...options)),
		element('p', { role: 'status' }),
	);
}

/** A value as `data-filter` holds it. */
export function filterValue(text: string): string {
	return text.toLowerCase().replace(/\s+/g, '-');
}
