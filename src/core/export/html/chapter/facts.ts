import { percent, requiredSections } from '../../../outline/summary.ts';
import { frontMatterRows } from '../../../preview/frontMatterTable.ts';
import type { IndexedDocument } from '../../../workspace/indexed.ts';
import { element, type HtmlElement, type HtmlNode } from '../clean/nodes.ts';

/** Keys of front matter that say what stands in the page already. */
const known = /^(?:title|status|date)$/i;

/**
 * What is known of a document, to stand below its title: kind, status, date, completion, file, and what else its front
 * matter says.
 * @param yaml of its front matter
 */
export function documentFacts(indexed: IndexedDocument, yaml: string | undefined): HtmlElement {
	const rows = yaml === undefined ? [] : frontMatterRows(yaml);
	const { kind, facts } = indexed;
	const entries: [string, HtmlNode | undefined][] = [
		['Kind', kind.name],
		['Status', statusBadge(indexed)],
		['Date', facts.record?.date?.text ?? rows?.find(([key]) => /^date$/i.test(key))?.[1]],
		['Completion', completionBar(indexed)],
		['File', element('code', {}, facts.path)],
		...(rows ?? []).filter(([key]) => !known.test(key)).map(([key, value]): [string, HtmlNode] => [key, value]),
	];
	const shown = entries.flatMap(([name, value]) =>
		value === undefined || value === '' ? [] : [element('div', {}, element('dt', {}, name), element('dd', {}, value))],
	);
	const list = element('dl', { class: 'facts' }, ...shown);
	// What is no mapping is shown as it is written
	return rows === undefined && yaml ? element('div', {}, list, element('pre', {}, element('code', {}, yaml))) : list;
}

/** The status of a document as it says it, coloured by what it means. */
export function statusBadge({ facts }: IndexedDocument): HtmlElement | undefined {
	const text = facts.record?.status?.text ?? facts.status;
	const stage = facts.record?.status?.stage ?? (facts.done ? 'accepted' : 'draft');
	return text ? element('span', { class: `status ${stage}` }, text) : undefined;
}

/** How far a document is, where its kind requires anything. */
export function completionBar({ facts: { sections, completion } }: IndexedDocument): HtmlElement | undefined {
	if (requiredSections(sections).all === 0) {
		return undefined;
	}
	const share = percent(completion);
	const bar = element('progress', { value: share, max: 100, 'aria-label': 'Completion' }, `${share}%`);
	return element('span', { class: 'completion' }, bar, ` ${share}%`);
}
